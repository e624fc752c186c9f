/** Makes packages of what was read: those that slices share before the slices. */
import { append } from "../append.js";
import type { PackageConfiguration } from "../config/slice-configuration.js";
import { hasErrors } from "../diagnostics.js";
import type { Diagnostic, Outcome } from "../diagnostics.js";
import { generatePackage, generateSharedModels } from "../pipeline.js";
import type { GeneratedPackage, GeneratedSharedModels, SharedModels, Stage } from "../pipeline.js";
import { optionsOf } from "./pipeline-options.js";
import { sharersOf } from "./package-basis.js";
import type { ReadSlice } from "./package-basis.js";

/** A package that was made. */
export interface PackageOutcome {
  readonly configuration: PackageConfiguration;
  readonly made: GeneratedPackage | GeneratedSharedModels;
}

/** Called before each stage of each package. */
type OnStage = (configuration: PackageConfiguration, stage: Stage) => void;

/** Makes all packages; after an error some of them have no files. */
export async function makeAll(
  slices: readonly ReadSlice[],
  onStage: OnStage,
): Promise<Outcome<readonly PackageOutcome[]>> {
  const packages: PackageOutcome[] = [];
  const diagnostics: Diagnostic[] = [];
  const ofShared: Diagnostic[] = [];
  const shared = new Map<string, SharedModels | undefined>();
  for (const { slice, sources } of slices) {
    const { sharedModels } = slice;
    if (sharedModels !== undefined && !shared.has(sharedModels.out)) {
      const outcome = await makeShared(sharedModels, slices, onStage);
      append(ofShared, outcome.diagnostics);
      packages.push({ configuration: sharedModels, made: outcome.value });
      const { plan, files } = outcome.value;
      shared.set(sharedModels.out, plan === undefined || files.length === 0 ? undefined : { plan, files });
    }
    const models = sharedModels && shared.get(sharedModels.out);
    const options = { ...optionsOf(slice), ...(models === undefined ? {} : { shared: models }) };
    const outcome = await generatePackage(sources, options, {
      onStage: (stage) => {
        onStage(slice, stage);
      },
    });
    append(diagnostics, outcome.diagnostics);
    packages.push({ configuration: slice, made: outcome.value });
  }
  // What is wrong with the inputs is said of the slices.
  if (!hasErrors(diagnostics))
    append(
      diagnostics,
      ofShared.filter(({ severity }) => severity === "error"),
    );
  return { value: packages, diagnostics };
}

function makeShared(
  configuration: PackageConfiguration,
  slices: readonly ReadSlice[],
  onStage: OnStage,
): Promise<Outcome<GeneratedSharedModels>> {
  const sharers = sharersOf(configuration, slices);
  const { name, version } = configuration;
  const [first] = sharers;
  const changelog = first?.sharedChangelog;
  const options = {
    name,
    version,
    apiVersion: first?.slice.apiVersion ?? "",
    ...(first?.slice.derivedTypesLimit === undefined
      ? {}
      : { derivedTypesLimit: first.slice.derivedTypesLimit }),
    ...(changelog === undefined ? {} : { changelog }),
  };
  const selected = sharers.map(({ slice, sources }) => ({ sources, options: optionsOf(slice) }));
  return generateSharedModels(selected, options, {
    onStage: (stage) => {
      onStage(configuration, stage);
    },
  });
}
