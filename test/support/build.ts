/** Short ways to write models in tests. Every default is the plainest thing that the specification allows. */
import { groupBy } from "../../generator/ir/group-by.js";
import type { Origin, Source } from "../../generator/source.js";
import type { Annotation, Expression } from "../../generator/ir/annotation.js";
import type { ModelDocument, TargetedAnnotation } from "../../generator/ir/document.js";
import type {
  ComplexType,
  EntityContainer,
  EntityType,
  EntitySet,
  EnumerationType,
  Model,
  NamedType,
  NavigationProperty,
  Operation,
  OperationImport,
  Parameter,
  Property,
  QualifiedName,
  Schema,
  Singleton,
  Term,
  TypeDefinition,
  TypeReference,
} from "../../generator/ir/model.js";

/** A text to point at. */
export function source(text = "", name = "test.xml"): Source {
  return { name, text };
}

export const nowhere: Origin = { source: source(), offset: 0 };

/** `"Edm.String"`, `"Collection(ns.type)"`; a trailing `!` makes it not nullable, a trailing `?` nullable. */
export function typeReference(text: string): TypeReference {
  const match = /^(?:Collection\((?<item>.*)\)|(?<single>[^!?]*))(?<nullability>[!?]?)$/u.exec(text);
  const { item, single, nullability } = match?.groups ?? {};
  return {
    name: item ?? single ?? text,
    collection: item !== undefined,
    ...(nullability === "!" ? { nullable: false } : nullability === "?" ? { nullable: true } : {}),
  };
}

export function property(name: string, type = "Edm.String", more: Partial<Property> = {}): Property {
  return { name, type: typeReference(type), origin: nowhere, ...more };
}

export function navigation(
  name: string,
  type: string,
  more: Partial<NavigationProperty> = {},
): NavigationProperty {
  return {
    name,
    type: typeReference(type),
    containsTarget: false,
    referentialConstraints: [],
    origin: nowhere,
    ...more,
  };
}

export function entityType(name: QualifiedName, more: Partial<EntityType> = {}): EntityType {
  return { kind: "entityType", name, hasStream: false, ...noMembers, ...more };
}

export function complexType(name: QualifiedName, more: Partial<ComplexType> = {}): ComplexType {
  return { kind: "complexType", name, ...noMembers, ...more };
}

const noMembers = {
  abstract: false,
  open: false,
  properties: [],
  navigationProperties: [],
  origin: nowhere,
} as const;

export function enumerationType(
  name: QualifiedName,
  members: readonly string[],
  more: Partial<EnumerationType> = {},
): EnumerationType {
  return {
    kind: "enumerationType",
    name,
    underlyingType: "Edm.Int32",
    flags: false,
    members: members.map((member, value) => ({ name: member, value: `${value}` })),
    origin: nowhere,
    ...more,
  };
}

export function typeDefinition(name: QualifiedName, underlyingType: QualifiedName): TypeDefinition {
  return { kind: "typeDefinition", name, underlyingType, origin: nowhere };
}

/** Parameters are written as `[name, type]`; the first one is the binding parameter, unless `bound` is false. */
export function operation(
  kind: "action" | "function",
  name: QualifiedName,
  parameters: readonly (readonly [name: string, type: string])[],
  more: Partial<Operation> & { readonly returns?: string } = {},
): Operation {
  const { returns, ...rest } = more;
  return {
    kind,
    name,
    bound: true,
    composable: false,
    parameters: parameters.map(([parameterName, type]) => parameter(parameterName, type)),
    ...(returns === undefined ? {} : { returnType: typeReference(returns) }),
    origin: nowhere,
    ...rest,
  };
}

export function parameter(name: string, type: string): Parameter {
  return { name, type: typeReference(type), origin: nowhere };
}

export function term(name: QualifiedName, type = "Edm.String"): Term {
  return { name, type: typeReference(type), appliesTo: [], origin: nowhere };
}

export function entitySet(name: string, type: QualifiedName): EntitySet {
  return {
    kind: "entitySet",
    name,
    entityType: type,
    includeInServiceDocument: true,
    bindings: [],
    origin: nowhere,
  };
}

export function singleton(name: string, type: QualifiedName): Singleton {
  return { kind: "singleton", name, type, nullable: false, bindings: [], origin: nowhere };
}

export function operationImport(
  kind: "actionImport" | "functionImport",
  name: string,
  operationName: QualifiedName,
): OperationImport {
  return { kind, name, operation: operationName, origin: nowhere };
}

export function container(
  name: QualifiedName,
  children: readonly (EntitySet | Singleton | OperationImport)[],
): EntityContainer {
  return {
    name,
    entitySets: children.filter((child) => child.kind === "entitySet"),
    singletons: children.filter((child) => child.kind === "singleton"),
    operationImports: children.filter((child): child is OperationImport => "operation" in child),
    origin: nowhere,
  };
}

export function annotation(
  termName: QualifiedName,
  value?: Expression,
  more: Partial<Annotation> = {},
): Annotation {
  return { term: termName, ...(value === undefined ? {} : { value }), origin: nowhere, ...more };
}

export const string = (value: string): Expression => ({ kind: "string", value });
export const boolean = (value: boolean): Expression => ({ kind: "boolean", value });
export const collection = (...items: Expression[]): Expression => ({ kind: "collection", items });
export const path = (value: string): Expression => ({ kind: "path", type: "PropertyPath", value });
export const members = (...names: string[]): Expression => ({ kind: "enumerationMembers", members: names });
export const record = (properties: Readonly<Record<string, Expression>>): Expression => ({
  kind: "record",
  properties: new Map(Object.entries(properties)),
});

/** What a document declares; the namespaces of its types and operations are declared with them, unless given. */
export function document(more: {
  readonly schemas?: readonly Schema[];
  readonly types?: readonly NamedType[];
  readonly operations?: readonly Operation[];
  readonly terms?: readonly Term[];
  readonly containers?: readonly EntityContainer[];
  readonly annotations?: Readonly<Record<string, readonly Annotation[]>>;
}): ModelDocument {
  const { types = [], operations = [], terms = [], containers = [], annotations = {} } = more;
  const named = [...types, ...operations, ...terms, ...containers];
  const namespaces = new Set(named.map(({ name }) => name.slice(0, name.lastIndexOf("."))));
  return {
    schemas: more.schemas ?? [...namespaces].map((namespace) => ({ namespace, origin: nowhere })),
    types,
    operations,
    terms,
    containers,
    annotations: Object.entries(annotations).flatMap(([target, list]): TargetedAnnotation[] =>
      list.map((each) => ({ target, annotation: each })),
    ),
  };
}

/** A model of one document, without validation. */
export function model(...parts: Parameters<typeof document>): Model {
  const { schemas, types, operations, terms, containers, annotations } = document(...parts);
  const [container_] = containers;
  return {
    schemas,
    types: new Map(types.map((type) => [type.name, type])),
    operations: groupBy(operations, ({ name }) => name),
    terms: new Map(terms.map((each) => [each.name, each])),
    ...(container_ === undefined ? {} : { container: container_ }),
    annotations: new Map(
      [...groupBy(annotations, ({ target }) => target)].map(([target, list]) => [
        target,
        list.map((each) => each.annotation),
      ]),
    ),
  };
}
