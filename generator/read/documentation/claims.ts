/** What a sentence says of roles by their names. */
import { clausesOf, isAboutTargets, isException, isNegator, isObligation } from "./clauses.js";
import type { Clause } from "./clauses.js";
import type { Token } from "./tokens.js";

/**
 * - `least`: it is the least privileged one
 * - `atLeast`: it or a more privileged one is needed
 * - `required`: it is needed, or enough
 */
export type ClaimKind = "least" | "atLeast" | "required";

export interface Claim {
  readonly kind: ClaimKind;
  /** Name tokens, in the order of the text. */
  readonly names: readonly Token[];
}

/**
 * The claims of a sentence; what it denies, or says of others than those who send requests, is none.
 *
 * @param isObliged whether a sentence goes on in it: "The user must have:"
 */
export function claimsOf(tokens: readonly Token[], isObliged = false): readonly Claim[] {
  return clausesOf(isObliged ? [havingToken, ...tokens] : tokens).flatMap((clause) => {
    if (isAboutTargets(clause)) return [];
    const claim = leastBefore(clause) ?? atLeast(clause) ?? leastAfter(clause) ?? required(clause);
    return claim === undefined || claim.names.length === 0 ? [] : [claim];
  });
}

const havingToken: Token = { kind: "word", text: "have", start: 0, end: 0 };

/** Whether a sentence goes on in the list after it: "The user must have:". */
export function goesOnInList(tokens: readonly Token[]): boolean {
  return (
    tokens.at(-1)?.text === ":" &&
    tokens.some(isObligation) &&
    tokens.some(isAssignment) &&
    !tokens.some(isNegator)
  );
}

/** A list of names, and what comes after it. */
interface NameList {
  readonly names: readonly Token[];
  /** The index of the first token of the list. */
  readonly start: number;
  /** The index of the first token after it. */
  readonly end: number;
}

/** "A", "A or B", "the A role, B (for one thing), and C". */
function nameListAt(clause: Clause, start: number): NameList | undefined {
  const names: Token[] = [];
  let index = start;
  let end = start;
  while (index < clause.length) {
    index = afterWords(clause, index, ["the", "a", "an", "either", "both", ":"]);
    const token = clause[index];
    if (token?.kind !== "name") break;
    names.push(token);
    end = afterParentheses(clause, index + 1);
    // "the A role or the B role"
    const separator = clause[end]?.kind === "role" && isSeparator(clause[end + 1]) ? end + 1 : end;
    index = afterWords(clause, separator, [",", "or", "and", "and/or", "/"]);
    if (index === separator) break;
  }
  return names.length === 0 ? undefined : { names, start, end };
}

function isSeparator(token: Token | undefined): boolean {
  return token?.kind === "word" && [",", "or", "and", "and/or"].includes(token.text);
}

function afterWords(clause: Clause, start: number, words: readonly string[]): number {
  let index = start;
  while (clause[index]?.kind === "word" && words.includes(clause[index]?.text ?? "")) index++;
  return index;
}

function afterParentheses(clause: Clause, start: number): number {
  if (clause[start]?.text !== "(") return start;
  const closing = clause.findIndex(({ text }, index) => index > start && text === ")");
  return closing === -1 ? start : closing + 1;
}

function nameLists(clause: Clause): readonly NameList[] {
  const lists: NameList[] = [];
  for (let index = 0; index < clause.length; index++) {
    if (clause[index]?.kind !== "name") continue;
    const list = nameListAt(clause, index);
    if (list === undefined) continue;
    lists.push(list);
    index = list.end - 1;
  }
  return lists;
}

/** "A is the least privileged role", "A and B are the least privileged roles supported". */
function leastBefore(clause: Clause): Claim | undefined {
  for (const list of nameLists(clause)) {
    const verb = clause[list.end]?.kind === "role" ? list.end + 1 : list.end;
    if (!isBeing(clause[verb])) continue;
    const next = afterWords(clause, verb + 1, ["the", "a", "an", "one", "of", "considered", "also"]);
    const least = leastPrivilegedAt(clause, next) ?? onlyRoleAt(clause, next);
    if (least === undefined || isDenied(clause, list.start, least)) continue;
    return { kind: "least", names: list.names };
  }
  return undefined;
}

/** "A is the only role": where "only role" begins here, the index after it. */
function onlyRoleAt(clause: Clause, index: number): number | undefined {
  if (clause[index]?.text !== "only") return undefined;
  const role = clause.slice(index + 1, index + 4).findIndex(({ kind }) => kind === "role");
  return role === -1 ? undefined : index + role + 2;
}

/** "the least privileged role is A", "the least privileged roles for this: A or B". */
function leastAfter(clause: Clause): Claim | undefined {
  for (let index = 0; index < clause.length; index++) {
    const end = leastPrivilegedAt(clause, index);
    if (end === undefined) continue;
    const role = clause.findIndex(({ kind }, at) => kind === "role" && at >= end && at <= end + 3);
    if (role === -1) continue;
    const verb = clause.findIndex(
      (token, at) => at > role && at <= role + 12 && (isBeing(token) || token.text === ":"),
    );
    const list = verb === -1 ? adjacent(clause, role) : nameListAt(clause, verb + 1);
    if (list === undefined || isDenied(clause, index, list.start)) continue;
    return { kind: "least", names: list.names };
  }
  return undefined;
}

/** "the least privileged role, A," has been parted by its commas; "the least privileged role A" has not. */
function adjacent(clause: Clause, role: number): NameList | undefined {
  return clause[role + 1]?.kind === "name" ? nameListAt(clause, role + 1) : undefined;
}

