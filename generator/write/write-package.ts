import { dirname, join, resolve } from "node:path";
import { hasErrors } from "../diagnostics.js";
import type { Outcome } from "../diagnostics.js";
import { manifestName } from "../output.js";
import type { OutputFile } from "../output.js";
import { checkOutputPaths } from "../output-path.js";
import { newerLock } from "./causes.js";
import { contentOf, readManifest } from "./folder.js";
import { formatManifest, manifestOf } from "./manifest.js";
import type { PackageBasis } from "./manifest.js";
import { findObstacles } from "./obstacles.js";
import { abandon, commit, makeFolder, recover, stage } from "./transaction.js";
import type { Transaction } from "./transaction.js";
import { unwritable } from "./unwritable.js";
import { whileOnlyWriter } from "./writer-lock.js";

export interface WriteOptions extends PackageBasis {
  /** Replaces what a newer version of this program made, too. */
  readonly force?: boolean;
  /** Gives up, with everything as it was, when it is aborted before the new folder is in place. */
  readonly signal?: AbortSignal;
}

export interface WriteResult {
  /** `failed` comes with an error; the folder is as it was then. */
  readonly status: "written" | "unchanged" | "failed";
  /** The paths that are new or different, sorted. */
  readonly changed: readonly string[];
  /** The paths that were generated earlier and are no more, sorted. */
  readonly removed: readonly string[];
}

const failed: WriteResult = { status: "failed", changed: [], removed: [] };

/**
 * Makes a folder hold exactly these files and a manifest of them, all or nothing. Files that no manifest of
 * ours lists are the user's: they stay, and one that is in the way is an error. Where nothing differs, nothing
 * is touched.
 */
export async function writePackage(
  folder: string,
  files: readonly OutputFile[],
  options: WriteOptions,
): Promise<Outcome<WriteResult>> {
  const unsafe = checkOutputPaths(files);
  if (hasErrors(unsafe)) return { value: failed, diagnostics: unsafe };
  try {
    const target = resolve(folder);
    await makeFolder(dirname(target));
    return await whileOnlyWriter(
      target,
      (confirm) => replaceFolder(target, files, options, confirm),
      options.signal === undefined ? {} : { signal: options.signal },
    );
  } catch (error) {
    return { value: failed, diagnostics: [unwritable(folder, error)] };
  }
}

async function replaceFolder(
  folder: string,
  files: readonly OutputFile[],
  { force = false, signal, ...basis }: WriteOptions,
  confirmOnlyWriter: () => Promise<void>,
): Promise<Outcome<WriteResult>> {
  const { value: prepared, diagnostics } = await preparePackage(folder, files, { ...basis, force });
  if (prepared === undefined) return { value: failed, diagnostics };
  const { transaction, ours, changed, removed } = prepared;
  if (transaction === undefined) return { value: { status: "unchanged", changed, removed }, diagnostics: [] };
  try {
    if (signal?.aborted === true) throw new Error("the run was interrupted");
    await confirmOnlyWriter();
  } catch (error) {
    await abandon(transaction);
    throw error;
  }
  await commit(transaction, ours);
  return { value: { status: "written", changed, removed }, diagnostics: [] };
}

/** A package that is staged beside its folder. */
export interface PreparedPackage extends Pick<WriteResult, "changed" | "removed"> {
  /** Absent where the folder holds what it should. */
  readonly transaction?: Transaction;
  /** The paths of the folder that are not the user's. */
  readonly ours: ReadonlySet<string>;
}

/**
 * Stages a package. There must be no other writer.
 *
 * @returns undefined where something is in the way
 */
export async function preparePackage(
  folder: string,
  files: readonly OutputFile[],
  { force = false, ...basis }: PackageBasis & { readonly force?: boolean },
): Promise<Outcome<PreparedPackage | undefined>> {
  await recover(folder);
  const manifest = readManifest(folder);
  const newer = force && manifest !== "newer" ? [] : newerLock(folder, manifest, basis.generator);
  if (newer.length > 0) return { value: undefined, diagnostics: newer };
  const obstacles = findObstacles(folder, files, manifest);
  if (hasErrors(obstacles)) return { value: undefined, diagnostics: obstacles };

  const former: readonly string[] = typeof manifest === "string" ? [] : [...manifest.files.keys()];
  const output = [...files, { path: manifestName, text: formatManifest(manifestOf(files, basis)) }];
  const current = new Set(output.map(({ path }) => path));
  const changed = changedPaths(folder, output);
  const removed = former.filter((path) => !current.has(path)).sort();
  const ours = new Set([...former, ...current]);
  if (changed.length === 0) return { value: { changed, removed, ours }, diagnostics: [] };
  return { value: { transaction: await stage(folder, output), changed, removed, ours }, diagnostics: [] };
}

function changedPaths(folder: string, files: readonly OutputFile[]): readonly string[] {
  const changed: string[] = [];
  for (const { path, text } of files) {
    const content = contentOf(join(folder, path));
    if (content?.equals(Buffer.from(text)) !== true) changed.push(path);
  }
  return changed.sort();
}
