import type { HttpMethod, PermissionSet, Scheme } from "../../ir/access.js";
import type { Origin, Source } from "../../source.js";
import { jsonPointer } from "../../escape/json-pointer.js";
import { schemeNames } from "./path-value.js";
import { methodNames } from "./permissions-file.js";
import type { ListedPath, PermissionsMember, SchemeName } from "./permissions-file.js";

/** The part of a source that has path sets. */
export interface PermissionsFile {
  readonly source: Source;
  readonly permissions: PermissionsMember;
}

/** The paths that one permission is listed for on the same conditions. */
export interface PathSet {
  readonly source: Source;
  readonly permission: string;
  readonly schemeKeys: readonly SchemeName[];
  readonly schemes: readonly Scheme[];
  readonly methods: readonly HttpMethod[];
  readonly alsoRequires: readonly PermissionSet[];
  readonly paths: readonly ListedPath[];
  /** Where it is in the source (RFC 6901). */
  readonly pointer: string;
}

export function pathSetsOf(files: readonly PermissionsFile[]): readonly PathSet[] {
  return files.flatMap(({ source, permissions }) =>
    Object.entries(permissions).flatMap(([permission, { pathSets }]) =>
      pathSets.map(({ schemeKeys, methods, alsoRequires, paths }, index) => ({
        source,
        permission,
        schemeKeys,
        schemes: [...new Set(schemeKeys.map((name) => schemeNames[name]))],
        methods: [...new Set(methods.flatMap((name) => methodNames[name]))],
        alsoRequires,
        paths,
        pointer: jsonPointer(["permissions", permission, "pathSets", index]),
      })),
    ),
  );
}

export function originOfPath({ source, pointer }: PathSet, path: string): Origin {
  return { source, pointer: pointer + jsonPointer(["paths", path]) };
}

/** Whether a path goes on with a query; nothing else of a path template holds a question mark. */
export function hasQuery(path: string): boolean {
  return path.includes("?");
}
