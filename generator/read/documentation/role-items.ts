/** What one item of a list of roles, or one cell of a table, names. */
import { sliceOf, trimmed } from "./blocks.js";
import type { Passage } from "./blocks.js";
import { maximumPassage } from "./limits.js";
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
  if (item.text.length > maximumPassage) return { roles: [] };
  const whole = withoutStop(trimmed(item));
  const colon = colonIn(whole);
  if (colon === -1) return { roles: listedRoles(whole, catalogue) };
  const left = trimmed(sliceOf(whole, 0, colon));
  const right = trimmed(sliceOf(whole, colon + 1, whole.text.length));
  const roles = listedRoles(right, catalogue);
  const leftRole = roleNamed(left, catalogue);
  // "Users: A, B" is a task, also where a role is called User; "Reader: can read" is a role.
  const areAllRoles = roles.length > 0 && roles.length === partsOf(right, catalogue).length;
  const explained = leftRole === undefined ? undefined : [{ ...leftRole, qualifier: right }];
  if (explained !== undefined && leftRole?.known !== undefined && !areAllRoles) return { roles: explained };
  if (roles.length > 0) return { roles, task: left };
  return { roles: right.text === "" ? [] : (explained ?? []) };
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
  const name = nameAlone(list, catalogue);
  if (name?.known !== undefined) return [name];
  const parts = partsOf(list, catalogue);
  return parts.flatMap((part) => roleNamed(part, catalogue) ?? []);
}

/** A name, perhaps with an article before it, "role" after it, and a qualifier. */
function roleNamed(part: Passage, catalogue: RoleCatalogue): ItemRole | undefined {
  const { head, qualifier } = splitQualifier(withoutStop(part));
  const role = nameAlone(head, catalogue);
  return role && { ...role, ...(qualifier === undefined || qualifier.text === "" ? {} : { qualifier }) };
}

function nameAlone(text: Passage, catalogue: RoleCatalogue): ItemRole | undefined {
  const name = bareName(text);
  if (name.text === "") return undefined;
  const known = catalogue.roles.get(nameKey(name.text));
  const isMarked = name.marks.some(
    ({ kind, start, end }) => kind !== "code" && start === 0 && end >= name.text.length,
  );
  const isCode = name.marks.some(({ kind }) => kind === "code");
  if (known === undefined && (isCode || !looksLikeName(name.text, isMarked ? "marked" : "item")))
    return undefined;
  return { passage: name, ...(known === undefined ? {} : { known }) };
}

/** At a dash with blanks around it, or at a parenthesis. */
function splitQualifier(part: Passage): { readonly head: Passage; readonly qualifier?: Passage } {
  const dashed = part.text.search(dash);
  const parenthesis = part.text.search(/\s*\(/u);
  const cuts = [dashed, parenthesis].filter((index) => index > 0);
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

/**
 * Split at commas, semicolons, "or" and "and", outside parentheses. After a dash comes a qualifier, which has such words
 * of its own: there a part begins only with a name that the catalogue has.
 */
function partsOf(list: Passage, catalogue: RoleCatalogue): readonly Passage[] {
  const parts: { readonly start: number; readonly end: number }[] = [];
  for (const part of rawParts(list)) {
    const before = parts.at(-1);
    const isQualified = before !== undefined && dash.test(list.text.slice(before.start, before.end));
    const known = roleNamed(trimmed(sliceOf(list, part.start, part.end)), catalogue)?.known;
    if (isQualified && known === undefined) parts[parts.length - 1] = { start: before.start, end: part.end };
    else parts.push(part);
  }
  return parts.map(({ start, end }) => trimmed(sliceOf(list, start, end))).filter(({ text }) => text !== "");
}

const dash = /\s[-–—]+\s/u;

function rawParts(list: Passage): readonly { readonly start: number; readonly end: number }[] {
  const parts: { readonly start: number; readonly end: number }[] = [];
  let start = 0;
  let depth = 0;
  for (const match of list.text.matchAll(
    /[()]|[,;]\s*(?:(?:and|or|and\/or)\s+)?|\s+(?:or|and|and\/or)\s+/gu,
  )) {
    const [separator] = match;
    if (separator === "(") depth++;
    else if (separator === ")") depth = Math.max(0, depth - 1);
    else if (depth === 0) {
      parts.push({ start, end: match.index });
      start = match.index + separator.length;
    }
  }
  return [...parts, { start, end: list.text.length }];
}

function withoutStop(passage: Passage): Passage {
  const length = passage.text.replace(/[\s.]+$/u, "").length;
  return sliceOf(passage, 0, length);
}
