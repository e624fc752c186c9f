/** Graph's permission file becomes a table of who may send which request. */
import type { Outcome } from "../../diagnostics.js";
import type {
  PermissionDeclaration,
  PermissionGrant,
  PermissionSchemeDeclaration,
  PermissionTable,
  Scheme,
} from "../../ir/access.js";
import { normalizePath } from "../../ir/paths.js";
import type { Source } from "../../source.js";
import { jsonPointer, readJson } from "../json.js";
import { inconsistencies } from "./inconsistencies.js";
import { ignoredParts } from "./ignored-parts.js";
import { hasQuery, listingsOf } from "./listings.js";
import type { Listing } from "./listings.js";
import { schemeNames } from "./path-value.js";
import { permissionsFile } from "./permissions-file.js";
import type { PermissionsFile, SchemeName } from "./permissions-file.js";

/**
 * Reads a permission file.
 *
 * @returns an empty table where the file has another shape
 */
export function readPermissions(source: Source): Outcome<PermissionTable> {
  const { value: file, diagnostics } = readJson(source, permissionsFile, "permissions-shape");
  if (file === undefined) return { value: { declarations: new Map(), grants: new Map() }, diagnostics };
  const listings = listingsOf(file);
  return {
    value: { declarations: declarationsOf(source, file), grants: grantsOf(source, listings) },
    diagnostics: [...inconsistencies(source, file, listings), ...ignoredParts(source, file, listings)],
  };
}

function declarationsOf(source: Source, file: PermissionsFile): PermissionTable["declarations"] {
  return new Map(
    Object.entries(file.permissions).map(([name, { schemes }]): [string, PermissionDeclaration] => {
      const origin = { source, pointer: jsonPointer(["permissions", name]) };
      return [name, { name, schemes: schemeDeclarations(schemes), origin }];
    }),
  );
}

type Schemes = PermissionsFile["permissions"][string]["schemes"];

function schemeDeclarations(declared: Schemes): PermissionDeclaration["schemes"] {
  const names: readonly SchemeName[] = ["DelegatedWork", "DelegatedPersonal", "Application"];
  return new Map(
    names.flatMap((name): [Scheme, PermissionSchemeDeclaration][] => {
      const scheme = declared[name];
      if (scheme === undefined) return [];
      const { adminDisplayName, adminDescription, userDisplayName, userDescription, privilegeLevel } = scheme;
      return [
        [
          schemeNames[name],
          {
            ...(adminDisplayName === undefined ? {} : { adminDisplayName }),
            ...(adminDescription === undefined ? {} : { adminDescription }),
            ...(userDisplayName === undefined ? {} : { userDisplayName }),
            ...(userDescription === undefined ? {} : { userDescription }),
            requiresAdminConsent: scheme.requiresAdminConsent,
            ...(privilegeLevel === undefined ? {} : { privilegeLevel }),
          },
        ],
      ];
    }),
  );
}

/** A path with a query is a request of its own, which the path without it must not be mistaken for. */
function grantsOf(source: Source, listings: readonly Listing[]): PermissionTable["grants"] {
  const grants = new Map<string, PermissionGrant[]>();
  // A path is listed by many permissions, and takes longer to normalize than to look up.
  const normalized = new Map<string, string>();
  for (const listing of listings.filter(({ path }) => !hasQuery(path))) {
    const path = normalized.get(listing.path) ?? normalizePath(listing.path);
    normalized.set(listing.path, path);
    const grant = grantOf(source, listing);
    for (const method of listing.methods) {
      const key = `${method} ${path}`;
      const others = grants.get(key);
      if (others === undefined) grants.set(key, [grant]);
      else others.push(grant);
    }
  }
  return grants;
}

function grantOf(source: Source, { permission, schemes, value, pointer }: Listing): PermissionGrant {
  return {
    permission,
    schemes,
    least: value.least.filter((scheme) => schemes.includes(scheme)),
    alsoRequires: value.alsoRequires,
    origin: { source, pointer },
  };
}
