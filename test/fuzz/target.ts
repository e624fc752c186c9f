import type { Outcome } from "../../generator/diagnostics.js";
import type { Source } from "../../generator/source.js";
import type { Mutate } from "./mutate/mutate-text.js";

/** Something that reads text which may be anything. */
export interface Target {
  /** Also the folder of its corpus. */
  readonly name: string;
  /** Files of this repository to start from, besides the corpus. */
  readonly seeds: readonly string[];
  readonly mutations: readonly Mutate[];
  /** Whether what is reached is not asked for: it is where the compiler takes part, of which that would be asked, too. */
  readonly isBlind?: true;
  /**
   * Reads a text. It may throw nothing.
   *
   * @returns what was read, which must be the same each time, and the findings
   */
  read(source: Source): Outcome<unknown> | Promise<Outcome<unknown>>;
}
