/**
 * Puts a folder in the place of another, so that a crash at any moment leaves the old one whole, or is completed
 * by `recover` at the next start.
 *
 * One process at a time: see `whileOnlyWriter`. A transaction is a folder beside the output folder, hence on the same
 * file system:
 *
 *     .<name>.graph-slice-<process>-<random>/
 *       new/    the staged output
 *       old/    the former output, from the moment at which it is moved aside
 *
 * `old` and no output folder: the crash came before the new one was in place, and the old one is put back.
 * `old` and an output folder: the new one is in place, and what remains is to carry over the user's files.
 */
import { writeFileSync } from "node:fs";
import { mkdir, mkdtemp, readdir, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { pid } from "node:process";
import { inBatches } from "../in-batches.js";
import { foldersAbove, manifestName } from "../output.js";
import type { OutputFile } from "../output.js";
import { isSystemError } from "../system-error.js";
import { foreignPaths, kindOf, readManifest } from "./folder.js";
import { temporaryPrefix } from "./temporary-prefix.js";

export interface Transaction {
  /** The output folder. */
  readonly target: string;
  /** The transaction's own folder. */
  readonly folder: string;
}

/** Writes all files into a new transaction beside the output folder. Nothing that was there is touched. */
export async function stage(target: string, files: readonly OutputFile[]): Promise<Transaction> {
  const folder = await mkdtemp(`${temporaryPrefix(target)}${pid}-`);
  const transaction = { target, folder };
  try {
    const staged = join(folder, "new");
    await mkdir(staged);
    for (const path of foldersAbove(files.map((file) => file.path))) await mkdir(join(staged, path));
    await inBatches(files, ({ path, text }) => {
      writeFileSync(join(staged, path), text, { flag: "wx" });
    });
  } catch (error) {
    await abandon(transaction);
    throw error;
  }
  return transaction;
}

/**
 * Moves the staged folder into place and carries over every path of the old one that is not in `ours`. When the
 * old folder cannot be replaced, it is put back and the error is thrown.
 */
export async function commit(transaction: Transaction, ours: ReadonlySet<string>): Promise<void> {
  const { target, folder } = transaction;
  const old = join(folder, "old");
  const hadOld = kindOf(target) !== undefined;
  if (hadOld) await rename(target, old);
  try {
    await rename(join(folder, "new"), target);
  } catch (error) {
    if (hadOld) await rename(old, target);
    throw error;
  }
  if (hadOld) await carryOver(old, target, ours);
  await remove(folder);
}

/**
 * Does what is left of a `commit`, however far it came. Where nothing of the transaction is left, it was done or given up.
 */
export async function complete({ target, folder }: Transaction): Promise<void> {
  const [staged, old] = [join(folder, "new"), join(folder, "old")];
  if (kindOf(staged) === "folder") {
    if (kindOf(old) === undefined && kindOf(target) !== undefined) await rename(target, old);
    await rename(staged, target);
  }
  if (kindOf(old) === "folder") {
    await carryOver(old, target, new Set([...listedIn(old), ...listedIn(target)]));
  }
  await remove(folder);
}

/** Removes what was staged; the output folder is as it was. */
export async function abandon(transaction: Transaction): Promise<void> {
  await remove(transaction.folder);
}

/**
 * Rolls back, or completes, what earlier runs that crashed have left beside the output folder. There must be no other
 * writer.
 */
export async function recover(target: string): Promise<void> {
  for (const folder of await transactionsOf(target)) {
    const old = join(folder, "old");
    if (kindOf(old) === "folder") {
      if (kindOf(target) === undefined) await rename(old, target);
      else await carryOver(old, target, new Set([...listedIn(old), ...listedIn(target)]));
    }
    await remove(folder);
  }
}

/** The files that a folder's own manifest lists, and the manifest. */
function listedIn(folder: string): readonly string[] {
  const manifest = readManifest(folder);
  return typeof manifest === "string" ? [manifestName] : [manifestName, ...manifest.files.keys()];
}

/** Moves the user's files from the old folder into the new one. Throws before it would lose one. */
async function carryOver(old: string, target: string, ours: ReadonlySet<string>): Promise<void> {
  for (const path of await foreignPaths(old, ours)) {
    const destination = join(target, path);
    if (kindOf(destination) !== undefined) {
      throw new Error(`"${path}" is both in it and in ${old}. Keep one of them`);
    }
    await makeFolder(dirname(destination));
    await rename(join(old, path), destination);
  }
}

/** Makes a folder and those above it. (`mkdir` with `recursive` never ends where the system says ENOENT to all.) */
export async function makeFolder(path: string): Promise<void> {
  if (kindOf(path) !== undefined || dirname(path) === path) return;
  await makeFolder(dirname(path));
  try {
    await mkdir(path);
  } catch (error) {
    if (!isSystemError(error, "EEXIST")) throw error;
  }
}

/** What earlier runs have left beside an output folder, or one that is going on has there. */
export async function transactionsOf(target: string): Promise<readonly string[]> {
  const prefix = basename(temporaryPrefix(target));
  try {
    const names = await readdir(dirname(target));
    return names
      .filter((name) => name.startsWith(prefix))
      .sort()
      .map((name) => join(dirname(target), name));
  } catch (error) {
    if (isSystemError(error, "ENOENT", "ENOTDIR")) return [];
    throw error;
  }
}

async function remove(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
}
