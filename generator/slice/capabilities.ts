/**
 * What capability annotations say of a request (Org.OData.Capabilities.V1): an annotation of the set or the
 * navigation property itself, or a record about it in NavigationRestrictions of what contains it.
 */
import type { Annotation, Expression } from "../ir/annotation.js";
import type { HttpMethod } from "../ir/access.js";
import {
  annotationsOf,
  asBoolean,
  asCollection,
  asEnumerationMembers,
  asString,
  baseTypesOf,
  capabilities,
  core,
  findAnnotation,
  operationTarget,
  recordProperty,
  shortName,
  structuredType,
  tagOf,
} from "../ir/lookups.js";
import type { Model, Operation } from "../ir/model.js";
import { namedLocation, type Location } from "./location.js";
import type { RequestKind } from "./slice.js";

/** The first annotation, from specific to general, that speaks of the request, and whether it allows it. */
export interface Capability {
  readonly allowed: boolean;
  readonly annotation: Annotation;
}

/** Undefined where no annotation says anything. */
export function capabilityOf(model: Model, location: Location, kind: RequestKind): Capability | undefined {
  const restriction = restrictionOf(kind, location);
  if (restriction === undefined) return undefined;
  const subject = namedLocation(location);
  for (const { annotation, value } of statementsAbout(model, subject, restriction.term)) {
    const allowed = restriction.read(value);
    if (allowed !== undefined) return { allowed, annotation };
  }
  return undefined;
}

interface Restriction {
  readonly term: string;
  /** What the value of the term says; undefined where it says nothing. */
  readonly read: (value: Expression | undefined) => boolean | undefined;
}

function restrictionOf(kind: RequestKind, location: Location): Restriction | undefined {
  switch (kind) {
    case "create":
      return flag(capabilities.insertRestrictions, "Insertable");
    case "update":
    case "replace":
    case "writeStream":
      return flag(capabilities.updateRestrictions, "Updatable");
    case "delete":
      return flag(capabilities.deleteRestrictions, "Deletable");
    case "list":
      return flag(capabilities.readRestrictions, "Readable");
    case "read":
    case "readStream":
      return location.segment.kind === "key" ? readByKey : flag(capabilities.readRestrictions, "Readable");
    case "count":
      return flag(capabilities.countRestrictions, "Countable");
    case "listReferences":
    case "readReference":
    case "addReference":
    case "setReference":
    case "removeReference":
      return flag(capabilities.navigationRestrictions, "Referenceable");
    case "invoke":
      return undefined;
  }
}

const readByKey: Restriction = {
  term: capabilities.readRestrictions,
  read: (value) =>
    asBoolean(recordProperty(recordProperty(value, "ReadByKeyRestrictions"), "Readable")) ??
    asBoolean(recordProperty(value, "Readable")),
};

function flag(term: string, property: string): Restriction {
  return { term, read: (value) => asBoolean(recordProperty(value, property)) };
}

export interface Statement {
  readonly annotation: Annotation;
  readonly value: Expression | undefined;
}

/** All values of a restriction that concern one set, singleton or navigation property, from specific to general. */
export function statementsAbout(model: Model, subject: Location, term: string): readonly Statement[] {
  const direct = subject.targets.flatMap((target) => directStatements(model, target, term));
  const byContainer = restrictedProperties(model, subject, term);
  const type = subject.segment.kind === "operation" ? undefined : subject.type?.name;
  const byType = type === undefined ? [] : directStatements(model, type, term);
  return [...byContainer, ...direct, ...byType];
}

function directStatements(model: Model, target: string, term: string): readonly Statement[] {
  const annotation = findAnnotation(model, target, term);
  return annotation === undefined ? [] : [{ annotation, value: annotation.value }];
}

/**
 * What NavigationRestrictions of a resource on the way, or of its type, say of a navigation property below it: of
 * `members`, or of `team/members` where the way leads through another one.
 */
function restrictedProperties(model: Model, subject: Location, term: string): readonly Statement[] {
  const statements: Statement[] = [];
  let { segment, parent } = subject;
  for (let path = ""; segment.kind === "navigationProperty" && parent !== undefined;) {
    path = path === "" ? segment.name : `${segment.name}/${path}`;
    const owner = namedLocation(parent);
    const targets = [...owner.targets, segment.declaringType];
    statements.push(...targets.flatMap((target) => statementsOfPath(model, target, path, term)));
    ({ segment, parent } = owner);
  }
  return statements;
}

function statementsOfPath(model: Model, target: string, path: string, term: string): readonly Statement[] {
  const annotation = findAnnotation(model, target, capabilities.navigationRestrictions);
  if (annotation === undefined) return [];
  const records = asCollection(recordProperty(annotation.value, "RestrictedProperties")) ?? [];
  return records.flatMap((record) => {
    const of = recordProperty(record, "NavigationProperty");
    const value = recordProperty(record, shortName(term));
    return of?.kind === "path" && of.value === path && value !== undefined ? [{ annotation, value }] : [];
  });
}

/** Some operations can be called only where they are listed (Core vocabulary, RequiresExplicitBinding). */
export function isCallable(model: Model, operation: Operation, { type, targets }: Location): boolean {
  if (findAnnotation(model, operationTarget(operation), core.requiresExplicitBinding) === undefined)
    return true;
  const structured = structuredType(model, type?.name ?? "");
  const types = structured === undefined ? [] : [structured, ...baseTypesOf(model, structured)];
  return [...targets, ...types.map(({ name }) => name)]
    .flatMap((target) => annotationsOf(model, target))
    .filter(({ term }) => term === core.explicitOperationBindings)
    .flatMap(({ value }) => asCollection(value) ?? [])
    .some((item) => asString(item)?.split("(", 1)[0] === operation.name);
}

/** The methods that update something (Capabilities vocabulary, UpdateRestrictionsBase/UpdateMethod): PATCH by default. */
export function updateMethods(model: Model, location: Location): readonly HttpMethod[] {
  const subject = namedLocation(location);
  for (const { value } of statementsAbout(model, subject, capabilities.updateRestrictions)) {
    const members = asEnumerationMembers(recordProperty(value, "UpdateMethod"));
    const methods = (["PATCH", "PUT"] as const).filter((method) =>
      members?.some((member) => member.endsWith(`/${method}`)),
    );
    if (methods.length > 0) return methods;
  }
  return ["PATCH"];
}

/** Whether single entities of a collection can be addressed by their key. */
export function isIndexable(model: Model, collection: Location): boolean {
  const subject = namedLocation(collection);
  const annotations = subject.targets.map((target) =>
    findAnnotation(model, target, capabilities.indexableByKey),
  );
  return annotations.map(tagOf).find((value) => value !== undefined) ?? true;
}
