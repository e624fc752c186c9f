/** From the calls of a program to all that is said of them. */
import type { Cloud, Role, Scheme } from "../../ir/access.js";
import type { ScannedCalls, ScanStatistics } from "../../scan/graph-call.js";
import { askedByScheme } from "../asked.js";
import type { AskedPermission } from "../asked.js";
import { compare } from "../compare.js";
import { roleNeeds } from "../least-roles.js";
import { requestsOf } from "../requests.js";
import type { Knowledge } from "../requests.js";
import { schemeNeeds } from "../scheme-needs.js";
import type { PermissionsReport } from "./report.js";

export interface ReportOptions {
  readonly schemes: readonly Scheme[];
  /** The cloud of calls that do not say it. */
  readonly cloud: Cloud;
  /** Whether anything is known of roles. */
  readonly hasRoles: boolean;
  readonly isPrivileged: (role: Role) => boolean;
  /** What the application asks for, and the file that says so. */
  readonly asked?: { readonly file: string; readonly permissions: readonly AskedPermission[] };
}

export function makeReport(
  { calls, unresolved, possible, statistics }: ScannedCalls & { readonly statistics: ScanStatistics },
  knowledge: Knowledge,
  { schemes, cloud, hasRoles, isPrivileged, asked }: ReportOptions,
): PermissionsReport {
  const { known, unknown } = requestsOf(calls, knowledge, cloud);
  const signedIn = schemes.find((scheme) => scheme !== "application");
  const needs = schemes.map((scheme) => schemeNeeds(known, knowledge.permissions, scheme));
  const delegated =
    needs.find(({ scheme }) => scheme === signedIn)?.served.map(({ request }) => request) ?? [];
  const withUser = known.filter((request) => delegated.includes(request));
  return {
    statistics,
    requests: [...known, ...unknown],
    needs,
    ...(hasRoles && signedIn !== undefined ? { roles: roleNeeds(withUser, signedIn, isPrivileged) } : {}),
    unknown,
    unresolved,
    possible,
    ...(asked === undefined
      ? {}
      : {
          comparison: {
            ...compare(known, knowledge.permissions, askedByScheme(asked.permissions, schemes)),
            file: asked.file,
            asked: asked.permissions,
          },
        }),
  };
}
