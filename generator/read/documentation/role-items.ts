/** What one item of a list of roles, or one cell of a table, names. */
import { sliceOf, trimmed } from "./blocks.js";
import type { Passage } from "./blocks.js";
import { looksLikeName } from "./name-form.js";
import { nameKey } from "./role-catalogue.js";
import type { CatalogueRole, RoleCatalogue } from "./role-catalogue.js";

export interface ItemRole {
  /** The name as written, with its place. */
  readonly passage: Passage;
  readonly known?: CatalogueRole;
  /** What stands beside the name: "read-only", "for groups they own". */
  readonly qualifier?: Passage;
}

export interface ItemRoles {
  readonly roles: readonly ItemRole[];
  /** What stands before a colon: "For read operations". */
  readonly task?: Passage;
}

/**
 * Takes an item apart: `Name`, `Name - qualifier`, `Name (qualifier)`, `Name: explanation`, `A, B, or C`,
 * `For a task: A, B, or C`.
 *
 * @returns no roles where it does not have that form
 */
export function itemRoles(item: Passage, catalogue: RoleCatalogue): ItemRoles {
  const whole = withoutStop(trimmed(item));
  const colon = colonIn(whole);
  if (colon === -1) return { roles: listedRoles(whole, catalogue) };
  const left = trimmed(sliceOf(whole, 0, colon));
  const right = trimmed(sliceOf(whole, colon + 1, whole.text.length));
  const leftRole = roleNamed(left, catalogue);
  if (leftRole?.known !== undefined) return { roles: [{ ...leftRole, qualifier: right }] };
  const roles = listedRoles(right, catalogue);
  if (roles.length > 0) return { roles, task: left };
  return leftRole === undefined || right.text === ""
    ? { roles: [] }
    : { roles: [{ ...leftRole, qualifier: right }] };
}

/** A colon outside code and links. */
function colonIn({ text, marks }: Passage): number {
  for (let index = text.indexOf(":"); index !== -1; index = text.indexOf(":", index + 1)) {
    const position = index;
    const isWithin = marks.some(
      ({ kind, start, end }) => kind !== "emphasis" && start <= position && position < end,
    );
    if (!isWithin && /^:(?:\s|$)/u.test(text.slice(position))) return position;
  }
  return -1;
}

/** The roles of "A, B (for something), or C"; a part that is no name is left out. */
function listedRoles(list: Passage, catalogue: RoleCatalogue): readonly ItemRole[] {
  const single = roleNamed(list, catalogue);
  if (single?.known !== undefined) return [single];
  const parts = partsOf(list);
  if (parts.length === 1) return single === undefined ? [] : [single];
  return parts.flatMap((part) => roleNamed(part, catalogue) ?? []);
}

/** A name, perhaps with an article before it, "role" after it, and a qualifier. */
function roleNamed(part: Passage, catalogue: RoleCatalogue): ItemRole | undefined {
  const { head, qualifier } = splitQualifier(withoutStop(part));
  const name = bareName(head);
  if (name.text === "") return undefined;
  const known = catalogue.roles.get(nameKey(name.text));
  const isMarked = name.marks.some(
    ({ kind, start, end }) => kind !== "code" && start === 0 && end >= name.text.length,
  );
  const isCode = name.marks.some(({ kind }) => kind === "code");
  if (known === undefined && (isCode || !looksLikeName(name.text, isMarked ? "marked" : "item")))
    return undefined;
  return {
    passage: name,
    ...(known === undefined ? {} : { known }),
    ...(qualifier === undefined || qualifier.text === "" ? {} : { qualifier }),
  };
}

/** At a dash with blanks around it, or at a parenthesis. */
function splitQualifier(part: Passage): { readonly head: Passage; readonly qualifier?: Passage } {
  const dash = part.text.search(/\s[-–—]+\s/u);
  const parenthesis = part.text.search(/\s*\(/u);
  const cuts = [dash, parenthesis].filter((index) => index > 0);
  if (cuts.length === 0) return { head: part };
  const cut = Math.min(...cuts);
  const rest = part.text.slice(cut);
  const lead = /^\s*[-–—(]+\s*/u.exec(rest)?.[0].length ?? 0;
  const tail = /[).\s]*$/u.exec(rest)?.[0].length ?? 0;
  const end = Math.max(cut + lead, part.text.length - (cut === parenthesis ? tail : 0));
  return { head: trimmed(sliceOf(part, 0, cut)), qualifier: trimmed(sliceOf(part, cut + lead, end)) };
}

function bareName(head: Passage): Passage {
  const before = /^(?:(?:the|an?|or|and|either)\s+)+/iu.exec(head.text)?.[0].length ?? 0;
  const after = /\s+roles?$/iu.exec(head.text)?.[0].length ?? 0;
  const isRole = after > 0 || before === 0 || head.marks.some(({ start }) => start >= before);
  return isRole ? trimmed(sliceOf(head, before, Math.max(before, head.text.length - after))) : head;
}

/** Split at commas, semicolons, "or" and "and", outside parentheses. */
function partsOf(list: Passage): readonly Passage[] {
  const parts: Passage[] = [];
  let start = 0;
  let depth = 0;
  for (const match of list.text.matchAll(
    /[()]|[,;]\s*(?:(?:and|or|and\/or)\s+)?|\s+(?:or|and|and\/or)\s+/gu,
  )) {
    const [separator] = match;
    if (separator === "(") depth++;
    else if (separator === ")") depth = Math.max(0, depth - 1);
    else if (depth === 0) {
      parts.push(trimmed(sliceOf(list, start, match.index)));
      start = match.index + separator.length;
    }
  }
  parts.push(trimmed(sliceOf(list, start, list.text.length)));
  return parts.filter(({ text }) => text !== "");
}

function withoutStop(passage: Passage): Passage {
  const length = passage.text.replace(/[\s.]+$/u, "").length;
  return sliceOf(passage, 0, length);
}
