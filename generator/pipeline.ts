/**
 * The stages in a row: from the texts of the inputs to the files of a package. Each stage has only what the one
 * before has made; the first one that finds an error is the last.
 */
import type { InstalledPackage } from "./check/compiler.js";
import type { Outcome } from "./diagnostics.js";
import type { OutputFile } from "./output.js";
import type { ModelsPlan, PackagePlan } from "./plan/plan.js";
import type { Slice } from "./slice/slice.js";
import type { Source } from "./source.js";
import { Run } from "./stages.js";
import type {
  CutSlice,
  PackageSources,
  PipelineHooks,
  SelectedSources,
  SelectionOptions,
  StageFigures,
} from "./stages.js";

export type {
  CutSlice,
  PackageSources,
  PipelineHooks,
  SelectedSources,
  SelectionOptions,
  Stage,
  StageFigures,
} from "./stages.js";

export interface PackageOptions extends SelectionOptions {
  readonly name: string;
  readonly apiVersion: string;
  /** The package's version. */
  readonly version: string;
  /** What was made of all slices that share types with this one. */
  readonly shared?: SharedModels;
}

/** A package of types that others share. */
export interface SharedModels {
  readonly plan: ModelsPlan;
  /** As they are to be written, or some of them: checks need the manifest and the declarations. */
  readonly files: readonly OutputFile[];
}

/** What the package of types that slices share is, beside their types. */
export interface SharedModelsOptions extends Pick<PackageOptions, "name" | "apiVersion" | "version"> {
  /** That of each slice. */
  readonly derivedTypesLimit?: number;
  /** What is written as the package's CHANGELOG.md. */
  readonly changelog?: Source;
}

export interface GeneratedPackage {
  /** What is to be written; empty where there is an error. */
  readonly files: readonly OutputFile[];
  /** Absent where an error came before. */
  readonly slice?: Slice;
  readonly plan?: PackagePlan;
  /** Milliseconds, by stage, of the stages that ran. */
  readonly times: StageFigures;
  /** Bytes that the process had in memory at the end of each of them. The compiler has a process of its own. */
  readonly memory: StageFigures;
}

/** As `GeneratedPackage`, of types that slices share. */
export interface GeneratedSharedModels extends Pick<
  GeneratedPackage,
  "files" | "slice" | "times" | "memory"
> {
  readonly plan?: ModelsPlan;
}

/** Makes a package: everything but reading the sources and writing the files. */
export async function generatePackage(
  sources: PackageSources,
  options: PackageOptions,
  hooks: PipelineHooks = {},
): Promise<Outcome<GeneratedPackage>> {
  const run = new Run(hooks);
  const slice = (await run.slice(sources, options))?.slice;
  // What comes after is loaded only when it is needed: these modules bring the template engine and the formatter.
  const plan = slice && (await run.stage("plan", () => planPackageOf(slice, options, sources.changelog)));
  const rendered =
    plan &&
    (await run.stage("render", async () => (await import("./render/render-package.js")).renderPackage(plan)));
  const check = hooks.check ?? ((all) => checkHere(all, installedModels(options.shared)));
  const files = rendered && (await run.stage("check", () => check(rendered)));
  const value: GeneratedPackage = {
    files: files ?? [],
    ...(slice === undefined ? {} : { slice }),
    ...(plan === undefined ? {} : { plan }),
    times: run.times,
    memory: run.memory,
  };
  return { value, diagnostics: run.diagnostics };
}

async function planPackageOf(
  slice: Slice,
  { shared, ...options }: PackageOptions,
  changelog: Source | undefined,
): Promise<Outcome<PackagePlan>> {
  const { planPackage } = await import("./plan/plan-package.js");
  const { shareModels } = await import("./plan/shared-declarations.js");
  const { value: plan, diagnostics } = planPackage(slice, {
    ...options,
    ...(changelog === undefined ? {} : { changelog: changelog.text }),
  });
  return { value: shared === undefined ? plan : shareModels(plan, shared.plan), diagnostics };
}

/** What modules of a package that shares types may import from. */
function installedModels(shared: SharedModels | undefined): InstalledPackage | undefined {
  const isNeeded = ({ path }: OutputFile): boolean => path === "package.json" || path.endsWith(".d.ts");
  return shared && { name: shared.plan.name, files: shared.files.filter(isNeeded) };
}

/** Makes the package of types that slices share, of all that they select together; see `generatePackage`. */
export async function generateSharedModels(
  slices: readonly SelectedSources[],
  options: SharedModelsOptions,
  hooks: PipelineHooks = {},
): Promise<Outcome<GeneratedSharedModels>> {
  const run = new Run(hooks);
  const slice = await run.union(slices, options.derivedTypesLimit);
  const plan =
    slice &&
    (await run.stage("plan", async () => {
      const { changelog, ...rest } = options;
      const { planSharedModels } = await import("./plan/plan-package.js");
      const named = { ...rest, ...(changelog === undefined ? {} : { changelog: changelog.text }) };
      return { value: planSharedModels(slice, named), diagnostics: [] };
    }));
  const rendered =
    plan &&
    (await run.stage("render", async () =>
      (await import("./render/render-package.js")).renderSharedModels(plan),
    ));
  const files = rendered && (await run.stage("check", () => (hooks.check ?? checkHere)(rendered)));
  const value: GeneratedSharedModels = {
    // Modules that only declare types would be empty.
    files: files?.filter(({ path }) => !path.endsWith(".js")) ?? [],
    ...(slice === undefined ? {} : { slice }),
    ...(plan === undefined ? {} : { plan }),
    times: run.times,
    memory: run.memory,
  };
  return { value, diagnostics: run.diagnostics };
}

/** Cuts out what slices select together; without a value there is an error. */
export async function sliceUnionOfSources(
  slices: readonly SelectedSources[],
  derivedTypesLimit: number | undefined,
  hooks: PipelineHooks = {},
): Promise<Outcome<Slice | undefined>> {
  const run = new Run(hooks);
  const value = await run.union(slices, derivedTypesLimit);
  return { value, diagnostics: run.diagnostics };
}

/** Cuts a slice, and makes nothing of it; without a value there is an error. */
export async function sliceSources(
  sources: PackageSources,
  options: SelectionOptions,
  hooks: PipelineHooks = {},
): Promise<Outcome<CutSlice | undefined>> {
  const run = new Run(hooks);
  const value = await run.slice(sources, options);
  return { value, diagnostics: run.diagnostics };
}

async function checkHere(
  files: readonly OutputFile[],
  sharedModels?: InstalledPackage,
): Promise<Outcome<readonly OutputFile[]>> {
  const { checkPackage } = await import("./check/check-package.js");
  return checkPackage(files, sharedModels);
}
