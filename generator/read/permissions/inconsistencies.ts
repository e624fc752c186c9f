import type { Diagnostic } from "../../diagnostics.js";
import { jsonPointer } from "../../escape/json-pointer.js";
import { originOfPath } from "./path-sets.js";
import type { PathSet, PermissionsFile } from "./path-sets.js";
import type { PathValue } from "./path-value.js";
import { Tally } from "./tally.js";

/** Names in one part of a permission file that another part ought to have. What is contradicted is not used. */
export function inconsistencies(
  files: readonly PermissionsFile[],
  pathSets: readonly PathSet[],
): readonly Diagnostic[] {
  const tally = new Tally("permissions-inconsistent");
  const declared = new Set(files.flatMap(({ permissions }) => Object.keys(permissions)));
  for (const file of files) undeclaredSchemes(tally, file);
  for (const pathSet of pathSets) {
    for (const [value, path] of distinctValues(pathSet)) {
      const origin = () => originOfPath(pathSet, path);
      for (const scheme of value.least.filter((each) => !pathSet.schemes.includes(each))) {
        const kind =
          "A permission is said to be the least privileged for a scheme that its path set is not for";
        tally.add(`${kind}, which is not used`, `"${pathSet.permission}" for ${scheme}`, origin);
      }
      for (const name of [...pathSet.alsoRequires, ...value.alsoRequires].flat()) {
        if (declared.has(name)) continue;
        const kind = "A permission requires another one besides that no file declares";
        tally.add(kind, `"${pathSet.permission}" requires "${name}"`, origin);
      }
    }
  }
  return tally.diagnostics();
}

function undeclaredSchemes(tally: Tally, { source, permissions }: PermissionsFile): void {
  for (const [permission, { schemes, pathSets }] of Object.entries(permissions)) {
    for (const [index, { schemeKeys }] of pathSets.entries()) {
      for (const name of schemeKeys.filter((each) => schemes[each] === undefined)) {
        const pointer = jsonPointer(["permissions", permission, "pathSets", index, "schemeKeys"]);
        const kind =
          "A path set is for a scheme that its permission does not declare, and is used all the same";
        tally.add(kind, `"${permission}" for ${name}`, () => ({ source, pointer }));
      }
    }
  }
}

/** Values that paths of a set share, and the first path that has each. */
function distinctValues({ paths }: PathSet): ReadonlyMap<PathValue, string> {
  const values = new Map<PathValue, string>();
  for (const { path, value } of paths) {
    if (!values.has(value)) values.set(value, path);
  }
  return values;
}
