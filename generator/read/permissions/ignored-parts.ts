import { diagnostic } from "../../diagnostics.js";
import type { Diagnostic } from "../../diagnostics.js";
import type { Source } from "../../source.js";
import { jsonPointer } from "../json.js";
import { hasQuery } from "./listings.js";
import type { Listing } from "./listings.js";
import type { PermissionsFile } from "./permissions-file.js";

/** Parts of a permission file that nothing is made of. One finding a kind, at its first place. */
export function ignoredParts(
  source: Source,
  file: PermissionsFile,
  listings: readonly Listing[],
): readonly Diagnostic[] {
  const firstByKind = new Map<string, Ignored>();
  for (const ignored of [...unknownMembers(file), ...unknownKeys(listings), ...queries(listings)]) {
    if (!firstByKind.has(ignored.message)) firstByKind.set(ignored.message, ignored);
  }
  return [...firstByKind.values()].map(({ message, pointer }) =>
    diagnostic("permissions-ignored", `${message} This is reported once.`, { source, pointer }),
  );
}

interface Ignored {
  readonly message: string;
  readonly pointer: string;
}

function unknownKeys(listings: readonly Listing[]): readonly Ignored[] {
  return listings.flatMap(({ value, pointer }) =>
    value.unknownKeys.map((key) => ({ message: `The key "${key}" of a path is not used.`, pointer })),
  );
}

function queries(listings: readonly Listing[]): readonly Ignored[] {
  return listings
    .filter(({ path }) => hasQuery(path))
    .map(({ pointer }) => ({ message: "A path with a query is not used.", pointer }));
}

function unknownMembers(file: PermissionsFile): readonly Ignored[] {
  const { permissions } = file;
  return [
    ...unknown("the file", file, known.file, []),
    ...Object.entries(permissions).flatMap(([name, permission]) => [
      ...unknown("a permission", permission, known.permission, ["permissions", name]),
      ...Object.entries(permission.schemes).flatMap(([scheme, declaration]) =>
        unknown("a scheme", declaration, known.scheme, ["permissions", name, "schemes", scheme]),
      ),
      ...permission.pathSets.flatMap((pathSet, index) =>
        unknown("a path set", pathSet, known.pathSet, ["permissions", name, "pathSets", index]),
      ),
    ]),
  ];
}

function unknown(
  what: string,
  object: object,
  knownMembers: readonly string[],
  keys: readonly (string | number)[],
): readonly Ignored[] {
  return Object.keys(object)
    .filter((member) => !knownMembers.includes(member))
    .map((member) => ({
      message: `The member "${member}" of ${what} is not used.`,
      pointer: jsonPointer([...keys, member]),
    }));
}

/** What is read, and what is known to say nothing about who may send a request. */
const known = {
  file: ["permissions", "$schema"],
  permission: ["schemes", "pathSets", "authorizationType", "ownerInfo", "note", "provisioningInfo"],
  scheme: [
    ...["adminDisplayName", "adminDescription", "userDisplayName", "userDescription"],
    ...["requiresAdminConsent", "privilegeLevel"],
  ],
  pathSet: ["schemeKeys", "methods", "paths"],
} as const;
