/** Reads what it is looked up in which permissions and roles calls need. */
import { append } from "../append.js";
import { join } from "node:path";
import { loadConfiguration } from "../config/load-configuration.js";
import { diagnostic, hasErrors } from "../diagnostics.js";
import type { Diagnostic, Outcome } from "../diagnostics.js";
import type { Role } from "../ir/access.js";
import { metadataFolder } from "../read/metadata-folder.js";
import type { Knowledge } from "../privilege/requests.js";
import type { Resource } from "../privilege/resource.js";
import { readRoleCatalogue } from "../read/documentation/role-catalogue.js";
import { readPermissions } from "../read/permissions/read-permissions.js";
import { readResource, shippedResource } from "../read/resource/read-resource.js";
import { readRoles } from "../read/roles/read-roles.js";
import { readSource } from "../read/source.js";
import type { Source } from "../source.js";
import { indexRoles } from "../slice/access.js";
import type { Context } from "./context.js";

export interface PermissionInputs {
  readonly knowledge: Knowledge;
  readonly resource: Resource;
  readonly hasRoles: boolean;
  readonly isPrivileged: (role: Role) => boolean;
}

/** Paths or URLs. */
export interface PermissionLocations {
  readonly permissions: readonly string[];
  readonly roles: readonly string[];
}

/** The files that the command line names, else those of the configuration; undefined after an error. */
export async function locatePermissionInputs(
  context: Context,
  named: PermissionLocations,
): Promise<PermissionLocations | undefined> {
  if (named.permissions.length > 0) return named;
  const { value: slices, diagnostics } = await loadConfiguration(context.cwd, context.configFile);
  context.console.report(diagnostics.map(withHowToStart));
  if (hasErrors(diagnostics)) return undefined;
  const distinct = (locations: readonly string[]) => [...new Set(locations)];
  const permissions = distinct(slices.flatMap((slice) => slice.permissions));
  const roles = distinct(slices.flatMap((slice) => slice.roles ?? []));
  if (permissions.length === 0) {
    const message = "The configuration names no permissions file. Give one with --permissions FILE.";
    context.console.report([diagnostic("config-missing", message)]);
    return undefined;
  }
  return { permissions, roles: named.roles.length > 0 ? named.roles : roles };
}

/** Without a configuration this command needs less than others do. */
function withHowToStart(found: Diagnostic): Diagnostic {
  if (found.code !== "config-missing") return found;
  return {
    ...found,
    message:
      "There is no configuration here or above that names permissions files. Give one with --permissions FILE.",
  };
}

/** Undefined after an error. */
export async function readPermissionInputs({
  permissions,
  roles,
}: PermissionLocations): Promise<Outcome<PermissionInputs | undefined>> {
  const diagnostics: Diagnostic[] = [];
  const take = <T>(outcome: Outcome<T>): T => {
    append(diagnostics, outcome.diagnostics);
    return outcome.value;
  };
  const readAll = async (locations: readonly string[]): Promise<readonly Source[]> =>
    (await Promise.all(locations.map((location) => readSource(location)))).flatMap(
      (outcome) => take(outcome) ?? [],
    );
  const [permissionSources, rolesSources, resourceSources, catalogueSources] = await Promise.all([
    readAll(permissions),
    readAll(roles),
    readAll([shippedResource()]),
    readAll([join(metadataFolder(), "role-catalogue.json")]),
  ]);
  if (hasErrors(diagnostics)) return { value: undefined, diagnostics };

  const table = take(readPermissions(...permissionSources));
  const entries = rolesSources.flatMap((source) => take(readRoles(source)));
  const index = take(indexRoles(entries));
  const [resource] = resourceSources.map((source) => take(readResource(source)));
  const catalogues = catalogueSources.map((source) => take(readRoleCatalogue(source)));
  if (hasErrors(diagnostics) || resource === undefined) return { value: undefined, diagnostics };
  const privileged = new Set(
    catalogues
      .flatMap((catalogue) => [...catalogue.roles.values()])
      .filter((role) => role.privileged === true)
      .flatMap(({ name, templateId }) => [name, templateId ?? name]),
  );
  return {
    value: {
      knowledge: { permissions: table, singletons: resource.singletons, roles: index },
      resource,
      hasRoles: entries.length > 0,
      isPrivileged: ({ name, templateId }) => privileged.has(templateId ?? name),
    },
    diagnostics,
  };
}
