/**
 * Writes files and packages together, so that a crash at any moment leaves all of them as they were, or is completed by
 * `completeWrite` at the next start.
 *
 * Everything is staged first, files in a folder beside the anchor, packages beside their own. Then a journal of what is to be
 * moved where is put into that folder, which is the moment that decides:
 *
 *     .<anchor>.graph-slice-together/
 *       0, 1, …         staged files
 *       journal.json    absent: nothing was moved, and what is staged is given up; there: everything is moved
 */
import { access, constants, open, readFile, rename, rm } from "node:fs/promises";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import * as v from "valibot";
import { diagnostic, hasErrors } from "../diagnostics.js";
import type { Diagnostic, Outcome } from "../diagnostics.js";
import type { OutputFile } from "../output.js";
import { reasonOf } from "../system-error.js";
import { contentOf, kindOf } from "./folder.js";
import type { PackageBasis } from "./manifest.js";
import { checkOutputPaths } from "../output-path.js";
import { temporaryPrefix } from "./temporary-prefix.js";
import { abandon, complete, makeFolder } from "./transaction.js";
import type { Transaction } from "./transaction.js";
import { preparePackage } from "./write-package.js";
import { whileOnlyWriterOfAll } from "./writer-lock.js";

/** What belongs together. Paths are absolute. */
export interface JointWrite {
  /** The file beside which things are staged; whoever writes together holds its writer lock. */
  readonly anchor: string;
  readonly files: readonly { readonly path: string; readonly text: string }[];
  readonly packages: readonly JointPackage[];
  /** Gives up, with everything as it was, when it is aborted before the journal is there. */
  readonly signal?: AbortSignal;
}

export interface JointPackage {
  readonly folder: string;
  readonly files: readonly OutputFile[];
  readonly basis: PackageBasis;
}

/** The paths that were changed, of files and in packages; undefined where nothing was written. */
export interface JointResult {
  readonly files: readonly string[];
  readonly packages: readonly { readonly folder: string; readonly changed: readonly string[] }[];
}

/** Writes everything or nothing. */
export async function writeTogether(write: JointWrite): Promise<Outcome<JointResult | undefined>> {
  const unsafe = write.packages.flatMap(({ files }) => checkOutputPaths(files));
  if (hasErrors(unsafe)) return { value: undefined, diagnostics: unsafe };
  try {
    const folders = write.packages.map(({ folder }) => folder).sort();
    for (const folder of folders) await makeFolder(dirname(folder));
    return await whileOnlyWriterOfAll(folders, () => stageAndMove(write));
  } catch (error) {
    return { value: undefined, diagnostics: [unwritable(write.anchor, error)] };
  }
}

/** Whether an earlier run has begun to write together, and not tidied up. */
export function isBegun(anchor: string): boolean {
  return kindOf(stagingOf(anchor)) !== undefined;
}

/** Whether an earlier run has decided on what to write together, and was cut off. */
export function isUnfinished(anchor: string): boolean {
  return kindOf(join(stagingOf(anchor), journalName)) !== undefined;
}

/**
 * Completes, or gives up, what an earlier run has begun. The caller holds the anchor's writer lock.
 *
 * @param known the paths of files and folders that may be written: whatever else a journal names is an error
 */
export async function completeWrite(
  anchor: string,
  known: ReadonlySet<string>,
): Promise<readonly Diagnostic[]> {
  const staging = stagingOf(anchor);
  try {
    const journal = await readJournal(anchor);
    if (journal !== undefined) {
      const strangers = [...journal.files, ...journal.packages].filter(({ target }) => !known.has(target));
      if (strangers.length > 0) return strangers.map(({ target }) => stranger(staging, target));
      await whileOnlyWriterOfAll(journal.packages.map(({ target }) => target).sort(), () =>
        move(staging, journal),
      );
    }
    await rm(staging, { recursive: true, force: true });
    return [];
  } catch (error) {
    return [unwritable(anchor, error)];
  }
}

const journalName = "journal.json";

function stagingOf(anchor: string): string {
  return `${temporaryPrefix(anchor)}together`;
}

/** What is moved where. */
interface Journal {
  readonly files: readonly { readonly staged: string; readonly target: string }[];
  readonly packages: readonly Transaction[];
}

