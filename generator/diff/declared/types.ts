/** Types as they are written in a generated package, in the terms of a plan. */
import { ts } from "ts-morph";
import { isIdentifier } from "../../escape/identifier.js";
import type { NamedTypeExpression, TypeExpression } from "../../plan/plan.js";
import { alternativesOf, isNull } from "./syntax.js";

/** By alias, the namespaces that a module imports; its own has the alias "". */
export type Namespaces = ReadonlyMap<string, string>;

const primitives: ReadonlyMap<ts.SyntaxKind, "string" | "number" | "boolean"> = new Map([
  [ts.SyntaxKind.StringKeyword, "string"],
  [ts.SyntaxKind.NumberKeyword, "number"],
  [ts.SyntaxKind.BooleanKeyword, "boolean"],
]);

/** The type of a member, a body or a result; what is not understood is unknown. */
export function typeOf(type: ts.TypeNode, namespaces: Namespaces): TypeExpression {
  const alternatives = alternativesOf(type);
  const [first = type] = alternatives.filter((each) => !isNull(each));
  if (alternatives.some(isNull)) return { kind: "nullable", type: typeOf(first, namespaces) };
  if (ts.isArrayTypeNode(first)) return { kind: "array", items: typeOf(first.elementType, namespaces) };
  if (ts.isTypeReferenceNode(first)) return namedType(first, namespaces) ?? unknownType;
  const name = primitives.get(first.kind);
  return name === undefined ? unknownType : { kind: "primitive", name };
}

/** A declaration of a model module. */
export function namedType(
  { typeName }: ts.TypeReferenceNode,
  namespaces: Namespaces,
): NamedTypeExpression | undefined {
  const [alias, name] = ts.isIdentifier(typeName)
    ? ["", typeName.text]
    : [typeName.left.getText(), typeName.right.text];
  const namespace = namespaces.get(alias);
  return namespace !== undefined && isIdentifier(name) ? { kind: "named", namespace, name } : undefined;
}

/** The namespaces whose modules a module imports: `import type * as payroll from "./contoso.payroll.js"`. */
export function importedNamespaces(file: ts.SourceFile): Namespaces {
  return new Map(
    file.statements.flatMap((statement) => {
      if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) return [];
      const bindings = statement.importClause?.namedBindings;
      if (bindings === undefined || !ts.isNamespaceImport(bindings)) return [];
      return [[bindings.name.text, moduleName(statement.moduleSpecifier.text)] as const];
    }),
  );
}

/** `../models/contoso.hr.js` is `contoso.hr`. */
export function moduleName(path: string): string {
  return path.replace(/^.*\//u, "").replace(/(?:\.d)?\.[jt]s$/u, "");
}

const unknownType: TypeExpression = { kind: "primitive", name: "unknown" };
