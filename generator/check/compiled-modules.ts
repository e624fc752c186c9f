import type { OutputFile } from "../output.js";

/** Modules that are in every package, and what the compiler makes of them with the options of every package. */
export interface CompiledModules {
  /** What was compiled, in `src/`. */
  readonly sources: readonly OutputFile[];
  /** The `.js` and the `.d.ts` of each, in `dist/`. */
  readonly emitted: readonly OutputFile[];
  /** A folder that holds the `.d.ts` files as well, to check other modules against. */
  readonly folder: string;
}

/**
 * The modules that the build checked and compiled together. There are none among the sources: the build puts another module in the
 * place of this one.
 */
export const compiledModules: CompiledModules = { sources: [], emitted: [], folder: "." };
