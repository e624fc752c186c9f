/** The texts that an expression may have: constants folded, what is not constant left as a hole. */
import { ts } from "ts-morph";
import { accessedName, bare, isAccess, shortText } from "../program-syntax.js";
import { isRepeated, valuesAt } from "./assignments.js";
import { type Context, type Origin, deeper } from "./context.js";
import { elementsOf } from "./members.js";
import { originsOf } from "./origins.js";
import type { ProgramView } from "./program-view.js";
import { declarationOf, symbolOf } from "./symbols.js";
import { type Hole, type Text, concatenate, constant, distinctTexts } from "./text.js";
import { textsOfType } from "./types.js";
import { textsOfUrl } from "./urls.js";

/** All texts of an expression. None where it is only ever undefined or null. */
export function textsOf(view: ProgramView, expression: ts.Expression, from: Context): readonly Text[] {
  const node = bare(expression);
  const context = deeper(from);
  if (context === undefined) return [[holeOf(node)]];
  return distinctTexts(ownTexts(view, node, context) ?? textsOfOrigins(view, node, context));
}

/** Texts that the syntax says; undefined where the value has to be followed. */
function ownTexts(view: ProgramView, node: ts.Expression, context: Context): readonly Text[] | undefined {
  if (ts.isStringLiteralLike(node) || ts.isNumericLiteral(node)) return [[node.text]];
  if (ts.isTemplateExpression(node)) return textsOfTemplate(view, node, context);
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken) {
    return concatenate(textsOf(view, node.left, context), textsOf(view, node.right, context));
  }
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken) {
    return [[""], ...textsOf(view, node.right, context)];
  }
  if (isNothing(node)) return [];
  if (ts.isIdentifier(node)) return textsOfAppended(view, node, context);
  return textsOfCall(view, node, context) ?? textsOfUrl(view, node, context);
}

function textsOfTemplate(view: ProgramView, node: ts.TemplateExpression, context: Context): readonly Text[] {
  let texts: readonly Text[] = [[node.head.text]];
  for (const { expression, literal } of node.templateSpans) {
    const values = textsOf(view, expression, context);
    texts = concatenate(texts, values.length === 0 ? [[holeOf(expression)]] : values);
    texts = concatenate(texts, [[literal.text]]);
  }
  return texts;
}

function textsOfOrigins(view: ProgramView, node: ts.Expression, context: Context): readonly Text[] {
  return originsOf(view, node, context).flatMap((origin) =>
    origin.node === node ? unknownTexts(view, node) : textsOfOrigin(view, origin),
  );
}

function textsOfOrigin(view: ProgramView, { node, context }: Origin): readonly Text[] {
  if (ts.isExpression(node)) {
    const inner = deeper(context);
    return (inner && ownTexts(view, node, inner)) ?? unknownTexts(view, node);
  }
  return [[holeOf(node)]];
}

/** What the type says where the value does not. */
function unknownTexts(view: ProgramView, node: ts.Expression): readonly Text[] {
  return textsOfType(view.checker.getTypeAtLocation(node), holeOf(node)) ?? [[holeOf(node)]];
}

/** A variable to which text is appended step by step. */
function textsOfAppended(
  view: ProgramView,
  node: ts.Identifier,
  context: Context,
): readonly Text[] | undefined {
  const symbol = symbolOf(view.checker, node);
  const declaration = symbol && declarationOf(symbol);
  if (symbol === undefined || declaration === undefined || !ts.isVariableDeclaration(declaration))
    return undefined;
  if (declaration.getSourceFile().isDeclarationFile) return undefined;
  const values = valuesAt(view, symbol, declaration, node);
  if (!values.some(({ appends }) => appends)) return undefined;
  return values.reduce<readonly Text[]>((texts, { value, appends, mayBeSkipped, node: assignment }) => {
    if (!appends) return distinctTexts([...texts, ...textsOf(view, value, context)]);
    const appended = isRepeated(assignment, declaration) ? [[holeOf(value)]] : textsOf(view, value, context);
    const longer = concatenate(texts, appended);
    return mayBeSkipped ? distinctTexts([...texts, ...longer]) : longer;
  }, []);
}

