/** Sentences that say what the list or table after them is. */
import { clausesOf, isNegator, isAboutTargets } from "./clauses.js";
import { leastPrivilegedAt, saysLeastFirst } from "./claims.js";
import type { Token } from "./tokens.js";

export interface Introduction {
  /** Whether what follows are roles that do not do. */
  readonly isDenied: boolean;
  readonly isLeastFirst: boolean;
  /** Whether it speaks of the one least privileged role. */
  readonly isLeast: boolean;
}

/**
 * What a passage's last sentence says of what comes after the passage; undefined where it says nothing of roles.
 *
 * @param hasMore whether a list or a table is next
 */
export function introductionOf(
  sentences: readonly (readonly Token[])[],
  hasMore: boolean,
): Introduction | undefined {
  const final = sentences.at(-1);
  if (final === undefined || !hasMore) return undefined;
  return introductionIn(final, sentences) ?? introductionBefore(sentences);
}

/** "…one of the following roles. To learn more, see …": what a sentence announces comes after another one, too. */
function introductionBefore(sentences: readonly (readonly Token[])[]): Introduction | undefined {
  const announcing = sentences.findLast(
    (tokens) => tokens.some(({ text }) => text === "following") && tokens.some(({ kind }) => kind === "role"),
  );
  return announcing && introductionIn(announcing, sentences);
}

function introductionIn(
  last: readonly Token[],
  sentences: readonly (readonly Token[])[],
): Introduction | undefined {
  const speaksOfRoles = last.some(({ kind }) => kind === "role");
  const speaksOfOptions = last.some(({ text }) => /^(?:options?|roles?|assignments?)$/u.test(text));
  const refers = last.some(({ text }) => /^(?:following|these|below|following:)$/u.test(text));
  const ends = [":", "."].includes(last.at(-1)?.text ?? "") ? last.at(-1)?.text : "";
  const speaks =
    speaksOfRoles ||
    (speaksOfOptions && sentences.some((tokens) => tokens.some(({ kind }) => kind === "role")));
  if (!speaks || !(refers || ends === ":" || saysLeastFirst(last))) return undefined;
  const clause = clausesOf(last).find((part) => part.some(({ kind }) => kind === "role")) ?? last;
  if (isAboutTargets(clause)) return { isDenied: true, isLeastFirst: false, isLeast: false };
  return {
    isDenied: deniesFollowing(clause),
    isLeastFirst: sentences.some(saysLeastFirst),
    isLeast: speaksOfOneLeast(last),
  };
}

/** "The least privileged role is:", "the following minimum role". */
function speaksOfOneLeast(tokens: readonly Token[]): boolean {
  const isOne = tokens.some(({ kind, text }) => kind === "role" && text === "role");
  return (
    isOne &&
    tokens.some(({ text }, index) => text === "minimum" || leastPrivilegedAt(tokens, index) !== undefined)
  );
}

/** "The following roles aren't supported", and not "users who aren't owners need one of the following roles". */
function deniesFollowing(clause: readonly Token[]): boolean {
  const role = clause.findLastIndex(({ kind }) => kind === "role");
  const denial = clause.findLastIndex(isNegator);
  if (denial === -1) return false;
  if (denial > role) return true;
  const between = clause.slice(denial, role);
  return !between.some(({ text }) => /^(?:must|needs?|requires?|have|has|assigned)$/u.test(text));
}
