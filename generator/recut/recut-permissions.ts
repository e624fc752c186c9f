/** A permission file with nothing in it but what requests need. */
import { schemes as allSchemes } from "../ir/access.js";
import type { PermissionGrant, PermissionTable, Scheme } from "../ir/access.js";
import { groupBy } from "../ir/group-by.js";
import { ordinal } from "../ordinal.js";
import { schemeNames } from "../read/permissions/path-value.js";
import type { Source } from "../source.js";
import { jsonText } from "../json-text.js";
import { memberOf } from "./members-of-json.js";

/** The requests that are kept, and the permissions that they take. */
export interface KeptAccess {
  /** Keys of the table's grants. */
  readonly listings: ReadonlySet<string>;
  readonly permissions: ReadonlySet<string>;
}

/** The permissions that requests take, also those that are required besides. */
export function keptAccess(table: PermissionTable, listings: Iterable<string>): KeptAccess {
  const kept = new Set(listings);
  const grants = [...kept].flatMap((key) => table.grants.get(key) ?? []);
  const names = grants.flatMap(({ permission, alsoRequires }) => [permission, ...alsoRequires.flat()]);
  return { listings: kept, permissions: new Set(names) };
}

/**
 * Path sets are made anew, so that they do not depend on how the file groups paths; what else it says of a permission is
 * kept as it is.
 *
 * @param table what was read of the source, perhaps with others
 * @param source JSON of the shape that `readPermissions` takes
 */
export function recutPermissions(source: Source, table: PermissionTable, kept: KeptAccess): string {
  const document: unknown = JSON.parse(source.text);
  const made: [string, unknown][] = [];
  for (const member of ["permissions", "permissionDeployments"] as const) {
    const entries = entriesOf(document, member);
    if (entries === undefined) continue;
    const ofPermissions = entries.filter(([name]) => kept.permissions.has(name));
    const pathSets = member === "permissions" ? pathSetsOf(source, table, kept) : undefined;
    made.push([
      member,
      Object.fromEntries(
        ofPermissions.map(([name, value]) => [
          name,
          pathSets === undefined ? value : withPathSets(value, pathSets.get(name) ?? []),
        ]),
      ),
    ]);
  }
  for (const member of ["delegatedScopesList", "applicationScopesList"] as const) {
    const list = memberOf(document, member);
    if (!Array.isArray(list)) continue;
    const scopes: readonly unknown[] = list;
    const nameOf = (scope: unknown): string => String(memberOf(scope, "value"));
    made.push([
      member,
      scopes
        .filter((scope) => kept.permissions.has(nameOf(scope)))
        .sort((one, other) => ordinal(nameOf(one), nameOf(other))),
    ]);
  }
  return jsonText(Object.fromEntries(made));
}

function withPathSets(permission: unknown, pathSets: readonly PathSet[]): Record<string, unknown> {
  return {
    ...Object.fromEntries(
      ["authorizationType", "schemes"].flatMap((member) => {
        const value = memberOf(permission, member);
        return value === undefined ? [] : [[member, value]];
      }),
    ),
    pathSets,
  };
}

/** As the file has it. */
interface PathSet {
  readonly schemeKeys: readonly string[];
  readonly methods: readonly string[];
  readonly paths: Readonly<Record<string, string>>;
}

/** One listing of one permission for one request. */
interface Listing {
  readonly method: string;
  readonly path: string;
  readonly grant: PermissionGrant;
}

/** By permission: sets of the paths that have the same schemes and methods, sorted by path. */
function pathSetsOf(
  source: Source,
  table: PermissionTable,
  kept: KeptAccess,
): ReadonlyMap<string, readonly PathSet[]> {
  const listings = [...kept.listings].sort(ordinal).flatMap((key) => {
    const blank = key.indexOf(" ");
    const [method, path] = [key.slice(0, blank), key.slice(blank + 1)];
    return (table.grants.get(key) ?? [])
      .filter(({ origin }) => origin.source === source)
      .map((grant): Listing => ({ method, path, grant }));
  });
  const byPermission = groupBy(listings, ({ grant }) => grant.permission);
  return new Map([...byPermission].map(([permission, ofIt]) => [permission, setsOf(ofIt)]));
}

function setsOf(listings: readonly Listing[]): readonly PathSet[] {
  // What is listed for a path on the same conditions by several methods is one listing of them all.
  const byPath = groupBy(listings, ({ path, grant }) =>
    JSON.stringify([path, schemesOf(grant), valueOf(grant)]),
  );
  const lines = [...byPath.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const methods = [...new Set(group.map(({ method }) => method))].sort(ordinal);
    return [
      {
        path: withKeyNames(first.path),
        schemes: schemesOf(first.grant),
        value: valueOf(first.grant),
        methods,
      },
    ];
  });
  const bySet = groupBy(lines, ({ schemes, methods }) => JSON.stringify([schemes, methods]));
  return [...bySet.values()]
    .flatMap((group) => withoutRepeats(group).map((set) => ({ group, set })))
    .map(({ group, set }) => ({
      schemeKeys: group[0]?.schemes ?? [],
      methods: group[0]?.methods ?? [],
      paths: Object.fromEntries(set.map(({ path, value }) => [path, value])),
    }))
    .sort((one, other) => ordinal(sortKey(one), sortKey(other)));
}

/** A path that is listed several times needs several sets: in one of them it can be once. */
function withoutRepeats<Line extends { readonly path: string; readonly value: string }>(
  lines: readonly Line[],
): readonly (readonly Line[])[] {
  const sets: Line[][] = [];
  for (const line of [...lines].sort(
    (one, other) => ordinal(one.path, other.path) || ordinal(one.value, other.value),
  )) {
    const free = sets.find((set) => !set.some(({ path }) => path === line.path));
    if (free === undefined) sets.push([line]);
    else free.push(line);
  }
  return sets;
}

function sortKey({ methods, paths, schemeKeys }: PathSet): string {
  return JSON.stringify([Object.entries(paths), methods, schemeKeys]);
}

/** In the order that the format lists them in. */
function schemesOf({ schemes }: Pick<PermissionGrant, "schemes">): readonly string[] {
  return namesOf(schemes);
}

function namesOf(schemes: readonly Scheme[]): readonly string[] {
  const names = new Map(Object.entries(schemeNames).map(([name, scheme]) => [scheme, name]));
  return allSchemes.filter((scheme) => schemes.includes(scheme)).flatMap((scheme) => names.get(scheme) ?? []);
}

/** The grammar is that of `parsePathValue`. */
function valueOf({ least, alsoRequires }: PermissionGrant): string {
  const sets = alsoRequires.map((set) => set.join("&")).sort(ordinal);
  return [
    ...(least.length === 0 ? [] : [`least=${namesOf(least).join(",")}`]),
    ...(sets.length === 0 ? [] : [`AlsoRequires=${sets.join(",")}`]),
  ].join(";");
}

/** The normal form of a path has keys without names. */
function withKeyNames(path: string): string {
  return path.replaceAll("{}", "{id}");
}

function entriesOf(document: unknown, member: string): readonly (readonly [string, unknown])[] | undefined {
  const value = memberOf(document, member);
  if (typeof value !== "object" || value === null) return undefined;
  return Object.entries(value).sort(([one], [other]) => ordinal(one, other));
}
