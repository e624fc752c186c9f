/**
 * Where values come from: an expression is followed through variables, parameters, members, functions and modules to the
 * expressions that make its value. The order of statements does not count: a variable may have any value that is ever
 * assigned to it.
 */
import { ts } from "ts-morph";
import {
  accessedName,
  bare,
  type FunctionNode,
  isAccess,
  isFunctionNode,
  nameText,
} from "../program-syntax.js";
import { assignedValues, valuesAt } from "./assignments.js";
import { type Context, type Origin, callerOf, deeper, entered } from "./context.js";
import { argumentAt, iterated, returned } from "./functions.js";
import { constant } from "./text.js";
import { textsOfType } from "./types.js";
import { overridesOf } from "./overrides.js";
import { allMembersOf, elementsOf, memberOf } from "./members.js";
import type { ProgramView } from "./program-view.js";
import { declarationOf, hasSource, symbolOf, throughAliases } from "./symbols.js";

/** The expressions that make a value. One that leads no further is its own origin. */
export function originsOf(view: ProgramView, expression: ts.Expression, from: Context): readonly Origin[] {
  const node = bare(expression);
  const context = deeper(from);
  if (context === undefined) return [{ node, context: from }];
  const further = follow(view, node, context);
  return further ?? [{ node, context: from }];
}

function follow(view: ProgramView, node: ts.Expression, context: Context): readonly Origin[] | undefined {
  const all = (...nodes: readonly ts.Expression[]) => nodes.flatMap((each) => originsOf(view, each, context));
  if (ts.isIdentifier(node)) {
    const symbol = symbolOf(view.checker, node);
    return symbol && originsOfSymbol(view, symbol, context, node);
  }
  if (isAccess(node)) return originsOfMember(view, node, context);
  if (ts.isConditionalExpression(node)) {
    if (node.condition.kind === ts.SyntaxKind.TrueKeyword) return all(node.whenTrue);
    if (node.condition.kind === ts.SyntaxKind.FalseKeyword) return all(node.whenFalse);
    return all(node.whenTrue, node.whenFalse);
  }
  if (ts.isBinaryExpression(node)) {
    switch (node.operatorToken.kind) {
      case ts.SyntaxKind.QuestionQuestionToken:
      case ts.SyntaxKind.QuestionQuestionEqualsToken:
      case ts.SyntaxKind.BarBarToken:
      case ts.SyntaxKind.BarBarEqualsToken:
        return all(node.left, node.right);
      case ts.SyntaxKind.AmpersandAmpersandToken:
      case ts.SyntaxKind.CommaToken:
      case ts.SyntaxKind.EqualsToken:
        return all(node.right);
      default:
        return undefined;
    }
  }
  if (ts.isCallExpression(node)) return originsOfCall(view, node, context);
  return undefined;
}

/** What a call gives, where the function has a body that can be read. */
function originsOfCall(
  view: ProgramView,
  call: ts.CallExpression,
  context: Context,
): readonly Origin[] | undefined {
  const callee = bare(call.expression);
  const [first] = call.arguments;
  if (isAccess(callee) && ts.isIdentifier(callee.expression) && callee.expression.text === "Object") {
    const name = accessedName(callee);
    if ((name === "freeze" || name === "seal") && first !== undefined) return originsOf(view, first, context);
  }
  const functions = originsOf(view, callee, context).flatMap((origin) => {
    const { node } = origin;
    return isFunctionNode(node) ? [{ node, context: origin.context }] : [];
  });
  if (functions.length === 0) return undefined;
  return functions.flatMap((callee) => resultsOf(view, callee, entered(context, callee, call)));
}

function resultsOf(
  view: ProgramView,
  callee: { readonly node: FunctionNode; readonly context: Context },
  inside: Context,
): readonly Origin[] {
  const results = returned(callee.node);
  if (results.length === 0) return [{ node: callee.node, context: inside }];
  return results.flatMap((result) => originsOf(view, result, inside));
}

/**
 * What a name stands for; undefined where that cannot be read.
 *
 * @param use Where it stands, for variables whose value depends on that.
 */
