/** A model with nothing in it but what is kept of another one, in an order that does not depend on that one's. */
import { namespaceOf } from "../ir/lookups.js";
import type {
  ComplexType,
  EntityContainer,
  Model,
  NamedType,
  Operation,
  QualifiedName,
  StructuredType,
} from "../ir/model.js";
import { ordinal } from "../ordinal.js";
import { keptAnnotations } from "./kept-annotations.js";
import { operationKey, type Kept, type KeptType } from "./keeper.js";

/** @param model the one that a document declares alone, with the annotations in it */
export function keptModel(model: Model, kept: Kept): Model {
  const types = new Map(
    [...kept.types]
      .sort(([one], [other]) => ordinal(one, other))
      .flatMap(([name, of]): [QualifiedName, NamedType][] => {
        const type = model.types.get(name);
        return type === undefined ? [] : [[name, keptType(type, of)]];
      }),
  );
  const operations = keptOperations(model, kept);
  const container = model.container && keptContainer(model.container, kept);
  const namespaces = new Set([...types.keys(), ...operations.keys(), container?.name ?? ""].map(namespaceOf));
  const declarations: Model = {
    schemas: model.schemas
      .filter(({ namespace }) => namespaces.has(namespace))
      .sort((one, other) => ordinal(one.namespace, other.namespace)),
    types,
    operations,
    terms: new Map(),
    ...(container === undefined ? {} : { container }),
    annotations: new Map(),
  };
  return { ...declarations, annotations: keptAnnotations(model, declarations, kept) };
}

function keptType(type: NamedType, kept: KeptType): NamedType {
  switch (type.kind) {
    case "typeDefinition":
      return type;
    case "enumerationType":
      return kept.whole ? type : { ...type, members: [] };
    case "complexType":
      return { kind: type.kind, ...structure(type, kept) };
    case "entityType": {
      const common = { kind: type.kind, ...structure(type, kept) };
      if (!kept.whole && !kept.base) return { ...common, hasStream: false };
      return { ...common, hasStream: type.hasStream, ...(type.key === undefined ? {} : { key: type.key }) };
    }
  }
}

/** A type that is only named is declared without base type and members. */
function structure(type: StructuredType, { whole, base, members }: KeptType): Omit<ComplexType, "kind"> {
  const { name, baseType, abstract, open, origin } = type;
  const isKept = (member: { readonly name: string }): boolean => members.has(member.name);
  return {
    name,
    ...(baseType === undefined || !(whole || base) ? {} : { baseType }),
    abstract,
    open,
    properties: type.properties.filter((property) => whole || isKept(property)).sort(byName),
    navigationProperties: type.navigationProperties.filter(isKept).sort(byName),
    origin,
  };
}

function keptOperations(model: Model, kept: Kept): ReadonlyMap<QualifiedName, readonly Operation[]> {
  const names = new Set([...kept.operations].map((key) => key.slice(key.indexOf(" ") + 1, key.indexOf("("))));
  return new Map(
    [...names].sort(ordinal).flatMap((name): [QualifiedName, readonly Operation[]][] => {
      const overloads = (model.operations.get(name) ?? [])
        .filter((operation) => kept.operations.has(operationKey(operation)))
        .sort((one, other) => ordinal(operationKey(one), operationKey(other)));
      return overloads.length === 0 ? [] : [[name, overloads]];
    }),
  );
}

function keptContainer(container: EntityContainer, { containerChildren }: Kept): EntityContainer {
  const isKept = ({ name }: { readonly name: string }): boolean => containerChildren.has(name);
  return {
    ...container,
    entitySets: container.entitySets.filter(isKept).sort(byName),
    singletons: container.singletons.filter(isKept).sort(byName),
    operationImports: container.operationImports.filter(isKept).sort(byName),
  };
}

function byName(one: { readonly name: string }, other: { readonly name: string }): number {
  return ordinal(one.name, other.name);
}
