import type { Access, PermissionDeclaration, PermissionTable } from "../ir/access.js";
import { ordinal } from "../ordinal.js";
import type { Request } from "./slice.js";

/** What is known of the permissions that requests take, also of those that are required besides. Sorted by name. */
export function slicedPermissions(
  table: PermissionTable | undefined,
  requests: readonly Request[],
): readonly PermissionDeclaration[] {
  const names = new Set(requests.flatMap(({ access }) => permissionsOf(access)));
  return [...names].sort(ordinal).flatMap((name) => table?.declarations.get(name) ?? []);
}

function permissionsOf({ permissions }: Access): readonly string[] {
  return [...(permissions?.values() ?? [])].flatMap(({ least, higher, alsoRequires }) => [
    ...[...least, ...higher],
    ...[...alsoRequires.values()].flat(2),
  ]);
}
