/**
 * Finds out what a slice needs of its model, so that the rest can be left out: the types in it with their members,
 * the members, keys and casts on the way to its requests, the operations that it calls, and what annotations of others are about.
 */
import {
  baseTypesOf,
  declaredMember,
  derivedTypeIndex,
  findMember,
  isStructuredType,
  keyOf,
  operationTarget,
  structuredType,
  type DerivedTypeIndex,
} from "../ir/lookups.js";
import { resolveTarget } from "../ir/annotation-targets.js";
import type { TargetPath } from "../ir/annotation.js";
import type {
  Model,
  NavigationProperty,
  Operation,
  Property,
  QualifiedName,
  TypeReference,
} from "../ir/model.js";
import { primaryNamespace } from "../plan/namespaces.js";
import { namespaceOf } from "../ir/names.js";
import { ordinal } from "../ordinal.js";
import { alternateKeysOf } from "../slice/alternate-keys.js";
import { isUsed } from "../slice/members.js";
import type { Resource, Slice } from "../slice/slice.js";

/** What is kept of a model, by names. */
export interface Kept {
  readonly types: Map<QualifiedName, KeptType>;
  /** Overloads; see `operationKey`. */
  readonly operations: Set<string>;
  /** The names of entity sets, singletons and imports. */
  readonly containerChildren: Set<string>;
  /** The paths from the container that lead to what is in a slice: they can be annotated. */
  readonly containerPaths: Set<TargetPath>;
}

/** What is kept of one type. */
export interface KeptType {
  /** All that it declares itself, but for navigation properties that are not in `members`. */
  whole: boolean;
  /** Its base type, and with it what it inherits. */
  base: boolean;
  /** The names of members that it declares. */
  readonly members: Set<string>;
}

export function nothingKept(): Kept {
  return { types: new Map(), operations: new Set(), containerChildren: new Set(), containerPaths: new Set() };
}

/** Tells overloads apart, in any model that declares them. */
export function operationKey(operation: Operation): string {
  return `${operation.kind} ${operationTarget(operation)}`;
}

/**
 * Adds to what is kept.
 *
 * @param targets of annotations in other documents, which need them to be there
 */
export function keepSlice(kept: Kept, slice: Slice, targets: readonly TargetPath[]): void {
  const keeper = new Keeper(kept, slice);
  keeper.addSlice();
  for (const target of targets) keeper.addTarget(target);
}

class Keeper {
  readonly #kept: Kept;
  readonly #slice: Slice;
  readonly #model: Model;
  readonly #derivedTypes: DerivedTypeIndex;

  constructor(kept: Kept, slice: Slice) {
    this.#kept = kept;
    this.#slice = slice;
    this.#model = slice.model;
    this.#derivedTypes = derivedTypeIndex(slice.model);
  }

  addSlice(): void {
    const slice = this.#slice;
    for (const name of slice.types.keys()) this.#keepWhole(name);
    for (const [name, { derivedTypesCut }] of slice.types) {
      // How many there are decides that they are left out.
      if (derivedTypesCut > 0)
        for (const derived of this.#derivedTypes.transitive(name)) this.#keepChain(derived);
    }
    for (const child of slice.root.children)
      this.#addResource(child, slice.root, this.#model.container?.name);
    this.#keepPrimaryNamespace();
  }

  /** Keeps what an annotation of another document is about; without that it would be an error. */
  addTarget(written: TargetPath): void {
    const end = resolveTarget(this.#model, written);
    if (end.kind !== "known") return;
    for (const target of end.targets) {
      const [path = ""] = target.split("@", 1);
      const slash = !path.includes(")") ? path.indexOf("/") : path.indexOf("/", path.indexOf(")"));
      const head = slash === -1 ? path : path.slice(0, slash);
      const segments = slash === -1 ? [] : path.slice(slash + 1).split("/");
      this.#addTargetPath(
        head,
        segments.filter((segment) => segment !== ""),
      );
    }
  }

  #addTargetPath(head: string, segments: readonly string[]): void {
    const overload = this.#overload(head);
    if (overload !== undefined) {
      this.#keepOperation(overload);
      const [part, ...rest] = segments;
      const type =
        part === "$ReturnType"
          ? overload.returnType
          : overload.parameters.find(({ name }) => name === part)?.type;
      if (type !== undefined) this.#keepPath(type.name, rest);
      return;
    }
    if (this.#model.container?.name === head) {
      const [child, ...rest] = segments;
      if (child !== undefined) this.#keepContainerPath(child, rest);
      return;
    }
    const type = this.#model.types.get(head);
    if (isStructuredType(type)) this.#keepPath(head, segments);
    else if (type !== undefined) this.#typeOf(head).whole = true;
  }

