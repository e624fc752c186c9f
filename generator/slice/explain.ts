/**
 * What is known of one request, type or member of a slice, why it is in, or why it is not. Data only: what a
 * person or a machine is shown is made of it elsewhere.
 */
import type { HttpMethod } from "../ir/access.js";
import { baseTypesOf, findMember, isStructuredType, shortName } from "../ir/lookups.js";
import type { NavigationProperty, Property, QualifiedName } from "../ir/model.js";
import { normalizePath } from "../ir/paths.js";
import type { AccessSources } from "./access.js";
import { absentMember, absentPath, absentType, type Absence } from "./explain-absence.js";
import { httpMethods } from "./patterns.js";
import { requestsOf } from "./resource-tree.js";
import type { Reason, Request, Slice, SlicedType } from "./slice.js";

export type { Absence } from "./explain-absence.js";

export type Explanation =
  /** What is sent to one path: permissions, roles, clouds, documentation, types and the pattern are in each request. */
  | { readonly kind: "requests"; readonly requests: readonly Request[] }
  /** Usually one; several where a short name is that of types in several namespaces. */
  | { readonly kind: "types"; readonly types: readonly ExplainedType[] }
  | { readonly kind: "members"; readonly members: readonly ExplainedMember[] }
  | { readonly kind: "absent"; readonly absence: Absence };

export interface ExplainedType {
  readonly type: SlicedType;
  /** From the type to the request that was asked for. */
  readonly chain: readonly Link[];
}

export interface ExplainedMember {
  readonly declaringType: QualifiedName;
  readonly member: Property | NavigationProperty;
  /** Why the type that declares it is in: a type comes with all its properties. */
  readonly chain: readonly Link[];
}

/** One step on the way to a request. */
export interface Link {
  readonly type: QualifiedName;
  readonly reason: Reason;
  /** With the last reason: the include pattern that the request is in for. */
  readonly pattern?: string;
}

/**
 * @param query `/path`, `METHOD /path`, a type's qualified or short name, or `type/member`.
 * @param sources What the slice was made with, to tell what is not documented from what is not included.
 */
export function explain(slice: Slice, query: string, sources: AccessSources = {}): Explanation {
  const text = query.trim();
  const request = /^(?:([a-z]+)\s+)?(\/.*)$/is.exec(text);
  if (request !== null) {
    const method = httpMethods.find((name) => name === request[1]?.toUpperCase());
    return explainPath(slice, method, request[2] ?? "", sources);
  }
  const slash = text.indexOf("/");
  return slash === -1
    ? explainType(slice, text)
    : explainMember(slice, text.slice(0, slash), text.slice(slash + 1));
}

function explainPath(
  slice: Slice,
  method: HttpMethod | undefined,
  path: string,
  sources: AccessSources,
): Explanation {
  const normal = normalizePath(path);
  const atPath = requestsOf(slice.root).filter((request) => normalizePath(request.path) === normal);
  const requests = atPath.filter((request) => method === undefined || request.method === method);
  if (requests.length > 0) return { kind: "requests", requests };
  return { kind: "absent", absence: absentPath(slice, method, path, atPath, sources) };
}

function explainType(slice: Slice, name: string): Explanation {
  const types = typesNamed(slice, name);
  if (types.length === 0) return { kind: "absent", absence: absentType(slice, name) };
  return { kind: "types", types: types.map((type) => ({ type, chain: chainOf(slice, type) })) };
}

function explainMember(slice: Slice, typeName: string, memberName: string): Explanation {
  const types = typesNamed(slice, typeName);
  if (types.length === 0) return { kind: "absent", absence: absentType(slice, typeName) };
  const members = types.flatMap((type) => explainedMember(slice, type, memberName) ?? []);
  if (members.length > 0) return { kind: "members", members };
  return { kind: "absent", absence: absentMember(slice, types, memberName) };
}

function explainedMember(slice: Slice, { type }: SlicedType, name: string): ExplainedMember | undefined {
  if (!isStructuredType(type)) return undefined;
  const wanted = name.toLowerCase();
  const names = [type, ...baseTypesOf(slice.model, type)]
    .flatMap(({ properties, navigationProperties }) => [...properties, ...navigationProperties])
    .map((member) => member.name);
  const actual = names.find((each) => each === name) ?? names.find((each) => each.toLowerCase() === wanted);
  const found = actual === undefined ? undefined : findMember(slice.model, type, actual);
  const declaring = found === undefined ? undefined : slice.types.get(found.declaringType);
  if (
    found === undefined ||
    declaring === undefined ||
    isOmitted(slice, found.declaringType, found.member.name)
  ) {
    return undefined;
  }
  return { ...found, chain: chainOf(slice, declaring) };
}

function isOmitted({ omissions }: Slice, declaringType: QualifiedName, name: string): boolean {
  return omissions.some((omission) => omission.declaringType === declaringType && omission.name === name);
}

/** The types of a qualified name, else those of a short name, in any case. */
function typesNamed({ types }: Slice, name: string): readonly SlicedType[] {
  const exact = types.get(name);
  if (exact !== undefined) return [exact];
  const wanted = name.toLowerCase();
  return [...types]
    .filter(([key]) => key.toLowerCase() === wanted || shortName(key).toLowerCase() === wanted)
    .map(([, type]) => type);
}

function chainOf(slice: Slice, start: SlicedType): readonly Link[] {
  const links: Link[] = [];
  let current: SlicedType | undefined = start;
  while (current !== undefined) {
    const { type, reason }: SlicedType = current;
    if (reason.kind === "request") {
      const request = requestsOf(slice.root).find(
        ({ method, path }) => method === reason.method && path === reason.path,
      );
      links.push({ type: type.name, reason, ...(request === undefined ? {} : { pattern: request.pattern }) });
      break;
    }
    links.push({ type: type.name, reason });
    current = slice.types.get(reason.of);
  }
  return links;
}
