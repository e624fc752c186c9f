/** The versions that packages get by an update, and what their change logs say of it. */
import { resolve } from "node:path";
import { append } from "../../append.js";
import { packagesOf } from "../../config/slice-configuration.js";
import type { PackageConfiguration, SliceConfiguration } from "../../config/slice-configuration.js";
import { hasErrors } from "../../diagnostics.js";
import type { Diagnostic, Outcome } from "../../diagnostics.js";
import { greatestStep } from "../../diff/change.js";
import type { PackageDiff } from "../../diff/change.js";
import { diffToMarkdown } from "../../diff/diff-markdown.js";
import { code } from "../../escape/code.js";
import { markdownCode } from "../../escape/markdown.js";
import { packageState } from "../../read/sources/read-sources.js";
import type { Source } from "../../source.js";
import { changelogName, withEntry } from "../../update/changelog.js";
import { nextVersion } from "../../update/next-version.js";
import { besideSources } from "../load-slices.js";
import { Inputs } from "../read-inputs.js";
import { compareSharedVersions, compareVersions } from "./compare-versions.js";
import { textAt } from "./local-text.js";
import type { UpdateWork } from "./prepare-update.js";

export interface Version {
  /** With its new version, and its change log. */
  readonly configuration: PackageConfiguration;
  readonly before: string;
  readonly diff?: PackageDiff;
  /** What it takes types from, where that gets a new version. */
  readonly dependency?: PackageConfiguration;
  /** Under the path that the configuration has for it. */
  readonly changelog: Source;
  /** The same, as the sources file names it. */
  readonly changelogKey: string;
}

export interface NewVersions {
  /** With their new versions, and those of the types that they share. */
  readonly slices: readonly SliceConfiguration[];
  /** Of all packages. */
  readonly versions: readonly Version[];
}

/**
 * The versions that all packages get. One whose types come from another package names its version, and so gets a new one
 * when that does.
 *
 * @param texts what is cut out, by the names that slices have for it
 */
export async function newVersionsOf(
  texts: ReadonlyMap<string, Source>,
  work: UpdateWork,
): Promise<Outcome<NewVersions>> {
  const versions: Version[] = [];
  const slices: SliceConfiguration[] = [];
  const diagnostics: Diagnostic[] = [];
  const shared = new Map<string, Version | undefined>();
  for (const slice of work.slices) {
    const { sharedModels } = slice;
    if (sharedModels !== undefined && !shared.has(sharedModels.out)) {
      const outcome = await versionOfShared(sharedModels, texts, work);
      append(diagnostics, outcome.diagnostics);
      shared.set(sharedModels.out, outcome.value);
      if (outcome.value !== undefined) versions.push(outcome.value);
    }
    const models = sharedModels && shared.get(sharedModels.out);
    const outcome = await versionOf(slice, models, texts, work);
    append(diagnostics, outcome.diagnostics);
    if (outcome.value === undefined) continue;
    versions.push(outcome.value);
    const { version, changelog } = outcome.value.configuration;
    slices.push({
      ...slice,
      version,
      ...(changelog === undefined ? {} : { changelog }),
      ...(models === undefined ? {} : { sharedModels: models.configuration }),
    });
  }
  return { value: { slices, versions }, diagnostics };
}

async function versionOf(
  slice: SliceConfiguration,
  models: Version | undefined,
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
  return { value: await nextVersionOf(slice, diff, work, models), diagnostics };
}

async function versionOfShared(
  shared: PackageConfiguration,
  texts: ReadonlyMap<string, Source>,
  work: UpdateWork,
): Promise<Outcome<Version | undefined>> {
  const sharers = work.slices.filter(({ sharedModels }) => sharedModels?.out === shared.out);
  const existing = await Promise.all(sharers.map((slice) => inPlace(slice, texts, work.context.cwd)));
  const before = existing.filter((slice) => slice !== undefined);
  const { value: diff, diagnostics } = await compareSharedVersions(
    before.length === sharers.length ? before : undefined,
    sharers,
    new Inputs(),
    new Inputs(texts),
  );
  if (hasErrors(diagnostics)) return { value: undefined, diagnostics };
  return { value: await nextVersionOf(shared, diff, work), diagnostics };
}

/** @param models what it takes types from */
async function nextVersionOf(
  configuration: PackageConfiguration,
  diff: PackageDiff | undefined,
  work: UpdateWork,
  models?: Version,
): Promise<Version> {
  const { version: before, name } = configuration;
  const dependency = models && models.before !== models.configuration.version ? models : undefined;
  const least = dependency === undefined ? "none" : "patch";
  const version = diff === undefined ? before : nextVersion(before, greatestStep([diff.step, least]));
  const changelogKey =
    packageState(work.sources, name)?.changelog ??
    changelogName(
      name,
      packagesOf(work.slices).map((one) => one.name),
    );
  const changelog = await changelogOf({ ...configuration, version }, changelogKey, diff, dependency, work);
  return {
    configuration: { ...configuration, version, changelog: changelog.name },
    before,
    ...(diff === undefined ? {} : { diff }),
    ...(dependency === undefined ? {} : { dependency: dependency.configuration }),
    changelog,
    changelogKey,
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

/** The change log, with an entry where there is a new version; a first one where there is no change log yet. */
async function changelogOf(
  { name, out, version }: PackageConfiguration,
  key: string,
  diff: PackageDiff | undefined,
  dependency: Version | undefined,
  { source, inputs, context: { cwd } }: UpdateWork,
): Promise<Source> {
  const location = besideSources(source.name, key, cwd);
  const text = await textAt(resolve(cwd, location));
  const isSame = diff === undefined || (diff.step === "none" && dependency === undefined);
  if (text !== undefined && isSame) return { name: location, text };
  const isMadeOf = (slice: SliceConfiguration): boolean =>
    slice.out === out || slice.sharedModels?.out === out;
  const entry = {
    version,
    sources: inputs
      .filter(({ input, status }) => input.slices.some(isMadeOf) && status !== "unchanged")
      .map(({ input: { key, state }, upstream: { sha256, validators } }) => ({
        file: key,
        from: state.from,
        sha256,
        ...(validators.lastModified === undefined ? {} : { lastModified: validators.lastModified }),
      })),
    changes: diff === undefined ? "The first version.\n" : diffToMarkdown(diff) + dependencyText(dependency),
  };
  return { name: location, text: withEntry(text, name, entry) };
}

function dependencyText(dependency: Version | undefined): string {
  if (dependency === undefined) return "";
  const { name, version } = dependency.configuration;
  return code`\nShared types are those of ${markdownCode(name)} ${markdownCode(version)}.\n`;
}