export function originsOfSymbol(
  view: ProgramView,
  named: ts.Symbol,
  context: Context,
  use?: ts.Identifier,
): readonly Origin[] | undefined {
  const symbol = throughAliases(view.checker, named);
  const declaration = declarationOf(symbol);
  if (declaration === undefined || !hasSource(declaration)) return undefined;
  if (ts.isVariableDeclaration(declaration))
    return originsOfVariable(view, symbol, declaration, context, use);
  if (ts.isParameter(declaration)) return originsOfParameter(view, declaration, context);
  if (ts.isBindingElement(declaration)) {
    const bound = originsOfBinding(view, declaration, context);
    const assigned = assignedOrigins(view, symbol, context);
    return bound === undefined && assigned.length === 0 ? undefined : [...(bound ?? []), ...assigned];
  }
  if (ts.isPropertyAssignment(declaration)) {
    return [...originsOf(view, declaration.initializer, context), ...assignedOrigins(view, symbol, context)];
  }
  if (ts.isShorthandPropertyAssignment(declaration)) {
    const value = view.checker.getShorthandAssignmentValueSymbol(declaration);
    return value && originsOfSymbol(view, value, context);
  }
  if (ts.isPropertyDeclaration(declaration)) {
    const { initializer } = declaration;
    const first = initializer === undefined ? [] : originsOf(view, initializer, context);
    const overriding = overridesOf(view, symbol, declaration).flatMap(
      (each) => originsOfSymbol(view, each, context) ?? [],
    );
    return nonEmpty([...first, ...assignedOrigins(view, symbol, context), ...overriding]);
  }
  if (ts.isExportAssignment(declaration)) return originsOf(view, declaration.expression, context);
  if (ts.isGetAccessor(declaration)) {
    const results = returned(declaration);
    return results.length === 0 ? undefined : results.flatMap((each) => originsOf(view, each, context));
  }
  if (ts.isBinaryExpression(declaration)) return originsOf(view, declaration.right, context);
  if (isFunctionNode(declaration)) {
    const written = declarationWithBody(symbol) ?? declaration;
    return [{ node: written, context }];
  }
  if (ts.isClassLike(declaration) || ts.isEnumDeclaration(declaration))
    return [{ node: declaration, context }];
  return undefined;
}

/** Of an overloaded function the one that is called. */
function declarationWithBody(symbol: ts.Symbol): FunctionNode | undefined {
  return symbol.declarations?.find(
    (each): each is FunctionNode => isFunctionNode(each) && each.body !== undefined,
  );
}

function originsOfVariable(
  view: ProgramView,
  symbol: ts.Symbol,
  declaration: ts.VariableDeclaration,
  context: Context,
  use?: ts.Identifier,
): readonly Origin[] | undefined {
  const { parent } = declaration;
  if (ts.isVariableDeclarationList(parent) && ts.isForOfStatement(parent.parent)) {
    const elements = elementsOf(view, parent.parent.expression, context);
    return elements.length === 0 ? undefined : elements;
  }
  // A variable that is assigned what is made of itself has no value by that.
  const { following } = context.run;
  if (following.some((each) => each.symbol === symbol && each.frame === context.frame)) return [];
  following.push({ symbol, frame: context.frame });
  const found = valuesAt(view, symbol, declaration, use)
    .filter(({ appends }) => !appends)
    .flatMap(({ value }) => originsOf(view, value, context));
  following.pop();
  return nonEmpty(found);
}

function assignedOrigins(view: ProgramView, symbol: ts.Symbol, context: Context): readonly Origin[] {
  return assignedValues(view, symbol)
    .filter(({ appends }) => !appends)
    .flatMap(({ value }) => originsOf(view, value, context));
}

/** The arguments that a parameter may have; undefined where its callers are not known. */
function originsOfParameter(
  view: ProgramView,
  declaration: ts.ParameterDeclaration,
  context: Context,
): readonly Origin[] | undefined {
  const callee = declaration.parent;
  if (!isFunctionNode(callee)) return undefined;
  const index = callee.parameters.indexOf(declaration);
  const items = index === 0 ? iterated(callee) : undefined;
  if (items !== undefined) {
    const elements = elementsOf(view, items, context);
    if (elements.length > 0) return elements;
  }
  const { initializer } = declaration;
  const known = callerOf(callee, context);
  if (known === "unknown")
    return initializer && [...originsOf(view, initializer, context), { node: declaration.name, context }];
  const argument = declaration.dotDotDotToken === undefined ? argumentAt(known.caller, index) : "unknown";
  if (argument === "unknown") return undefined;
  if (argument === undefined) return initializer === undefined ? [] : originsOf(view, initializer, context);
  return originsOf(view, argument, known.from);
}

