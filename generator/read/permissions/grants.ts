import type { PermissionGrant } from "../../ir/access.js";
import { GrantMap, rootSegment } from "../../ir/grant-map.js";
import { normalizePath } from "../../ir/paths.js";
import { bothOf } from "./also-requires.js";
import { hasQuery, originOfPath } from "./path-sets.js";
import type { PathSet } from "./path-sets.js";
import type { ListedPath } from "./permissions-file.js";

/** A path with a query is a request of its own, which the path without it must not be mistaken for. */
export function grantsOf(pathSets: readonly PathSet[]): GrantMap {
  const parts = new Map<string, Listing[]>();
  const permissions = new Set<string>();
  for (const pathSet of pathSets) {
    for (const name of pathSet.alsoRequires.flat()) permissions.add(name);
    for (const listed of pathSet.paths) {
      if (hasQuery(listed.path)) continue;
      permissions.add(pathSet.permission);
      for (const name of listed.value.alsoRequires.flat()) permissions.add(name);
      const root = rootOf(listed.path);
      const part = parts.get(root);
      if (part === undefined) parts.set(root, [{ pathSet, listed }]);
      else part.push({ pathSet, listed });
    }
  }
  return new GrantMap(
    new Map([...parts].map(([root, listings]) => [root, () => grantsOfPart(listings)])),
    permissions,
  );
}

interface Listing {
  readonly pathSet: PathSet;
  readonly listed: ListedPath;
}

/** The first segment in normal form; that of most paths is plain. */
function rootOf(path: string): string {
  return /^\/([\w$-]+)(?:\/|$)/.exec(path)?.[1]?.toLowerCase() ?? rootSegment(normalizePath(path));
}

function grantsOfPart(listings: readonly Listing[]): ReadonlyMap<string, readonly PermissionGrant[]> {
  const grants = new Map<string, PermissionGrant[]>();
  // A path is listed by many permissions.
  const normalized = new Map<string, string>();
  for (const { pathSet, listed } of listings) {
    const path = normalized.get(listed.path) ?? normalizePath(listed.path);
    normalized.set(listed.path, path);
    const grant = grantOf(pathSet, listed);
    for (const method of pathSet.methods) {
      const key = `${method} ${path}`;
      const others = grants.get(key);
      if (others === undefined) grants.set(key, [grant]);
      else others.push(grant);
    }
  }
  return grants;
}

function grantOf(pathSet: PathSet, { path, value }: ListedPath): PermissionGrant {
  const { permission, schemes, alsoRequires } = pathSet;
  return {
    permission,
    schemes,
    least: value.least.filter((scheme) => schemes.includes(scheme)),
    alsoRequires: bothOf(alsoRequires, value.alsoRequires),
    origin: originOfPath(pathSet, path),
  };
}
