/**
 * The stages in a row: from the texts of the inputs to the files of a package. Each stage has only what the one
 * before has made; the first one that finds an error is the last.
 */
import { append } from "./append.js";
import { firstOfEachKind, hasErrors } from "./diagnostics.js";
import type { Diagnostic, DiagnosticCode, Outcome } from "./diagnostics.js";
import { assembleDocuments } from "./ir/assemble-documents.js";
import type { ModelDocument, PartialDocument } from "./ir/document.js";
import type { OutputFile } from "./output.js";
import type { PackagePlan } from "./plan/plan.js";
import { readCsdl, readCsdlInParts } from "./read/csdl/read-csdl.js";
import { readPermissions } from "./read/permissions/read-permissions.js";
import { readRoles } from "./read/roles/read-roles.js";
import type { PatternText } from "./slice/patterns.js";
import { defaultDerivedTypesLimit, sliceModel } from "./slice/slice-model.js";
import type { AccessSources } from "./slice/slice-model.js";
import type { Slice } from "./slice/slice.js";
import type { Source } from "./source.js";

/** The texts that a package is made from. */
export interface PackageSources {
  readonly metadata: { readonly form: "csdl" | "openapi"; readonly source: Source };
  /** CSDL that annotates the metadata. */
  readonly annotations: readonly Source[];
  /** Graph's permission files; see `readPermissions`. */
  readonly permissions?: readonly Source[];
  readonly roles?: Source;
  /** What is written as the package's CHANGELOG.md. */
  readonly changelog?: Source;
}

/** What is wanted of the metadata, and how. */
export interface SelectionOptions {
  readonly include: readonly PatternText[];
  readonly operations: "documented" | "all";
  /** See `SliceOptions`; there is a default. */
  readonly derivedTypesLimit?: number;
}

export interface PackageOptions extends SelectionOptions {
  readonly name: string;
  readonly apiVersion: string;
  /** The package's version. */
  readonly version: string;
}

/** The stages, in the order in which data flows. */
export const stages = ["read", "assemble", "slice", "plan", "render", "check"] as const;
export type Stage = (typeof stages)[number];

/** What a run may watch and replace. */
export interface PipelineHooks {
  /** Called before each stage. */
  readonly onStage?: (stage: Stage) => void;
  /** Errors after which a run goes on all the same. */
  readonly tolerated?: readonly DiagnosticCode[];
  /** Called with each file when it is rendered. */
  readonly onFile?: (file: OutputFile) => void;
  /** Checks rendered files; by default in this thread. */
  readonly check?: (files: readonly OutputFile[]) => Promise<Outcome<readonly OutputFile[]>>;
}

export interface GeneratedPackage {
  /** What is to be written; empty where there is an error. */
  readonly files: readonly OutputFile[];
  /** Absent where an error came before. */
  readonly slice?: Slice;
  readonly plan?: PackagePlan;
  /** Milliseconds, by stage, of the stages that ran. */
  readonly times: StageTimes;
}

/** A slice, and what says who may send its requests. */
export interface CutSlice {
  readonly slice: Slice;
  readonly access: AccessSources;
}

export type StageTimes = Readonly<Partial<Record<Stage, number>>>;

/** Makes a package: everything but reading the sources and writing the files. */
export async function generatePackage(
  sources: PackageSources,
  options: PackageOptions,
  hooks: PipelineHooks = {},
): Promise<Outcome<GeneratedPackage>> {
  const run = new Run(hooks);
  const slice = (await run.slice(sources, options))?.slice;
  // What comes after is loaded only when it is needed: these modules bring the template engine and the formatter.
  const plan =
    slice &&
    (await run.stage("plan", async () =>
      (await import("./plan/plan-package.js")).planPackage(slice, {
        ...options,
        ...(sources.changelog === undefined ? {} : { changelog: sources.changelog.text }),
      }),
    ));
  const rendered =
    plan &&
    (await run.stage("render", async () =>
      (await import("./render/render-package.js")).renderPackage(plan, hooks.onFile),
    ));
  const files = rendered && (await run.stage("check", () => (hooks.check ?? checkHere)(rendered)));
  const value: GeneratedPackage = {
    files: files ?? [],
    ...(slice === undefined ? {} : { slice }),
    ...(plan === undefined ? {} : { plan }),
    times: run.times,
  };
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

async function checkHere(files: readonly OutputFile[]): Promise<Outcome<readonly OutputFile[]>> {
  const { checkPackage } = await import("./check/check-package.js");
  return checkPackage(files);
}

/** One way through the stages: what was found, and how long it took. */
class Run {
  readonly diagnostics: Diagnostic[] = [];
  readonly times: Partial<Record<Stage, number>> = {};
  readonly #onStage: (stage: Stage) => void;
  readonly #tolerated: readonly DiagnosticCode[];

  constructor({ onStage = () => undefined, tolerated = [] }: PipelineHooks) {
    this.#onStage = onStage;
    this.#tolerated = tolerated;
  }

  /** Runs a stage; undefined where it finds an error. */
  async stage<T>(stage: Stage, run: () => Outcome<T> | Promise<Outcome<T>>): Promise<T | undefined> {
    this.#onStage(stage);
    const start = performance.now();
    const { value, diagnostics } = await run();
    this.times[stage] = performance.now() - start;
    append(this.diagnostics, firstOfEachKind(diagnostics));
    const counted = diagnostics.filter(({ code }) => !this.#tolerated.includes(code));
    return hasErrors(counted) ? undefined : value;
  }

  async slice(sources: PackageSources, options: SelectionOptions): Promise<CutSlice | undefined> {
    const read = await this.stage("read", () => readSources(sources));
    if (read === undefined) return undefined;
    const assembled = await this.stage("assemble", () => assembleDocuments(read.documents));
    if (assembled === undefined) return undefined;
    const { derivedTypesLimit = defaultDerivedTypesLimit } = options;
    const slice = await this.stage("slice", () => {
      const { value, diagnostics } = sliceModel(assembled.model, read.access, {
        ...options,
        derivedTypesLimit,
      });
      return { value, diagnostics: [...assembled.checkUsed(), ...diagnostics] };
    });
    return slice && { slice, access: read.access };
  }
}

/** Brings a reader of YAML, which CSDL does not need. */
async function openApiReader(): Promise<(source: Source) => Outcome<ModelDocument>> {
  return (await import("./read/openapi/read-openapi.js")).readOpenApi;
}

interface ReadSources {
  readonly documents: readonly (ModelDocument | PartialDocument)[];
  readonly access: AccessSources;
}

async function readSources({
  metadata,
  annotations,
  permissions = [],
  roles,
}: PackageSources): Promise<Outcome<ReadSources>> {
  const read = metadata.form === "csdl" ? readCsdlInParts : await openApiReader();
  const documents = [read(metadata.source), ...annotations.map((source) => readCsdl(source))];
  const permissionTable = permissions.length === 0 ? undefined : readPermissions(...permissions);
  const rolesEntries = roles && readRoles(roles);
  return {
    value: {
      documents: documents.map(({ value }) => value),
      access: {
        ...(permissionTable === undefined ? {} : { permissions: permissionTable.value }),
        ...(rolesEntries === undefined ? {} : { roles: rolesEntries.value }),
      },
    },
    diagnostics: [...documents, permissionTable, rolesEntries].flatMap(
      (outcome) => outcome?.diagnostics ?? [],
    ),
  };
}
