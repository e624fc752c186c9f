/** From where a value is looked at: which calls have led to the expression. */
import type { ts } from "ts-morph";
import type { FunctionNode } from "../program-syntax.js";

/** Something that hands arguments to a function: a call, `new`, or the use of a component in JSX. */
export type Caller = ts.CallExpression | ts.NewExpression | ts.JsxSelfClosingElement | ts.JsxOpeningElement;

/** A call that was followed into the function. */
interface Frame {
  readonly callee: FunctionNode;
  readonly caller: Caller;
  /** Where the arguments stand. */
  readonly from: Context;
  /** What was known where the function was made. */
  readonly outer: Frame | undefined;
}

export interface Context {
  readonly frame: Frame | undefined;
  readonly run: Evaluation;
  /** How many steps have led here; beyond a limit everything is unknown. */
  readonly depth: number;
}

/** One evaluation: what it takes for granted, and what it would have to know. */
export interface Evaluation {
  /** Which of its callers has called a function that nothing else leads into; undefined where it may be any. */
  readonly assumed: ReadonlyMap<FunctionNode, Caller | undefined>;
  /** Functions of which a parameter was asked for, and neither a frame nor an assumption says what it is. */
  readonly unbound: Set<FunctionNode>;
  /** Variables whose values are being followed, the innermost last. */
  readonly following: { readonly symbol: ts.Symbol; readonly frame: Frame | undefined }[];
  /** How many more steps may be taken. */
  steps: number;
}

/** An expression, or a function, that a value comes from. */
export interface Origin {
  readonly node: ts.Node;
  readonly context: Context;
}

const maximumDepth = 60;
const maximumSteps = 50_000;

export function startEvaluation(assumed: ReadonlyMap<FunctionNode, Caller | undefined>): Context {
  return {
    frame: undefined,
    run: { assumed, unbound: new Set(), following: [], steps: maximumSteps },
    depth: 0,
  };
}

/** One step further; undefined where there were too many. */
export function deeper(context: Context): Context | undefined {
  context.run.steps--;
  if (context.depth >= maximumDepth || context.run.steps <= 0) return undefined;
  return { ...context, depth: context.depth + 1 };
}

/** Inside a function that was called. */
export function entered(
  from: Context,
  callee: Origin & { readonly node: FunctionNode },
  caller: Caller,
): Context {
  return {
    ...from,
    frame: { callee: callee.node, caller, from, outer: callee.context.frame },
    depth: from.depth + 1,
  };
}

/** Who has called a function: its caller and where that stands; `unknown` where nothing says so. */
export function callerOf(
  callee: FunctionNode,
  context: Context,
): { readonly caller: Caller; readonly from: Context } | "unknown" {
  for (let frame = context.frame; frame !== undefined; frame = frame.outer) {
    if (frame.callee === callee)
      return { caller: frame.caller, from: { ...frame.from, depth: context.depth } };
  }
  const assumed = context.run.assumed.get(callee);
  if (assumed !== undefined) return { caller: assumed, from: { ...context, frame: undefined } };
  if (!context.run.assumed.has(callee)) context.run.unbound.add(callee);
  return "unknown";
}
