/**
 * Finds what a path addresses in a model. Names are compared in any case, types and operations may be written with
 * their namespace, its alias, or without.
 */
import { core, findAnnotation, isNavigationProperty, operationTarget } from "../ir/lookups.js";
import type { KeyProperty, Operation, Parameter, TypeReference } from "../ir/model.js";
import { isQualified, type PathArgument, type PathSegment } from "../ir/paths.js";
import { alternateKeysOf } from "./alternate-keys.js";
import {
  castStep,
  entitySetStep,
  keyName,
  keyOfItems,
  keyStep,
  namedKeyStep,
  navigationStep,
  operationImportStep,
  operationStep,
  propertyStep,
  relativePathStep,
  rootLocation,
  singletonStep,
  systemStep,
  type Location,
} from "./location.js";
import type { ModelIndex } from "./model-index.js";
import { pathAddressableType } from "./path-addressing.js";

export type Resolution =
  | { readonly location: Location; readonly failure?: never }
  | { readonly location?: never; readonly failure: Failure };

/** Why a path has no counterpart: the first step that has none. */
export interface Failure {
  /** How far it went. */
  readonly reached: Location;
  /** The step that failed, as it was written. */
  readonly step: string;
  readonly reason: FailureReason;
}

export type FailureReason =
  | "nothing of that name"
  | "a member of a derived type"
  | "no key"
  | "no such parameters"
  | "a path between colons"
  | "nothing is returned";

type Step = Location | FailureReason;

/** What the path addresses; where an action and a function have one name, the preferred kind. */
export function resolvePath(
  index: ModelIndex,
  segments: readonly PathSegment[],
  preferred: Operation["kind"],
): Resolution {
  return pathResolver(index)(segments, preferred);
}

/** Makes a `resolvePath` that remembers each step: the paths of a list have most of them in common. */
export function pathResolver(
  index: ModelIndex,
): (segments: readonly PathSegment[], preferred: Operation["kind"]) => Resolution {
  const root = rootLocation(index.model);
  const known = new Map<Location, Map<string, Step>>();

  function stepFrom(from: Location, segment: PathSegment, kind: Operation["kind"]): Step {
    const steps = known.get(from) ?? new Map<string, Step>();
    known.set(from, steps);
    const key = `${kind} ${formatStep(segment)}`;
    const step = steps.get(key) ?? resolveStep(index, from, segment, kind);
    steps.set(key, step);
    return step;
  }

  return (segments, preferred) => {
    let location = root;
    for (const [position, segment] of segments.entries()) {
      const kind = position === segments.length - 1 ? preferred : "function";
      const step = stepFrom(location, segment, kind);
      if (typeof step === "string") {
        return { failure: { reached: location, step: formatStep(segment), reason: step } };
      }
      location = step;
    }
    return { location };
  };
}

function resolveStep(
  index: ModelIndex,
  from: Location,
  segment: PathSegment,
  preferred: Operation["kind"],
): Step {
  switch (segment.kind) {
    case "relativePath":
      return resolveRelativePath(index, from) ?? "a path between colons";
    case "placeholder":
      return keyStep(index.model, from) ?? "no key";
    case "name":
      return resolveName(index, from, segment.name, segment.arguments, preferred);
  }
}

function resolveRelativePath({ model }: ModelIndex, from: Location): Location | undefined {
  const type = pathAddressableType(model, from);
  return type === undefined ? undefined : relativePathStep(from, type);
}

function resolveName(
  index: ModelIndex,
  from: Location,
  name: string,
  given: readonly PathArgument[],
  preferred: Operation["kind"],
): Step {
  if (from.segment.kind === "root") return resolveInContainer(index, from, name, given, preferred);
  const { type } = from;
  if (type === undefined) return "nothing is returned";
  return (
    resolveSystem(from, name) ??
    resolveMember(index, from, type, name, given) ??
    resolveCast(index, from, type, name, given) ??
    resolveBoundOperation(index, from, type, name, given, preferred) ??
    (isMemberOfDerivedType(index, type, name) ? "a member of a derived type" : "nothing of that name")
  );
}

function resolveInContainer(
  index: ModelIndex,
  root: Location,
  name: string,
  given: readonly PathArgument[],
  preferred: Operation["kind"],
): Step {
  const children = index.containerChildren(name);
  let step: Step = "nothing of that name";
  for (const child of children) {
    switch (child.kind) {
      case "entitySet":
        step = withNamedKey(index, entitySetStep(root, child), given);
        break;
      case "singleton":
        step = singletonStep(root, child);
        break;
      case "actionImport":
      case "functionImport": {
        const overloads = index.model.operations.get(child.operation) ?? [];
        const unbound = overloads.filter(({ bound }) => !bound);
        const call = chooseOverload(index, unbound, given, preferred);
        if (call === undefined) step = "no such parameters";
        else return operationImportStep(index.model, root, child, call.operation, call.parameters);
      }
    }
    if (typeof step !== "string") return step;
  }
  return step;
}

function resolveSystem(from: Location, name: string): Location | undefined {
  switch (name.toLowerCase()) {
    case "$count":
      return from.type?.collection === true ? systemStep(from, "count") : undefined;
    case "$ref":
      return systemStep(from, "reference");
    case "$value":
      return systemStep(from, "value");
    default:
      return undefined;
  }
}

