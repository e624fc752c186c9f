/**
 * The part of an application's manifest that asks for permissions.
 *
 * https://learn.microsoft.com/en-us/graph/api/resources/requiredresourceaccess
 */
import { diagnostic } from "../../diagnostics.js";
import type { Diagnostic, Outcome } from "../../diagnostics.js";
import { ordinal } from "../../ordinal.js";
import type { Resource } from "../resource.js";
import type { SchemeNeeds } from "../scheme-needs.js";
import { schemeInWords } from "./wording.js";

export interface RequiredResourceAccess {
  readonly resourceAppId: string;
  readonly resourceAccess: readonly ResourceAccess[];
}

export interface ResourceAccess {
  readonly id: string;
  readonly type: "Scope" | "Role";
}

/** Asks for all that is needed; a permission without an id is an error, as a manifest has nothing else for it. */
export function requiredResourceAccess(
  needs: readonly SchemeNeeds[],
  { appId }: Resource,
): Outcome<{ readonly requiredResourceAccess: readonly RequiredResourceAccess[] }> {
  const diagnostics: Diagnostic[] = [];
  const access = new Map<string, ResourceAccess>();
  for (const { scheme, permissions } of needs) {
    const type = scheme === "application" ? "Role" : "Scope";
    for (const { name, id } of permissions) {
      if (id === undefined) {
        const message = `No permissions file has the id of "${name}" (${schemeInWords[scheme].toLowerCase()}), without which a manifest cannot ask for it. Give a file that has it as well, with --permissions.`;
        diagnostics.push(diagnostic("privilege-without-id", message));
      } else access.set(`${type} ${id}`, { id, type });
    }
  }
  const resourceAccess = [...access.values()].sort(
    (one, other) => -ordinal(one.type, other.type) || ordinal(one.id, other.id),
  );
  return {
    value: {
      requiredResourceAccess: resourceAccess.length === 0 ? [] : [{ resourceAppId: appId, resourceAccess }],
    },
    diagnostics,
  };
}
