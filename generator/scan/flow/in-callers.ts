/**
 * What a function does often depends on who calls it: a wrapper around a client is given the path. Such an expression is
 * evaluated once for each caller, and for the callers of these where they are wrappers themselves.
 */
import { type Caller, type Context, startEvaluation } from "./context.js";
import { callersOf } from "./callers.js";
import type { ProgramView } from "./program-view.js";
import type { FunctionNode } from "../program-syntax.js";
import { ts } from "ts-morph";

/** What is found out on a way to an expression, from the calls that were looked at so far. */
export interface Step<T> {
  readonly value: T;
  /** The call, furthest from the expression, on which the value depends; absent where it depends on none. */
  readonly caller?: Caller;
}

export interface Explored<T> {
  /** The ways to the expression: each from the expression on, where nothing is known of callers, to the last call. */
  readonly ways: readonly (readonly Step<T>[])[];
  /** Whether there were more callers than are looked at. */
  readonly isCut: boolean;
}

/** How many calls one wrapper may lead into another. */
const maximumDepth = 6;

/** How many ways are followed. */
const maximumWays = 5000;

/** How many callers are asked for more of what is known already, such as whether a key is constant. */
const maximumRefinements = 500;

type Assumptions = ReadonlyMap<FunctionNode, Caller | undefined>;

/** @param isSettled Whether a value says all that has to be known, though callers may say more. */
export function inCallers<T>(
  view: ProgramView,
  evaluate: (context: Context) => T,
  isSettled: (value: T) => boolean,
): Explored<T> {
  const ways: (readonly Step<T>[])[] = [];
  let isCut = false;
  let refinements = 0;

  function visit(
    assumed: Assumptions,
    caller: Caller | undefined,
    before: readonly Step<T>[],
    depth: number,
  ): void {
    const context = startEvaluation(assumed);
    const value = evaluate(context);
    const way = [...before, { value, ...(caller === undefined ? {} : { caller }) }];
    const next = [...context.run.unbound].find((each) => !assumed.has(each));
    if (next === undefined || depth >= maximumDepth) {
      ways.push(way);
      return;
    }
    const { callers, escapes } = callersOf(view, next);
    const outside = callers.filter((each) => !isInside(each, next));
    if (isSettled(value)) refinements += outside.length;
    if (isSettled(value) && (outside.length === 0 || refinements > maximumRefinements)) {
      ways.push(way);
      return;
    }
    if (ways.length + outside.length > maximumWays) isCut = true;
    if (outside.length === 0 || escapes || isCut)
      visit(new Map([...assumed, [next, undefined]]), caller, before, depth);
    if (isCut) return;
    for (const each of outside) {
      // What makes an object is not what sends a request.
      const further = ts.isNewExpression(each) ? caller : each;
      visit(new Map([...assumed, [next, each]]), further, way, depth + 1);
    }
  }

  visit(new Map(), undefined, [], 0);
  return { ways, isCut };
}

/** A function that calls itself says nothing new. */
function isInside(node: ts.Node, outer: ts.Node): boolean {
  return node.getSourceFile() === outer.getSourceFile() && outer.pos <= node.pos && node.end <= outer.end;
}
