/** Documents become what they say of requests and roles: API pages, and notes that no page includes. */
import { posix } from "node:path";
import { diagnostic } from "../../diagnostics.js";
import type { Diagnostic, Outcome } from "../../diagnostics.js";
import type { Source } from "../../source.js";
import { IncludeExpansion } from "./includes.js";
import type { IncludedDocument } from "./includes.js";
import type { MarkdownDocument } from "./parse-markdown.js";
import { readNote } from "./read-note.js";
import { kindOf, readPage } from "./read-page.js";
import type { ApiPage } from "./read-page.js";
import type { RoleCatalogue } from "./role-catalogue.js";
import type { RoleNote, RoleStatement } from "./role-note.js";

export interface NamedNote {
  /** The file's name, without folder and extension. */
  readonly name: string;
  readonly source: Source;
  readonly note: RoleNote;
}

export interface Documentation {
  readonly pages: readonly ApiPage[];
  /** Those that no page includes. */
  readonly notes: readonly NamedNote[];
  /** The names of documents that are neither, as they were given. */
  readonly others: readonly string[];
}

/**
 * Reads documents.
 *
 * @param included what documents include, by the names that `includedName` gives
 */
export function readDocumentation(
  documents: readonly MarkdownDocument[],
  included: ReadonlyMap<string, IncludedDocument>,
  catalogue: RoleCatalogue,
): Outcome<Documentation> {
  const expansion = new IncludeExpansion(included);
  const diagnostics: Diagnostic[] = [];
  const ofKind = (kind: string) => documents.filter((document) => kindOf(document) === kind);
  const pages = ofKind("page").map((document) => {
    const page = readPage(document, catalogue, (blocks) => expansion.expand(blocks));
    diagnostics.push(...page.diagnostics);
    return page.value;
  });
  const notes = ofKind("note")
    .filter(({ source }) => !expansion.used.has(posix.normalize(source.name)))
    .map(({ source, blocks }): NamedNote => {
      const note = readNote(expansion.expand(blocks), catalogue);
      diagnostics.push(...note.diagnostics);
      return { name: posix.basename(source.name).replace(/\.[^.]*$/u, ""), source, note: note.value };
    });
  const statements = [...pages, ...notes].flatMap(({ note }) => note.roles);
  return {
    value: { pages, notes, others: ofKind("other").map(({ source }) => source.name) },
    diagnostics: distinct([...diagnostics, ...expansion.diagnostics, ...unknownRoles(statements)]),
  };
}

/** A note that several pages include is read for each of them, and tells the same each time. */
function distinct(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const seen = new Map<string, Diagnostic>();
  for (const found of diagnostics) {
    const { origin, code, message } = found;
    const place =
      origin === undefined || !("offset" in origin) ? "" : `${origin.source.name}:${origin.offset}`;
    seen.set(`${place} ${code} ${message}`, seen.get(`${place} ${code} ${message}`) ?? found);
  }
  return [...seen.values()];
}

function unknownRoles(statements: readonly RoleStatement[]): readonly Diagnostic[] {
  const unknown = new Map<string, RoleStatement>();
  for (const statement of statements) {
    if (statement.role === undefined && !unknown.has(statement.name)) unknown.set(statement.name, statement);
  }
  return [...unknown.values()].map(({ name, origin }) => {
    const message = `The role catalogue does not have "${name}", which is kept by name. Add it there, with its template id if it has one.`;
    return diagnostic("documentation-role-unknown", message, origin);
  });
}
