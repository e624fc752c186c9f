/** The least roles that a signed-in user needs for several requests at once. docs/least-privilege.md has the order. */
import type { Role, Scheme } from "../ir/access.js";
import { ordinal } from "../ordinal.js";
import { leastCover } from "./cover/least-cover.js";
import type { Demand } from "./cover/problem.js";
import { lexicographicWeights } from "./lexicographic.js";
import type { CalledRequest, KnownRequest } from "./requests.js";

export interface RoleNeeds {
  /** The least set of roles. */
  readonly roles: readonly NeededRole[];
  /** Roles that each do for every request of which roles are known, where the least set has several. */
  readonly alone: readonly Role[];
  /** Requests of which no file says which roles they need. */
  readonly unknown: readonly CalledRequest[];
  readonly isProved: boolean;
}

export interface NeededRole {
  readonly role: Role;
  readonly neededFor: readonly CalledRequest[];
}

/** @param isPrivileged whether a role is one that directories count among the privileged ones */
export function roleNeeds(
  requests: readonly KnownRequest[],
  scheme: Scheme,
  isPrivileged: (role: Role) => boolean,
): RoleNeeds {
  const demanded = requests.map((request) => ({
    request,
    roles: request.roles.filter(({ appliesTo }) => appliesTo.includes(scheme)),
  }));
  const known = demanded.filter(({ roles }) => roles.length > 0);
  const { roles, isProved } = leastRoles(
    known.map((each) => each.roles),
    isPrivileged,
  );
  return {
    roles: roles.map((role) => ({
      role,
      neededFor: known
        .filter((each) => servingRole(each.roles, roles) === identity(role))
        .map((each) => each.request),
    })),
    alone: roles.length > 1 ? commonRoles(known.map((each) => each.roles)) : [],
    unknown: demanded.filter((each) => each.roles.length === 0).map(({ request }) => request),
    isProved,
  };
}

/**
 * Finds the least set of roles that has one for each request.
 *
 * @param requests by request the roles of which any one does, at least one
 */
export function leastRoles(
  requests: readonly (readonly Role[])[],
  isPrivileged: (role: Role) => boolean,
): { readonly roles: readonly Role[]; readonly isProved: boolean } {
  const proposable = new Map(requests.flatMap(statedRoles).map((role) => [identity(role), role]));
  const roles = [...proposable.values()].sort(
    (one, other) => ordinal(one.name, other.name) || ordinal(identity(one), identity(other)),
  );
  const itemOf = new Map(roles.map((role, item) => [identity(role), item]));
  const demands = requests.map((ofRequest, index): Demand => {
    const stated = new Set(statedRoles(ofRequest).map(identity));
    return ofRequest.flatMap((role) => {
      const item = itemOf.get(identity(role));
      if (item === undefined) return [];
      // A role that is not said to be the least one counts as a departure, which is an item that goes with it.
      return [stated.has(identity(role)) ? [item] : [item, roles.length + index]];
    });
  });
  const weights = lexicographicWeights([
    ...roles.map((role, rank) => [isPrivileged(role) ? 1n : 0n, 1n, 0n, 1n << BigInt(rank)]),
    ...requests.map(() => [0n, 0n, 1n, 0n]),
  ]);
  const cover = leastCover({ weights, demands });
  return {
    roles: (cover?.items ?? []).flatMap((item) => roles[item] ?? []),
    isProved: cover?.isProved ?? true,
  };
}

function statedRoles(roles: readonly Role[]): readonly Role[] {
  const stated = roles.filter(({ leastPrivileged }) => leastPrivileged);
  return stated.length > 0 ? stated : roles;
}

/** A role that is said to be the least one for the request, else any of the set. */
function servingRole(ofRequest: readonly Role[], chosen: readonly Role[]): string | undefined {
  const isChosen = (role: Role): boolean => chosen.some((each) => identity(each) === identity(role));
  const serving = [...statedRoles(ofRequest), ...ofRequest].find(isChosen);
  return serving && identity(serving);
}

function commonRoles([first = [], ...others]: readonly (readonly Role[])[]): readonly Role[] {
  return first.filter((role) =>
    others.every((roles) => roles.some((other) => identity(other) === identity(role))),
  );
}

/** Names change, and are written in several ways. */
function identity({ templateId, name }: Role): string {
  return templateId ?? name;
}
