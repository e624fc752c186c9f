/** The table of an API page that says which permissions a request needs. */
import { diagnostic } from "../../diagnostics.js";
import type { Diagnostic, Outcome } from "../../diagnostics.js";
import type { Scheme } from "../../ir/access.js";
import type { Origin } from "../../source.js";
import { offsetIn, sliceOf, trimmed } from "./blocks.js";
import type { Cell, Passage, TableBlock } from "./blocks.js";

/** What a page says of one scheme. */
export interface DocumentedPermissions {
  readonly scheme: Scheme;
  /** Ways to be allowed the request with the least privilege, each a set of permissions; none where it is not supported. */
  readonly least: readonly (readonly string[])[];
  /** Permissions of higher privilege. */
  readonly higher: readonly string[];
  readonly origin: Origin;
}

/**
 * Reads the permission tables among others, in both forms: with columns for the least privileged permissions and for
 * those of higher privilege, and with one column from the least to the most privileged.
 */
export function permissionTables(tables: readonly TableBlock[]): Outcome<readonly DocumentedPermissions[]> {
  const diagnostics: Diagnostic[] = [];
  const value = tables.flatMap(({ header, rows }) => {
    const [first = "", ...others] = header.map((cell) => textOf(cell).toLowerCase());
    if (!first.startsWith("permission type")) return [];
    const least = others.findIndex((title) => title.startsWith("least privileged"));
    const higher = others.findIndex((title) => /^(?:higher|more) privileged/u.test(title));
    return rows.flatMap((row): readonly DocumentedPermissions[] => {
      const scheme = schemeOf(textOf(row[0] ?? []));
      if (scheme === undefined) return [];
      const cell = row[Math.max(0, least) + 1] ?? [];
      const read = permissionSets(cell);
      const more = higher === -1 ? { sets: [], unread: [] } : permissionSets(row[higher + 1] ?? []);
      diagnostics.push(...[...read.unread, ...more.unread].map(unreadPermission));
      const [lowest, ...rest] = read.sets;
      // One column goes from the least to the most privileged.
      const isOrdered = least === -1;
      return [
        {
          scheme,
          least: isOrdered ? (lowest === undefined ? [] : [lowest]) : read.sets,
          higher: isOrdered ? rest.flat() : more.sets.flat(),
          origin: originOf(cell[0] ?? row[0]?.[0]),
        },
      ];
    });
  });
  return { value, diagnostics };
}

function schemeOf(text: string): Scheme | undefined {
  if (/^application\b/iu.test(text)) return "application";
  if (!/^delegated\b/iu.test(text)) return undefined;
  return /\bpersonal\b/iu.test(text) ? "delegatedPersonal" : "delegatedWork";
}

interface PermissionSets {
  readonly sets: readonly (readonly string[])[];
  readonly unread: readonly Passage[];
}

/** "A, B" are two ways; "A and B" is one that takes both. */
function permissionSets(cell: Cell): PermissionSets {
  const sets: (readonly string[])[] = [];
  const unread: Passage[] = [];
  for (const way of cell.flatMap((line) => split(line, /\s*[,;]\s*(?:or\s+)?|\s+or\s+/gu))) {
    if (nothing.test(way.text)) continue;
    const names = split(way, /\s+and\s+|\s*\+\s*/gu).map(({ text }) => text.replace(/[.*]+$/u, ""));
    if (names.every((name) => permissionName.test(name))) sets.push(names);
    else unread.push(way);
  }
  return { sets, unread };
}

const nothing = /^(?:not (?:supported|available|applicable)|none|n\/a|-|–|—)?\.?$/iu;

const permissionName = /^[a-z][\w-]*(?:\.[\w-]+)*$/iu;

function split(passage: Passage, separator: RegExp): readonly Passage[] {
  const parts: Passage[] = [];
  let start = 0;
  for (const match of passage.text.matchAll(separator)) {
    parts.push(trimmed(sliceOf(passage, start, match.index)));
    start = match.index + match[0].length;
  }
  parts.push(trimmed(sliceOf(passage, start, passage.text.length)));
  return parts.filter(({ text }) => text !== "");
}

function unreadPermission(passage: Passage): Diagnostic {
  const message = `"${passage.text.slice(0, 100)}" is no permission. It is left out of the comparison.`;
  return diagnostic("documentation-unread", message, originOf(passage));
}

function originOf(passage: Passage | undefined): Origin {
  return passage === undefined
    ? { source: { name: "", text: "" }, offset: 0 }
    : { source: passage.source, offset: offsetIn(passage, 0) };
}

function textOf(cell: Cell): string {
  return cell.map(({ text }) => text).join(" ");
}
