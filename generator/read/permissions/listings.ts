import type { HttpMethod, Scheme } from "../../ir/access.js";
import { jsonPointer } from "../json.js";
import { schemeNames } from "./path-value.js";
import type { PathValue } from "./path-value.js";
import { methodNames } from "./permissions-file.js";
import type { PermissionsFile } from "./permissions-file.js";

/** One path under one permission, with what its path set says. */
export interface Listing {
  readonly permission: string;
  readonly schemes: readonly Scheme[];
  readonly methods: readonly HttpMethod[];
  readonly path: string;
  readonly value: PathValue;
  /** Where it is in the file (RFC 6901). */
  readonly pointer: string;
}

export function listingsOf(file: PermissionsFile): readonly Listing[] {
  return Object.entries(file.permissions).flatMap(([permission, { pathSets }]) =>
    pathSets.flatMap((pathSet, index) => {
      const schemes = [...new Set(pathSet.schemeKeys.map((name) => schemeNames[name]))];
      const methods = [...new Set(pathSet.methods.flatMap((name) => methodNames[name]))];
      const pathsPointer = jsonPointer(["permissions", permission, "pathSets", index, "paths"]);
      return pathSet.paths.map(({ path, value }) => {
        const pointer = pathsPointer + jsonPointer([path]);
        return { permission, schemes, methods, path, value, pointer };
      });
    }),
  );
}

/** Whether a path goes on with a query; nothing else of a path template holds a question mark. */
export function hasQuery(path: string): boolean {
  return path.includes("?");
}
