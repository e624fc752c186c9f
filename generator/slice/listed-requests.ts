/** Requests that a list names, documentation's or an OpenAPI document's, found in the model. */
import { diagnostic, type Diagnostic } from "../diagnostics.js";
import type { HttpMethod, PermissionTable } from "../ir/access.js";
import { grantsWithPrefix } from "../ir/grant-map.js";
import { groupBy } from "../ir/group-by.js";
import { normalizePath, parsePath } from "../ir/paths.js";
import type { Origin } from "../source.js";
import type { Location } from "./location.js";
import type { ModelIndex } from "./model-index.js";
import { ordinal } from "../ordinal.js";
import { matchingPatterns } from "./pattern-walk.js";
import { httpMethods, type Pattern } from "./patterns.js";
import { requestShape, type RequestShape } from "./request-shape.js";
import { pathResolver, type Failure } from "./resolve-path.js";

/** A request that a list names. */
export interface ListedRequest {
  readonly method: HttpMethod;
  /** As listed. */
  readonly path: string;
  readonly normalPath: string;
  readonly origin?: Origin;
}

/** A request that is wanted, and what it is sent to. */
export interface WantedRequest {
  readonly method: HttpMethod;
  readonly location: Location;
  readonly shape: RequestShape;
  /** The patterns that it is in for, in their order. */
  readonly patterns: readonly Pattern[];
  /** The normal form of the path that was listed. */
  readonly normalPath: string;
}

/** A listed request that the model has no counterpart for. */
export interface UnresolvedRequest {
  readonly listed: ListedRequest;
  readonly patterns: readonly Pattern[];
  /** Absent where the path has a counterpart, but the method has no meaning there. */
  readonly failure?: Failure;
}

export interface ResolvedList {
  readonly wanted: readonly WantedRequest[];
  readonly unresolved: readonly UnresolvedRequest[];
}

/**
 * Reads the keys of a permission table, `METHOD /path` with the path in normal form, and keeps those that could match;
 * they are sorted.
 */
export function documentedRequests(
  { grants }: PermissionTable,
  patterns: readonly Pattern[],
): readonly ListedRequest[] {
  const listed = new Map<string, ListedRequest>();
  for (const prefix of new Set(patterns.map(literalPrefix))) {
    for (const [key, [grant]] of grantsWithPrefix(grants, prefix)) {
      const { method, path } = splitKey(key);
      if (method === undefined || !path.startsWith(prefix)) continue;
      const request = { method, path, normalPath: path };
      listed.set(key, grant === undefined ? request : { ...request, origin: grant.origin });
    }
  }
  return sorted([...listed.values()]);
}

/** The same for the requests that the input lists, whose paths are in any form. */
export function requestsOfModel(
  requests: ReadonlySet<string>,
  patterns: readonly Pattern[],
): readonly ListedRequest[] {
  // The first step is a name of the container, which has but one spelling; later ones may have a namespace or not.
  const prefixes = patterns.map(({ text, steps }) => literalPrefix({ text, steps: steps.slice(0, 1) }));
  const listed: ListedRequest[] = [];
  for (const key of requests) {
    const { method, path } = splitKey(key);
    const lower = path.toLowerCase();
    if (method === undefined || !prefixes.some((prefix) => lower.startsWith(prefix))) continue;
    listed.push({ method, path, normalPath: normalizePath(path) });
  }
  return sorted(listed);
}

function splitKey(key: string): { readonly method: HttpMethod | undefined; readonly path: string } {
  const blank = key.indexOf(" ");
  const method = key.slice(0, blank);
  return { method: httpMethods.find((name) => name === method), path: key.slice(blank + 1) };
}

function sorted(listed: ListedRequest[]): readonly ListedRequest[] {
  return listed.sort((left, right) => ordinal(left.path, right.path) || ordinal(left.method, right.method));
}

/** What every path that a pattern matches starts with: it spares most paths of a list a closer look. */
function literalPrefix({ steps }: Pattern): string {
  const end = steps.findIndex(({ kind }) => kind !== "literal");
  const literals = end === -1 ? steps : steps.slice(0, end);
  return literals.map((step) => (step.kind === "literal" ? `/${step.text}` : "")).join("");
}

/** Keeps the requests that a pattern matches, and finds what they are sent to. */
export function resolveList(
  index: ModelIndex,
  listed: readonly ListedRequest[],
  patterns: readonly Pattern[],
): ResolvedList {
  const resolve = pathResolver(index);
  const wanted: WantedRequest[] = [];
  const unresolved: UnresolvedRequest[] = [];
  for (const request of listed) {
    const { method, path, normalPath } = request;
    const matching = matchingPatterns(patterns, method, normalPath);
    if (matching.length === 0) continue;
    const { location, failure } = resolve(parsePath(path), method === "GET" ? "function" : "action");
    const shape = location === undefined ? undefined : requestShape(location, method);
    if (failure !== undefined) unresolved.push({ listed: request, patterns: matching, failure });
    else if (shape === undefined) unresolved.push({ listed: request, patterns: matching });
    else wanted.push({ method, location, shape, patterns: matching, normalPath });
  }
  return { wanted, unresolved };
}

/** One finding for all requests that fail at the same step. */
export function unresolvedDiagnostics(unresolved: readonly UnresolvedRequest[]): readonly Diagnostic[] {
  const groups = groupBy(unresolved, ({ listed, failure }) =>
    failure === undefined ? listed.normalPath : `${failure.reached.path} ${failure.step} ${failure.reason}`,
  );
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const { listed, failure } = first;
    const methods = [...new Set(group.map((each) => each.listed.method))].join(", ");
    const others = new Set(group.map((each) => each.listed.normalPath)).size - 1;
    const subject = `${methods} ${listed.path}${others > 0 ? ` and ${others} more documented paths` : ""}`;
    const reason = failure === undefined ? "these methods have no meaning there" : reasonText(failure);
    return [
      diagnostic("slice-path-unresolved", `Left out: ${subject}. In the metadata, ${reason}.`, listed.origin),
    ];
  });
}

/** Why a path has no counterpart, to follow "in the metadata". */
export function reasonText({ reached, step, reason }: Failure): string {
  const place = reached.path === "" ? "the service root" : reached.path;
  switch (reason) {
    case "nothing of that name":
      return `${place} has no "${step}"`;
    case "a member of a derived type":
      return `"${step}" belongs to a type derived from that of ${place}, which the path does not name`;
    case "no key":
      return `${place} has no key like "${step}"`;
    case "no such parameters":
      return `no overload at ${place} takes the parameters of "${step}"`;
    case "a path between colons":
      return `${place} cannot be followed by a path between colons`;
    case "nothing is returned":
      return `${place} gives nothing that could have "${step}"`;
  }
}
