/**
 * What a function does often depends on who calls it: a wrapper around a client is given the path. Such an expression is
 * evaluated once for each caller, and for the callers of these where they are wrappers themselves.
 */
import { type Caller, type Context, startEvaluation } from "./context.js";
import { callersOf } from "./callers.js";
import type { ProgramView } from "./program-view.js";
import type { FunctionNode } from "../program-syntax.js";
import { ts } from "ts-morph";

/** One way to get to an expression. */
export interface Path<T> {
  readonly value: T;
  /** The call, furthest from the expression, on which the value depends; absent where it depends on none. */
  readonly caller?: Caller;
}

export interface Explored<T> {
  /** The value where nothing is known of the callers. */
  readonly alone: T;
  /** The value for each of them. */
  readonly paths: readonly Path<T>[];
  /** Whether there were more callers than are looked at. */
  readonly isCut: boolean;
}

/** How many calls one wrapper may lead into another. */
const maximumDepth = 6;

/** How many ways are followed. */
const maximumPaths = 5000;

type Assumptions = ReadonlyMap<FunctionNode, Caller | undefined>;

export function inCallers<T>(view: ProgramView, evaluate: (context: Context) => T): Explored<T> {
  const paths: Path<T>[] = [];
  let alone: T | undefined;
  let isCut = false;

  function visit(assumed: Assumptions, caller: Caller | undefined, depth: number): T {
    const context = startEvaluation(assumed);
    const value = evaluate(context);
    alone ??= value;
    const next = [...context.run.unbound].find((each) => !assumed.has(each));
    if (next === undefined || depth >= maximumDepth) {
      paths.push({ value, ...(caller === undefined ? {} : { caller }) });
      return value;
    }
    const { callers, escapes } = callersOf(view, next);
    const outside = callers.filter((each) => !isInside(each, next));
    if (paths.length + outside.length > maximumPaths) isCut = true;
    if (outside.length === 0 || escapes || isCut)
      visit(new Map([...assumed, [next, undefined]]), caller, depth);
    if (isCut) return value;
    for (const each of outside) {
      // What makes an object is not what sends a request.
      visit(new Map([...assumed, [next, each]]), ts.isNewExpression(each) ? caller : each, depth + 1);
    }
    return value;
  }

  const first = visit(new Map(), undefined, 0);
  return { alone: alone ?? first, paths, isCut };
}

/** A function that calls itself says nothing new. */
function isInside(node: ts.Node, outer: ts.Node): boolean {
  return node.getSourceFile() === outer.getSourceFile() && outer.pos <= node.pos && node.end <= outer.end;
}
