/** The version that a package gets by an update, and what its change log says of it. */
import { resolve } from "node:path";
import type { SliceConfiguration } from "../../config/slice-configuration.js";
import { hasErrors } from "../../diagnostics.js";
import type { Outcome } from "../../diagnostics.js";
import type { PackageDiff } from "../../diff/change.js";
import { diffToMarkdown } from "../../diff/diff-markdown.js";
import { packageState } from "../../read/sources/read-sources.js";
import type { Source } from "../../source.js";
import { changelogName, withEntry } from "../../update/changelog.js";
import { nextVersion } from "../../update/next-version.js";
import { besideSources } from "../load-slices.js";
import { Inputs } from "../read-inputs.js";
import { compareVersions } from "./compare-versions.js";
import { textAt } from "./local-text.js";
import type { UpdateWork } from "./prepare-update.js";

export interface Version {
  /** With its new version, and its change log. */
  readonly slice: SliceConfiguration;
  readonly before: string;
  readonly diff?: PackageDiff;
  /** Under the path that the slice has for it. */
  readonly changelog: Source;
  /** The same, as the sources file names it. */
  readonly changelogKey: string;
}

/** @param texts what is cut out, by the names that slices have for it */
export async function versionOf(
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
      slice: { ...slice, version, changelog: changelog.name },
      before,
      ...(diff === undefined ? {} : { diff }),
      changelog,
      changelogKey,
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

/** The change log, with an entry where there is a new version; a first one where there is no change log yet. */
async function changelogOf(
  slice: SliceConfiguration,
  key: string,
  diff: PackageDiff | undefined,
  { source, inputs, context: { cwd } }: UpdateWork,
): Promise<Source> {
  const location = besideSources(source.name, key, cwd);
  const text = await textAt(resolve(cwd, location));
  if (text !== undefined && (diff === undefined || diff.step === "none")) return { name: location, text };
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
