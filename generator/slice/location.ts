/** Locations: what a path addresses, and the steps from one to the next (OData URL Conventions 4). */
import { findMember, keyOf, namespaceOf, operationTarget, shortName, structuredType } from "../ir/lookups.js";
import type { Declared } from "../ir/lookups.js";
import type {
  EntitySet,
  KeyProperty,
  Model,
  NavigationProperty,
  Operation,
  OperationImport,
  Parameter,
  Property,
  QualifiedName,
  Singleton,
  StructuredType,
  TypeReference,
} from "../ir/model.js";
import { urlNotation } from "../ir/url-notation.js";
import type { PathParameter, Segment } from "./slice.js";

export interface Location {
  readonly segment: Segment;
  /** The path template, as in `Resource.path`. */
  readonly path: string;
  readonly parent?: Location;
  /** The type of what is addressed; absent for the root, `$count`, `$ref`, `$value` and what returns nothing. */
  readonly type?: TypeReference;
  /** See `Request.targets`. */
  readonly targets: readonly string[];
  /** The path from the container that annotations can target; absent below an operation. */
  readonly containerPath?: string;
}

export function rootLocation(model: Model): Location {
  const root: Location = { segment: { kind: "root" }, path: "", targets: [] };
  return model.container === undefined ? root : { ...root, containerPath: model.container.name };
}

export function entitySetStep(root: Location, { name, entityType }: EntitySet): Location {
  const type = { name: entityType, collection: true, nullable: false };
  return namedStep(root, { kind: "entitySet", name, entityType }, name, type, []);
}

export function singletonStep(root: Location, { name, type, nullable }: Singleton): Location {
  const reference = { name: type, collection: false, nullable };
  return namedStep(root, { kind: "singleton", name, type }, name, reference, []);
}

export function navigationStep(
  from: Location,
  { declaringType, member }: Declared<NavigationProperty>,
): Location {
  const { name, type, containsTarget } = member;
  const segment: Segment = { kind: "navigationProperty", name, declaringType, type, containsTarget };
  return namedStep(from, segment, name, type, [`${declaringType}/${name}`]);
}

export function propertyStep(from: Location, { declaringType, member }: Declared<Property>): Location {
  const { name, type } = member;
  const segment: Segment = { kind: "property", name, declaringType, type };
  return namedStep(from, segment, name, type, [`${declaringType}/${name}`]);
}

/** One entity of a collection by its key, which has one part (OData URL Conventions 4.3.6); undefined where it has not. */
export function keyStep(model: Model, from: Location): Location | undefined {
  const key = keyOfItems(model, from);
  if (key?.length !== 1) return undefined;
  const prefix = `${shortName(from.type?.name ?? "")}-`;
  const parameters = keyParameters(model, from, key, prefix);
  return keyLocation(
    from,
    parameters,
    false,
    parameters.map(({ placeholder }) => `/{${placeholder}}`).join(""),
  );
}

/** One entity of a collection by parts that have names: a key of several parts, or an alternate key. */
export function namedKeyStep(model: Model, from: Location, key: readonly KeyProperty[]): Location {
  const parameters = keyParameters(model, from, key, "");
  return keyLocation(from, parameters, true, formatParameters(model, parameters));
}

/** The same resource, seen as a derived type. */
export function castStep(from: Location, type: QualifiedName): Location {
  return {
    segment: { kind: "cast", type },
    path: `${from.path}/${type}`,
    parent: from,
    type: { name: type, collection: from.type?.collection ?? false, nullable: from.type?.nullable ?? false },
    targets: from.targets,
    ...(from.containerPath === undefined ? {} : { containerPath: `${from.containerPath}/${type}` }),
  };
}

/** What is at a path within an entity: an entity of the same type. */
export function relativePathStep(from: Location, type: QualifiedName): Location {
  const text = { name: "Edm.String", collection: false, nullable: false };
  const parameters = withPlaceholders(from, [{ name: "path", type: text, placeholder: "path" }]);
  return {
    segment: { kind: "relativePath", type, parameters },
    path: `${from.path}${parameters.map(({ placeholder }) => `:/{${placeholder}}:`).join("")}`,
    parent: from,
    type: { name: type, collection: false, nullable: false },
    targets: from.targets,
    ...(from.containerPath === undefined ? {} : { containerPath: from.containerPath }),
  };
}

/** A call of a bound action or function, with those of a function's parameters that are given. */
export function operationStep(
  model: Model,
  from: Location,
  operation: Operation,
  given: readonly Parameter[],
): Location {
  return callLocation(model, from, operationName(model, operation.name), operation, given, []);
}

/** A call of an unbound action or function by way of its import. */
export function operationImportStep(
  model: Model,
  root: Location,
  { name }: OperationImport,
  operation: Operation,
  given: readonly Parameter[],
): Location {
  const container = model.container?.name ?? "";
  return callLocation(model, root, name, operation, given, [`${container}/${name}`]);
}

/** `$count`, `$ref` or `$value` of what is addressed. */
export function systemStep(from: Location, kind: "count" | "reference" | "value"): Location {
  const text = { count: "$count", reference: "$ref", value: "$value" }[kind];
  return { segment: { kind }, path: `${from.path}/${text}`, parent: from, targets: from.targets };
}

