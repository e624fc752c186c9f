import { diagnostic } from "../diagnostics.js";
import type { Outcome } from "../diagnostics.js";

/**
 * The outcome of something that goes through sources as the compiler does: by a call for each level of their nesting. Where
 * these are more than the stack holds, undefined and a finding.
 */
export function unlessTooDeep<T>(run: () => Outcome<T>): Outcome<T | undefined> {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const message =
      'A source file is nested more deeply than the compiler can follow. Leave it out, with "exclude" in the configuration.';
    return { value: undefined, diagnostics: [diagnostic("program-nesting", message)] };
  }
}
