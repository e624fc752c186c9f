/** The declarations of a model module. */
import { ts } from "ts-morph";
import { isIdentifier } from "../../escape/identifier.js";
import type {
  Declaration,
  Discriminator,
  EnumerationDeclaration,
  InterfaceDeclaration,
  Member,
  UnionMember,
} from "../../plan/plan.js";
import { alternativesOf, docOf, nameOf, referenceOf, textOf } from "./syntax.js";
import { importedNamespaces, namedType, type Namespaces, typeOf } from "./types.js";

/**
 * @param namespace that of the module
 * @param imported by specifier, the modules of another package from which it exports types as its own
 */
export function modelDeclarations(
  file: ts.SourceFile,
  namespace: string,
  imported: ReadonlyMap<string, ts.SourceFile> = new Map(),
): readonly Declaration[] {
  const namespaces = new Map([...importedNamespaces(file), ["", namespace]]);
  return file.statements.flatMap((statement): readonly Declaration[] => {
    if (ts.isInterfaceDeclaration(statement)) return interfaceOf(statement, namespaces);
    if (ts.isTypeAliasDeclaration(statement)) return aliasOf(statement, namespaces);
    if (ts.isExportDeclaration(statement)) return exportedFrom(statement, namespace, imported);
    return ts.isFunctionDeclaration(statement) ? functionOf(statement, namespaces) : [];
  });
}

/** `export type { Team } from "@contoso/models/models/contoso.hr"` */
function exportedFrom(
  { exportClause, moduleSpecifier }: ts.ExportDeclaration,
  namespace: string,
  imported: ReadonlyMap<string, ts.SourceFile>,
): readonly Declaration[] {
  if (exportClause === undefined || !ts.isNamedExports(exportClause)) return [];
  const specifier = moduleSpecifier && ts.isStringLiteral(moduleSpecifier) ? moduleSpecifier.text : "";
  const file = imported.get(specifier);
  if (file === undefined) return [];
  const names = new Set(exportClause.elements.map(({ name }) => name.text));
  return modelDeclarations(file, namespace).filter(({ name }) => names.has(name));
}

/** The declaration of an object type, or of the parameters of an action. */
export function interfaceOf(
  statement: ts.InterfaceDeclaration,
  namespaces: Namespaces,
): readonly InterfaceDeclaration[] {
  const name = statement.name.text;
  if (!isIdentifier(name)) return [];
  const properties = statement.members.filter(ts.isPropertySignature);
  const find = (wanted: string) => properties.find((property) => nameOf(property.name) === wanted);
  const type = find("@odata.type");
  return [
    {
      kind: "interface",
      name,
      doc: docOf(statement),
      ...(type === undefined ? {} : { discriminator: discriminatorOf(type) }),
      tagged: find("@odata.etag") !== undefined,
      members: properties
        .filter((property) => !nameOf(property.name).startsWith("@odata."))
        .flatMap((property) => memberOf(property, namespaces)),
      open: statement.members.some(ts.isIndexSignatureDeclaration),
    },
  ];
}

function discriminatorOf({ type, questionToken }: ts.PropertySignature): Discriminator {
  return {
    values: type === undefined ? [] : alternativesOf(type).flatMap((each) => textOf(each) ?? []),
    optional: questionToken !== undefined,
  };
}

function memberOf(property: ts.PropertySignature, namespaces: Namespaces): readonly Member[] {
  if (property.type === undefined) return [];
  return [
    {
      name: nameOf(property.name),
      doc: docOf(property),
      type: typeOf(property.type, namespaces),
      optional: property.questionToken !== undefined,
      readonly: property.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ReadonlyKeyword) ?? false,
    },
  ];
}

/** An enumeration, a union, or another name for a type. */
function aliasOf(statement: ts.TypeAliasDeclaration, namespaces: Namespaces): readonly Declaration[] {
  const name = statement.name.text;
  if (!isIdentifier(name)) return [];
  const base = { name, doc: docOf(statement) };
  const alternatives = alternativesOf(statement.type);
  if (alternatives.some((each) => textOf(each) !== undefined))
    return [{ ...base, ...enumerationOf(alternatives) }];
  const members = alternatives.flatMap((each) => unionMember(each, namespaces));
  const [first, ...others] = members;
  const isForm = first !== undefined && others.length === 0 && isFormOf(name, first.type.name);
  if (first !== undefined && !isForm) return [{ ...base, kind: "union", members }];
  if (statement.type.kind === ts.SyntaxKind.NeverKeyword) return [{ ...base, kind: "union", members: [] }];
  return [{ ...base, kind: "alias", type: typeOf(statement.type, namespaces) }];
}

function enumerationOf(
  alternatives: readonly ts.TypeNode[],
): Pick<EnumerationDeclaration, "kind" | "members" | "memberDocs" | "evolvable" | "flags"> {
  return {
    kind: "enumeration",
    members: alternatives.flatMap((each) => textOf(each) ?? []),
    memberDocs: [],
    evolvable: alternatives.some(ts.isIntersectionTypeNode),
    flags: alternatives.some(ts.isTemplateLiteralTypeNode),
  };
}

function unionMember(type: ts.TypeNode, namespaces: Namespaces): readonly UnionMember[] {
  const { name, typeArguments } = referenceOf(type);
  const tagged = name === "Tagged";
  const reference = tagged ? typeArguments[0] : type;
  const named = reference && ts.isTypeReferenceNode(reference) ? namedType(reference, namespaces) : undefined;
  return named === undefined ? [] : [{ type: named, tagged }];
}

/** Whether two names are those of forms of one type: `TeamUpdate` and `TeamCreate`, but not `Shape` and `Circle`. */
function isFormOf(name: string, other: string): boolean {
  const withoutForm = (text: string): string => text.replace(/(?:Create|Update)\d*$/u, "");
  return withoutForm(name) === withoutForm(other);
}

/** A guard, whose type is a predicate, or a factory. */
function functionOf(statement: ts.FunctionDeclaration, namespaces: Namespaces): readonly Declaration[] {
  const name = statement.name?.text ?? "";
  const { type } = statement;
  if (!isIdentifier(name) || type === undefined) return [];
  const made = ts.isTypePredicateNode(type) ? type.type : type;
  const named = made && ts.isTypeReferenceNode(made) ? namedType(made, namespaces) : undefined;
  if (named === undefined) return [];
  return ts.isTypePredicateNode(type)
    ? [{ kind: "guard", name, doc: docOf(statement), type: named, types: [] }]
    : [{ kind: "factory", name, doc: docOf(statement), type: named, discriminator: "" }];
}
