/** What it takes to send a request, put together from the permission table and the roles entries. */
import { append } from "../append.js";
import type { Access, HttpMethod, PermissionGrant, PermissionTable, Role, RolesEntry } from "../ir/access.js";
import { findGrants, rootOf, type SingletonSets } from "../ir/find-grants.js";
import { permissionsOfGrants } from "../ir/permissions-of-grants.js";
import type { Diagnostic, Outcome } from "../diagnostics.js";
import { diagnostic } from "../diagnostics.js";
import { normalizePath } from "../ir/paths.js";
import { ordinal } from "../ordinal.js";
import { covers, matchingPatterns } from "./pattern-walk.js";
import { compareSpecificity, parsePattern, type Pattern } from "./patterns.js";

/** Where access is looked up; either may be missing. */
export interface AccessSources {
  readonly permissions?: PermissionTable;
  readonly roles?: readonly RolesEntry[];
}

/** Entries with their patterns parsed. */
export interface RolesIndex {
  readonly entries: ReadonlyMap<Pattern, RolesEntry>;
  readonly patterns: readonly Pattern[];
}

/** Parses the patterns of roles entries; the more specific come first. */
export function indexRoles(roles: readonly RolesEntry[]): Outcome<RolesIndex> {
  const entries = new Map<Pattern, RolesEntry>();
  const diagnostics: Diagnostic[] = [];
  for (const entry of roles) {
    const parsed = parsePattern(entry.pattern, entry.origin);
    append(diagnostics, parsed.diagnostics);
    if (parsed.value !== undefined) entries.set(parsed.value, entry);
  }
  const patterns = [...entries.keys()].sort(
    (left, right) => compareSpecificity(left, right) || ordinal(left.text, right.text),
  );
  return { value: { entries, patterns }, diagnostics };
}

/** A request of which access is looked up. */
export interface AskedRequest {
  readonly method: HttpMethod;
  /** As the model has it, with the namespaces of types. */
  readonly path: string;
  /** The normal forms of its path, as the model and as documentation has it. */
  readonly normalPaths: readonly string[];
}

/**
 * What is known of one request. Documentation and clouds are those of the most specific entry that has them; roles are
 * those of all entries that match, the least privileged first.
 */
export function accessOf(
  permissions: PermissionTable | undefined,
  singletons: SingletonSets,
  roles: RolesIndex,
  request: AskedRequest,
): Access {
  const { method, normalPaths } = request;
  const entries = roles.patterns
    .filter((pattern) => normalPaths.some((path) => matchingPatterns([pattern], method, path).length > 0))
    .flatMap((pattern) => roles.entries.get(pattern) ?? []);
  const clouds = entries.find((entry) => entry.clouds !== undefined)?.clouds;
  const documentation = entries.find((entry) => entry.documentation !== undefined)?.documentation;
  return {
    ...(permissions === undefined
      ? {}
      : {
          permissions: permissionsOfGrants(permissions, grantsFor(permissions, singletons, request).grants),
        }),
    roles: distinctRoles(entries.flatMap((entry) => entry.roles)),
    ...(clouds === undefined ? {} : { clouds }),
    ...(documentation === undefined ? {} : { documentation }),
  };
}

/** The entries of a permission table that say what a request takes, by their keys. */
export function listingsOf(
  permissions: PermissionTable | undefined,
  singletons: SingletonSets,
  request: AskedRequest,
): readonly string[] {
  return permissions === undefined ? [] : grantsFor(permissions, singletons, request).keys;
}

interface Listings {
  readonly keys: readonly string[];
  readonly grants: readonly PermissionGrant[];
}

/** Where documentation writes one request in several ways, what it says of each holds. */
function grantsFor(
  table: PermissionTable,
  singletons: SingletonSets,
  { method, path, normalPaths }: AskedRequest,
): Listings {
  const keys = normalPaths
    .map((normalPath) => `${method} ${normalPath}`)
    .filter((key) => table.grants.has(key));
  if (keys.length > 0) return { keys, grants: keys.flatMap((key) => table.grants.get(key) ?? []) };
  const found = findGrants(table, method, path, singletons);
  if (found === undefined) return { keys: [], grants: [] };
  const limit = found.rules.includes("singleton") ? [`GET ${rootOf(path)}`] : [];
  return { keys: [`${method} ${found.path}`, ...limit], grants: found.grants };
}

function distinctRoles(roles: readonly Role[]): readonly Role[] {
  const byName = new Map<string, Role>();
  for (const role of roles) {
    const identity = role.templateId ?? role.name;
    if (!byName.has(identity)) byName.set(identity, role);
  }
  return [...byName.values()].sort(
    (left, right) =>
      Number(right.leastPrivileged) - Number(left.leastPrivileged) || ordinal(left.name, right.name),
  );
}

/**
 * Entries that match no request. A roles file may serve several slices, so only those count whose every request
 * an include pattern would have brought in.
 */
export function unusedRoles(
  roles: RolesIndex,
  include: readonly Pattern[],
  requests: readonly { readonly method: HttpMethod; readonly path: string }[],
): readonly Diagnostic[] {
  const paths = requests.map(({ method, path }) => ({ method, path: normalizePath(path) }));
  return roles.patterns
    .filter((pattern) => include.some((outer) => covers(outer, pattern)))
    .filter(
      (pattern) => !paths.some(({ method, path }) => matchingPatterns([pattern], method, path).length > 0),
    )
    .map((pattern) =>
      diagnostic(
        "roles-unused",
        `The entry for "${pattern.text}" matches no operation of the slice. Check its path and methods, or remove it.`,
        roles.entries.get(pattern)?.origin,
      ),
    );
}
