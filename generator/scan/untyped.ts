/** Which packages a value is of, also where their types are not installed. */
import { ts } from "ts-morph";
import type { ProgramView } from "./flow/program-view.js";
import { declarationOf, hasSource, symbolOf, throughAliases } from "./flow/symbols.js";
import { packageOfSymbol, packagesOfType } from "./packages.js";
import { bare, isAccess } from "./program-syntax.js";

/** The packages that the type of an expression is of; where it has none, those that its chain of calls starts with. */
export function packagesOfChain(view: ProgramView, expression: ts.Expression): readonly string[] {
  const type = view.checker.getTypeAtLocation(expression);
  if ((type.flags & ts.TypeFlags.Any) === 0) return packagesOfType(type);
  return packagesOfUntyped(view, expression, 0);
}

function packagesOfUntyped(view: ProgramView, expression: ts.Node, depth: number): readonly string[] {
  let node = ts.isExpression(expression) ? bare(expression) : expression;
  while (ts.isCallExpression(node) || ts.isNewExpression(node) || isAccess(node)) {
    if (isAccess(node)) {
      const found = packagesOfNamed(view, node, depth);
      if (found.length > 0) return found;
    }
    node = bare(node.expression);
  }
  return packagesOfNamed(view, node, depth);
}

function packagesOfNamed(view: ProgramView, node: ts.Node, depth: number): readonly string[] {
  const named = view.checker.getSymbolAtLocation(ts.isPropertyAccessExpression(node) ? node.name : node);
  const symbol = named && throughAliases(view.checker, named);
  if (symbol === undefined || depth > maximumDepth) return [];
  const imported = packageOfSymbol(symbol);
  if (imported !== undefined) return [imported];
  const declaration = declarationOf(symbol);
  if (declaration === undefined || !hasSource(declaration)) return [];
  const annotation =
    ts.isVariableDeclaration(declaration) ||
    ts.isParameter(declaration) ||
    ts.isPropertyDeclaration(declaration) ||
    ts.isPropertySignature(declaration)
      ? (declaration.type ?? ts.getJSDocType(declaration))
      : undefined;
  const annotated = annotation === undefined ? [] : packagesOfAnnotation(view, annotation);
  if (annotated.length > 0) return annotated;
  const initializer =
    ts.isVariableDeclaration(declaration) ||
    ts.isPropertyDeclaration(declaration) ||
    ts.isPropertyAssignment(declaration)
      ? declaration.initializer
      : undefined;
  return initializer === undefined ? [] : packagesOfUntyped(view, initializer, depth + 1);
}

const maximumDepth = 8;

function packagesOfAnnotation(view: ProgramView, annotation: ts.TypeNode): readonly string[] {
  if (ts.isImportTypeNode(annotation)) {
    const { argument } = annotation;
    return ts.isLiteralTypeNode(argument) && ts.isStringLiteral(argument.literal)
      ? [argument.literal.text]
      : [];
  }
  if (!ts.isTypeReferenceNode(annotation)) return [];
  const symbol = symbolOf(view.checker, annotation.typeName);
  const name = symbol && packageOfSymbol(symbol);
  return name === undefined ? [] : [name];
}
