/** Makes packages, all of them before anything is done with one of them. */
import { append } from "../append.js";
import { startChecker } from "../check/start-checker.js";
import type { Checker } from "../check/start-checker.js";
import type { SliceConfiguration } from "../config/slice-configuration.js";
import { hasErrors } from "../diagnostics.js";
import type { Diagnostic, DiagnosticCode } from "../diagnostics.js";
import { generatePackage } from "../pipeline.js";
import type { GeneratedPackage, PackageOptions, Stage } from "../pipeline.js";
import type { PackageBasis } from "../write/manifest.js";
import type { Context } from "./context.js";
import { ExitCode } from "./exit-code.js";
import { basisOf } from "./package-basis.js";
import { startProgress } from "./progress.js";
import type { Inputs } from "./read-inputs.js";

export interface MadePackage {
  readonly slice: SliceConfiguration;
  readonly made: GeneratedPackage;
  /** What it was made from. */
  readonly basis: Required<PackageBasis>;
}

/** What runs in a row can share. */
export interface Workshop {
  readonly inputs: Inputs;
  readonly checker: Checker;
}

/** Gets ready to make packages; the checker is to be closed. */
export function openWorkshop(inputs: Inputs): Workshop {
  return { inputs, checker: startChecker() };
}

/** Makes packages, once. After an error there are none, and the exit code says whose it is. */
export async function makePackages(
  slices: readonly SliceConfiguration[],
  inputs: Inputs,
  context: Context,
): Promise<MadePackages> {
  const workshop = openWorkshop(inputs);
  try {
    return await makePackagesIn(workshop, slices, context);
  } finally {
    workshop.checker.close();
  }
}

type MadePackages = { readonly packages: readonly MadePackage[] } | { readonly exitCode: ExitCode };

/** As `makePackages`, and leaves the workshop open. */
export async function makePackagesIn(
  { inputs, checker }: Workshop,
  slices: readonly SliceConfiguration[],
  context: Context,
): Promise<MadePackages> {
  const progress = startProgress(context.console.isWatched);
  const packages: MadePackage[] = [];
  const diagnostics: Diagnostic[] = [];
  try {
    for (const slice of slices) {
      progress.update(`${slice.name}: reading the inputs`);
      const sources = await inputs.of(slice);
      append(diagnostics, sources.diagnostics);
      if (sources.value === undefined) continue;
      const { look, check } = checker.begin();
      const outcome = await generatePackage(sources.value, optionsOf(slice), {
        onFile: look,
        check,
        onStage: (stage) => {
          progress.update(`${slice.name}: ${stageInWords[stage]}`);
        },
      });
      append(diagnostics, outcome.diagnostics);
      packages.push({ slice, made: outcome.value, basis: basisOf(slice, sources.value, context) });
    }
  } finally {
    progress.stop();
  }
  context.console.report(diagnostics);
  return hasErrors(diagnostics) ? { exitCode: blame(diagnostics) } : { packages };
}

/** What the pipeline is told of a slice. */
export function optionsOf(slice: SliceConfiguration): PackageOptions {
  const { name, version, apiVersion, operations, derivedTypesLimit } = slice;
  return {
    name,
    version,
    apiVersion,
    operations,
    include: slice.include,
    ...(derivedTypesLimit === undefined ? {} : { derivedTypesLimit }),
  };
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