/** "at least the A role", "at minimum, the A or B role". */
function atLeast(clause: Clause): Claim | undefined {
  for (let index = 0; index + 1 < clause.length; index++) {
    const pair = `${clause[index]?.text ?? ""} ${clause[index + 1]?.text ?? ""}`;
    if (!["at least", "at minimum", "minimum of", "least role"].includes(pair)) continue;
    const start = afterWords(clause, index + 2, ["the", "a", "an", "one", "of", "either", ","]);
    const list = nameListAt(clause, clause[start]?.kind === "role" ? start + 1 : start);
    if (list === undefined || isDenied(clause, 0, list.end)) continue;
    if (clause.some(({ kind }) => kind === "role") || list.names.every(({ known }) => known !== undefined)) {
      return { kind: "atLeast", names: list.names };
    }
  }
  return undefined;
}

/** "must be assigned the A role", "needs A or B", "users with the A role can", "the A role is required". */
function required(clause: Clause): Claim | undefined {
  const names = nameLists(clause)
    .filter((list) => isRequired(clause, list))
    .flatMap((list) => list.names);
  return names.length === 0 ? undefined : { kind: "required", names };
}

function isRequired(clause: Clause, list: NameList): boolean {
  if (isDenied(clause, 0, clause.length) && !isObliged(clause, list.start)) return false;
  if (isExcepted(clause, list.start)) return false;
  const isRole = clause[list.end]?.kind === "role" || clause[list.start - 1]?.kind === "role";
  const areKnown = list.names.every(({ known }) => known !== undefined);
  const verb = clause.slice(0, list.start).findLastIndex(isAssignment);
  if (verb !== -1) return isRole || (areKnown && list.start - verb <= 3) || followsRoles(clause, list.start);
  const after = clause[list.end]?.kind === "role" ? list.end + 1 : list.end;
  const next = afterWords(clause, after + 1, ["also", "always", "only"]);
  return (
    (isRole || areKnown) &&
    (isBeing(clause[after]) || clause[after]?.text === "can") &&
    [
      "required",
      "needed",
      "necessary",
      "supported",
      "sufficient",
      "enough",
      "call",
      "use",
      "perform",
    ].includes(clause[after]?.text === "can" ? (clause[after + 1]?.text ?? "") : (clause[next]?.text ?? ""))
  );
}

/** "one of the following roles: A, B", "one of these roles (A or B)". */
function followsRoles(clause: Clause, start: number): boolean {
  const before = clause[start - 1]?.text ?? "";
  return (
    [":", "(", "-", "–", "—"].includes(before) && clause.slice(0, start).some(({ kind }) => kind === "role")
  );
}

function isAssignment({ kind, text }: Token): boolean {
  return kind === "word" && assignments.has(text);
}

const assignments = new Set(
  "assigned have has having hold holds holding holder need needs require requires required granted with in be being to by member belong given grant possess possesses includes include least following supported".split(
    " ",
  ),
);

function isBeing(token: Token | undefined): boolean {
  return token?.kind === "word" && ["is", "are", "being", "be"].includes(token.text);
}

/** Where "least privileged" or "least-privileged" begins here: the index after it. */
export function leastPrivilegedAt(clause: Clause, index: number): number | undefined {
  const text = clause[index]?.text;
  if (text === "least-privileged" || text === "least-privilege") return index + 1;
  const next = clause[index + 1]?.text ?? "";
  return text === "least" && ["privileged", "privilege", "permissive"].includes(next) ? index + 2 : undefined;
}

/** Whether a part of a clause has a word that denies. */
function isDenied(clause: Clause, start: number, end: number): boolean {
  return clause.slice(start, end).some(isNegator) || clause[start - 1]?.text === "not";
}

/** "who isn't the owner must be assigned the A role": what is denied is not the need. */
function isObliged(clause: Clause, nameStart: number): boolean {
  const denial = clause.findLastIndex(isNegator);
  return denial < nameStart && clause.slice(denial, nameStart).some(isObligation);
}

function isExcepted(clause: Clause, nameStart: number): boolean {
  return clause.some((_, index) => index < nameStart && isException(clause, index));
}

/** Whether a sentence says of what it stands with that it is the least privileged: "This is the least privileged option". */
export function saysThisIsLeast(tokens: readonly Token[]): boolean {
  return tokens.some(({ text }, index) => {
    const verb = tokens[index + 1]?.kind === "role" ? index + 2 : index + 1;
    return (
      ["this", "it"].includes(text) &&
      isBeing(tokens[verb]) &&
      leastPrivilegedAt(tokens, afterWords(tokens, verb + 1, ["the", "a"])) !== undefined
    );
  });
}

/** Whether a qualifier alone says it: "least privileged", "the least privileged role supported for this operation". */
export function isLeastQualifier(tokens: readonly Token[]): boolean {
  const end = leastPrivilegedAt(tokens, afterWords(tokens, 0, ["the", "a", "(", "this", "is"]));
  if (end === undefined) return false;
  const purpose = tokens.findIndex(({ text }, index) => index >= end && text === "for");
  return (
    purpose === -1 ||
    tokens[purpose + 1]?.text === "this" ||
    tokens.slice(purpose).every(({ text }) => text === "for")
  );
}

/** Whether a sentence says that what follows is in the order of privilege, from the least. */
export function saysLeastFirst(tokens: readonly Token[]): boolean {
  const words = tokens.map(({ text }) => text.toLowerCase()).join(" ");
  return /\bfrom (?:the )?least (?:privileged )?to (?:the )?(?:most|more|highest)\b|\bordered by (?:least )?privilege\b|\bleast privileged (?:first|ones? first)\b/u.test(
    words,
  );
}
