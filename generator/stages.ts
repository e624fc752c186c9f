/** The stages of every run, and what those before planning come to. */
import { append } from "./append.js";
import { firstOfEachKind, hasErrors } from "./diagnostics.js";
import type { Diagnostic, DiagnosticCode, Outcome } from "./diagnostics.js";
import type { PermissionTable } from "./ir/access.js";
import { assembleDocuments } from "./ir/assemble-documents.js";
import type { ModelDocument, PartialDocument } from "./ir/document.js";
import type { OutputFile } from "./output.js";
import { readCsdl, readCsdlInParts } from "./read/csdl/read-csdl.js";
import { readPermissions } from "./read/permissions/read-permissions.js";
import { readRoles } from "./read/roles/read-roles.js";
import type { PatternText } from "./slice/patterns.js";
import { defaultDerivedTypesLimit, sliceModel, sliceUnion } from "./slice/slice-model.js";
import type { AccessSources, Selection } from "./slice/slice-model.js";
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

/** The stages, in the order in which data flows. */
export const stages = ["read", "assemble", "slice", "plan", "render", "check"] as const;
export type Stage = (typeof stages)[number];

/** What a run may watch and replace. */
export interface PipelineHooks {
  /** Called before each stage. */
  readonly onStage?: (stage: Stage) => void;
  /** Errors after which a run goes on all the same. */
  readonly tolerated?: readonly DiagnosticCode[];
  /** Checks rendered files; by default as `checkPackage` does. */
  readonly check?: (files: readonly OutputFile[]) => Promise<Outcome<readonly OutputFile[]>>;
}

/** A slice, and what says who may send its requests. */
export interface CutSlice {
  readonly slice: Slice;
  readonly access: AccessSources;
}

/** A figure of each stage that ran. */
export type StageFigures = Readonly<Partial<Record<Stage, number>>>;

/** What one of several slices selects, and of what. */
export interface SelectedSources {
  readonly sources: PackageSources;
  readonly options: SelectionOptions;
}

/** One way through the stages: what was found, and how long it took. */
export class Run {
  readonly diagnostics: Diagnostic[] = [];
  readonly times: Partial<Record<Stage, number>> = {};
  readonly memory: Partial<Record<Stage, number>> = {};
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
    this.memory[stage] = process.memoryUsage.rss();
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

  /** Cuts out what slices of one model select together. */
  async union(
    slices: readonly SelectedSources[],
    derivedTypesLimit = defaultDerivedTypesLimit,
  ): Promise<Slice | undefined> {
    const [first] = slices;
    if (first === undefined) return undefined;
    const read = await this.stage("read", () => readUnion(first.sources, slices));
    if (read === undefined) return undefined;
    const assembled = await this.stage("assemble", () => assembleDocuments(read.documents));
    if (assembled === undefined) return undefined;
    return this.stage("slice", () => {
      const value = sliceUnion(assembled.model, read.selections, derivedTypesLimit);
      return { value, diagnostics: assembled.checkUsed() };
    });
  }
}

interface ReadUnion extends Pick<ReadSources, "documents"> {
  readonly selections: readonly Selection[];
}

/** What slices of the same metadata and annotations select, each by its own permissions. */
async function readUnion(
  { metadata, annotations }: PackageSources,
  slices: readonly SelectedSources[],
): Promise<Outcome<ReadUnion>> {
  const { value, diagnostics } = await readSources({ metadata, annotations });
  const tables = new Map<string, Outcome<PermissionTable>>();
  const selections = slices.map(({ sources: { permissions = [] }, options }): Selection => {
    if (permissions.length === 0) return options;
    const key = JSON.stringify(permissions.map(({ name }) => name));
    const table = tables.get(key) ?? readPermissions(...permissions);
    tables.set(key, table);
    return { ...options, permissions: table.value };
  });
  return {
    value: { documents: value.documents, selections },
    diagnostics: [...diagnostics, ...[...tables.values()].flatMap((table) => table.diagnostics)],
  };
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
