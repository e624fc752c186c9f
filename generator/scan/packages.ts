/** Which package something comes from. */
import { ts } from "ts-morph";
import { bare, isAccess } from "./program-syntax.js";

/** The package whose declarations a file belongs to; undefined for the program's own and for those of the language. */
function packageOfFile(fileName: string): string | undefined {
  const [, path] = /.*\/node_modules\/(?!\.)(.*)/.exec(fileName) ?? [];
  const name = path && nameIn(path);
  return name?.startsWith("@types/") === true ? name.slice("@types/".length).replace("__", "/") : name;
}

/** The package that a module specifier names. */
export function packageOfSpecifier(specifier: string): string | undefined {
  return /^[./]/.test(specifier) ? undefined : nameIn(specifier.replace(/^node:/, ""));
}

function nameIn(path: string): string | undefined {
  return /^(@[^/]+\/[^/]+|[^/]+)/.exec(path)?.[0];
}

/** The package that declares a symbol, or of which it is imported where that is not installed. */
export function packageOfSymbol(symbol: ts.Symbol): string | undefined {
  for (const declaration of symbol.declarations ?? []) {
    const found = packageOfFile(declaration.getSourceFile().fileName) ?? ambientModule(declaration);
    if (found !== undefined) return found;
    const specifier = importSpecifier(declaration);
    if (specifier !== undefined) return packageOfSpecifier(specifier);
  }
  return undefined;
}

/** `declare module "name" { … }` */
function ambientModule(declaration: ts.Node): string | undefined {
  let node: ts.Node = declaration;
  while (!ts.isSourceFile(node)) {
    if (ts.isModuleDeclaration(node) && ts.isStringLiteral(node.name))
      return packageOfSpecifier(node.name.text);
    node = node.parent;
  }
  return undefined;
}

/** The module that a declaration of an import names. */
function importSpecifier(declaration: ts.Node): string | undefined {
  if (ts.isVariableDeclaration(declaration) || ts.isBindingElement(declaration)) {
    return requiredModule(declaration);
  }
  let node = declaration;
  while (!ts.isSourceFile(node)) {
    if (ts.isImportDeclaration(node)) {
      return ts.isStringLiteral(node.moduleSpecifier) ? node.moduleSpecifier.text : undefined;
    }
    if (ts.isImportEqualsDeclaration(node)) {
      const reference = node.moduleReference;
      return ts.isExternalModuleReference(reference) && ts.isStringLiteral(reference.expression)
        ? reference.expression.text
        : undefined;
    }
    if (
      !ts.isImportClause(node) &&
      !ts.isImportSpecifier(node) &&
      !ts.isNamedImports(node) &&
      !ts.isNamespaceImport(node)
    ) {
      return undefined;
    }
    node = node.parent;
  }
  return undefined;
}

/** `const x = require("name")`, also taken apart. */
function requiredModule(declaration: ts.VariableDeclaration | ts.BindingElement): string | undefined {
  const variable = ts.isBindingElement(declaration) ? declaration.parent.parent : declaration;
  if (!ts.isVariableDeclaration(variable) || variable.initializer === undefined) return undefined;
  let value = bare(variable.initializer);
  if (isAccess(value)) value = bare(value.expression);
  if (
    !ts.isCallExpression(value) ||
    !ts.isIdentifier(value.expression) ||
    value.expression.text !== "require"
  ) {
    return undefined;
  }
  const [specifier] = value.arguments;
  return specifier !== undefined && ts.isStringLiteralLike(specifier) ? specifier.text : undefined;
}

/** The packages that declare the type of an expression: of each member of a union. */
export function packagesOfType(type: ts.Type): readonly string[] {
  const types = type.isUnionOrIntersection() ? type.types : [type];
  return types.flatMap((each) => {
    const symbol = each.aliasSymbol ?? each.getSymbol();
    return (symbol && packageOfSymbol(symbol)) ?? [];
  });
}

/** Whether a name is one of those of a table, which may end with `*`. */
export function isNamedIn(name: string, patterns: readonly string[]): boolean {
  return patterns.some((pattern) =>
    pattern.endsWith("*") ? name.startsWith(pattern.slice(0, -1)) : name === pattern,
  );
}
