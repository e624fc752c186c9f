import type { ts } from "ts-morph";
import type { SourceIndex } from "../source-index.js";
import type { AssignedValue } from "./assignments.js";
import type { Callers } from "./callers.js";
import type { FunctionNode } from "../program-syntax.js";

/** A program, as those see it who follow its values. */
export interface ProgramView {
  readonly checker: ts.TypeChecker;
  readonly index: SourceIndex;
  /** What was found out once. */
  readonly known: {
    readonly assigned: Map<ts.Symbol, readonly AssignedValue[]>;
    readonly callers: Map<FunctionNode, Callers>;
  };
}

export function viewProgram(checker: ts.TypeChecker, index: SourceIndex): ProgramView {
  return { checker, index, known: { assigned: new Map(), callers: new Map() } };
}
