/** Small questions about TypeScript's syntax trees. */
import { ts } from "ts-morph";
import type { SourcePlace } from "./graph-call.js";

/** A call, or something else that hands arguments to a function with a body. */
export type CallLike = ts.CallExpression | ts.NewExpression;

/** A function with a body, or a class for its constructor. */
export type FunctionNode =
  | ts.FunctionDeclaration
  | ts.FunctionExpression
  | ts.ArrowFunction
  | ts.MethodDeclaration
  | ts.ConstructorDeclaration
  | ts.GetAccessorDeclaration
  | ts.SetAccessorDeclaration;

export function isFunctionNode(node: ts.Node): node is FunctionNode {
  return (
    ts.isFunctionDeclaration(node) ||
    ts.isFunctionExpression(node) ||
    ts.isArrowFunction(node) ||
    ts.isMethodDeclaration(node) ||
    ts.isConstructorDeclaration(node) ||
    ts.isGetAccessorDeclaration(node) ||
    ts.isSetAccessorDeclaration(node)
  );
}

/** The expression without what has no effect on its value: parentheses, assertions, `await`. */
export function bare(expression: ts.Expression): ts.Expression {
  let node = expression;
  for (;;) {
    if (
      ts.isParenthesizedExpression(node) ||
      ts.isAsExpression(node) ||
      ts.isSatisfiesExpression(node) ||
      ts.isTypeAssertionExpression(node) ||
      ts.isNonNullExpression(node) ||
      ts.isAwaitExpression(node)
    ) {
      node = node.expression;
    } else {
      return node;
    }
  }
}

/** The expression that a value is, seen from inside it: `(x as T)!` for `x`. */
export function wrapped(expression: ts.Expression): ts.Expression {
  let node = expression;
  while (ts.isExpression(node.parent) && node.parent !== node && bare(node.parent) === bare(node)) {
    node = node.parent;
  }
  return node;
}

/** The text of a member's name, where it is constant. */
export function nameText(name: ts.PropertyName | ts.BindingName): string | undefined {
  if (ts.isComputedPropertyName(name)) {
    return ts.isStringLiteralLike(name.expression) ? name.expression.text : undefined;
  }
  if (ts.isIdentifier(name) || ts.isPrivateIdentifier(name)) return name.text;
  if (ts.isStringLiteralLike(name) || ts.isNumericLiteral(name)) return name.text;
  return undefined;
}

/** `a.b` or `a["b"]`. */
export type Access = ts.PropertyAccessExpression | ts.ElementAccessExpression;

export function isAccess(node: ts.Node): node is Access {
  return ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node);
}

/** The name of the member that is accessed, where it is constant. */
export function accessedName(node: Access): string | undefined {
  if (ts.isPropertyAccessExpression(node)) return node.name.text;
  const { argumentExpression } = node;
  return ts.isStringLiteralLike(argumentExpression) ? argumentExpression.text : undefined;
}

/** The call of a method, or the method where it is handed on. */
export function callOrMethod(use: ts.Node): ts.Node {
  const whole = ts.isExpression(use) ? wrapped(use) : use;
  return ts.isCallExpression(whole.parent) && whole.parent.expression === whole ? whole.parent : use;
}

/** The function that a node stands in. */
export function enclosingFunction(node: ts.Node): FunctionNode | undefined {
  let parent = ts.isSourceFile(node) ? undefined : node.parent;
  while (parent !== undefined && !ts.isSourceFile(parent)) {
    if (isFunctionNode(parent)) return parent;
    parent = parent.parent;
  }
  return undefined;
}

export function placeOf(node: ts.Node): SourcePlace {
  const file = node.getSourceFile();
  const start = file.getLineAndCharacterOfPosition(node.getStart(file));
  const end = file.getLineAndCharacterOfPosition(node.getEnd());
  return {
    file: file.fileName,
    line: start.line + 1,
    column: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}

/** The text of a node on one line, shortened. */
export function shortText(node: ts.Node, length = 80): string {
  const text = node.getText().replace(/\s+/g, " ");
  return text.length <= length ? text : `${text.slice(0, length - 1)}…`;
}
