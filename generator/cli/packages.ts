/** Makes packages, all of them before anything is done with one of them. */
import type { SliceConfiguration } from "../config/slice-configuration.js";
import { hasErrors } from "../diagnostics.js";
import type { Diagnostic, DiagnosticCode } from "../diagnostics.js";
import type { Stage } from "../pipeline.js";
import type { PackageBasis } from "../write/manifest.js";
import type { Context } from "./context.js";
import { ExitCode } from "./exit-code.js";
import { makeAll } from "./make-all.js";
import type { PackageOutcome } from "./make-all.js";
import { basisOfPackage } from "./package-basis.js";
import { startProgress } from "./progress.js";
import type { Inputs } from "./read-inputs.js";

/** A package, and what it was made from. */
export interface MadePackage extends PackageOutcome {
  readonly basis: Required<PackageBasis>;
}

/** Makes packages, once. After an error there are none, and the exit code says whose it is. */
export async function makePackages(
  slices: readonly SliceConfiguration[],
  inputs: Inputs,
  context: Context,
): Promise<{ readonly packages: readonly MadePackage[] } | { readonly exitCode: ExitCode }> {
  const progress = startProgress(context.console.isWatched);
  try {
    progress.update("reading the inputs");
    const { value: read, diagnostics } = await inputs.ofAll(slices);
    const outcome = await makeAll(read, ({ name }, stage) => {
      progress.update(`${name}: ${stageInWords[stage]}`);
    });
    progress.stop();
    const all = [...diagnostics, ...outcome.diagnostics];
    context.console.report(all);
    if (hasErrors(all)) return { exitCode: blame(all) };
    return {
      packages: outcome.value.flatMap((made) => {
        const basis = basisOfPackage(made.configuration, read, context);
        return basis === undefined ? [] : [{ ...made, basis }];
      }),
    };
  } finally {
    progress.stop();
  }
}

const stageInWords: Readonly<Record<Stage, string>> = {
  read: "reading the metadata",
  assemble: "putting the model together",
  slice: "cutting the slice",
  plan: "planning the package",
  render: "writing the code",
  check: "checking the code",
};

/** Findings that no input should be able to bring about. */
const defects: readonly DiagnosticCode[] = ["render-invalid", "render-not-inert", "output-path-invalid"];

/** Whether errors are the input's fault, or this program's. */
export function blame(diagnostics: readonly Diagnostic[]): ExitCode {
  return diagnostics.some(({ code }) => defects.includes(code)) ? ExitCode.defect : ExitCode.badInput;
}
