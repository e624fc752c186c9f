/** What a folder holds against what it should hold: the drift that `check` reports. */
import { join } from "node:path";
import { FILE_HEADERS_ONLY, createTwoFilesPatch } from "diff";
import { manifestName } from "../output.js";
import type { OutputFile } from "../output.js";
import { whyUnsafe } from "../output-path.js";
import { contentOf, kindBelow, readManifest } from "./folder.js";
import type { FoundManifest } from "./folder.js";
import { formatManifest, hashOf, manifestOf } from "./manifest.js";
import type { PackageBasis } from "./manifest.js";

export interface FileDifference {
  /** Relative to the package's folder. */
  readonly path: string;
  readonly reason: DifferenceReason;
  /** What the folder holds; absent where that is no regular file. */
  readonly found?: string;
  /** What it should hold; absent for an extra file. */
  readonly expected?: string;
}

export type DifferenceReason =
  /** Should be there and is not. */
  | "missing"
  /** Is as it was generated, but would be generated otherwise now. */
  | "stale"
  /** Was changed after it was generated. */
  | "edited"
  /** Was generated, and would not be now. */
  | "extra"
  /** Was not generated, and stands where a generated file belongs. */
  | "foreign"
  /** Is a folder, a link or something else in the place of a file. */
  | "not-a-file";

/** Compares a folder with the files that belong in it, and its manifest with theirs. Sorted by path. */
export function compareFolder(
  folder: string,
  files: readonly OutputFile[],
  basis: PackageBasis,
): readonly FileDifference[] {
  const manifest = readManifest(folder);
  const output = [...files, { path: manifestName, text: formatManifest(manifestOf(files, basis)) }];
  const differences: FileDifference[] = [];
  for (const file of output) {
    const difference = compareFile(folder, file, manifest);
    if (difference !== undefined) differences.push(difference);
  }
  differences.push(...extraFiles(folder, new Set(output.map(({ path }) => path)), manifest));
  return differences.sort((one, other) => (one.path < other.path ? -1 : 1));
}

function compareFile(
  folder: string,
  { path, text }: OutputFile,
  manifest: FoundManifest,
): FileDifference | undefined {
  const kind = kindBelow(folder, path);
  if (kind === undefined) return { path, reason: "missing", expected: text };
  if (kind !== "file") return { path, reason: "not-a-file", expected: text };
  const content = contentOf(join(folder, path));
  if (content?.equals(Buffer.from(text)) === true) return undefined;
  const found = content?.toString("utf8") ?? "";
  return { path, reason: whyDifferent(path, content, manifest), found, expected: text };
}

function whyDifferent(path: string, content: Buffer | undefined, manifest: FoundManifest): DifferenceReason {
  if (path === manifestName) return manifest === "broken" ? "edited" : "stale";
  if (typeof manifest === "string" || content === undefined) return "edited";
  const generated = manifest.files.get(path);
  if (generated === undefined) return "foreign";
  return generated === hashOf(content) ? "stale" : "edited";
}

function extraFiles(
  folder: string,
  expected: ReadonlySet<string>,
  manifest: FoundManifest,
): readonly FileDifference[] {
  if (typeof manifest === "string") return [];
  const extra: FileDifference[] = [];
  for (const path of manifest.files.keys()) {
    if (expected.has(path) || whyUnsafe(path) !== undefined) continue;
    if (kindBelow(folder, path) !== "file") continue;
    const content = contentOf(join(folder, path));
    extra.push({ path, reason: "extra", found: content?.toString("utf8") ?? "" });
  }
  return extra;
}

/** The most lines that are searched for a shortest difference: the time grows with the square of it. */
const maxEditLength = 5000;

/** The difference as a unified diff, from what is there to what should be; ends with a line break. */
export function formatPatch({ path, found, expected }: FileDifference): string {
  const before = found === undefined ? "/dev/null" : `a/${path}`;
  const after = expected === undefined ? "/dev/null" : `b/${path}`;
  const patch = createTwoFilesPatch(before, after, found ?? "", expected ?? "", undefined, undefined, {
    headerOptions: FILE_HEADERS_ONLY,
    maxEditLength,
  });
  return patch ?? `--- ${before}\n+++ ${after}\n@@ more than ${maxEditLength} lines differ @@\n`;
}
