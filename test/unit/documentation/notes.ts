/** Reads role notes in tests. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseMarkdown } from "../../../generator/read/documentation/parse-markdown.js";
import { readNote } from "../../../generator/read/documentation/read-note.js";
import { readRoleCatalogue } from "../../../generator/read/documentation/role-catalogue.js";
import type { RoleCatalogue } from "../../../generator/read/documentation/role-catalogue.js";
import type { RoleNote } from "../../../generator/read/documentation/role-note.js";
import type { Diagnostic } from "../../../generator/diagnostics.js";

const repository = join(import.meta.dirname, "../../..");

/** The catalogue of this repository. */
export function realCatalogue(): RoleCatalogue {
  const name = "metadata/role-catalogue.json";
  return readRoleCatalogue({ name, text: readFileSync(join(repository, name), "utf8") }).value;
}

export function noteOf(
  text: string,
  catalogue: RoleCatalogue,
): RoleNote & { readonly diagnostics: readonly Diagnostic[] } {
  const document = parseMarkdown({ name: "note.md", text });
  const { value, diagnostics } = readNote(document.value.blocks, catalogue);
  return { ...value, diagnostics: [...document.diagnostics, ...diagnostics] };
}
