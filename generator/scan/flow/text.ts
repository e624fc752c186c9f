/** Texts of which parts are not known. */
import type { ts } from "ts-morph";

/** What stands in a text where a value is not constant. */
export interface Hole {
  /** A name for it: that of the variable or member. */
  readonly name: string;
  /** The expression. */
  readonly node: ts.Node;
}

/** Constant parts and holes in turns. */
export type Text = readonly (string | Hole)[];

/** How many texts an expression may have before it counts as unknown. */
export const maximumTexts = 256;

export function constant(text: Text): string | undefined {
  if (text.length === 0) return "";
  const [only] = text;
  return text.length === 1 && typeof only === "string" ? only : undefined;
}

/** The hole that a text is, if it is nothing else. */
export function onlyHole(text: Text): Hole | undefined {
  const [only] = text;
  return text.length === 1 && typeof only === "object" ? only : undefined;
}

export function joinTexts(one: Text, other: Text): Text {
  if (constant(one) === "") return other;
  if (constant(other) === "") return one;
  const last = one.at(-1);
  const [first, ...rest] = other;
  if (typeof last === "string" && typeof first === "string")
    return [...one.slice(0, -1), last + first, ...rest];
  return [...one, ...other];
}

/** Every text of the one followed by every text of the other. */
export function concatenate(one: readonly Text[], others: readonly Text[]): readonly Text[] {
  return distinctTexts(one.flatMap((first) => others.map((second) => joinTexts(first, second))));
}

export function distinctTexts(texts: readonly Text[]): readonly Text[] {
  if (texts.length < 2) return texts;
  const byKey = new Map(texts.map((text) => [keyOf(text), text]));
  return [...byKey.values()].slice(0, maximumTexts);
}

function keyOf(text: Text): string {
  return text.map((part) => (typeof part === "string" ? part : `\0${part.name}\0`)).join("");
}
