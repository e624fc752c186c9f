/** Functions: what they return, and what they are given. */
import { ts } from "ts-morph";
import { type FunctionNode, accessedName, bare, isAccess, isFunctionNode } from "../program-syntax.js";
import type { Caller } from "./context.js";

/** The expressions that a function returns. */
export function returned({ body }: FunctionNode): readonly ts.Expression[] {
  if (body === undefined) return [];
  if (!ts.isBlock(body)) return [body];
  const found: ts.Expression[] = [];
  const visit = (node: ts.Node): void => {
    if (isFunctionNode(node) || ts.isClassLike(node)) return;
    if (ts.isReturnStatement(node) && node.expression !== undefined) found.push(node.expression);
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(body, visit);
  return found;
}

/** The argument at an index; undefined where there is none, `unknown` where arguments are spread. */
export function argumentAt(caller: Caller, index: number): ts.Expression | "unknown" | undefined {
  if (ts.isJsxSelfClosingElement(caller) || ts.isJsxOpeningElement(caller)) {
    return index === 0 ? caller.attributes : undefined;
  }
  const given = caller.arguments ?? [];
  if (given.slice(0, index + 1).some((each) => ts.isSpreadElement(each))) return "unknown";
  return given[index];
}

const iterators: ReadonlySet<string> = new Set([
  "map",
  "forEach",
  "flatMap",
  "filter",
  "find",
  "some",
  "every",
]);

/** The array over which a function is called for each element: `items` in `items.map(item => …)`. */
export function iterated(callee: FunctionNode): ts.Expression | undefined {
  const call = callee.parent;
  if (!ts.isCallExpression(call) || call.arguments[0] !== callee) return undefined;
  const method = bare(call.expression);
  const name = isAccess(method) ? accessedName(method) : undefined;
  return isAccess(method) && name !== undefined && iterators.has(name) ? method.expression : undefined;
}
