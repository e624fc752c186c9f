import type { Diagnostic } from "../../diagnostics.js";
import type { Source } from "../../source.js";
import { jsonPointer } from "../../escape/json-pointer.js";
import { hasQuery, originOfPath } from "./path-sets.js";
import type { PathSet } from "./path-sets.js";
import type { PermissionDocument } from "./permission-document.js";
import { Tally } from "./tally.js";

/** Parts of permission sources that nothing is made of. */
export function ignoredParts(
  documents: readonly { readonly source: Source; readonly value: PermissionDocument }[],
  pathSets: readonly PathSet[],
): readonly Diagnostic[] {
  const tally = new Tally("permissions-ignored");
  for (const { source, value } of documents) unknownMembers(tally, source, value);
  for (const pathSet of pathSets) unusedPaths(tally, pathSet);
  return tally.diagnostics();
}

function unusedPaths(tally: Tally, pathSet: PathSet): void {
  for (const { path, value } of pathSet.paths) {
    const origin = () => originOfPath(pathSet, path);
    for (const key of value.unknownKeys) tally.add("A key of a path is not used", `"${key}"`, origin);
    if (hasQuery(path)) tally.add("A path with a query is not used", path, origin);
  }
}

function unknownMembers(tally: Tally, source: Source, document: PermissionDocument): void {
  const check = (what: Part, object: object, keys: readonly (string | number)[]): void => {
    for (const member of Object.keys(object)) {
      if (known[what].includes(member)) continue;
      const pointer = jsonPointer([...keys, member]);
      tally.add(`A member of ${what} is not used`, `"${member}"`, () => ({ source, pointer }));
    }
  };
  check("the file", document, []);
  for (const [name, permission] of Object.entries(document.permissions ?? {})) {
    check("a permission", permission, ["permissions", name]);
    for (const [scheme, declaration] of Object.entries(permission.schemes)) {
      check("a scheme", declaration, ["permissions", name, "schemes", scheme]);
    }
    for (const [index, pathSet] of permission.pathSets.entries()) {
      check("a path set", pathSet, ["permissions", name, "pathSets", index]);
    }
  }
  for (const list of ["delegatedScopesList", "applicationScopesList"] as const) {
    for (const [index, scope] of (document[list] ?? []).entries()) check("a scope", scope, [list, index]);
  }
  for (const [name, deployments] of Object.entries(document.permissionDeployments ?? {})) {
    for (const [index, deployment] of deployments.entries()) {
      check("a deployment", deployment, ["permissionDeployments", name, index]);
    }
  }
}

type Part = "the file" | "a permission" | "a scheme" | "a path set" | "a scope" | "a deployment";

/** What is read, and what is known to say nothing about who may send a request. */
const known: Readonly<Record<Part, readonly string[]>> = {
  "the file": [
    ...["permissions", "delegatedScopesList", "applicationScopesList", "permissionDeployments", "$schema"],
  ],
  "a permission": ["schemes", "pathSets", "authorizationType", "ownerInfo", "note", "provisioningInfo"],
  "a scheme": [
    ...["adminDisplayName", "adminDescription", "userDisplayName", "userDescription"],
    ...["requiresAdminConsent", "privilegeLevel"],
  ],
  "a path set": ["schemeKeys", "methods", "alsoRequires", "paths"],
  "a scope": [
    ...["id", "value", "isAdmin", "isEnabled", "isHidden", "allowedMemberTypes"],
    ...["adminConsentDescription", "adminConsentDisplayName", "consentDescription", "consentDisplayName"],
  ],
  "a deployment": ["id", "scheme", "environment", "isHidden", "isEnabled", "resourceAppId"],
};
