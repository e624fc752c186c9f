/** Where a page and the permissions file contradict each other. */
import { diagnostic } from "../../diagnostics.js";
import type { Diagnostic } from "../../diagnostics.js";
import type { PermissionTable, Scheme, SchemePermissions } from "../../ir/access.js";
import { findGrants } from "../../ir/find-grants.js";
import { permissionsOfGrants } from "../../ir/permissions-of-grants.js";
import type { DocumentedPermissions } from "./permission-table.js";
import type { DocumentedRequest } from "./requests.js";

export interface Contradiction {
  /** METHOD path. */
  readonly request: string;
  readonly scheme: Scheme;
  /** Ways to be allowed it with the least privilege, by the documentation; none where it says "not supported". */
  readonly documented: readonly (readonly string[])[];
  /** The least privileged permissions by the file; absent where it does not list the request for the scheme. */
  readonly listed?: readonly string[];
  readonly diagnostic: Diagnostic;
}

/**
 * Compares what a page says of its requests with what the file does. A page speaks of all its requests together: a
 * scheme that the file lists for one of them need not be one of another.
 */
export function contradictionsOf(
  requests: readonly DocumentedRequest[],
  documented: readonly DocumentedPermissions[],
  table: PermissionTable,
): readonly Contradiction[] {
  const compared = requests.map((request) => ({
    name: `${request.method} ${request.path}`,
    permissions: permissionsOfGrants(table, findGrants(table, request.method, request.path)?.grants ?? []),
  }));
  return compared.flatMap(({ name, permissions }) =>
    documented.flatMap((said) => {
      const listed = permissions.get(said.scheme);
      const isElsewhere = compared.some((other) => other.permissions.has(said.scheme));
      if (agree(said, listed) || (listed === undefined && isElsewhere)) return [];
      return [
        {
          request: name,
          scheme: said.scheme,
          documented: said.least,
          ...(listed === undefined ? {} : { listed: listed.least }),
          diagnostic: contradicted(name, said, listed),
        },
      ];
    }),
  );
}

/** Whether one of the documented ways is one of the file's. */
function agree({ least }: DocumentedPermissions, listed: SchemePermissions | undefined): boolean {
  if (listed === undefined) return least.length === 0;
  return least.some((way) =>
    listed.least.some((permission) => {
      const others = new Set(listed.alsoRequires.get(permission)?.flat());
      return way.includes(permission) && way.every((name) => name === permission || others.has(name));
    }),
  );
}

function contradicted(
  request: string,
  { scheme, least, origin }: DocumentedPermissions,
  listed: SchemePermissions | undefined,
): Diagnostic {
  const documented =
    least.length === 0
      ? "not supported"
      : `least privileged ${least.map((way) => way.join(" and ")).join(", ")}`;
  const file =
    listed === undefined
      ? "does not list it"
      : listed.least.length === 0
        ? "names no least privileged one"
        : `says ${listed.least.join(", ")}`;
  const message = `For ${request}, scheme ${scheme}, the documentation says ${documented}; the permissions file ${file}.`;
  return diagnostic("documentation-contradicted", message, origin);
}