/** What a name in a pattern stands for: a member of what the pattern takes apart. */
function originsOfBinding(
  view: ProgramView,
  element: ts.BindingElement,
  context: Context,
): readonly Origin[] | undefined {
  if (element.dotDotDotToken !== undefined) return undefined;
  const pattern = element.parent;
  const owner = pattern.parent;
  const owners = ts.isBindingElement(owner)
    ? originsOfBinding(view, owner, context)
    : ts.isParameter(owner)
      ? originsOfParameter(view, owner, context)
      : owner.initializer === undefined
        ? iteratedItems(view, owner, context)
        : originsOf(view, owner.initializer, context);
  const key = ts.isArrayBindingPattern(pattern)
    ? String(pattern.elements.indexOf(element))
    : nameText(element.propertyName ?? element.name);
  const found =
    owners === undefined || key === undefined
      ? []
      : owners.flatMap((each) => memberOf(view, each, key) ?? []);
  const { initializer } = element;
  const needsDefault = found.length === 0 || found.some(({ node }) => mayBeUndefined(view, node));
  const byDefault = initializer === undefined || !needsDefault ? [] : originsOf(view, initializer, context);
  return nonEmpty([...found, ...byDefault]);
}

function mayBeUndefined({ checker }: ProgramView, node: ts.Node): boolean {
  const type = checker.getTypeAtLocation(node);
  const types = type.isUnion() ? type.types : [type];
  return types.some(
    ({ flags }) => (flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Any | ts.TypeFlags.Unknown)) !== 0,
  );
}

/** What `for (const { a } of items)` takes apart. */
function iteratedItems(
  view: ProgramView,
  { parent }: ts.VariableDeclaration,
  context: Context,
): readonly Origin[] | undefined {
  return ts.isVariableDeclarationList(parent) && ts.isForOfStatement(parent.parent)
    ? elementsOf(view, parent.parent.expression, context)
    : undefined;
}

function originsOfMember(
  view: ProgramView,
  node: ts.PropertyAccessExpression | ts.ElementAccessExpression,
  context: Context,
): readonly Origin[] | undefined {
  const owners = originsOf(view, node.expression, context);
  const keys = keysOf(view, node, context);
  const found =
    keys === undefined
      ? owners.flatMap((owner) => allMembersOf(view, owner) ?? [])
      : owners.flatMap((owner) => keys.flatMap((key) => memberOf(view, owner, key) ?? []));
  const symbol = view.checker.getSymbolAtLocation(ts.isPropertyAccessExpression(node) ? node.name : node);
  if (symbol === undefined) return found.length === 0 ? undefined : found;
  if (found.length > 0) return [...found, ...assignedOrigins(view, symbol, context)];
  return originsOfSymbol(view, symbol, context) ?? nonEmpty(assignedOrigins(view, symbol, context));
}

/** The names that a member may have; undefined where they are not known. */
function keysOf(
  view: ProgramView,
  node: ts.PropertyAccessExpression | ts.ElementAccessExpression,
  context: Context,
): readonly string[] | undefined {
  const name = accessedName(node);
  if (name !== undefined) return [name];
  if (ts.isPropertyAccessExpression(node)) return undefined;
  const keys = originsOf(view, node.argumentExpression, context).map(({ node: key }) =>
    ts.isStringLiteralLike(key) || ts.isNumericLiteral(key) ? key.text : undefined,
  );
  if (keys.every((key) => key !== undefined)) return keys;
  const { argumentExpression } = node;
  const texts = textsOfType(view.checker.getTypeAtLocation(argumentExpression), {
    name: "key",
    node: argumentExpression,
  });
  return texts?.flatMap((text) => constant(text) ?? []);
}

function nonEmpty(origins: readonly Origin[]): readonly Origin[] | undefined {
  return origins.length === 0 ? undefined : origins;
}
