/** Members of objects and arrays that stand in the source. */
import { ts } from "ts-morph";
import { type FunctionNode, bare, isFunctionNode, nameText, wrapped } from "../program-syntax.js";
import { type Context, type Origin, entered } from "./context.js";
import { returned } from "./functions.js";
import { originsOf, originsOfSymbol } from "./origins.js";
import type { ProgramView } from "./program-view.js";

/** What a member of a value is; undefined where the value is not an object of which that can be read. */
export function memberOf(
  view: ProgramView,
  { node, context }: Origin,
  key: string,
): readonly Origin[] | undefined {
  if (ts.isObjectLiteralExpression(node)) return memberOfObject(view, node, key, context);
  if (ts.isJsxAttributes(node)) return memberOfAttributes(view, node, key, context);
  if (ts.isArrayLiteralExpression(node)) {
    const element = node.elements[Number(key)];
    return element === undefined || node.elements.some((each) => ts.isSpreadElement(each))
      ? undefined
      : originsOf(view, element, context);
  }
  if (ts.isNewExpression(node)) return memberOfInstance(view, node, key, context);
  if (ts.isClassLike(node)) return memberOfClass(view, node, key, true, context);
  return undefined;
}

/** All members of an object or array, where none is named. */
export function allMembersOf(view: ProgramView, { node, context }: Origin): readonly Origin[] | undefined {
  if (ts.isObjectLiteralExpression(node)) {
    return node.properties.flatMap((property) => valueOf(view, property, context) ?? []);
  }
  return ts.isArrayLiteralExpression(node) ? elementsOfArray(view, node, context) : undefined;
}

/** The elements of an array, or of something else that is iterated over. */
export function elementsOf(
  view: ProgramView,
  expression: ts.Expression,
  context: Context,
): readonly Origin[] {
  return originsOf(view, expression, context).flatMap(({ node, context: at }) => {
    if (ts.isArrayLiteralExpression(node)) return elementsOfArray(view, node, at);
    if (ts.isNewExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === "Set") {
      const [items] = node.arguments ?? [];
      return items === undefined ? [] : elementsOf(view, items, at);
    }
    return elementsOfCall(view, node, at);
  });
}

/** `Object.values({…})` and the like. */
function elementsOfCall(view: ProgramView, node: ts.Node, context: Context): readonly Origin[] {
  if (!ts.isCallExpression(node)) return [];
  const callee = bare(node.expression);
  const [first] = node.arguments;
  if (first === undefined || !ts.isPropertyAccessExpression(callee) || callee.getText() !== "Object.values")
    return [];
  return originsOf(view, first, context).flatMap((origin) => allMembersOf(view, origin) ?? []);
}

function elementsOfArray(
  view: ProgramView,
  array: ts.ArrayLiteralExpression,
  context: Context,
): readonly Origin[] {
  return array.elements.flatMap((element) =>
    ts.isSpreadElement(element)
      ? elementsOf(view, element.expression, context)
      : originsOf(view, element, context),
  );
}

function memberOfObject(
  view: ProgramView,
  object: ts.ObjectLiteralExpression,
  key: string,
  context: Context,
): readonly Origin[] | undefined {
  // What stands later wins, but what is assigned afterwards may be, too.
  const found: Origin[] = assignedMembers(view, object, key).flatMap((value) =>
    originsOf(view, value, context),
  );
  for (const property of object.properties.toReversed()) {
    if (ts.isSpreadAssignment(property)) {
      for (const origin of originsOf(view, property.expression, context)) {
        found.push(...(memberOf(view, origin, key) ?? []));
      }
    } else if (nameText(property.name) === key) {
      found.push(...(valueOf(view, property, context) ?? []));
      return found;
    }
  }
  return found.length === 0 ? undefined : found;
}

/** What is assigned to a member of the variable that an object was made for: `options.method = "POST"`. */
function assignedMembers(
  { checker, index }: ProgramView,
  object: ts.ObjectLiteralExpression,
  key: string,
): readonly ts.Expression[] {
  const { parent } = wrapped(object);
  if (!ts.isVariableDeclaration(parent) || !ts.isIdentifier(parent.name)) return [];
  const holder = checker.getSymbolAtLocation(parent.name);
  return (index.identifiers.get(key) ?? []).flatMap((name) => {
    const target = name.parent;
    if (!ts.isPropertyAccessExpression(target) || target.name !== name) return [];
    const assignment = target.parent;
    if (!ts.isBinaryExpression(assignment) || assignment.left !== target) return [];
    if (assignment.operatorToken.kind !== ts.SyntaxKind.EqualsToken) return [];
    return checker.getSymbolAtLocation(target.expression) === holder ? [assignment.right] : [];
  });
}

function valueOf(
  view: ProgramView,
  property: ts.ObjectLiteralElementLike,
  context: Context,
): readonly Origin[] | undefined {
  if (ts.isPropertyAssignment(property)) return originsOf(view, property.initializer, context);
  if (ts.isShorthandPropertyAssignment(property)) {
    const symbol = view.checker.getShorthandAssignmentValueSymbol(property);
    const found = symbol && originsOfSymbol(view, symbol, context, property.name);
    return found ?? [{ node: property.name, context }];
  }
  if (ts.isMethodDeclaration(property)) return [{ node: property, context }];
  if (ts.isGetAccessor(property)) return resultsOf(view, property, context);
  return undefined;
}

function memberOfAttributes(
  view: ProgramView,
  { properties }: ts.JsxAttributes,
  key: string,
  context: Context,
): readonly Origin[] | undefined {
  for (const property of properties) {
    if (!ts.isJsxAttribute(property) || property.name.getText() !== key) continue;
    const { initializer } = property;
    if (initializer === undefined) return undefined;
    const value = ts.isJsxExpression(initializer) ? initializer.expression : initializer;
    return value && originsOf(view, value, context);
  }
  return undefined;
}

/** A member of what `new` makes, as the arguments of that very call say. */
function memberOfInstance(
  view: ProgramView,
  call: ts.NewExpression,
  key: string,
  context: Context,
): readonly Origin[] | undefined {
  const [made] = originsOf(view, call.expression, context);
  if (made === undefined || !ts.isClassLike(made.node)) return undefined;
  const constructor = made.node.members.find((each) => ts.isConstructorDeclaration(each));
  const inside =
    constructor === undefined
      ? context
      : entered(context, { node: constructor, context: made.context }, call);
  return memberOfClass(view, made.node, key, false, inside);
}

function memberOfClass(
  view: ProgramView,
  node: ts.ClassLikeDeclaration,
  key: string,
  isStatic: boolean,
  context: Context,
): readonly Origin[] | undefined {
  for (const member of node.members) {
    if (ts.isConstructorDeclaration(member) && !isStatic) {
      const parameter = member.parameters.find(
        (each) => ts.isParameterPropertyDeclaration(each, member) && nameText(each.name) === key,
      );
      const symbol = parameter && view.checker.getSymbolAtLocation(parameter.name);
      if (symbol !== undefined) return originsOfSymbol(view, symbol, context);
    }
    if (member.name === undefined || nameText(member.name) !== key) continue;
    if (isFunctionNode(member) && !ts.isGetAccessor(member)) return [{ node: member, context }];
    if (ts.isGetAccessor(member)) return resultsOf(view, member, context);
    const symbol = view.checker.getSymbolAtLocation(member.name);
    if (symbol !== undefined) return originsOfSymbol(view, symbol, context);
  }
  return undefined;
}

function resultsOf(view: ProgramView, accessor: FunctionNode, context: Context): readonly Origin[] {
  return returned(accessor).flatMap((each) => originsOf(view, each, context));
}
