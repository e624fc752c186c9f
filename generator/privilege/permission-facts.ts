/** What is compared when one permission is to be chosen rather than another. */
import type { PermissionTable, Scheme } from "../ir/access.js";

export interface PermissionFacts {
  readonly name: string;
  /** From 1 (low) to 5; absent where no file gives it. */
  readonly privilegeLevel?: number;
  readonly requiresAdminConsent: boolean;
  /** How many requests it is listed for, alone or with other permissions. */
  readonly requests: number;
  /** Those of them whose method is not safe (RFC 9110, 9.2.1): that change something. */
  readonly writes: number;
}

/** The facts about the permissions of a file under one scheme, by name. */
export function permissionFacts(table: PermissionTable, scheme: Scheme): (name: string) => PermissionFacts {
  const listed = requestsByPermission(table, scheme);
  return (name) => {
    const declared = table.declarations.get(name)?.schemes.get(scheme);
    const requests = listed.get(name) ?? [];
    return {
      name,
      ...(declared?.privilegeLevel === undefined ? {} : { privilegeLevel: declared.privilegeLevel }),
      // What is not known cannot be said to be harmless.
      requiresAdminConsent: declared?.requiresAdminConsent ?? true,
      requests: requests.length,
      writes: requests.filter((request) => !request.startsWith("GET ")).length,
    };
  };
}

/** The requests, as `METHOD path`, each once. */
function requestsByPermission(
  { grants }: PermissionTable,
  scheme: Scheme,
): ReadonlyMap<string, readonly string[]> {
  const byPermission = new Map<string, string[]>();
  for (const [request, ofRequest] of grants) {
    const names = new Set(
      ofRequest.filter(({ schemes }) => schemes.includes(scheme)).map(({ permission }) => permission),
    );
    for (const name of names) {
      const requests = byPermission.get(name);
      if (requests === undefined) byPermission.set(name, [request]);
      else requests.push(request);
    }
  }
  return byPermission;
}
