/** Everything that an update comes to, before any of it is written. */
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { SliceConfiguration } from "../../config/slice-configuration.js";
import { diagnostic, hasErrors } from "../../diagnostics.js";
import type { Diagnostic, Outcome } from "../../diagnostics.js";
import type { PackageDiff } from "../../diff/change.js";
import { diffToMarkdown } from "../../diff/diff-markdown.js";
import { generatePackage } from "../../pipeline.js";
import type { OutputFile } from "../../output.js";
import { formatSources, packageState } from "../../read/sources/read-sources.js";
import type { SourcesFile } from "../../read/sources/sources-file.js";
import type { Source } from "../../source.js";
import { isSystemError } from "../../system-error.js";
import { changelogName, withEntry } from "../../update/changelog.js";
import { nextVersion } from "../../update/next-version.js";
import { hashOf } from "../../write/manifest.js";
import type { Context } from "../context.js";
import type { ExitCode } from "../exit-code.js";
import { besideSources } from "../load-slices.js";
import { blame, makePackages, optionsOf } from "../packages.js";
import type { MadePackage } from "../packages.js";
import { Inputs } from "../read-inputs.js";
import { compareVersions } from "./compare-versions.js";
import { cutInputs } from "./cut-inputs.js";
import type { CompleteInput, UpstreamSlice } from "./cut-inputs.js";

/** What the run is about. */
export interface UpdateWork {
  /** The sources file. */
  readonly source: Source;
  readonly sources: SourcesFile;
  /** The slices that name it. */
  readonly slices: readonly SliceConfiguration[];
  readonly inputs: readonly CompleteInput[];
  /** By slice; see `cutBasis`. */
  readonly bases: ReadonlyMap<SliceConfiguration, string>;
  readonly context: Context;
}

/** A file beside the packages. */
export interface UpdatedFile {
  /** From the current folder. */
  readonly location: string;
  readonly text: string;
  readonly status: "new" | "changed" | "unchanged";
}

export interface UpdatedPackage {
  /** With its new version. */
  readonly slice: SliceConfiguration;
  /** The version that it had. */
  readonly before: string;
  /** What changes for consumers; absent where it is the first version. */
  readonly diff?: PackageDiff;
  readonly made: MadePackage;
}

export interface PreparedUpdate {
  readonly files: readonly UpdatedFile[];
  readonly packages: readonly UpdatedPackage[];
}

/** Prepares an update; reports what is wrong. */
export async function prepareUpdate(
  work: UpdateWork,
): Promise<PreparedUpdate | { readonly exitCode: ExitCode }> {
  const { context, slices } = work;
  const fail = (diagnostics: readonly Diagnostic[]): { readonly exitCode: ExitCode } => {
    context.console.report(diagnostics);
    return { exitCode: blame(diagnostics) };
  };
  const cut = await cutInputs(work.inputs, slices);
  if (cut.value === undefined) return fail(cut.diagnostics);
  const texts = new Map([...cut.value.texts].map(([{ location }, source]) => [location, source]));

  const versions: Version[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const slice of slices) {
    const outcome = await versionOf(slice, texts, work);
    diagnostics.push(...outcome.diagnostics);
    if (outcome.value !== undefined) versions.push(outcome.value);
  }
  if (hasErrors(diagnostics)) return fail(diagnostics);

  const changelogs = versions.flatMap(({ changelog }) => changelog ?? []);
  const inputs = new Inputs([...texts, ...changelogs.map((source) => [source.name, source] as const)]);
  const outcome = await makePackages(
    versions.map(({ slice }) => slice),
    inputs,
    context,
  );
  if ("exitCode" in outcome) return outcome;
  const unfaithful = await compareWithUpstream(cut.value.slices, outcome.packages);
  if (hasErrors(unfaithful)) return fail(unfaithful);

  const sources = newSources(work, cut.value.texts, versions);
  const files = [...texts.values(), ...changelogs, { name: work.source.name, text: formatSources(sources) }];
  return {
    files: await Promise.all(files.map((file) => updatedFile(file, context.cwd))),
    packages: versions.flatMap(({ slice, before, diff }) => {
      const made = outcome.packages.find((one) => one.slice === slice);
      return made === undefined ? [] : [{ slice, before, made, ...(diff === undefined ? {} : { diff }) }];
    }),
  };
}

interface Version {
  readonly slice: SliceConfiguration;
  readonly before: string;
  readonly diff?: PackageDiff;
  /** Under the path that the slice has for it. */
  readonly changelog?: Source;
  /** The same, as the sources file names it. */
  readonly changelogKey?: string;
}

async function versionOf(
  slice: SliceConfiguration,
  texts: ReadonlyMap<string, Source>,
  work: UpdateWork,
): Promise<Outcome<Version | undefined>> {
  const existing = await inPlace(slice, texts, work.context.cwd);
  const { value: diff, diagnostics } = await compareVersions(
    existing,
    slice,
    new Inputs(),
    new Inputs(texts),
  );
  if (hasErrors(diagnostics)) return { value: undefined, diagnostics };
  const before = slice.version;
  const version = diff === undefined ? before : nextVersion(before, diff.step);
  const changelogKey =
    packageState(work.sources, slice.name)?.changelog ??
    changelogName(
      slice.name,
      work.slices.map(({ name }) => name),
    );
  const changelog = await changelogOf({ ...slice, version }, changelogKey, diff, work);
  return {
    value: {
      slice: { ...slice, version, ...(changelog === undefined ? {} : { changelog: changelog.name }) },
      before,
      ...(diff === undefined ? {} : { diff }),
      ...(changelog === undefined ? {} : { changelog, changelogKey }),
    },
    diagnostics,
  };
}

