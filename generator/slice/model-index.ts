/** Look-ups that resolving paths needs. Each is built when it is first asked for, and only as far as it is. */
import { ordinal } from "../ordinal.js";
import type { Operation, OperationImport, EntitySet, QualifiedName, Singleton } from "../ir/model.js";
import type { Model, NavigationProperty, Property } from "../ir/model.js";
import {
  baseTypesOf,
  derivedTypeIndex,
  navigationPropertiesOf,
  propertiesOf,
  shortName,
  structuredType,
  type Declared,
  type DerivedTypeIndex,
} from "../ir/lookups.js";
import { groupBy } from "../ir/group-by.js";
import { isQualified } from "../ir/paths.js";

import type { Location } from "./location.js";

export type ContainerChild = EntitySet | Singleton | OperationImport;
export type Member = Declared<Property | NavigationProperty>;

export interface ModelIndex {
  readonly model: Model;
  readonly derivedTypes: DerivedTypeIndex;
  /** What the container declares under a name, in any case; one of exactly that name comes first. */
  containerChildren(name: string): readonly ContainerChild[];
  /** The member of a type or its bases under a name, in any case. */
  member(type: QualifiedName, name: string): Member | undefined;
  /**
   * The actions and functions that can be called on a value of a type, or on a collection of it; those bound to
   * the type come before those bound to its bases.
   */
  boundOperations(type: QualifiedName, collection: boolean): readonly Operation[];
  /** The type among the given ones that a name means: qualified, by way of an alias, or short; in any case. */
  typeNamed(candidates: readonly QualifiedName[], name: string): QualifiedName | undefined;
  /** Whether a declared name is meant by a name in a path: qualified, by way of an alias, or short; in any case. */
  isNamed(declared: QualifiedName, name: string): boolean;
}

export function indexModel(model: Model): ModelIndex {
  const derivedTypes = lazy(() => derivedTypeIndex(model));
  const children = lazy(() => groupBy(childrenOf(model), ({ name }) => name.toLowerCase()));
  const operations = boundOperationIndex(model);
  const namespaces = lazy(
    () =>
      new Map(
        model.schemas.flatMap(({ namespace, alias }) =>
          alias === undefined ? [] : [[alias.toLowerCase(), namespace]],
        ),
      ),
  );

  const membersOf = memoized((type: QualifiedName) =>
    groupBy(allMembers(model, type), ({ member }) => member.name.toLowerCase()),
  );

  const isNamed = (declared: QualifiedName, name: string): boolean => {
    if (!isQualified(name)) return shortName(declared).toLowerCase() === name.toLowerCase();
    const lower = name.toLowerCase();
    const namespace = namespaces().get(lower.slice(0, lower.lastIndexOf(".")));
    const resolved = namespace === undefined ? lower : `${namespace}.${shortName(lower)}`.toLowerCase();
    return declared.toLowerCase() === resolved;
  };

  return {
    model,
    get derivedTypes() {
      return derivedTypes();
    },
    containerChildren: (name) =>
      exactFirst(children().get(name.toLowerCase()) ?? [], name, (child) => child.name),
    member: (type, name) =>
      exactFirst(membersOf(type).get(name.toLowerCase()) ?? [], name, ({ member }) => member.name)[0],
    boundOperations: (type, collection) =>
      [type, ...basesOf(model, type)].flatMap((name) => operations(name, collection)),
    typeNamed: (candidates, name) => {
      const named = candidates.filter((candidate) => isNamed(candidate, name));
      // A short name means the type in the namespace of the container, if there is one: the service's default.
      const namespace = model.container?.name.slice(0, model.container.name.lastIndexOf("."));
      return (
        named.find((candidate) => candidate === `${namespace ?? ""}.${shortName(candidate)}`) ?? named[0]
      );
    },
    isNamed,
  };
}

/** The names that can follow a location: of container children, members and bound operations. */
export function namesAt(index: ModelIndex, { segment, type }: Location): readonly string[] {
  const { model } = index;
  if (segment.kind === "root") return childrenOf(model).map(({ name }) => name);
  if (type === undefined) return [];
  const members = type.collection ? [] : allMembers(model, type.name).map(({ member }) => member.name);
  const operations = index.boundOperations(type.name, type.collection).map(({ name }) => shortName(name));
  return [...members, ...operations];
}

function childrenOf({ container }: Model): readonly ContainerChild[] {
  if (container === undefined) return [];
  const children = [...container.entitySets, ...container.singletons, ...container.operationImports];
  return children.sort((left, right) => ordinal(left.name, right.name));
}

function allMembers(model: Model, name: QualifiedName): readonly Member[] {
  const type = structuredType(model, name);
  if (type === undefined) return [];
  return [...propertiesOf(model, type), ...navigationPropertiesOf(model, type)];
}

/** The actions and functions that are bound to a type itself, or to a collection of it. */
function boundOperationIndex(
  model: Model,
): (type: QualifiedName, collection: boolean) => readonly Operation[] {
  const { relations } = model;
  const all = lazy(() => groupBy([...model.operations.values()].flat().filter(isBound), bindingKey));
  const naming = memoized((type: QualifiedName) => {
    const names = relations?.operationsNaming(type) ?? [];
    return groupBy(names.flatMap((name) => model.operations.get(name) ?? []).filter(isBound), bindingKey);
  });
  const sorted = memoized((key: string) => {
    const type = key.slice(key.indexOf(":") + 1);
    return sortedOperations((relations === undefined ? all() : naming(type)).get(key) ?? []);
  });
  return (type, collection) => sorted(keyOfBinding(type, collection));
}

function isBound({ bound, parameters }: Operation): boolean {
  return bound && parameters.length > 0;
}

function sortedOperations(operations: readonly Operation[]): readonly Operation[] {
  return [...operations].sort((left, right) => ordinal(signature(left), signature(right)));
}

/** Tells overloads apart, and puts them in an order that does not depend on the input's. */
function signature({ name, kind, parameters }: Operation): string {
  return [name, kind, ...parameters.map((parameter) => `${parameter.name} ${parameter.type.name}`)].join(
    "\n",
  );
}

function bindingKey({ parameters }: Operation): string {
  const binding = parameters[0]?.type;
  return keyOfBinding(binding?.name ?? "", binding?.collection ?? false);
}

function keyOfBinding(type: QualifiedName, collection: boolean): string {
  return `${collection}:${type}`;
}

function basesOf(model: Model, name: QualifiedName): readonly QualifiedName[] {
  const type = structuredType(model, name);
  return type === undefined ? [] : baseTypesOf(model, type).map((base) => base.name);
}

function exactFirst<Item>(
  items: readonly Item[],
  name: string,
  nameOf: (item: Item) => string,
): readonly Item[] {
  if (items.length < 2) return items;
  return [...items.filter((item) => nameOf(item) === name), ...items.filter((item) => nameOf(item) !== name)];
}

function lazy<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}

function memoized<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new Map<Key, { readonly value: Value }>();
  return (key) => {
    const known = made.get(key) ?? { value: make(key) };
    made.set(key, known);
    return known.value;
  };
}
