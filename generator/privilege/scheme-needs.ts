/** What the requests of a program need under one scheme, and why. */
import type { PermissionSet, PermissionTable, Scheme } from "../ir/access.js";
import { sufficientSets } from "../ir/sufficient-permissions.js";
import type { SufficientSet } from "../ir/sufficient-permissions.js";
import { mostAvailable, obstacleTo, permissionId } from "./availability.js";
import type { Obstacle } from "./availability.js";
import { leastPermissions, statedSets } from "./least-permissions.js";
import type { LeastPermissionsOptions } from "./least-permissions.js";
import { schemeFacts } from "./permission-facts.js";
import { settledSets } from "./settled-sets.js";
import type { PermissionFacts } from "./permission-facts.js";
import type { CalledRequest, KnownRequest } from "./requests.js";

export interface SchemeNeeds {
  readonly scheme: Scheme;
  /** The least privileged set. Sorted by name. */
  readonly permissions: readonly NeededPermission[];
  /** The requests that the set serves. */
  readonly served: readonly ServedRequest[];
  /** Requests that cannot be sent under this scheme, whatever is granted. */
  readonly unsupported: readonly CalledRequest[];
  /** False where the search for a smaller set was cut short: there might be one. */
  readonly isProved: boolean;
}

export interface NeededPermission extends PermissionFacts {
  /** The GUID by which an application asks for it; absent where no file has it. */
  readonly id?: string;
  readonly displayName?: string;
  /** Where it cannot be had, although a request can do with nothing else. */
  readonly obstacle?: Obstacle;
  readonly neededFor: readonly ServedRequest[];
}

export interface ServedRequest {
  readonly request: CalledRequest;
  /** What serves it, of the least set. */
  readonly by: PermissionSet;
  /** What is said to be the least for it alone; several where the file is ambiguous, or says of none that it is. */
  readonly stated: readonly PermissionSet[];
}

/** The sets that suffice for a request under a scheme. */
export interface RequestSets {
  readonly request: KnownRequest;
  readonly sets: readonly SufficientSet[];
}

export function schemeNeeds(
  requests: readonly KnownRequest[],
  table: PermissionTable,
  scheme: Scheme,
  options: LeastPermissionsOptions = {},
): SchemeNeeds {
  const facts = schemeFacts(table, scheme);
  const { factsOf } = facts;
  const all = setsByRequest(requests, table, scheme).map(({ request, sets }) => ({
    request,
    sets: settledSets(request.method, request.found.path, sets, facts),
  }));
  const supported = all.filter(({ sets }) => sets.length > 0);
  const { permissions, isProved } = leastPermissions(
    supported.map(({ sets }) => sets),
    factsOf,
    options,
  );
  const served = supported.map(({ request, sets }) => servedRequest(request, sets, permissions));
  return {
    scheme,
    permissions: permissions.map((name) => neededPermission(name, served, table, scheme, factsOf)),
    served,
    unsupported: all.filter(({ sets }) => sets.length === 0).map(({ request }) => request),
    isProved,
  };
}

/** What suffices for each request. What cannot be had is left out, unless nothing else would do. */
export function setsByRequest(
  requests: readonly KnownRequest[],
  table: PermissionTable,
  scheme: Scheme,
): readonly RequestSets[] {
  return requests.map((request) => ({
    request,
    sets: mostAvailable(sufficientSets(request.found.grants, scheme), (name) =>
      obstacleTo(table, name, scheme, request.cloud),
    ),
  }));
}

/** Of the sets that are granted, one that is said to be the least; else the one with the fewest permissions. */
export function servingSet(
  sets: readonly SufficientSet[],
  granted: ReadonlySet<string>,
): PermissionSet | undefined {
  const sufficient = sets.filter(({ permissions }) => permissions.every((name) => granted.has(name)));
  const best = [...sufficient].sort(
    (one, other) =>
      Number(other.least) - Number(one.least) || one.permissions.length - other.permissions.length,
  );
  return best[0]?.permissions;
}

function servedRequest(
  request: CalledRequest,
  sets: readonly SufficientSet[],
  granted: PermissionSet,
): ServedRequest {
  return {
    request,
    by: servingSet(sets, new Set(granted)) ?? [],
    stated: statedSets(sets).map(({ permissions }) => permissions),
  };
}

function neededPermission(
  name: string,
  served: readonly ServedRequest[],
  table: PermissionTable,
  scheme: Scheme,
  factsOf: (name: string) => PermissionFacts,
): NeededPermission {
  const neededFor = served.filter(({ by }) => by.includes(name));
  const clouds = [...new Set(neededFor.map(({ request }) => request.cloud))];
  const [cloud = "global"] = clouds;
  const obstacle = clouds.flatMap((each) => obstacleTo(table, name, scheme, each) ?? [])[0];
  const id = permissionId(table, name, scheme, cloud);
  const displayName = table.declarations.get(name)?.schemes.get(scheme)?.adminDisplayName;
  return {
    ...factsOf(name),
    ...(id === undefined ? {} : { id }),
    ...(displayName === undefined ? {} : { displayName }),
    ...(obstacle === undefined ? {} : { obstacle }),
    neededFor,
  };
}
