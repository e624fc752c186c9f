import { hiddenCharacters } from "./hidden-characters.js";

/** One line of nothing but text: what would move the cursor, or turn the direction of text, is spelled out. */
export function printable(text: string): string {
  return text.replace(hidden, (character) => `\\u{${Number(character.codePointAt(0)).toString(16)}}`);
}

const hidden = new RegExp(`[${hiddenCharacters}]`, "gu");

/**
 * The codes of the colours in which this program may write: bold, faint, red to cyan, and what ends them (ECMA-48, 8.3.117).
 * In a text of an input they cannot be told from ours; but none of them makes text unseen, as others do.
 */
export const ownColor = /\u001b\[(?:[12]|22|3[1-6]|39)m/u;

const withOwnColors = new RegExp(`(${ownColor.source})`);

/** The text with what a function makes of the parts between its own colours. */
export function exceptOwnColors(text: string, escape: (part: string) => string): string {
  return text
    .split(withOwnColors)
    .map((part, index) => (index % 2 === 1 ? part : escape(part)))
    .join("");
}
