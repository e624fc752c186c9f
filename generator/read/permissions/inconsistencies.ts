import { diagnostic } from "../../diagnostics.js";
import type { Diagnostic } from "../../diagnostics.js";
import type { Source } from "../../source.js";
import { jsonPointer } from "../json.js";
import type { Listing } from "./listings.js";
import type { PermissionsFile } from "./permissions-file.js";

/** Names in one part of a permission file that another part ought to have. What is contradicted is not used. */
export function inconsistencies(
  source: Source,
  file: PermissionsFile,
  listings: readonly Listing[],
): readonly Diagnostic[] {
  return [
    ...undeclaredSchemes(source, file),
    ...listings.flatMap((listing) => leastElsewhere(source, listing)),
    ...listings.flatMap((listing) => undeclaredPermissions(source, file, listing)),
  ];
}

function undeclaredSchemes(source: Source, file: PermissionsFile): readonly Diagnostic[] {
  return Object.entries(file.permissions).flatMap(([permission, { schemes, pathSets }]) =>
    pathSets.flatMap(({ schemeKeys }, index) =>
      schemeKeys
        .filter((name) => schemes[name] === undefined)
        .map((name) =>
          inconsistent(
            `The path set is for ${name}, which "${permission}" does not declare among its schemes. It is used all the same.`,
            source,
            jsonPointer(["permissions", permission, "pathSets", index, "schemeKeys"]),
          ),
        ),
    ),
  );
}

function leastElsewhere(source: Source, { schemes, value, pointer }: Listing): readonly Diagnostic[] {
  const others = value.least.filter((scheme) => !schemes.includes(scheme));
  if (others.length === 0) return [];
  const message = `It is said to be the least privileged for ${others.join(", ")}, which its path set is not for. That is not used.`;
  return [inconsistent(message, source, pointer)];
}

function undeclaredPermissions(
  source: Source,
  file: PermissionsFile,
  { value, pointer }: Listing,
): readonly Diagnostic[] {
  return value.alsoRequires
    .flat()
    .filter((name) => !Object.hasOwn(file.permissions, name))
    .map((name) =>
      inconsistent(`It requires "${name}" besides, which the file does not declare.`, source, pointer),
    );
}

function inconsistent(message: string, source: Source, pointer: string): Diagnostic {
  return diagnostic("permissions-inconsistent", message, { source, pointer });
}
