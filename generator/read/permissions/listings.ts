import type { PathValue } from "./path-value.js";
import type { PermissionsFile } from "./permissions-file.js";

/** One path under one permission, with the path set that it is in. */
export interface Listing {
  readonly permission: string;
  readonly pathSet: PermissionsFile["permissions"][string]["pathSets"][number];
  readonly path: string;
  readonly value: PathValue;
  /** Where it is in the file. */
  readonly keys: readonly (string | number)[];
}

export function listingsOf(file: PermissionsFile): readonly Listing[] {
  return Object.entries(file.permissions).flatMap(([permission, { pathSets }]) =>
    pathSets.flatMap((pathSet, index) =>
      Object.entries(pathSet.paths).map(([path, value]) => ({
        permission,
        pathSet,
        path,
        value,
        keys: ["permissions", permission, "pathSets", index, "paths", path],
      })),
    ),
  );
}

/** Whether a path goes on with a query; nothing else of a path template holds a question mark. */
export function hasQuery(path: string): boolean {
  return path.includes("?");
}
