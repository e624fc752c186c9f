import { dirname, relative, resolve } from "node:path";
import { loadConfiguration } from "../config/load-configuration.js";
import type { PackageConfiguration, SliceConfiguration } from "../config/slice-configuration.js";
import { sliceFromFlags } from "../config/slice-from-flags.js";
import { diagnostic, hasErrors } from "../diagnostics.js";
import type { Diagnostic, Outcome } from "../diagnostics.js";
import { readSource } from "../read/source.js";
import { packageState, readSources } from "../read/sources/read-sources.js";
import type { Context } from "./context.js";

/** The slices that a command is about, from its flags or else the configuration; undefined after an error. */
export async function loadSlices(context: Context): Promise<readonly SliceConfiguration[] | undefined> {
  const { value, diagnostics } = await loadSilently(context);
  context.console.report(diagnostics);
  return hasErrors(diagnostics) ? undefined : value;
}

/** As `loadSlices`; what is wrong is returned, and not shown. */
export async function loadSilently(context: Context): Promise<Outcome<readonly SliceConfiguration[]>> {
  const { value: slices, diagnostics } = await loadSettings(context);
  const outcomes = await Promise.all(slices.map((slice) => withState(slice, context)));
  return {
    value: outcomes.map(({ value }) => value),
    diagnostics: [...diagnostics, ...distinct(outcomes.flatMap((outcome) => outcome.diagnostics))],
  };
}

async function loadSettings({
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

/** A slice with the versions and the change logs that its sources file has for it, and for the types that it shares. */
async function withState(slice: SliceConfiguration, { cwd }: Context): Promise<Outcome<SliceConfiguration>> {
  if (slice.sources === undefined) return { value: slice, diagnostics: [] };
  const { value: source, diagnostics } = await readSource(slice.sources);
  const sources = source && readSources(source);
  const withOwn = <T extends PackageConfiguration>(one: T): T => {
    const state = packageState(sources?.value, one.name);
    if (state === undefined) return one;
    const changelog = state.changelog && besideSources(slice.sources ?? "", state.changelog, cwd);
    return { ...one, version: state.version, ...(changelog === undefined ? {} : { changelog }) };
  };
  const { sharedModels } = slice;
  return {
    value: {
      ...withOwn(slice),
      ...(sharedModels === undefined ? {} : { sharedModels: withOwn(sharedModels) }),
    },
    diagnostics: [...diagnostics, ...(sources?.diagnostics ?? [])],
  };
}

/** A path that a sources file names, from the current folder. */
export function besideSources(sources: string, path: string, cwd: string): string {
  return relative(cwd, resolve(cwd, dirname(sources), path));
}

/** Slices that share a sources file share what is wrong with it. */
function distinct(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const keyOf = ({ code, message, origin }: Diagnostic): string =>
    JSON.stringify([code, message, origin?.source.name, origin && "pointer" in origin ? origin.pointer : ""]);
  return [...new Map(diagnostics.map((one) => [keyOf(one), one])).values()];
}
