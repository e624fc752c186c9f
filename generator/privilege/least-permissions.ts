/**
 * The least privileged permissions for several requests at once. docs/least-privilege.md says how sets of permissions are
 * compared, and why so.
 */
import type { PermissionSet } from "../ir/access.js";
import type { SufficientSet } from "../ir/sufficient-permissions.js";
import { ordinal } from "../ordinal.js";
import { leastCover } from "./cover/least-cover.js";
import type { Alternative, Demand } from "./cover/problem.js";
import { lexicographicWeights } from "./lexicographic.js";
import type { PermissionFacts } from "./permission-facts.js";

export interface LeastPermissions {
  readonly permissions: PermissionSet;
  /** Whether it is shown that no other set is less privileged. */
  readonly isProved: boolean;
}

export interface LeastPermissionsOptions {
  /** Permissions to be taken rather than others where only names would decide. */
  readonly preferred?: ReadonlySet<string>;
  /** See `leastCover`. */
  readonly nodeLimit?: number;
}

/**
 * Finds the least set that is sufficient for every request. It does not depend on the order of anything.
 *
 * @param requests by request the sets that suffice, at least one; see `sufficientSets`
 */
export function leastPermissions(
  requests: readonly (readonly SufficientSet[])[],
  factsOf: (name: string) => PermissionFacts,
  { preferred = new Set(), nodeLimit }: LeastPermissionsOptions = {},
): LeastPermissions {
  const names = proposable(requests);
  const demands = demandsOf(requests, names);
  const weights = lexicographicWeights([
    ...names.map((name, rank) => privilege(factsOf(name), rank, preferred)),
    ...demands.departures.map(({ requests: count }) => departure(count)),
  ]);
  const cover = leastCover({ weights, demands: demands.demands }, nodeLimit);
  return {
    permissions: (cover?.items ?? []).flatMap((item) => names[item] ?? []),
    isProved: cover?.isProved ?? true,
  };
}

/** The sets that are said to be the least privileged for a request; all of them where none is. */
export function statedSets(sets: readonly SufficientSet[]): readonly SufficientSet[] {
  const stated = sets.filter(({ least }) => least);
  return stated.length > 0 ? stated : sets;
}

/** What may be proposed: permissions that are said to be the least for at least one of the requests. Sorted. */
function proposable(requests: readonly (readonly SufficientSet[])[]): readonly string[] {
  const names = new Set(
    requests.flatMap((sets) => statedSets(sets).flatMap(({ permissions }) => permissions)),
  );
  return [...names].sort(ordinal);
}

/** What is compared, one after the other, of the sums over a set. */
function privilege(facts: PermissionFacts, rank: number, preferred: ReadonlySet<string>): readonly bigint[] {
  const { name, privilegeLevel = unknownLevel, requiresAdminConsent, requests, changes } = facts;
  return [
    ...levels.map((level) => (level === privilegeLevel ? 1n : 0n)),
    requiresAdminConsent ? 1n : 0n,
    0n,
    BigInt(changes),
    BigInt(requests),
    preferred.has(name) ? 0n : 1n,
    // No two sets have the same sum of these; of two sets, the one with the last name that is not in both has the greater.
    1n << BigInt(rank),
  ];
}

/** What it counts that some requests are not served by what is said to be the least for them. */
function departure(requests: number): readonly bigint[] {
  return [...levels.map(() => 0n), 0n, BigInt(requests), 0n, 0n, 0n, 0n];
}

/** A permission without a level comes after those that have one: it cannot be said to be low. */
const unknownLevel = 6;

const levels = [unknownLevel, 5, 4, 3, 2, 1] as const;

interface Demands {
  readonly demands: readonly Demand[];
  /** Items after those of the permissions. */
  readonly departures: readonly { readonly requests: number }[];
}

/**
 * Requests as demands. A set that is not said to be the least counts as a departure from what the file says, which is an
 * item that goes with the set.
 */
function demandsOf(requests: readonly (readonly SufficientSet[])[], names: readonly string[]): Demands {
  const itemOf = new Map(names.map((name, item) => [name, item]));
  const alternativesOf = (sets: readonly SufficientSet[]): readonly Alternative[] =>
    sets.flatMap(({ permissions }) => {
      const items = permissions.flatMap((name) => itemOf.get(name) ?? []);
      return items.length === permissions.length ? [items.sort((one, other) => one - other)] : [];
    });

  const byText = new Map<string, { stated: Demand; others: Demand; requests: number }>();
  for (const sets of requests) {
    const stated = statedSets(sets);
    const parts = {
      stated: alternativesOf(stated),
      others: alternativesOf(sets.filter((set) => !stated.includes(set))),
    };
    const text = JSON.stringify(parts);
    byText.set(text, { ...parts, requests: (byText.get(text)?.requests ?? 0) + 1 });
  }

  const departures: { readonly requests: number }[] = [];
  const demands = [...byText.values()].map(({ stated, others, requests: count }): Demand => {
    if (others.length === 0) return stated;
    const item = names.length + departures.length;
    departures.push({ requests: count });
    return [...stated, ...others.map((alternative) => [...alternative, item])];
  });
  return { demands, departures };
}