  #overload(target: string): Operation | undefined {
    const parenthesis = target.indexOf("(");
    if (parenthesis === -1) return undefined;
    return this.#model.operations
      .get(target.slice(0, parenthesis))
      ?.find((operation) => operationTarget(operation) === target);
  }

  #keepContainerPath(child: string, rest: readonly string[]): void {
    const { container } = this.#model;
    this.#keepContainerChild(child);
    const type =
      container?.entitySets.find(({ name }) => name === child)?.entityType ??
      container?.singletons.find(({ name }) => name === child)?.type;
    if (type !== undefined) this.#keepPath(type, rest);
  }

  #keepContainerChild(child: string): void {
    const { container } = this.#model;
    this.#kept.containerChildren.add(child);
    for (const { name, entityType } of container?.entitySets ?? [])
      if (name === child) this.#keepChain(entityType);
    for (const { name, type } of container?.singletons ?? []) if (name === child) this.#keepChain(type);
    for (const { name, operation } of container?.operationImports ?? []) {
      if (name !== child) continue;
      for (const overload of this.#model.operations.get(operation) ?? []) {
        if (!overload.bound) this.#keepOperation(overload);
      }
    }
  }

  /** Members and casts from a type on. */
  #keepPath(start: QualifiedName, segments: readonly string[]): void {
    this.#keepChain(start);
    let current = start;
    for (const segment of segments) {
      const next = segment.includes(".") ? segment : this.#keepMember(current, segment)?.type.name;
      if (next === undefined) return;
      this.#keepChain(next);
      current = next;
    }
  }

  #addResource(resource: Resource, parent: Resource, containerPath: TargetPath | undefined): void {
    const { segment } = resource;
    let path = containerPath;
    const goTo = (name: string): void => {
      path = path === undefined ? undefined : `${path}/${name}`;
    };
    switch (segment.kind) {
      case "entitySet":
      case "singleton":
        this.#keepContainerChild(segment.name);
        if (segment.kind === "singleton") this.#keepSetsOf(segment.type);
        goTo(segment.name);
        break;
      case "navigationProperty":
      case "property":
        this.#keepDeclared(segment.declaringType, segment.name);
        this.#keepChain(segment.type.name);
        goTo(segment.name);
        break;
      case "cast":
        this.#keepChain(segment.type);
        goTo(segment.type);
        break;
      case "key":
        this.#keepKey(segment.entityType, segment.named ? resource : undefined);
        break;
      case "relativePath":
        this.#keepChain(segment.type);
        break;
      case "operation":
        if (parent.segment.kind === "root") this.#kept.containerChildren.add(segment.name);
        this.#keepOperation(segment.operation);
        if (segment.operation.returnType !== undefined) this.#keepChain(segment.operation.returnType.name);
        path = undefined;
        break;
      default:
        break;
    }
    if (path !== undefined) this.#kept.containerPaths.add(path);
    for (const child of resource.children) this.#addResource(child, resource, path);
  }

  /** Sets of a singleton's type: what suffices for one of their entities can suffice for the singleton. */
  #keepSetsOf(type: QualifiedName): void {
    for (const { name, entityType } of this.#model.container?.entitySets ?? []) {
      if (entityType === type) this.#keepContainerChild(name);
    }
  }

  #keepKey(type: QualifiedName, named: Resource | undefined): void {
    this.#keepChain(type);
    if (named === undefined) return;
    const targets = named.requests[0]?.targets ?? [];
    const { segment, path } = named;
    const collection = { segment, path, targets, type: { name: type, collection: true } };
    for (const key of alternateKeysOf(this.#model, collection)) {
      for (const part of key) this.#keepPath(type, part.path.split("/"));
    }
  }

  #keepOperation(operation: Operation): void {
    this.#kept.operations.add(operationKey(operation));
    const references: readonly TypeReference[] = [
      ...operation.parameters.map(({ type }) => type),
      ...(operation.returnType === undefined ? [] : [operation.returnType]),
    ];
    for (const { name } of references) this.#typeOf(name);
  }

  #keepWhole(name: QualifiedName): void {
    const type = this.#model.types.get(name);
    this.#typeOf(name).whole = true;
    if (!isStructuredType(type)) return;
    this.#keepChain(name);
    for (const property of type.properties) this.#typeOf(property.type.name);
    for (const navigation of type.navigationProperties) {
      if (isUsed(this.#slice, navigation)) this.#keepDeclared(name, navigation.name);
    }
  }

  /** A type with its base types, and the key that it has by them. */
  #keepChain(name: QualifiedName): void {
    const kept = this.#typeOf(name);
    const type = structuredType(this.#model, name);
    if (type === undefined || kept.base) return;
    kept.base = true;
    for (const base of baseTypesOf(this.#model, type)) this.#typeOf(base.name).base = true;
    for (const { path } of keyOf(this.#model, type) ?? []) this.#keepPath(name, path.split("/"));
  }

  #keepMember(name: QualifiedName, member: string): Property | NavigationProperty | undefined {
    const type = structuredType(this.#model, name);
    const found = type && findMember(this.#model, type, member);
    if (found !== undefined) this.#keepDeclared(found.declaringType, member);
    return found?.member;
  }

  #keepDeclared(name: QualifiedName, memberName: string): void {
    const type = structuredType(this.#model, name);
    const member = type && declaredMember(type, memberName);
    if (member === undefined) return;
    this.#keepChain(name);
    this.#typeOf(name).members.add(memberName);
    this.#typeOf(member.type.name);
  }

  /** The shortest namespace names the modules of a package: something of it must be left. */
  #keepPrimaryNamespace(): void {
    const primary = primaryNamespace(this.#slice);
    const isOfIt = (name: QualifiedName): boolean => namespaceOf(name) === primary;
    if ([...this.#kept.types.keys()].some(isOfIt)) return;
    const [first] = [...this.#model.types.keys()].filter(isOfIt).sort(ordinal);
    if (first !== undefined) this.#typeOf(first);
  }

  /** What is kept of a type; at first, only that it is declared. */
  #typeOf(name: QualifiedName): KeptType {
    const { types } = this.#kept;
    const kept = types.get(name) ?? { whole: false, base: false, members: new Set() };
    if (this.#model.types.has(name)) types.set(name, kept);
    return kept;
  }
}
