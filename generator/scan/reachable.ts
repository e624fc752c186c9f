/** Code that is never run, as its syntax says. */
import { ts } from "ts-morph";
import { isFunctionNode } from "./program-syntax.js";

/** Whether a node stands where control never comes: after `return`, or under a condition that is literally false. */
export function isUnreachable(node: ts.Node): boolean {
  let child = node;
  while (!ts.isSourceFile(child)) {
    const { parent } = child;
    if (isExcluded(child, parent)) return true;
    if ((ts.isBlock(parent) || ts.isCaseOrDefaultClause(parent)) && !isHoisted(child)) {
      for (const statement of parent.statements) {
        if (statement === child) break;
        if (leaves(statement)) return true;
      }
    }
    child = parent;
  }
  return false;
}

function isHoisted(node: ts.Node): boolean {
  return ts.isFunctionDeclaration(node);
}

function isExcluded(child: ts.Node, parent: ts.Node): boolean {
  if (ts.isIfStatement(parent)) {
    return (
      (child === parent.thenStatement && isLiteral(parent.expression, false)) ||
      (child === parent.elseStatement && isLiteral(parent.expression, true))
    );
  }
  if (ts.isConditionalExpression(parent)) {
    return (
      (child === parent.whenTrue && isLiteral(parent.condition, false)) ||
      (child === parent.whenFalse && isLiteral(parent.condition, true))
    );
  }
  if (ts.isBinaryExpression(parent) && child === parent.right) {
    const { kind } = parent.operatorToken;
    return (
      (kind === ts.SyntaxKind.AmpersandAmpersandToken && isLiteral(parent.left, false)) ||
      (kind === ts.SyntaxKind.BarBarToken && isLiteral(parent.left, true))
    );
  }
  if (ts.isWhileStatement(parent)) return child === parent.statement && isLiteral(parent.expression, false);
  return false;
}

function isLiteral(condition: ts.Expression, value: boolean): boolean {
  const node = ts.isParenthesizedExpression(condition) ? condition.expression : condition;
  return node.kind === (value ? ts.SyntaxKind.TrueKeyword : ts.SyntaxKind.FalseKeyword);
}

/** Whether nothing after a statement of the same block is run. */
function leaves(statement: ts.Statement): boolean {
  if (
    ts.isReturnStatement(statement) ||
    ts.isThrowStatement(statement) ||
    ts.isContinueStatement(statement) ||
    ts.isBreakStatement(statement)
  ) {
    return true;
  }
  if (ts.isBlock(statement)) return statement.statements.some(leaves);
  if (ts.isIfStatement(statement)) {
    const { thenStatement, elseStatement, expression } = statement;
    if (isLiteral(expression, true)) return leaves(thenStatement);
    return elseStatement !== undefined && leaves(thenStatement) && leaves(elseStatement);
  }
  if (ts.isWhileStatement(statement))
    return isLiteral(statement.expression, true) && !hasBreak(statement.statement);
  return false;
}

function hasBreak(body: ts.Node): boolean {
  if (ts.isBreakStatement(body)) return true;
  if (isFunctionNode(body)) return false;
  return ts.forEachChild(body, hasBreak) ?? false;
}
