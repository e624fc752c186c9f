import { diagnostic } from "../diagnostics.js";
import type { Diagnostic } from "../diagnostics.js";
import { reasonOf } from "../system-error.js";

/** An output folder cannot be written, and was not. */
export function unwritable(folder: string, error: unknown): Diagnostic {
  return diagnostic(
    "output-unwritable",
    `The output folder ${folder} cannot be written: ${reasonOf(error)}. What was there is untouched.`,
  );
}
