import type { ts } from "ts-morph";
import type { Outcome } from "../../diagnostics.js";

/** What to read. */
export interface ProgramOptions {
  /** The absolute path of a configuration (`tsconfig.json`, `jsconfig.json`), or of a folder that has one or has sources. */
  readonly project: string;
}

/** A program as TypeScript has it: one for each configuration, with those that it references. */
export interface SourceProgram {
  readonly programs: readonly ts.Program[];
}

/** Reads a program. Nothing of it is checked or run. */
export function readProgram(_options: ProgramOptions): Outcome<SourceProgram | undefined> {
  return { value: undefined, diagnostics: [] };
}
