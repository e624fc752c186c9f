/** What runs that were killed have left beside an output folder. */
import type { Diagnostic } from "../diagnostics.js";
import { recover, transactionsOf } from "./transaction.js";
import { unwritable } from "./unwritable.js";
import { isAbandoned, whileOnlyWriter } from "./writer-lock.js";

/** Whether there is something that the next writer would remove. */
export async function hasLeftovers(folder: string): Promise<boolean> {
  return (await transactionsOf(folder)).length > 0 || (await isAbandoned(folder));
}

/** Removes it, where there may be nothing to write. */
export async function tidyUp(folder: string): Promise<readonly Diagnostic[]> {
  try {
    if (await hasLeftovers(folder)) await whileOnlyWriter(folder, () => recover(folder));
    return [];
  } catch (error) {
    return [unwritable(folder, error)];
  }
}