/** The slice with those of its inputs that there are; undefined where there is no metadata yet. */
async function inPlace(
  slice: SliceConfiguration,
  texts: ReadonlyMap<string, Source>,
  cwd: string,
): Promise<SliceConfiguration | undefined> {
  const missing = new Set<string>();
  for (const location of texts.keys()) {
    if ((await textAt(resolve(cwd, location))) === undefined) missing.add(location);
  }
  if (missing.has(slice.metadata.location)) return undefined;
  const isThere = (location: string): boolean => !missing.has(location);
  const { roles, ...rest } = slice;
  return {
    ...rest,
    annotations: slice.annotations.filter(isThere),
    permissions: slice.permissions.filter(isThere),
    ...(roles === undefined || !isThere(roles) ? {} : { roles }),
  };
}

/** The change log with an entry for the new version; undefined where there is none, and nothing to say. */
async function changelogOf(
  slice: SliceConfiguration,
  key: string,
  diff: PackageDiff | undefined,
  { source, inputs, context: { cwd } }: UpdateWork,
): Promise<Source | undefined> {
  const location = besideSources(source.name, key, cwd);
  const text = await textAt(resolve(cwd, location));
  const says = diff === undefined ? text === undefined : diff.step !== "none";
  if (!says) return text === undefined ? undefined : { name: location, text };
  const entry = {
    version: slice.version,
    sources: inputs
      .filter(
        ({ input, status }) => input.slices.some(({ name }) => name === slice.name) && status !== "unchanged",
      )
      .map(({ input: { key, state }, upstream: { sha256, validators } }) => ({
        file: key,
        from: state.from,
        sha256,
        ...(validators.lastModified === undefined ? {} : { lastModified: validators.lastModified }),
      })),
    changes: diff === undefined ? "The first version.\n" : diffToMarkdown(diff),
  };
  return { name: location, text: withEntry(text, slice.name, entry) };
}

/** What is written must give the package that the whole of what upstream has gives. */
async function compareWithUpstream(
  slices: readonly UpstreamSlice[],
  packages: readonly MadePackage[],
): Promise<readonly Diagnostic[]> {
  const diagnostics: Diagnostic[] = [];
  for (const { slice, sources } of slices) {
    const made = packages.find((one) => one.slice.name === slice.name);
    if (made === undefined) continue;
    const options = optionsOf(made.slice);
    const unchecked = (files: readonly OutputFile[]): Promise<Outcome<readonly OutputFile[]>> =>
      Promise.resolve({ value: files, diagnostics: [] });
    const { value: whole } = await generatePackage(sources, options, { check: unchecked });
    const texts = new Map(made.made.files.map(({ path, text }) => [path, text]));
    const different = whole.files.filter(({ path, text }) => isCode(path) && texts.get(path) !== text);
    if (different.length > 0) diagnostics.push(unfaithful(slice, sources, different));
  }
  return diagnostics;
}

/** The change log is not made from metadata. */
function isCode(path: string): boolean {
  return path !== "CHANGELOG.md" && path !== "package.json";
}

function unfaithful(
  { name, operations }: SliceConfiguration,
  { metadata }: UpstreamSlice["sources"],
  files: readonly OutputFile[],
): Diagnostic {
  const listed = files
    .slice(0, 3)
    .map(({ path }) => path)
    .join(", ");
  const why =
    metadata.form === "openapi" && operations === "all"
      ? 'OpenAPI lists its requests, and CSDL cannot. Set "operations" to "documented", with a permission file.'
      : "Please report it with the metadata.";
  const message = `What was cut out for "${name}" gives another package than the whole of ${metadata.source.name}, in ${listed}. ${why}`;
  return diagnostic("recut-unfaithful", message);
}

function newSources(
  { sources, slices, inputs, bases }: UpdateWork,
  texts: ReadonlyMap<CompleteInput["input"], Source>,
  versions: readonly Version[],
): SourcesFile {
  const files = inputs.map(({ input, upstream: { sha256, size, validators } }) => {
    const written = hashOf(texts.get(input)?.text ?? "");
    return [input.key, { from: input.state.from, sha256, size, ...validators, written }] as const;
  });
  const packages = slices.flatMap((slice) => {
    const made = versions.find(({ slice: { name } }) => name === slice.name);
    const changelog = made?.changelogKey ?? packageState(sources, slice.name)?.changelog;
    const basis = bases.get(slice);
    if (made === undefined) return [];
    const state = {
      version: made.slice.version,
      ...(changelog === undefined ? {} : { changelog }),
      ...(basis === undefined ? {} : { basis }),
    };
    return [[slice.name, state] as const];
  });
  return {
    ...sources,
    files: { ...sources.files, ...Object.fromEntries(files) },
    packages: { ...sources.packages, ...Object.fromEntries(packages) },
  };
}

async function updatedFile({ name, text }: Source, cwd: string): Promise<UpdatedFile> {
  const found = await textAt(resolve(cwd, name));
  const status = found === undefined ? "new" : found === text ? "unchanged" : "changed";
  return { location: name, text, status };
}

/** With line breaks as in Unix; undefined where there is no such file. */
async function textAt(path: string): Promise<string | undefined> {
  try {
    return (await readFile(path, "utf8")).replaceAll("\r\n", "\n");
  } catch (error) {
    if (isSystemError(error, "ENOENT", "ENOTDIR", "EISDIR")) return undefined;
    throw error;
  }
}
