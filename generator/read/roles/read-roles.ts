import type { Outcome } from "../../diagnostics.js";
import type { Role, RolesEntry } from "../../ir/access.js";
import type { Source } from "../../source.js";
import { jsonPointer } from "../../escape/json-pointer.js";
import { readJson } from "../json.js";
import { rolesFile } from "./roles-file.js";

/**
 * Reads a roles file; `rolesFile` describes the format.
 *
 * @returns the entries in the order of the file; none where it has another shape
 */
export function readRoles(source: Source): Outcome<readonly RolesEntry[]> {
  const { value: file, diagnostics } = readJson(source, rolesFile, "roles-shape");
  if (file === undefined) return { value: [], diagnostics };
  const entries = file.operations.map(({ pattern, documentation, clouds, roles }, index): RolesEntry => ({
    pattern,
    ...(documentation === undefined ? {} : { documentation }),
    ...(clouds === undefined ? {} : { clouds }),
    roles: roles.map(({ name, templateId, leastPrivileged, appliesTo }): Role => ({
      name,
      ...(templateId === undefined ? {} : { templateId }),
      leastPrivileged,
      appliesTo,
    })),
    origin: { source, pointer: jsonPointer(["operations", index]) },
  }));
  return { value: entries, diagnostics: [] };
}
