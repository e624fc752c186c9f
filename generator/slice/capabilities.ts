/** What capability annotations say of a request (Org.OData.Capabilities.V1). */
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
  navigability,
  operationTarget,
  recordProperty,
  structuredType,
  withoutAlias,
} from "../ir/lookups.js";
import type { Model, Operation } from "../ir/model.js";
import { lineageOf, namedLocation, type Location } from "./location.js";
import { navigabilityOf, statementsAbout, tagStated } from "./restrictions.js";
import type { RequestKind } from "./slice.js";

/** The first annotation, from specific to general, that speaks of the request, and whether it allows it. */
export interface Capability {
  readonly allowed: boolean;
  readonly annotation: Annotation;
}

/** Undefined where no annotation says anything. */
export function capabilityOf(model: Model, location: Location, kind: RequestKind): Capability | undefined {
  const subject = namedLocation(location);
  const notNavigable = barrierBefore(model, subject);
  if (notNavigable !== undefined) return { allowed: false, annotation: notNavigable };
  const restriction = restrictionOf(kind, location);
  if (restriction === undefined) return undefined;
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
    .some((item) => isBoundBy(model, asString(item) ?? "", operation));
}

/** An operation by its name, or one overload by the types in parentheses (Core vocabulary, QualifiedBoundOperationName). */
function isBoundBy(model: Model, text: string, operation: Operation): boolean {
  const binding = text.replace(/\s/gu, "").replace(/[^(),]+/gu, (name) => withoutAlias(model, name));
  return binding === operation.name || binding === operationTarget(operation);
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
  const statements = statementsAbout(model, namedLocation(collection), capabilities.indexableByKey);
  return statements.map(tagStated).find((value) => value !== undefined) ?? true;
}

/** The annotation by which a navigation property on the way, the last one included, cannot be navigated (NavigationType/None). */
function barrierBefore(model: Model, subject: Location): Annotation | undefined {
  for (const location of lineageOf(subject)) {
    if (location.segment.kind !== "navigationProperty") continue;
    const [stated] = navigabilityOf(model, location);
    if (stated !== undefined && asEnumerationMembers(stated.value)?.includes(navigability.none) === true) {
      return stated.annotation;
    }
  }
  return undefined;
}
