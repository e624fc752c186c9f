/** Keeps updates and other runs that write apart. */
import { resolve } from "node:path";
import type { SliceConfiguration } from "../../config/slice-configuration.js";
import { diagnostic, hasErrors } from "../../diagnostics.js";
import { isSystemError, reasonOf } from "../../system-error.js";
import { LockUnavailable, whileOnlyWriter } from "../../write/writer-lock.js";
import type { Context } from "../context.js";
import { loadSilently } from "../load-slices.js";
import { completeUpdates, sourcesOf } from "./complete-updates.js";

/**
 * Runs something with the slices of the command while nobody else updates them: an update that is going on is waited for,
 * and one that was cut off is completed first.
 *
 * @param run is given undefined after an error, which was reported
 */
export async function whileNoUpdate<T>(
  context: Context,
  run: (slices: readonly SliceConfiguration[] | undefined) => Promise<T>,
): Promise<T> {
  const { console, cwd } = context;
  const { value: slices, diagnostics } = await loadSilently(context);
  const anchors = sourcesOf(slices).map((sources) => resolve(cwd, sources));
  if (anchors.length === 0) {
    console.report(diagnostics);
    return run(hasErrors(diagnostics) ? undefined : slices);
  }
  try {
    return await whileOnlyWriterOfAll(anchors.sort(), context, async () =>
      run(await completeUpdates(context)),
    );
  } catch (error) {
    if (!(error instanceof LockUnavailable && anchors.includes(error.target))) throw error;
    const message = `${sourcesOf(slices).join(", ")} cannot be used: ${reasonOf(error)}. Nothing was changed.`;
    console.report([diagnostic("output-unwritable", message)]);
    return run(undefined);
  }
}

async function whileOnlyWriterOfAll<T>(
  anchors: readonly string[],
  context: Context,
  run: () => Promise<T>,
): Promise<T> {
  const [first, ...others] = anchors;
  if (first === undefined) return run();
  const within = (): Promise<T> => whileOnlyWriterOfAll(others, context, run);
  try {
    return await whileOnlyWriter(first, within, { signal: context.interruption.signal });
  } catch (error) {
    // Where nobody can write, nobody updates.
    if (error instanceof LockUnavailable && error.target === first && isOfReaders(error.cause))
      return within();
    throw error;
  }
}

/** Whether an error says that this user cannot write somewhere. */
function isOfReaders(error: unknown): boolean {
  return isSystemError(error, "EACCES", "EPERM", "EROFS", "ENOENT", "ENOTDIR");
}
