/** One walk over the sources of a program: what later questions are asked of. */
import { ts } from "ts-morph";

/** The sources of a program that are its own, and where names stand in them. */
export interface SourceIndex {
  readonly files: readonly ts.SourceFile[];
  /** Where a name stands as an expression, a declaration or an import; not in types. */
  readonly identifiers: ReadonlyMap<string, readonly (ts.Identifier | ts.PrivateIdentifier)[]>;
  /** Names by which a module calls what it imports or exports, where they are not its own. */
  readonly renamed: readonly ts.Identifier[];
  /** Calls, in the order of the files. */
  readonly calls: readonly (ts.CallExpression | ts.NewExpression)[];
  /** Accesses to members whose names are among those asked for, and bindings of them. */
  readonly members: readonly MemberUse[];
}

/** `a.name`, `a["name"]`, or `name` in `const { name } = a`. */
export type MemberUse = ts.PropertyAccessExpression | ts.ElementAccessExpression | ts.BindingElement;

/** @param memberNames of the members whose uses are gathered */
export function indexSources(files: readonly ts.SourceFile[], memberNames: ReadonlySet<string>): SourceIndex {
  const identifiers = new Map<string, (ts.Identifier | ts.PrivateIdentifier)[]>();
  const renamed: ts.Identifier[] = [];
  const calls: (ts.CallExpression | ts.NewExpression)[] = [];
  const members: MemberUse[] = [];

  function visit(node: ts.Node): void {
    if (ts.isIdentifier(node) || ts.isPrivateIdentifier(node)) {
      const known = identifiers.get(node.text);
      if (known === undefined) identifiers.set(node.text, [node]);
      else known.push(node);
      return;
    }
    if (ts.isTypeNode(node) && !ts.isExpressionWithTypeArguments(node)) return;
    if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return;
    if (ts.isCallExpression(node) || ts.isNewExpression(node)) calls.push(node);
    else if (isMemberUse(node, memberNames)) members.push(node);
    else if (ts.isImportClause(node) && node.name !== undefined) renamed.push(node.name);
    else if ((ts.isImportSpecifier(node) || ts.isExportSpecifier(node)) && node.propertyName !== undefined) {
      if (ts.isIdentifier(node.name)) renamed.push(node.name);
    }
    ts.forEachChild(node, visit);
  }

  for (const file of files) visit(file);
  return { files, identifiers, renamed, calls, members };
}

function isMemberUse(node: ts.Node, names: ReadonlySet<string>): node is MemberUse {
  if (ts.isPropertyAccessExpression(node)) return names.has(node.name.text);
  if (ts.isElementAccessExpression(node)) {
    return !ts.isNumericLiteral(node.argumentExpression);
  }
  if (!ts.isBindingElement(node) || !ts.isObjectBindingPattern(node.parent)) return false;
  const name = node.propertyName ?? node.name;
  return (ts.isIdentifier(name) || ts.isStringLiteralLike(name)) && names.has(name.text);
}

/**
 * Whether a source file is the program's own: neither declarations nor something that was installed. What a monorepo
 * links into `node_modules` goes by the path where it really is.
 */
export function isOwnSource(file: ts.SourceFile): boolean {
  return (
    !file.isDeclarationFile && !file.fileName.includes("/node_modules/") && !file.fileName.endsWith(".json")
  );
}
