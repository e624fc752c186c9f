import { diagnostic, type Diagnostic } from "../diagnostics.js";
import { firstOf } from "../first-of.js";
import type { PermissionTable } from "../ir/access.js";
import { permissionsIn } from "../ir/grant-map.js";
import { ordinal } from "../ordinal.js";
import type { Request } from "./slice.js";

/**
 * Permissions that the file declares, but that no request of the whole file lists. Reported where they are about a
 * resource, the part of the name before the first dot, whose permissions the slice uses: someone could expect them there.
 */
export function unusedScopes(table: PermissionTable, requests: readonly Request[]): readonly Diagnostic[] {
  const used = new Set(requests.flatMap(permissionsOf));
  const resources = new Set([...used].map(resourceOf));
  const candidates = [...table.declarations.values()].filter(
    ({ name }) => !used.has(name) && resources.has(resourceOf(name)),
  );
  if (candidates.length === 0) return [];

  const listed = permissionsIn(table.grants);
  const unused = candidates
    .filter(({ name }) => !listed.has(name))
    .sort((left, right) => ordinal(left.name, right.name));
  const [first] = unused;
  if (first === undefined) return [];
  const subject = unused.length === 1 ? "A permission is" : `${unused.length} permissions are`;
  const names = firstOf(unused, ({ name }) => `"${name}"`);
  const message = `${subject} declared, but listed for no operation, so that nothing is generated from it: ${names}.`;
  return [diagnostic("permissions-scope-unused", message, first.origin)];
}

function permissionsOf({ access }: Request): readonly string[] {
  return [...(access.permissions?.values() ?? [])].flatMap(({ least, higher }) => [...least, ...higher]);
}

function resourceOf(permission: string): string {
  return permission.split(".", 1)[0] ?? permission;
}