/** What the last name in the path is about: keys, casts and `$count` and so on belong to what they follow. */
export function namedLocation(location: Location): Location {
  const { segment, parent } = location;
  return following.has(segment.kind) && parent !== undefined ? namedLocation(parent) : location;
}

const following: ReadonlySet<Segment["kind"]> = new Set([
  "key",
  "cast",
  "relativePath",
  "count",
  "reference",
  "value",
]);

/** The locations from the root to this one. */
export function lineageOf(location: Location): readonly Location[] {
  return location.parent === undefined ? [location] : [...lineageOf(location.parent), location];
}

/** The key of the entities of a collection; undefined where it is none, or they have no key. */
export function keyOfItems(model: Model, { type }: Location): readonly KeyProperty[] | undefined {
  if (type?.collection !== true) return undefined;
  const structured = structuredType(model, type.name);
  return structured === undefined ? undefined : keyOf(model, structured);
}

/** The name of a key's part in a URL. */
export function keyName({ path, alias }: KeyProperty): string {
  return alias ?? path;
}

function namedStep(
  from: Location,
  segment: Segment,
  name: string,
  type: TypeReference,
  targets: readonly string[],
): Location {
  const location = { segment, path: `${from.path}/${name}`, parent: from, type };
  if (from.containerPath === undefined) return { ...location, targets };
  const containerPath = `${from.containerPath}/${name}`;
  return { ...location, containerPath, targets: [containerPath, ...targets] };
}

function callLocation(
  model: Model,
  from: Location,
  name: string,
  operation: Operation,
  given: readonly Parameter[],
  importTargets: readonly string[],
): Location {
  const parameters = withPlaceholders(
    from,
    given.map((parameter) => ({ name: parameter.name, type: parameter.type, placeholder: parameter.name })),
  );
  const location = {
    segment: { kind: "operation", name, operation, parameters },
    path: `${from.path}/${name}${formatParameters(model, parameters)}`,
    parent: from,
    targets: [...importTargets, operationTarget(operation)],
  } as const;
  return operation.returnType === undefined ? location : { ...location, type: operation.returnType };
}

/**
 * How an operation is written in a URL. The namespace of the container is the service's default, in which it may be
 * left out (OData Core vocabulary, DefaultNamespace); everywhere else it has to be there.
 */
function operationName(model: Model, name: QualifiedName): string {
  const isDefault = model.container !== undefined && namespaceOf(model.container.name) === namespaceOf(name);
  return isDefault ? shortName(name) : name;
}

function keyLocation(
  from: Location,
  parameters: readonly PathParameter[],
  named: boolean,
  text: string,
): Location {
  const name = from.type?.name ?? "";
  return {
    segment: { kind: "key", entityType: name, named, parameters },
    path: `${from.path}${text}`,
    parent: from,
    type: { name, collection: false, nullable: false },
    targets: from.targets,
    ...(from.containerPath === undefined ? {} : { containerPath: from.containerPath }),
  };
}

function keyParameters(
  model: Model,
  from: Location,
  key: readonly KeyProperty[],
  prefix: string,
): readonly PathParameter[] {
  const type = structuredType(model, from.type?.name ?? "");
  return withPlaceholders(
    from,
    key.map((part) => ({
      name: keyName(part),
      type: typeOfPath(model, type, part.path),
      placeholder: prefix + keyName(part),
    })),
  );
}

/** The type of a key property. A path that leads nowhere has been reported with the model: it is taken as text. */
function typeOfPath(model: Model, type: StructuredType | undefined, path: string): TypeReference {
  let current = type;
  let found: TypeReference | undefined;
  for (const name of path.split("/")) {
    found = current === undefined ? undefined : findMember(model, current, name)?.member.type;
    current = found === undefined ? undefined : structuredType(model, found.name);
  }
  return found ?? { name: "Edm.String", collection: false, nullable: false };
}

/** A placeholder that the path has already gets a number: `{team-id}`, `{team-id1}`, `{team-id2}`. */
function withPlaceholders(from: Location, parameters: readonly PathParameter[]): readonly PathParameter[] {
  const taken = new Set(lineageOf(from).flatMap(({ segment }) => placeholdersOf(segment)));
  return parameters.map((parameter) => {
    let placeholder = parameter.placeholder;
    for (let number = 1; taken.has(placeholder); number++) placeholder = `${parameter.placeholder}${number}`;
    taken.add(placeholder);
    return { ...parameter, placeholder };
  });
}

function placeholdersOf(segment: Segment): readonly string[] {
  return "parameters" in segment ? segment.parameters.map(({ placeholder }) => placeholder) : [];
}

/** As the client writes it: quotes stand around what is written in quotes. */
function formatParameters(model: Model, parameters: readonly PathParameter[]): string {
  if (parameters.length === 0) return "";
  const texts = parameters.map(({ name, type, placeholder }) =>
    urlNotation(model, type) === "quoted" ? `${name}='{${placeholder}}'` : `${name}={${placeholder}}`,
  );
  return `(${texts.join(",")})`;
}
