/** What documentation says, in the format of a roles file (see `rolesFile`). */
import type { HttpMethod, Scheme } from "../../ir/access.js";
import { ordinal } from "../../ordinal.js";
import { placeOf } from "../../source.js";
import type { Origin } from "../../source.js";
import type { Documentation, NamedNote } from "./read-documentation.js";
import type { ApiPage } from "./read-page.js";
import type { DocumentedRequest } from "./requests.js";
import type { Access, Confidence, NoteForm, RoleNote, RoleStatement } from "./role-note.js";

export interface RolesDocument {
  readonly operations: readonly RolesDocumentEntry[];
  /** What notes say that stand alone: of which requests is not known. */
  readonly notes?: readonly RolesDocumentNote[];
}

export interface RolesDocumentEntry {
  readonly pattern: string;
  readonly documentation?: string;
  readonly clouds?: readonly string[];
  readonly roles?: readonly RolesDocumentRole[];
}

export interface RolesDocumentNote {
  readonly name: string;
  readonly form: NoteForm;
  /** Present where the text says that its roles are in the order of privilege. */
  readonly order?: "least-first";
  readonly file: string;
  readonly roles: readonly RolesDocumentRole[];
}

export interface RolesDocumentRole {
  readonly name: string;
  /** The name that the catalogue has for it, where that is another one. */
  readonly currentName?: string;
  readonly templateId?: string;
  readonly leastPrivileged: boolean;
  readonly appliesTo: readonly Scheme[];
  readonly condition?: string;
  readonly confidence: Confidence;
  readonly source: { readonly file: string; readonly line: number; readonly column: number };
}

export interface RolesDocumentOptions {
  /**
   * Where pages are that do not say so: an https URL in which `{page}` stands for a file's name without its extension;
   * without `{page}` the name is put after it.
   */
  readonly documentationBase?: string;
  /** Include patterns of the requests that notes are about which stand alone. */
  readonly patterns: readonly PatternWithMethods[];
}

export interface PatternWithMethods {
  readonly text: string;
  /** Absent where it has every method. */
  readonly methods?: readonly HttpMethod[];
}

/** Makes the document; it depends on nothing but what was read. */
export function rolesDocument({ pages, notes }: Documentation, options: RolesDocumentOptions): RolesDocument {
  const operations = [
    ...pages.flatMap((page) => pageEntries(page, options.documentationBase)),
    ...options.patterns.flatMap((pattern) => notes.flatMap((note) => noteEntry(note, pattern))),
  ].sort(
    (one, other) =>
      ordinal(pathOf(one.pattern), pathOf(other.pattern)) ||
      ordinal(one.pattern, other.pattern) ||
      ordinal(JSON.stringify(one), JSON.stringify(other)),
  );
  const alone = options.patterns.length > 0 ? [] : notes.map(noteOf);
  return {
    operations,
    ...(alone.length === 0
      ? {}
      : {
          notes: alone.sort((one, other) => ordinal(one.name, other.name) || ordinal(one.file, other.file)),
        }),
  };
}

function pathOf(pattern: string): string {
  return pattern.slice(pattern.indexOf("/"));
}

function pageEntries(page: ApiPage, base: string | undefined): readonly RolesDocumentEntry[] {
  const documentation = page.documentation ?? (base && addressOf(page.source.name, base));
  return page.requests.flatMap((request) => {
    const roles = rolesFor(page.note, request);
    if (documentation === undefined && page.clouds === undefined && roles.length === 0) return [];
    return [
      {
        pattern: `${request.method} ${request.path}`,
        ...(documentation === undefined ? {} : { documentation }),
        ...(page.clouds === undefined ? {} : { clouds: page.clouds }),
        ...(roles.length === 0 ? {} : { roles }),
      },
    ];
  });
}

function addressOf(file: string, base: string): string {
  const page = encodeURIComponent((file.split(/[/\\]/u).at(-1) ?? "").replace(/\.[^.]*$/u, ""));
  return base.includes("{page}") ? base.replaceAll("{page}", page) : `${base.replace(/\/+$/u, "")}/${page}`;
}

function noteEntry(
  { note }: NamedNote,
  { text, methods }: PatternWithMethods,
): readonly RolesDocumentEntry[] {
  const [method, ...others] = methods ?? [];
  const isOne = method !== undefined && others.length === 0;
  const roles = isOne ? rolesFor(note, { method }) : note.roles.map(roleOf);
  return roles.length === 0 ? [] : [{ pattern: text, roles }];
}

/** The roles of a note that hold for a request: some are for reading, or for writing, alone. */
function rolesFor(
  { roles }: RoleNote,
  { method }: Pick<DocumentedRequest, "method">,
): readonly RolesDocumentRole[] {
  const access: Access = method === "GET" ? "read" : "write";
  return roles.filter((role) => role.access === undefined || role.access === access).map(roleOf);
}

function noteOf({ name, source, note }: NamedNote): RolesDocumentNote {
  return {
    name,
    form: note.form,
    ...(note.isLeastFirst ? { order: "least-first" } : {}),
    file: source.name,
    roles: note.roles.map(roleOf),
  };
}

function roleOf(statement: RoleStatement): RolesDocumentRole {
  const { name, role, isLeast, appliesTo, condition, confidence, origin } = statement;
  return {
    name,
    ...(role === undefined || role.name === name ? {} : { currentName: role.name }),
    ...(role?.templateId === undefined ? {} : { templateId: role.templateId }),
    leastPrivileged: isLeast,
    appliesTo,
    ...(condition === undefined ? {} : { condition }),
    confidence,
    source: fileAndLine(origin),
  };
}

function fileAndLine(origin: Origin): RolesDocumentRole["source"] {
  const place = placeOf(origin);
  return "line" in place ? place : { file: place.file, line: 1, column: 1 };
}
