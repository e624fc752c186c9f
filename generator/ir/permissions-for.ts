import { diagnostic } from "../diagnostics.js";
import type { Diagnostic } from "../diagnostics.js";
import { schemes } from "./access.js";
import type { HttpMethod, PermissionGrant, PermissionTable, Scheme, SchemePermissions } from "./access.js";

export interface PermissionsFor {
  /** A scheme that is absent is not supported. */
  readonly permissions: ReadonlyMap<Scheme, SchemePermissions>;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * What a permission file says of one request.
 *
 * @param normalizedPath as `normalizePath` gives it
 * @returns no scheme at all for a request that the file does not list
 */
export function permissionsFor(
  table: PermissionTable,
  method: HttpMethod,
  normalizedPath: string,
): PermissionsFor {
  const request = `${method} ${normalizedPath}`;
  const grants = table.grants.get(request) ?? [];
  const permissions = new Map<Scheme, SchemePermissions>();
  const diagnostics: Diagnostic[] = [];
  for (const scheme of schemes) {
    const ofScheme = grants.filter((grant) => grant.schemes.includes(scheme));
    if (ofScheme.length === 0) continue;
    const found = schemePermissions(table, scheme, ofScheme);
    permissions.set(scheme, found);
    if (found.least.length > 1) diagnostics.push(ambiguous(request, scheme, found.least, ofScheme));
  }
  return { permissions, diagnostics };
}

function schemePermissions(
  table: PermissionTable,
  scheme: Scheme,
  grants: readonly PermissionGrant[],
): SchemePermissions {
  const least = new Set(leastOf(grants, scheme).map(({ permission }) => permission));
  const others = new Set(grants.map(({ permission }) => permission).filter((name) => !least.has(name)));
  const levelOf = (name: string): number =>
    table.declarations.get(name)?.schemes.get(scheme)?.privilegeLevel ?? unknownLevel;
  return {
    least: [...least].sort(),
    higher: [...others].sort().sort((one, other) => levelOf(one) - levelOf(other)),
    alsoRequires: alsoRequired(grants),
  };
}

/** A permission without a level comes after those that have one: it cannot be said to be low. */
const unknownLevel = 6;

/** A permission can be listed several times for one request, in path sets with different conditions. */
function alsoRequired(grants: readonly PermissionGrant[]): SchemePermissions["alsoRequires"] {
  const required = new Map<string, Set<string>>();
  for (const { permission, alsoRequires } of grants) {
    if (alsoRequires.length === 0) continue;
    required.set(permission, new Set([...(required.get(permission) ?? []), ...alsoRequires]));
  }
  return new Map(
    [...required]
      .map(([permission, others]): [string, readonly string[]] => [permission, [...others].sort()])
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );
}

function leastOf(grants: readonly PermissionGrant[], scheme: Scheme): readonly PermissionGrant[] {
  return grants.filter(({ least }) => least.includes(scheme));
}

function ambiguous(
  request: string,
  scheme: Scheme,
  least: readonly string[],
  grants: readonly PermissionGrant[],
): Diagnostic {
  const names = least.map((name) => `"${name}"`).join(" and ");
  return diagnostic(
    "permissions-ambiguous",
    `For ${request}, scheme ${scheme}, each of ${names} is said to be the least privileged. Any of them will do.`,
    leastOf(grants, scheme)[0]?.origin,
  );
}
