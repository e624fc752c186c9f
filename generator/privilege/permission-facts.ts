/** What is compared when one permission is to be chosen rather than another. */
import type { PermissionTable, Scheme } from "../ir/access.js";

export interface PermissionFacts {
  readonly name: string;
  /** From 1 (low) to 5; absent where no file gives it. */
  readonly privilegeLevel?: number;
  readonly requiresAdminConsent: boolean;
  /** How many requests it opens by itself, without another permission. */
  readonly requests: number;
  /**
   * Those of them that change or remove what is there: PATCH, PUT and DELETE. POST is not among them, as it is for
   * queries, too (RFC 9110, 9.3.3).
   */
  readonly changes: number;
}

/** What a permission file tells of permissions under one scheme. */
export interface SchemeFacts {
  readonly factsOf: (name: string) => PermissionFacts;
  /** How many of a permission's `changes` are at a path, in normal form, or below it. */
  readonly changesBelow: (name: string, path: string) => number;
}

export function schemeFacts(table: PermissionTable, scheme: Scheme): SchemeFacts {
  const opened = openedBy(table, scheme);
  return {
    factsOf: (name) => {
      const declared = table.declarations.get(name)?.schemes.get(scheme);
      const { requests = 0, changes = [] } = opened.get(name) ?? {};
      return {
        name,
        ...(declared?.privilegeLevel === undefined ? {} : { privilegeLevel: declared.privilegeLevel }),
        // What is not known cannot be said to be harmless.
        requiresAdminConsent: declared?.requiresAdminConsent ?? true,
        requests,
        changes: changes.length,
      };
    },
    changesBelow: (name, path) =>
      (opened.get(name)?.changes ?? []).filter((changed) => `${changed}/`.startsWith(`${path}/`)).length,
  };
}

interface Opened {
  requests: number;
  /** The paths of changes. */
  readonly changes: string[];
}

/** What each permission opens by itself. */
function openedBy({ grants }: PermissionTable, scheme: Scheme): ReadonlyMap<string, Opened> {
  const byPermission = new Map<string, Opened>();
  for (const [request, ofRequest] of grants) {
    const names = new Set(
      ofRequest
        .filter(({ schemes, alsoRequires }) => schemes.includes(scheme) && alsoRequires.length === 0)
        .map(({ permission }) => permission),
    );
    const changed = /^(?:PATCH|PUT|DELETE) (.*)$/su.exec(request)?.[1];
    for (const name of names) {
      const opened = byPermission.get(name) ?? { requests: 0, changes: [] };
      byPermission.set(name, opened);
      opened.requests++;
      if (changed !== undefined) opened.changes.push(changed);
    }
  }
  return byPermission;
}
