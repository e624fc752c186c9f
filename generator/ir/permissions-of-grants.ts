import { ordinal } from "../ordinal.js";
import { schemes } from "./access.js";
import type { PermissionGrant, PermissionSet, PermissionTable, Scheme, SchemePermissions } from "./access.js";
import { setsWith } from "./sufficient-permissions.js";

/** What the grants of one request come to. A scheme that is absent is not supported. */
export function permissionsOfGrants(
  table: PermissionTable,
  grants: readonly PermissionGrant[],
): ReadonlyMap<Scheme, SchemePermissions> {
  const permissions = new Map<Scheme, SchemePermissions>();
  for (const scheme of schemes) {
    const ofScheme = grants.filter((grant) => grant.schemes.includes(scheme));
    if (ofScheme.length > 0) permissions.set(scheme, schemePermissions(table, scheme, ofScheme));
  }
  return permissions;
}

function schemePermissions(
  table: PermissionTable,
  scheme: Scheme,
  grants: readonly PermissionGrant[],
): SchemePermissions {
  const alsoRequires = alsoRequired(grants);
  const setsOf = (name: string) => setsWith(name, alsoRequires.get(name) ?? []).map((set) => set.join(" "));
  const leastOfGrants = new Set(
    grants.flatMap(({ permission, least: of }) => (of.includes(scheme) ? [permission] : [])),
  );
  const isLeast = (name: string): boolean => leastOfGrants.has(name);
  const levelOf = (name: string): number =>
    table.declarations.get(name)?.schemes.get(scheme)?.privilegeLevel ?? unknownLevel;

  const names = [...new Set(grants.map(({ permission }) => permission))].sort(ordinal);
  const least = withoutRepeats(names.filter(isLeast), setsOf);
  const known = new Set(least.flatMap(setsOf));
  const higher = names.filter((name) => !isLeast(name) && setsOf(name).some((set) => !known.has(set)));
  const listed = new Set([...least, ...higher]);
  return {
    least,
    higher: higher.sort((one, other) => levelOf(one) - levelOf(other)),
    alsoRequires: new Map([...alsoRequires].filter(([name]) => listed.has(name))),
  };
}

/** A permission without a level comes after those that have one: it cannot be said to be low. */
const unknownLevel = 6;

/** Two permissions that require each other are one way to be allowed a request, which is told once. */
function withoutRepeats(
  names: readonly string[],
  setsOf: (name: string) => readonly string[],
): readonly string[] {
  const sets = new Map(names.map((name) => [name, [...new Set(setsOf(name))]]));
  /** How many of those that are kept have a set. */
  const counts = new Map<string, number>();
  const count = (name: string, by: number): void => {
    for (const set of sets.get(name) ?? []) counts.set(set, (counts.get(set) ?? 0) + by);
  };
  for (const name of names) count(name, 1);
  const kept = new Set(names);
  for (const [name, own] of [...sets].sort(([, one], [, other]) => one.length - other.length)) {
    if (!own.every((set) => (counts.get(set) ?? 0) > 1)) continue;
    kept.delete(name);
    count(name, -1);
  }
  return [...kept];
}

/**
 * A permission can be listed several times for one request, in path sets with different conditions: any of them
 * will do, and none is needed where one listing has none.
 */
function alsoRequired(grants: readonly PermissionGrant[]): SchemePermissions["alsoRequires"] {
  const required = new Map<string, Map<string, PermissionSet>>();
  const unconditional = new Set<string>();
  for (const { permission, alsoRequires } of grants) {
    if (alsoRequires.length === 0) unconditional.add(permission);
    const known = required.get(permission) ?? new Map<string, PermissionSet>();
    for (const set of alsoRequires) known.set(set.join(" "), set);
    required.set(permission, known);
  }
  return new Map(
    [...required]
      .filter(([permission]) => !unconditional.has(permission))
      .map(([permission, sets]): [string, readonly PermissionSet[]] => [
        permission,
        [...sets].sort(([one], [other]) => ordinal(one, other)).map(([, set]) => set),
      ])
      .sort(([one], [other]) => ordinal(one, other)),
  );
}