function resolveMember(
  index: ModelIndex,
  from: Location,
  type: TypeReference,
  name: string,
  given: readonly PathArgument[],
): Step | undefined {
  if (type.collection || isQualified(name)) return undefined;
  const found = index.member(type.name, name);
  if (found === undefined) return undefined;
  const { declaringType, member } = found;
  const location = isNavigationProperty(member)
    ? navigationStep(from, { declaringType, member })
    : propertyStep(from, { declaringType, member });
  return withNamedKey(index, location, given);
}

/** To a derived type, or to the type itself, which some write for clarity. */
function resolveCast(
  index: ModelIndex,
  from: Location,
  type: TypeReference,
  name: string,
  given: readonly PathArgument[],
): Location | undefined {
  const target = index.typeNamed([type.name, ...index.derivedTypes.transitive(type.name)], name);
  if (target === undefined) return undefined;
  // With other names in parentheses, an operation may be meant that is called like the type.
  const step = withNamedKey(index, castStep(from, target), given);
  return typeof step === "string" ? undefined : step;
}

function resolveBoundOperation(
  index: ModelIndex,
  from: Location,
  type: TypeReference,
  name: string,
  given: readonly PathArgument[],
  preferred: Operation["kind"],
): Step | undefined {
  const overloads = index
    .boundOperations(type.name, type.collection)
    .filter((operation) => index.isNamed(operation.name, name));
  if (overloads.length === 0) return undefined;
  const call = chooseOverload(index, overloads, given, preferred);
  return call === undefined
    ? "no such parameters"
    : operationStep(index.model, from, call.operation, call.parameters);
}

interface Call {
  readonly operation: Operation;
  readonly parameters: readonly Parameter[];
}

/**
 * The overload whose parameters have the given names; optional ones may be missing. Documentation often leaves out
 * the parentheses: without any, a single overload is meant with all its required parameters.
 */
function chooseOverload(
  index: ModelIndex,
  overloads: readonly Operation[],
  given: readonly PathArgument[],
  preferred: Operation["kind"],
): Call | undefined {
  const ofPreferredKind = overloads.filter(({ kind }) => kind === preferred);
  const candidates = ofPreferredKind.length > 0 ? ofPreferredKind : overloads;
  for (const operation of candidates) {
    const call = callWith(index, operation, given);
    if (call !== undefined) return call;
  }
  const [only, another] = candidates;
  if (given.length > 0 || only === undefined || another !== undefined) return undefined;
  return { operation: only, parameters: requiredParameters(index, only) };
}

function callWith(index: ModelIndex, operation: Operation, given: readonly PathArgument[]): Call | undefined {
  if (operation.kind === "action") return given.length === 0 ? { operation, parameters: [] } : undefined;
  const names = new Set(given.map(({ name }) => name.toLowerCase()));
  const parameters = ownParameters(operation).filter(({ name }) => names.has(name.toLowerCase()));
  const isComplete =
    parameters.length === given.length &&
    requiredParameters(index, operation).every((parameter) => parameters.includes(parameter));
  return isComplete ? { operation, parameters } : undefined;
}

/** The parameters that each call of a function has, without the binding one. */
export function requiredParameters(index: ModelIndex, operation: Operation): readonly Parameter[] {
  if (operation.kind === "action") return [];
  const target = operationTarget(operation);
  return ownParameters(operation).filter(
    ({ name }) => findAnnotation(index.model, `${target}/${name}`, core.optionalParameter) === undefined,
  );
}

/** The parameters without the binding parameter. */
function ownParameters({ bound, parameters }: Operation): readonly Parameter[] {
  return bound ? parameters.slice(1) : parameters;
}

/** The collection, or one entity of it where a key follows in parentheses. */
function withNamedKey(index: ModelIndex, location: Location, given: readonly PathArgument[]): Step {
  if (given.length === 0) return location;
  const names = new Set(given.map(({ name }) => name.toLowerCase()));
  const keys = [keyOfItems(index.model, location) ?? [], ...alternateKeysOf(index.model, location)];
  const key = keys.find((parts) => hasNames(parts, names));
  return key === undefined ? "no key" : namedKeyStep(index.model, location, key);
}

function hasNames(key: readonly KeyProperty[], names: ReadonlySet<string>): boolean {
  return key.length === names.size && key.every((part) => names.has(keyName(part).toLowerCase()));
}

function isMemberOfDerivedType(index: ModelIndex, type: TypeReference, name: string): boolean {
  return index.derivedTypes
    .transitive(type.name)
    .some(
      (derived) =>
        (!type.collection && index.member(derived, name) !== undefined) ||
        index
          .boundOperations(derived, type.collection)
          .some((operation) => index.isNamed(operation.name, name)),
    );
}

function formatStep(segment: PathSegment): string {
  switch (segment.kind) {
    case "name":
      return segment.arguments.length === 0
        ? segment.name
        : `${segment.name}(${segment.arguments.map(({ name, value }) => `${name}=${value}`).join(",")})`;
    case "placeholder":
      return `{${segment.name}}`;
    case "relativePath":
      return ":";
  }
}
