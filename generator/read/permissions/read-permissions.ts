/** Graph's permission files become a table of who may send which request. */
import { diagnostic } from "../../diagnostics.js";
import type { Outcome } from "../../diagnostics.js";
import type { PermissionTable } from "../../ir/access.js";
import type { Source } from "../../source.js";
import { readJson } from "../json.js";
import { declarationsOf } from "./declarations.js";
import { grantsOf } from "./grants.js";
import { ignoredParts } from "./ignored-parts.js";
import { inconsistencies } from "./inconsistencies.js";
import { pathSetsOf } from "./path-sets.js";
import { permissionDocument } from "./permission-document.js";

/**
 * Reads permission files, of which at least one has path sets. What each of them is, it says itself; their order
 * decides only where they contradict each other, which is reported: what the first one says is kept.
 *
 * @returns an empty table where a file has another shape
 */
export function readPermissions(...sources: readonly Source[]): Outcome<PermissionTable> {
  const outcomes = sources.map((source) => ({
    source,
    ...readJson(source, permissionDocument, "permissions-shape"),
  }));
  const documents = outcomes.flatMap(({ source, value }) => (value === undefined ? [] : [{ source, value }]));
  const files = documents.flatMap(({ source, value: { permissions } }) =>
    permissions === undefined ? [] : [{ source, permissions }],
  );
  const [first] = documents;
  if (documents.length < sources.length || files.length === 0) {
    const diagnostics = outcomes.flatMap((outcome) => outcome.diagnostics);
    if (first === undefined || diagnostics.length > 0) return { value: nothing, diagnostics };
    const origin = { source: first.source, pointer: "" };
    return { value: nothing, diagnostics: [diagnostic("permissions-shape", withoutPathSets, origin)] };
  }
  const pathSets = pathSetsOf(files);
  const declarations = declarationsOf(documents);
  return {
    value: { declarations: declarations.value, grants: grantsOf(pathSets) },
    diagnostics: [
      ...inconsistencies(files, pathSets),
      ...ignoredParts(documents, pathSets),
      ...declarations.diagnostics,
    ],
  };
}

const nothing: PermissionTable = { declarations: new Map(), grants: new Map() };

const withoutPathSets =
  'No permission file says which requests a permission is for. Add the one that has "permissions" with path sets.';
