/**
 * The parts of a sentence that say something of their own, and whether they say it or deny it.
 */
import type { Token } from "./tokens.js";

export type Clause = readonly Token[];

/** Splits at semicolons, at conjunctions that turn, and at commas that do not part names of a list. */
export function clausesOf(tokens: readonly Token[]): readonly Clause[] {
  const clauses: Token[][] = [[]];
  for (const [index, token] of tokens.entries()) {
    if (endsClause(tokens, index)) clauses.push([]);
    else clauses.at(-1)?.push(token);
  }
  return clauses.filter((clause) => clause.length > 0);
}

function endsClause(tokens: readonly Token[], index: number): boolean {
  const [token, before, after] = [tokens[index], tokens[index - 1], tokens[index + 1]];
  if (token?.kind !== "word") return false;
  if ([";", "but", "however", "whereas", "while", "although", "though"].includes(token.text)) return true;
  return token.text === "," && !(canEndName(before) && canBeginName(after, tokens[index + 2]));
}

function canEndName(token: Token | undefined): boolean {
  return token?.kind === "name" || token?.text === ")";
}

function canBeginName(token: Token | undefined, next: Token | undefined): boolean {
  if (token?.kind === "name") return true;
  return (
    ["or", "and", "the", "and/or"].includes(token?.text ?? "") &&
    (next?.kind === "name" || canBeginName(next, undefined))
  );
}

/** Words that deny what a clause says. */
export function isNegator({ kind, text }: Token): boolean {
  if (kind !== "word") return false;
  return (
    text.endsWith("n't") ||
    ["not", "cannot", "never", "neither", "nor", "insufficient", "unsupported", "lacks", "lack"].includes(
      text,
    )
  );
}

/** Words after which comes what is not meant. */
export function isException(tokens: readonly Token[], index: number): boolean {
  const [text, after] = [tokens[index]?.text ?? "", tokens[index + 1]?.text ?? ""];
  if (["except", "excluding", "unless", "without", "besides"].includes(text)) return true;
  return ["instead of", "rather than", "other than", "such as", "less privileged"].includes(
    `${text} ${after}`,
  );
}

/** Words that say that something is needed. */
export function isObligation({ kind, text }: Token): boolean {
  return (
    kind === "word" &&
    ["must", "need", "needs", "require", "requires", "required", "should", "shall"].includes(text)
  );
}

/** Whether a clause speaks of the accounts that a request acts on, and not of who sends it. */
export function isAboutTargets(clause: Clause): boolean {
  return clause.some(
    ({ text }, index) =>
      /^(?:users?|accounts?|administrators?|members?|objects?)$/u.test(text) &&
      /^(?:who|whose|with|that|assigned)$/u.test(clause[index + 1]?.text ?? "") &&
      /^(?:on|of|other|for|about|restore|delete|manage|update|reset)$/u.test(clause[index - 1]?.text ?? ""),
  );
}