async function stageAndMove(write: JointWrite): Promise<Outcome<JointResult | undefined>> {
  const staging = stagingOf(write.anchor);
  const transactions: Transaction[] = [];
  try {
    await rm(staging, { recursive: true, force: true });
    const files = await stageFiles(staging, write.files);
    const packages: { folder: string; changed: readonly string[] }[] = [];
    for (const { folder, files: output, basis } of write.packages) {
      const { value: prepared, diagnostics } = await preparePackage(folder, output, basis);
      if (prepared === undefined) {
        await giveUp(staging, transactions);
        return { value: undefined, diagnostics };
      }
      if (prepared.transaction !== undefined) transactions.push(prepared.transaction);
      packages.push({ folder, changed: prepared.changed });
    }
    const value = { files: files.map(({ target }) => target), packages };
    if (files.length === 0 && transactions.length === 0) {
      await giveUp(staging, []);
      return { value, diagnostics: [] };
    }
    if (write.signal?.aborted === true) throw new Error("the run was interrupted");
    const journal = { files, packages: transactions };
    await writeJournal(write.anchor, journal);
    await moveOrLeave(staging, journal);
    return { value, diagnostics: [] };
  } catch (error) {
    if (!(error instanceof Unfinished)) await giveUp(staging, transactions);
    throw error;
  }
}

/** Only what differs from what is there. */
async function stageFiles(staging: string, files: JointWrite["files"]): Promise<Journal["files"]> {
  await makeFolder(staging);
  const staged: { staged: string; target: string }[] = [];
  for (const { path, text } of files) {
    if (contentOf(path)?.equals(Buffer.from(text)) === true) continue;
    const kind = kindOf(path);
    if (kind !== undefined && kind !== "file") throw new Error(`"${path}" is no regular file`);
    await makeFolder(dirname(path));
    await access(dirname(path), constants.W_OK);
    const name = String(staged.length);
    await writeDurably(join(staging, name), text);
    staged.push({ staged: name, target: path });
  }
  return staged;
}

async function giveUp(staging: string, transactions: readonly Transaction[]): Promise<void> {
  await Promise.all(transactions.map(abandon));
  await rm(staging, { recursive: true, force: true });
}

/** Thrown where what was decided cannot be completed now: it stays to be completed later. */
class Unfinished extends Error {}

async function moveOrLeave(staging: string, journal: Journal): Promise<void> {
  try {
    await move(staging, journal);
  } catch (error) {
    throw new Unfinished(`${reasonOf(error)}. The next run completes it`);
  }
}

/** Moves what has not been moved yet. */
async function move(staging: string, { files, packages }: Journal): Promise<void> {
  for (const { staged, target } of files) {
    const path = join(staging, staged);
    if (kindOf(path) !== undefined) await rename(path, target);
  }
  for (const transaction of packages) await complete(transaction);
  // The journal goes first: without it, what is left of the folder means nothing.
  await rm(join(staging, journalName), { force: true });
  await rm(staging, { recursive: true, force: true });
}

const journalSchema = v.object({
  files: v.array(v.object({ staged: v.pipe(v.string(), v.regex(/^\d+$/u)), target: v.string() })),
  packages: v.array(v.object({ target: v.string(), folder: v.string() })),
});

/** Paths are relative to the anchor's folder, so that a checkout that was moved meanwhile is completed in its new place. */
async function writeJournal(anchor: string, { files, packages }: Journal): Promise<void> {
  const from = (path: string): string => relative(dirname(anchor), path).split(sep).join("/");
  const journal = {
    files: files.map(({ staged, target }) => ({ staged, target: from(target) })),
    packages: packages.map(({ target, folder }) => ({ target: from(target), folder: from(folder) })),
  };
  const path = join(stagingOf(anchor), journalName);
  await writeDurably(`${path}.new`, JSON.stringify(journal));
  await rename(`${path}.new`, path);
}

async function readJournal(anchor: string): Promise<Journal | undefined> {
  const path = join(stagingOf(anchor), journalName);
  if (kindOf(path) === undefined) return undefined;
  const { files, packages } = v.parse(journalSchema, JSON.parse(await readFile(path, "utf8")));
  const at = (location: string): string => resolve(dirname(anchor), location);
  const transactions = packages.map(({ target, folder }) => ({ target: at(target), folder: at(folder) }));
  const isOne = ({ target, folder }: Transaction): boolean =>
    folder.startsWith(temporaryPrefix(target)) && dirname(folder) === dirname(target);
  if (!transactions.every(isOne)) throw new Error(`"${path}" names folders that are no packages of it`);
  return {
    files: files.map(({ staged, target }) => ({ staged, target: at(target) })),
    packages: transactions,
  };
}

async function writeDurably(path: string, text: string): Promise<void> {
  const file = await open(path, "w");
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}

function unwritable(anchor: string, error: unknown): Diagnostic {
  const kept = error instanceof Unfinished ? "" : " What was there is untouched.";
  return diagnostic(
    "output-unwritable",
    `What belongs to ${basename(anchor)} cannot be written: ${reasonOf(error)}.${kept}`,
  );
}

function stranger(staging: string, target: string): Diagnostic {
  return diagnostic(
    "output-foreign-file",
    `An update that was cut off was to write ${target}, which is no input or package of the configuration. Restore the ` +
      `configuration that it had, or delete ${staging} to give it up.`,
  );
}