/** Functions of the language that make texts of texts. */
function textsOfCall(view: ProgramView, node: ts.Expression, context: Context): readonly Text[] | undefined {
  if (!ts.isCallExpression(node)) return undefined;
  const callee = bare(node.expression);
  const [first, second] = node.arguments;
  if (ts.isIdentifier(callee)) {
    const keepsText = [
      "encodeURIComponent",
      "encodeURI",
      "decodeURIComponent",
      "decodeURI",
      "String",
    ].includes(callee.text);
    if (!keepsText || first === undefined || isDeclaredHere(view, callee)) return undefined;
    return textsOf(view, first, context);
  }
  const name = isAccess(callee) ? accessedName(callee) : undefined;
  if (!isAccess(callee) || name === undefined) return undefined;
  const own = (): readonly Text[] => textsOf(view, callee.expression, context);
  switch (name) {
    case "toString":
    case "trim":
    case "valueOf":
    case "toJSON":
      return own();
    case "concat":
      return node.arguments.reduce((texts, each) => concatenate(texts, textsOf(view, each, context)), own());
    case "join":
      return textsOfJoin(view, callee.expression, first, context);
    case "toLowerCase":
      return changed(own(), node, (text) => text.toLowerCase());
    case "toUpperCase":
      return changed(own(), node, (text) => text.toUpperCase());
    case "replace":
    case "replaceAll":
      return first === undefined || second === undefined
        ? undefined
        : textsOfReplace(view, own(), first, second, context);
    default:
      return undefined;
  }
}

function changed(texts: readonly Text[], node: ts.Node, change: (text: string) => string): readonly Text[] {
  return texts.map((text) => {
    const known = constant(text);
    return known === undefined ? [holeOf(node)] : [change(known)];
  });
}

function textsOfJoin(
  view: ProgramView,
  list: ts.Expression,
  separator: ts.Expression | undefined,
  context: Context,
): readonly Text[] | undefined {
  const separators = separator === undefined ? [[","]] : textsOf(view, separator, context);
  const [only] = separators;
  const [array] = originsOf(view, list, context);
  if (only === undefined || array === undefined || !ts.isArrayLiteralExpression(array.node)) return undefined;
  return array.node.elements.reduce<readonly Text[]>(
    (texts, element, index) => {
      const parts = ts.isSpreadElement(element)
        ? elementsOf(view, element.expression, array.context).flatMap((each) => textsOfOrigin(view, each))
        : textsOf(view, element, array.context);
      return concatenate(index === 0 ? texts : concatenate(texts, [only]), parts);
    },
    [[""]],
  );
}

/** `"/users/{id}".replace("{id}", id)`; with a regular expression only where the text is constant. */
function textsOfReplace(
  view: ProgramView,
  texts: readonly Text[],
  search: ts.Expression,
  replacement: ts.Expression,
  context: Context,
): readonly Text[] {
  const replacements = textsOf(view, replacement, context);
  const wanted = bare(search);
  const hole = holeOf(search);
  return texts.flatMap((text): readonly Text[] => {
    const known = constant(text);
    if (ts.isRegularExpressionLiteral(wanted)) {
      const pattern = regularExpression(wanted.text);
      return replacements.map((each) => {
        const by = constant(each);
        if (known !== undefined && pattern && by !== undefined) return [known.replace(pattern, by)];
        // Trailing slashes and the like at the end of what is not known.
        return known === undefined && by === "" ? text : [hole];
      });
    }
    const [searched] = textsOf(view, search, context);
    const sought = searched && constant(searched);
    if (sought === undefined || known === undefined) return [[hole]];
    const at = known.indexOf(sought);
    if (at === -1) return [text];
    return replacements.map((each) => [known.slice(0, at), ...each, known.slice(at + sought.length)]);
  });
}

function regularExpression(literal: string): RegExp | undefined {
  const end = literal.lastIndexOf("/");
  try {
    return new RegExp(literal.slice(1, end), literal.slice(end + 1));
  } catch {
    return undefined;
  }
}

function isDeclaredHere(view: ProgramView, name: ts.Identifier): boolean {
  const symbol = view.checker.getSymbolAtLocation(name);
  return symbol?.declarations?.some((each) => !each.getSourceFile().isDeclarationFile) === true;
}

function isNothing(node: ts.Expression): boolean {
  return (
    node.kind === ts.SyntaxKind.NullKeyword ||
    node.kind === ts.SyntaxKind.FalseKeyword ||
    ts.isVoidExpression(node) ||
    (ts.isIdentifier(node) && node.text === "undefined")
  );
}

/** A hole for what is not known, named after it. */
export function holeOf(node: ts.Node): Hole {
  return { name: holeName(node), node };
}

function holeName(node: ts.Node): string {
  const inner = ts.isExpression(node) ? bare(node) : node;
  if (ts.isIdentifier(inner) || ts.isPrivateIdentifier(inner)) return inner.text.replace(/^#/, "");
  if (isAccess(inner)) return accessedName(inner) ?? "value";
  if (ts.isCallExpression(inner)) {
    const [first] = inner.arguments;
    if (first !== undefined) return holeName(first);
    const callee = bare(inner.expression);
    return isAccess(callee) ? holeName(callee.expression) : "value";
  }
  return "value";
}

/** For messages. */
export function holeText({ node }: Hole): string {
  return shortText(node, 40);
}
