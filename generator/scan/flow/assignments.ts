/** What is assigned to a variable or member, wherever that is. */
import { ts } from "ts-morph";
import { enclosingFunction } from "../program-syntax.js";
import type { ProgramView } from "./program-view.js";
import { declarationOf, symbolOf } from "./symbols.js";

export interface AssignedValue {
  readonly value: ts.Expression;
  /** Whether it is put after what was there before: `+=`. */
  readonly appends: boolean;
  /** Whether what was there before may be there still. */
  readonly mayBeSkipped: boolean;
  readonly node: ts.Node;
}

/** All values that are assigned after the declaration, in the order of the sources. */
export function assignedValues(view: ProgramView, symbol: ts.Symbol): readonly AssignedValue[] {
  const known = view.known.assigned.get(symbol);
  if (known !== undefined) return known;
  const found: AssignedValue[] = [];
  for (const identifier of view.index.identifiers.get(symbol.name) ?? []) {
    const assignment = assignmentTo(identifier);
    if (assignment === undefined) continue;
    const assigned = symbolOf(view.checker, identifier);
    // Types that were widened have copies of symbols.
    if (assigned && declarationOf(assigned) === declarationOf(symbol)) found.push(assignment);
  }
  view.known.assigned.set(symbol, found);
  return found;
}

function assignmentTo(name: ts.Node): AssignedValue | undefined {
  const { parent } = name;
  const target = ts.isPropertyAccessExpression(parent) && parent.name === name ? parent : name;
  const assignment = target.parent;
  if (!ts.isBinaryExpression(assignment) || assignment.left !== target) return undefined;
  const operator = assignment.operatorToken.kind;
  const appends = operator === ts.SyntaxKind.PlusEqualsToken;
  const assigns =
    operator === ts.SyntaxKind.EqualsToken ||
    operator === ts.SyntaxKind.QuestionQuestionEqualsToken ||
    operator === ts.SyntaxKind.BarBarEqualsToken ||
    operator === ts.SyntaxKind.AmpersandAmpersandEqualsToken;
  if (!appends && !assigns) return undefined;
  return {
    value: assignment.right,
    appends,
    mayBeSkipped: operator !== ts.SyntaxKind.EqualsToken,
    node: assignment,
  };
}

/**
 * The values that a variable may have where it is used: in the order of the statements where all of them stand in one
 * function, or else all that are ever assigned.
 */
export function valuesAt(
  view: ProgramView,
  symbol: ts.Symbol,
  declaration: ts.VariableDeclaration,
  use: ts.Identifier | undefined,
): readonly AssignedValue[] {
  const { initializer } = declaration;
  const first: readonly AssignedValue[] =
    initializer === undefined
      ? []
      : [{ value: initializer, appends: false, mayBeSkipped: false, node: declaration }];
  if (isConstant(declaration)) return first;
  const assigned = assignedValues(view, symbol);
  if (use === undefined) return [...first, ...assigned];
  const home = enclosingFunction(use);
  if ([declaration, ...assigned.map(({ node }) => node)].some((node) => enclosingFunction(node) !== home)) {
    return [...first, ...assigned];
  }
  return assigned
    .filter(({ node }) => (node.pos < use.pos && !contains(node, use)) || sharesLoop(node, use, declaration))
    .reduce<readonly AssignedValue[]>((values, assignment) => {
      const { appends, mayBeSkipped, node } = assignment;
      const replaces = !appends && !mayBeSkipped && alwaysComesBefore(node, use);
      if (replaces) return [assignment];
      return [
        ...values,
        { ...assignment, mayBeSkipped: mayBeSkipped && !(appends && alwaysComesBefore(node, use)) },
      ];
    }, first);
}

function isConstant({ parent }: ts.VariableDeclaration): boolean {
  return ts.isVariableDeclarationList(parent) && (parent.flags & ts.NodeFlags.Const) !== 0;
}

function contains(outer: ts.Node, inner: ts.Node): boolean {
  return outer.pos <= inner.pos && inner.end <= outer.end;
}

/** Whether an assignment is a statement of a block that the use stands in, too, further down. */
function alwaysComesBefore(assignment: ts.Node, use: ts.Node): boolean {
  const statement = assignment.parent;
  return (
    ts.isExpressionStatement(statement) &&
    (ts.isBlock(statement.parent) || ts.isSourceFile(statement.parent)) &&
    contains(statement.parent, use) &&
    statement.end <= use.pos
  );
}

/** Whether a loop leads from the assignment back to the use. */
function sharesLoop(assignment: ts.Node, use: ts.Node, declaration: ts.Node): boolean {
  let node = use.parent;
  while (!ts.isSourceFile(node)) {
    if (ts.isIterationStatement(node, false) && contains(node, assignment) && !contains(node, declaration))
      return true;
    node = node.parent;
  }
  return false;
}

/** Whether an assignment may happen more than once for one declaration. */
export function isRepeated(assignment: ts.Node, declaration: ts.Node): boolean {
  return sharesLoop(assignment, assignment, declaration);
}
