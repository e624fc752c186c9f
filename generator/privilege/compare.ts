/** Compares the permissions that an application asks for with those that its requests need. */
import type { PermissionSet, PermissionTable, Scheme } from "../ir/access.js";
import { ordinal } from "../ordinal.js";
import type { CalledRequest, KnownRequest } from "./requests.js";
import { schemeNeeds, servingSet, setsByRequest } from "./scheme-needs.js";
import type { NeededPermission, RequestSets, SchemeNeeds } from "./scheme-needs.js";

export interface Comparison {
  /** By scheme under which requests could be sent. */
  readonly schemes: readonly SchemeComparison[];
  /** Requests that none of these schemes can send, whatever is asked for. */
  readonly impossible: readonly CalledRequest[];
  /** Whether what is asked for is what is needed, no less and no more. */
  readonly isLeast: boolean;
}

export interface SchemeComparison {
  readonly scheme: Scheme;
  readonly asked: PermissionSet;
  /** What is needed, and not asked for. `neededFor` has only what cannot be sent without it. */
  readonly missing: readonly NeededPermission[];
  /** What is asked for, and not needed. */
  readonly excess: readonly ExcessPermission[];
}

export interface ExcessPermission {
  readonly name: string;
  readonly kind:
    /** No request can make use of it. */
    | "unused"
    /** Whatever it serves is served by others that are asked for. */
    | "redundant"
    /** It serves requests for which less is enough. */
    | "higher";
  /** What serves the requests that it could serve, and for `higher` only what is not asked for of it. */
  readonly instead: PermissionSet;
  /** The requests that it could serve. */
  readonly requests: readonly CalledRequest[];
}

/** @param asked by scheme what the application asks for; a scheme that it does not use is absent */
export function compare(
  requests: readonly KnownRequest[],
  table: PermissionTable,
  asked: ReadonlyMap<Scheme, PermissionSet>,
): Comparison {
  const granted = [...asked].map(([scheme, permissions]) => {
    const names = new Set(permissions);
    const sets = setsByRequest(requests, table, scheme);
    const sent = sets.filter((each) => servingSet(each.sets, names) !== undefined);
    return { scheme, names, sets, sent: new Set<CalledRequest>(sent.map(({ request }) => request)) };
  });
  const isSent = (request: KnownRequest): boolean => granted.some(({ sent }) => sent.has(request));
  const schemes = granted.map(({ scheme, names, sets, sent }): SchemeComparison => {
    // A request that only another scheme has permissions for is meant to be sent under that one.
    const relevant = sets.filter(({ request }) => sent.has(request) || !isSent(request));
    const needs = schemeNeeds(
      relevant.map(({ request }) => request),
      table,
      scheme,
      { preferred: names },
    );
    return {
      scheme,
      asked: [...names].sort(ordinal),
      missing: missingPermissions(needs, names, sent),
      excess: excessPermissions(needs, names, relevant),
    };
  });
  const impossible = requests.filter((request) =>
    granted.every(({ sets }) => sets.some((each) => each.request === request && each.sets.length === 0)),
  );
  return {
    schemes,
    impossible,
    isLeast:
      impossible.length === 0 && schemes.every(({ missing, excess }) => missing.length + excess.length === 0),
  };
}

function missingPermissions(
  { permissions }: SchemeNeeds,
  asked: ReadonlySet<string>,
  sent: ReadonlySet<CalledRequest>,
): readonly NeededPermission[] {
  return permissions
    .filter(({ name }) => !asked.has(name))
    .map((permission) => ({
      ...permission,
      neededFor: permission.neededFor.filter(({ request }) => !sent.has(request)),
    }))
    .filter(({ neededFor }) => neededFor.length > 0);
}

function excessPermissions(
  needs: SchemeNeeds,
  asked: ReadonlySet<string>,
  requests: readonly RequestSets[],
): readonly ExcessPermission[] {
  const needed = new Set(needs.permissions.map(({ name }) => name));
  return [...asked]
    .filter((name) => !needed.has(name))
    .sort(ordinal)
    .map((name) => {
      const usable = requests.filter(({ sets }) =>
        sets.some(({ permissions }) => permissions.includes(name)),
      );
      const instead = new Set(
        needs.served
          .filter(({ request }) => usable.some((each) => each.request === request))
          .flatMap(({ by }) => by),
      );
      const lesser = [...instead].filter((each) => !asked.has(each));
      return {
        name,
        kind: usable.length === 0 ? "unused" : lesser.length === 0 ? "redundant" : "higher",
        instead: (lesser.length === 0 ? [...instead] : lesser).sort(ordinal),
        requests: usable.map(({ request }) => request),
      };
    });
}
