/** What the check of rendered code asks of a syntax tree. */
import type { Node, Statement } from "@babel/types";

/** The kind of a node in words: `NewExpression` is "new expression". */
export function nameOf({ type }: Node): string {
  return type
    .replace(/^TS/, "")
    .replace(/(?<=[a-z])(?=[A-Z])/g, " ")
    .toLowerCase();
}

/** The offset in the text. */
export function startOf({ start }: Node): number {
  return start ?? 0;
}

/** The names of the values that statements declare or import. */
export function namesIn(statements: readonly Statement[]): ReadonlySet<string> {
  return new Set(statements.flatMap(namesOf));
}

/** The names of the values that a statement, a part of it, or a parameter declares. A type is none: where the program runs, its name is another's. */
export function namesOf(node: Node): readonly string[] {
  switch (node.type) {
    case "Identifier":
      return [node.name];
    case "AssignmentPattern":
      return namesOf(node.left);
    case "ImportDeclaration":
      return node.importKind === "type" ? [] : node.specifiers.flatMap(namesOf);
    case "ImportSpecifier":
      return node.importKind === "type" ? [] : [node.local.name];
    case "ExportNamedDeclaration":
      return node.declaration ? namesOf(node.declaration) : [];
    case "ClassDeclaration":
    case "FunctionDeclaration":
      return node.id ? [node.id.name] : [];
    case "VariableDeclaration":
      return node.declarations.flatMap(({ id }) => namesOf(id));
    default:
      return [];
  }
}
