/** Why something is not in a slice. */
import type { HttpMethod } from "../ir/access.js";
import { baseTypesOf, isStructuredType, shortName } from "../ir/lookups.js";
import type { Annotation } from "../ir/annotation.js";
import type { Model, QualifiedName } from "../ir/model.js";
import { normalizePath, parsePath } from "../ir/paths.js";
import { placeOf } from "../source.js";
import type { Place } from "../source.js";
import type { AccessSources } from "./access.js";
import { capabilityOf } from "./capabilities.js";
import { reasonText } from "./listed-requests.js";
import type { Location } from "./location.js";
import { indexModel, namesAt } from "./model-index.js";
import { closestNames } from "./near-misses.js";
import { httpMethods } from "./patterns.js";
import { requestShape } from "./request-shape.js";
import { resolvePath } from "./resolve-path.js";
import { requestsOf } from "./resource-tree.js";
import type { Omission, Request, Slice, SlicedType } from "./slice.js";

export type Absence =
  /** The metadata has no such path, type or member. */
  | { readonly kind: "notInModel"; readonly detail: string; readonly nearMisses: readonly string[] }
  /** The path is there, but the method has no meaning for what it addresses. */
  | { readonly kind: "noSuchMethod"; readonly path: string; readonly inSlice: readonly HttpMethod[] }
  /** The permission file lists no such request, so that no token could be had for it. */
  | { readonly kind: "notDocumented"; readonly path: string; readonly documented: readonly HttpMethod[] }
  /** An annotation says that the service does not allow it, and no permission file says otherwise. */
  | { readonly kind: "notAllowed"; readonly path: string; readonly term: string; readonly place: Place }
  /** No include pattern asks for it; what is nearest in the slice. */
  | { readonly kind: "notIncluded"; readonly name: string; readonly nearMisses: readonly string[] }
  /** A navigation property is left out, because no request names its target. */
  | { readonly kind: "omitted"; readonly omissions: readonly Omission[] }
  /** A derived type is left out, because its base has more of them than the limit. */
  | { readonly kind: "derivedTypesCut"; readonly name: QualifiedName; readonly base: QualifiedName };

export function absentPath(
  slice: Slice,
  method: HttpMethod | undefined,
  path: string,
  atPath: readonly Request[],
  { permissions }: AccessSources,
): Absence {
  const index = indexModel(slice.model);
  const { location, failure } = resolvePath(index, parsePath(path), method === "GET" ? "function" : "action");
  if (location === undefined) {
    const nearMisses = closestNames(failure.step, namesAt(index, failure.reached));
    return { kind: "notInModel", detail: reasonText(failure), nearMisses };
  }
  if (method !== undefined && requestShape(location, method) === undefined) {
    return { kind: "noSuchMethod", path: location.path, inSlice: atPath.map((request) => request.method) };
  }
  const normal = normalizePath(path);
  const documented = httpMethods.filter((name) => permissions?.grants.has(`${name} ${normal}`));
  const isDocumented = method === undefined ? documented.length > 0 : documented.includes(method);
  const barrier = isDocumented ? undefined : barrierTo(slice.model, location, method);
  if (barrier !== undefined) {
    const { term, origin } = barrier;
    return { kind: "notAllowed", path: location.path, term, place: placeOf(origin) };
  }
  if (permissions !== undefined && !isDocumented)
    return { kind: "notDocumented", path: location.path, documented };
  const below = requestsOf(slice.root).filter((request) => request.path.startsWith(`${location.path}/`));
  const nearMisses = [...atPath, ...below].slice(0, 5).map((request) => `${request.method} ${request.path}`);
  return { kind: "notIncluded", name: location.path, nearMisses };
}

/** The annotation that forbids a request; without a method, every request that has a meaning there. */
function barrierTo(model: Model, location: Location, method: HttpMethod | undefined): Annotation | undefined {
  const barriers = (method === undefined ? httpMethods : [method]).flatMap((each) => {
    const shape = requestShape(location, each);
    const capability = shape && capabilityOf(model, location, shape.kind);
    return shape === undefined ? [] : [capability?.allowed === false ? capability.annotation : undefined];
  });
  return barriers.includes(undefined) ? undefined : barriers[0];
}

export function absentType(slice: Slice, name: string): Absence {
  const known = typesOfModel(slice, name);
  for (const candidate of known) {
    const base = cutBase(slice, candidate);
    if (base !== undefined) return { kind: "derivedTypesCut", name: candidate, base };
  }
  const omissions = slice.omissions.filter(({ target }) => known.includes(target));
  if (omissions.length > 0) return { kind: "omitted", omissions };
  const [first] = known;
  const nearMisses = closestNames(shortName(name), [...slice.types.keys()].map(shortName));
  if (first !== undefined) return { kind: "notIncluded", name: first, nearMisses };
  return { kind: "notInModel", detail: `no type is called "${name}"`, nearMisses };
}

export function absentMember(slice: Slice, types: readonly SlicedType[], name: string): Absence {
  const wanted = name.toLowerCase();
  const lineages = types.map(({ type }) => lineageOf(slice, type.name));
  const omissions = slice.omissions.filter(
    (omission) =>
      omission.name.toLowerCase() === wanted &&
      lineages.some((lineage) => lineage.includes(omission.declaringType)),
  );
  if (omissions.length > 0) return { kind: "omitted", omissions };
  const names = lineages.flat().flatMap((typeName) => memberNames(slice, typeName));
  const owner = types.map(({ type }) => `"${type.name}"`).join(" and ");
  return {
    kind: "notInModel",
    detail: `${owner} has no member "${name}"`,
    nearMisses: closestNames(name, names),
  };
}

function typesOfModel({ model }: Slice, name: string): readonly QualifiedName[] {
  if (model.types.has(name)) return [name];
  const wanted = name.toLowerCase();
  return [...model.types.keys()]
    .filter((key) => key.toLowerCase() === wanted || shortName(key).toLowerCase() === wanted)
    .sort();
}

/** The nearest base whose derived types were cut. */
function cutBase(slice: Slice, name: QualifiedName): QualifiedName | undefined {
  return lineageOf(slice, name).find((base) => (slice.types.get(base)?.derivedTypesCut ?? 0) > 0);
}

/** The type and its bases, nearest first. */
function lineageOf({ model }: Slice, name: QualifiedName): readonly QualifiedName[] {
  const type = model.types.get(name);
  return isStructuredType(type) ? [name, ...baseTypesOf(model, type).map((base) => base.name)] : [name];
}

function memberNames({ model }: Slice, name: QualifiedName): readonly string[] {
  const type = model.types.get(name);
  if (!isStructuredType(type))
    return type?.kind === "enumerationType" ? type.members.map((member) => member.name) : [];
  return [...type.properties, ...type.navigationProperties].map((member) => member.name);
}
