/** Which permissions suffice for a request: a permission alone, or together with others that it requires. */
import { ordinal } from "../ordinal.js";
import type { PermissionGrant, PermissionSet, Scheme, SchemePermissions } from "./access.js";

/** Permissions that let one send a request when all of them are granted. */
export interface SufficientSet {
  readonly permissions: PermissionSet;
  /** Whether the permission file says that it is the least privileged way. */
  readonly least: boolean;
}

/**
 * Every way to be allowed one request under one scheme, without those that need more than another one does. The least
 * privileged ones come first, then by names.
 *
 * @param grants all those of the request, e.g. from `findGrants`
 */
export function sufficientSets(grants: readonly PermissionGrant[], scheme: Scheme): readonly SufficientSet[] {
  const sets = new Map<string, SufficientSet>();
  for (const { permission, alsoRequires, schemes, least } of grants) {
    if (!schemes.includes(scheme)) continue;
    for (const permissions of setsWith(permission, alsoRequires)) {
      const key = permissions.join(" ");
      // Of two permissions that require each other, both may be said to be the least one, or only one of them.
      const isLeast = least.includes(scheme) || sets.get(key)?.least === true;
      sets.set(key, { permissions, least: isLeast });
    }
  }
  const all = [...sets.values()];
  return all
    .filter((set) => !all.some((other) => other !== set && isSubset(other.permissions, set.permissions)))
    .sort(
      (one, other) =>
        Number(other.least) - Number(one.least) ||
        ordinal(one.permissions.join(" "), other.permissions.join(" ")),
    );
}

/** The sets in which a permission suffices: those of a listed one, with what it requires besides. */
export function setsOf(permission: string, { alsoRequires }: SchemePermissions): readonly PermissionSet[] {
  return setsWith(permission, alsoRequires.get(permission) ?? []);
}

/** For people: `A`, `A and B`, `A and (B or C and D)`. */
export function inWords(permission: string, { alsoRequires }: SchemePermissions): string {
  const [only, ...others] = (alsoRequires.get(permission) ?? []).map((set) => set.join(" and "));
  if (only === undefined) return permission;
  return `${permission} and ${others.length === 0 ? only : `(${[only, ...others].join(" or ")})`}`;
}

/** A permission with what it requires besides, in every way. */
export function setsWith(
  permission: string,
  alsoRequires: readonly PermissionSet[],
): readonly PermissionSet[] {
  return alsoRequires.length === 0
    ? [[permission]]
    : alsoRequires.map((set) => permissionSet([permission, ...set]));
}

/** A set as `PermissionSet` has it: without repetition and sorted. */
export function permissionSet(permissions: Iterable<string>): PermissionSet {
  return [...new Set(permissions)].sort(ordinal);
}

function isSubset(inner: PermissionSet, outer: PermissionSet): boolean {
  return inner.length <= outer.length && inner.every((permission) => outer.includes(permission));
}
