/** The syntax of rendered code: everything that templates can produce, and nothing else. */
import type { Node } from "@babel/types";

/** What a property of a node of the syntax tree may have. */
export type Role =
  /** What says something of the node itself, such as the text of a literal. */
  | "fact"
  /** Nodes, of which an identifier is declared, or names a member or a type: it stands for no value. */
  | "name"
  /** Nodes, of which an identifier stands for a value. */
  | "part";

type Properties<T extends Node["type"]> = Readonly<
  Partial<Record<Exclude<keyof Extract<Node, { type: T }>, PlaceProperty>, Role>>
>;

/** Where a node is in the text, and what comes with that. */
type PlaceProperty = "type" | "start" | "end" | "loc" | "range" | "extra" | `${string}Comments`;

const places: ReadonlySet<string> = new Set(["type", "start", "end", "loc", "extra"]);

/** Whether a property of a node says nothing of what the code does. */
export function isPlace(property: string): boolean {
  return places.has(property);
}

const modules = {
  Program: { body: "part", sourceType: "fact" },
  ImportDeclaration: { specifiers: "part", source: "part", importKind: "fact" },
  ImportNamespaceSpecifier: { local: "name" },
  ImportSpecifier: { imported: "name", local: "name", importKind: "fact" },
  ExportAllDeclaration: { source: "part", exportKind: "fact" },
  ExportNamedDeclaration: { declaration: "part", specifiers: "part", source: "part", exportKind: "fact" },
  ExportNamespaceSpecifier: { exported: "name" },
  ExportSpecifier: { local: "name", exported: "name", exportKind: "fact" },
} satisfies Productions;

const declarations = {
  ClassBody: { body: "part" },
  ClassDeclaration: { id: "name", superClass: "part", body: "part" },
  ClassMethod: { key: "name", body: "part", returnType: "part", kind: "fact" },
  FunctionDeclaration: { id: "name", params: "name", body: "part", returnType: "part" },
  TSDeclareFunction: { id: "name", typeParameters: "part", params: "name", returnType: "part" },
  TSInterfaceBody: { body: "part" },
  TSInterfaceDeclaration: { id: "name", extends: "part", body: "part" },
  TSTypeAliasDeclaration: { id: "name", typeParameters: "part", typeAnnotation: "part" },
  VariableDeclaration: { declarations: "part", kind: "fact" },
  VariableDeclarator: { id: "name", init: "part" },
} satisfies Productions;

/** Of functions. Not among them: an expression statement, which is there for its effect. */
const statements = {
  BlockStatement: { body: "part" },
  ReturnStatement: { argument: "part" },
} satisfies Productions;

/** Not among them: `await`, `import()`, tagged templates, assignments, access to members, methods. */
const expressions = {
  ArrayExpression: { elements: "part" },
  ArrowFunctionExpression: { params: "name", body: "part", expression: "fact" },
  AssignmentPattern: { left: "name", right: "part" },
  BooleanLiteral: { value: "fact" },
  CallExpression: { callee: "part", typeParameters: "part", arguments: "part" },
  Identifier: { name: "fact", optional: "fact", typeAnnotation: "part" },
  MemberExpression: { object: "fact", property: "fact" },
  NewExpression: { callee: "part", arguments: "part" },
  NullLiteral: {},
  NumericLiteral: { value: "fact" },
  ObjectExpression: { properties: "part" },
  ObjectProperty: { key: "name", value: "part", computed: "fact" },
  SpreadElement: { argument: "part" },
  StringLiteral: { value: "fact" },
  TSAsExpression: { expression: "part", typeAnnotation: "part" },
  TemplateElement: { value: "fact", tail: "fact" },
  TemplateLiteral: { quasis: "part", expressions: "part" },
  UnaryExpression: { argument: "part", operator: "fact", prefix: "fact" },
} satisfies Productions;

/** Types compute nothing at run time. Not among them: `import("…")`, which could name a module outside. */
const types = {
  TSArrayType: { elementType: "part" },
  TSBooleanKeyword: {},
  TSConditionalType: { checkType: "part", extendsType: "part", trueType: "part", falseType: "part" },
  TSExpressionWithTypeArguments: { expression: "name", typeParameters: "part" },
  TSIndexSignature: { parameters: "name", typeAnnotation: "part", readonly: "fact" },
  TSIndexedAccessType: { objectType: "part", indexType: "part" },
  TSIntersectionType: { types: "part" },
  TSLiteralType: { literal: "part" },
  TSMethodSignature: { key: "name", parameters: "name", typeAnnotation: "part", kind: "fact" },
  TSNeverKeyword: {},
  TSNullKeyword: {},
  TSNumberKeyword: {},
  TSObjectKeyword: {},
  TSParenthesizedType: { typeAnnotation: "part" },
  TSPropertySignature: {
    key: "name",
    typeAnnotation: "part",
    computed: "fact",
    optional: "fact",
    readonly: "fact",
  },
  TSQualifiedName: { left: "name", right: "name" },
  TSStringKeyword: {},
  TSTupleType: { elementTypes: "part" },
  TSTypeAnnotation: { typeAnnotation: "part" },
  TSTypeLiteral: { members: "part" },
  TSTypeOperator: { typeAnnotation: "part", operator: "fact" },
  TSTypeParameter: { name: "fact", constraint: "part", default: "part" },
  TSTypeParameterDeclaration: { params: "part" },
  TSTypeParameterInstantiation: { params: "part" },
  TSTypePredicate: { parameterName: "name", typeAnnotation: "part" },
  TSTypeQuery: { exprName: "name" },
  TSTypeReference: { typeName: "name", typeParameters: "part" },
  TSUndefinedKeyword: {},
  TSUnionType: { types: "part" },
  TSUnknownKeyword: {},
  TSVoidKeyword: {},
} satisfies Productions;

type Productions = { readonly [T in Node["type"]]?: Properties<T> };

const all: Productions = { ...modules, ...declarations, ...statements, ...expressions, ...types };

/** By the kind of a node, which of its properties may have a value, and what that may be. */
export const productions: ReadonlyMap<string, ReadonlyMap<string, Role>> = new Map(
  Object.entries(all).map(([type, properties]) => [type, new Map(Object.entries(properties))]),
);
