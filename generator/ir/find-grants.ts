/** Finds what a permission file says of a request, however the path is written. */
import type { HttpMethod, PermissionGrant, PermissionTable, Scheme } from "./access.js";
import { equivalentPaths } from "./equivalent-paths.js";
import type { PathRule, PathSpelling, SingletonSets } from "./equivalent-paths.js";
import { formatPath, normalizePath, parsePath } from "./paths.js";

export type { PathRule, SingletonSets } from "./equivalent-paths.js";

export interface FoundGrants {
  /** The listed path, in normal form. */
  readonly path: string;
  /** In what the listed path differs from the one that was asked for; empty where it is the same. */
  readonly rules: readonly PathRule[];
  /** Never empty. */
  readonly grants: readonly PermissionGrant[];
}

/**
 * @param path in any form; with the namespaces of types where casts are to be told from members
 * @param singletons see singleton-sets.ts
 * @returns undefined for a request that the file does not list in any way
 */
export function findGrants(
  table: PermissionTable,
  method: HttpMethod,
  path: string,
  singletons: SingletonSets = new Map(),
  spelling: PathSpelling = "template",
): FoundGrants | undefined {
  const listed = normalizePath(path);
  const grants = grantsAt(table, method, listed);
  if (grants.length > 0) return { path: listed, rules: [], grants };
  for (const { segments, rules } of equivalentPaths(parsePath(path), method, singletons, spelling)) {
    const found = formatPath(segments);
    const ofFound = rules.includes("singleton")
      ? limitedTo(schemesOfSingleton(table, path), grantsAt(table, method, found))
      : grantsAt(table, method, found);
    if (ofFound.length > 0) return { path: found, rules, grants: ofFound };
  }
  return undefined;
}

function grantsAt(
  table: PermissionTable,
  method: HttpMethod,
  normalPath: string,
): readonly PermissionGrant[] {
  return table.grants.get(`${method} ${normalPath}`) ?? [];
}

/**
 * A singleton can stand for something that not every token has, such as the signed-in user: only the schemes under
 * which the file lets it be read reach what is below it.
 */
function schemesOfSingleton(table: PermissionTable, path: string): ReadonlySet<Scheme> {
  return new Set(grantsAt(table, "GET", rootOf(path)).flatMap(({ schemes }) => schemes));
}

/** The first step of a path, in normal form. */
export function rootOf(path: string): string {
  return formatPath(parsePath(path).slice(0, 1));
}

function limitedTo(
  schemes: ReadonlySet<Scheme>,
  grants: readonly PermissionGrant[],
): readonly PermissionGrant[] {
  const kept = (listed: readonly Scheme[]): readonly Scheme[] =>
    listed.filter((scheme) => schemes.has(scheme));
  return grants
    .map((grant) => ({ ...grant, schemes: kept(grant.schemes), least: kept(grant.least) }))
    .filter((grant) => grant.schemes.length > 0);
}
