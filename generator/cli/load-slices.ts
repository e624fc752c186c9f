import { loadConfiguration } from "../config/load-configuration.js";
import type { SliceConfiguration } from "../config/slice-configuration.js";
import { sliceFromFlags } from "../config/slice-from-flags.js";
import { diagnostic, hasErrors } from "../diagnostics.js";
import type { Outcome } from "../diagnostics.js";
import type { Context } from "./context.js";

/** The slices that a command is about, from its flags or else the configuration; undefined after an error. */
export async function loadSlices(context: Context): Promise<readonly SliceConfiguration[] | undefined> {
  const { value, diagnostics } = await loadSilently(context);
  context.console.report(diagnostics);
  return hasErrors(diagnostics) ? undefined : value;
}

/** As `loadSlices`; what is wrong is returned, and not shown. */
export async function loadSilently({
  cwd,
  flags,
  configFile,
}: Context): Promise<Outcome<readonly SliceConfiguration[]>> {
  if (flags.size === 0) return loadConfiguration(cwd, configFile);
  if (configFile === undefined) return sliceFromFlags(flags, cwd);
  const message =
    `--config and ${[...flags.keys()].join(", ")} exclude each other: ` +
    `a slice is described by a configuration or by flags.`;
  return { value: [], diagnostics: [diagnostic("usage-invalid", message)] };
}
