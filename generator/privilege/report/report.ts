/** All that is said of a program's calls: what every format of the answer is made from. */
import type { ScanStatistics, UnresolvedCall } from "../../scan/graph-call.js";
import type { AskedPermission } from "../asked.js";
import type { Comparison } from "../compare.js";
import type { RoleNeeds } from "../least-roles.js";
import type { CalledRequest, UnknownRequest } from "../requests.js";
import type { SchemeNeeds } from "../scheme-needs.js";

export interface PermissionsReport {
  readonly statistics: ScanStatistics;
  /** Every request that was found, known or not. */
  readonly requests: readonly CalledRequest[];
  /** By scheme that was asked about. */
  readonly needs: readonly SchemeNeeds[];
  /** Absent where no scheme with a signed-in user was asked about, or no roles file was given. */
  readonly roles?: RoleNeeds;
  readonly unknown: readonly UnknownRequest[];
  readonly unresolved: readonly UnresolvedCall[];
  /** HTTP requests of which not even the host is known. */
  readonly possible: readonly UnresolvedCall[];
  /** With what the application asks for. */
  readonly comparison?: ReportedComparison;
}

export interface ReportedComparison extends Comparison {
  /** The file that says what the application asks for. */
  readonly file: string;
  /** What it asks for, with the places that do. */
  readonly asked: readonly AskedPermission[];
}

/** Whether there are calls of which it is not known what they need. */
export function hasUnknowns({ unknown, unresolved }: PermissionsReport): boolean {
  return unknown.length + unresolved.length > 0;
}
