/**
 * Only one process at a time writes an output folder: a file beside it says which. Whoever comes second waits.
 *
 * A process that was killed leaves the file behind. It counts no more when that process is gone, or, where that cannot
 * be known because it ran on another machine or its number has been given to another one, when the file has not
 * been touched for some time: its owner touches it while it writes.
 */
import { randomUUID } from "node:crypto";
import { constants, link, lstat, lutimes, readFile, rename, rm, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { basename, dirname, join } from "node:path";
import { pid } from "node:process";
import { setTimeout as sleep } from "node:timers/promises";
import { isSystemError, reasonOf } from "../system-error.js";
import { temporaryPrefix } from "./temporary-prefix.js";

/** Another process is writing the same folder. */
export class ConcurrentRun extends Error {
  override readonly name = "ConcurrentRun";
}

/** A folder cannot be locked, and what was to be run has not begun. The cause is a `ConcurrentRun`, or an error of the system. */
export class LockUnavailable extends Error {
  override readonly name = "LockUnavailable";
  readonly target: string;

  constructor(target: string, cause: unknown) {
    super(reasonOf(cause), { cause });
    this.target = target;
  }
}

export interface WriterLockOptions {
  /** How long to wait for another process, in milliseconds. */
  readonly patience?: number;
  /** Gives up waiting when it is aborted. */
  readonly signal?: AbortSignal;
}

/** How long a writer may be silent before it counts as gone, in milliseconds. */
const longestSilence = 30_000;

/** How long the file may be there without its content. */
const longestDraft = 2_000;

const touchInterval = 5_000;

const pollInterval = 40;

const defaultPatience = 60_000;

/** What this process holds, as the files say it: its own number does not tell its runs apart. */
const held = new Set<string>();

/**
 * Runs something while no other process writes the folder. The folder above it must exist.
 *
 * @param run has a function that throws where the lock was lost, for the moment before something final
 * @throws LockUnavailable where another process writes it for longer than one waits, or nobody can write there
 */
export async function whileOnlyWriter<T>(
  target: string,
  run: (confirm: () => Promise<void>) => Promise<T>,
  options: WriterLockOptions = {},
): Promise<T> {
  const file = lockOf(target);
  const owner = `${JSON.stringify({ process: pid, host: hostname(), run: randomUUID() })}\n`;
  held.add(owner);
  await acquire(target, file, owner, options).catch((error: unknown) => {
    held.delete(owner);
    throw new LockUnavailable(target, error);
  });
  const touching = setInterval(() => {
    const now = new Date();
    lutimes(file, now, now).catch(() => undefined);
  }, touchInterval);
  touching.unref();
  try {
    return await run(async () => {
      if ((await ownerOf(file)) !== owner) {
        throw new ConcurrentRun("another process took over while this one stood still. Run it again");
      }
    });
  } finally {
    clearInterval(touching);
    if ((await ownerOf(file)) === owner) await rm(file, { force: true });
    held.delete(owner);
  }
}

/** Whether a process that is gone has left its file, as far as one may look. */
export async function isAbandoned(target: string): Promise<boolean> {
  try {
    const owner = await ownerOf(lockOf(target));
    return owner !== undefined && (await isGone(lockOf(target), owner));
  } catch (error) {
    if (isSystemError(error, "EACCES", "EPERM", "ENOTDIR")) return false;
    throw error;
  }
}

/** What a run locks that writes several packages which share the types in a folder. */
export function targetOfSharers(folder: string): string {
  return join(dirname(folder), `graph-slice-shared.${basename(folder)}`);
}

function lockOf(target: string): string {
  return join(dirname(target), `.${basename(target)}.graph-slice.lock`);
}

/** As `whileOnlyWriter`, of several folders; where they are sorted everywhere, two runs never wait for each other. */
export async function whileOnlyWriterOfAll<T>(
  targets: readonly string[],
  run: () => Promise<T>,
  options: WriterLockOptions = {},
): Promise<T> {
  const [first, ...others] = targets;
  if (first === undefined) return run();
  return whileOnlyWriter(first, () => whileOnlyWriterOfAll(others, run, options), options);
}

async function acquire(
  target: string,
  file: string,
  owner: string,
  { patience = defaultPatience, signal }: WriterLockOptions,
): Promise<void> {
  const deadline = performance.now() + patience;
  while (!(await create(file, owner))) {
    const other = await ownerOf(file);
    if (other !== undefined && (await isGone(file, other))) await takeAway(file, other, target);
    else if (signal?.aborted === true) throw new Error("the run was interrupted");
    else if (performance.now() > deadline) throw new ConcurrentRun(otherInWords(file, other));
    else await sleep(pollInterval);
  }
}

async function create(file: string, owner: string): Promise<boolean> {
  try {
    await writeFile(file, owner, { flag: "wx" });
    return true;
  } catch (error) {
    if (isSystemError(error, "EEXIST")) return false;
    throw error;
  }
}

/** Windows has no such flag. */
const withoutFollowing = constants.O_RDONLY | ("O_NOFOLLOW" in constants ? constants.O_NOFOLLOW : 0);

async function ownerOf(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, { encoding: "utf8", flag: withoutFollowing });
  } catch (error) {
    if (isSystemError(error, "ENOENT")) return undefined;
    // A link, which no run makes, wherever it leads.
    if (isSystemError(error, "ELOOP", "EMLINK")) return "";
    throw error;
  }
}

async function isGone(file: string, owner: string): Promise<boolean> {
  if (held.has(owner)) return false;
  const [, process, host] = ownerForm.exec(owner) ?? [];
  if (host === JSON.stringify(hostname()) && !isRunning(Number(process))) return true;
  try {
    const silence = Date.now() - (await lstat(file)).mtimeMs;
    return silence > (process === undefined ? longestDraft : longestSilence);
  } catch (error) {
    if (isSystemError(error, "ENOENT")) return false;
    throw error;
  }
}

const ownerForm = /^\{"process":(\d+),"host":("(?:[^"\\]|\\.)*")/u;

/**
 * Removes the file of an owner that is gone. Between looking and removing, another process may have done the same and
 * made its own; then that one is put back.
 */
async function takeAway(file: string, owner: string, target: string): Promise<void> {
  const aside = `${temporaryPrefix(target)}${randomUUID()}`;
  try {
    await rename(file, aside);
    if ((await ownerOf(aside)) !== owner) await link(aside, file);
  } catch (error) {
    if (!isSystemError(error, "ENOENT", "EEXIST")) throw error;
  } finally {
    await rm(aside, { force: true });
  }
}

/** Signal 0 only asks whether the process is there (and EPERM says that it is someone else's). */
function isRunning(process: number): boolean {
  if (!Number.isSafeInteger(process) || process <= 0 || process === pid) return false;
  try {
    return globalThis.process.kill(process, 0);
  } catch (error) {
    return isSystemError(error, "EPERM");
  }
}

function otherInWords(file: string, owner = ""): string {
  const [, process, host] = ownerForm.exec(owner) ?? [];
  const who = process === undefined ? "another process" : `process ${process} on ${host}`;
  return `${who} is writing it. Wait for it, or delete ${file} if there is no such run`;
}
