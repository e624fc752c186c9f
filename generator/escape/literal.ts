import { escapeUnits, hiddenCharacters } from "./hidden-characters.js";
import { type Code, code, joinCode, trust } from "./code.js";

/** Characters that a string literal shows by escapes: those that are not seen, and `<`, which could end a script element. */
const escaped = new RegExp(`[${hiddenCharacters}<]`, "gu");

/** What most texts have nothing of, so that a literal has nothing to escape. */
const special = /["\\<]|[^ -~]/;

/** A string literal in double quotes. Its value is the text, code unit by code unit. */
export function stringLiteral(text: string): Code {
  if (!special.test(text)) return trust(`"${text}"`);
  const quoted = text.replace(/["\\]/gu, "\\$&").replace(escaped, escapeUnits);
  return trust(`"${quoted}"`);
}

/** An array literal, or a tuple type, of string literals. */
export function stringArray(texts: readonly string[]): Code {
  return code`[${joinCode(texts.map(stringLiteral), ", ")}]`;
}

/** The same text as a member of a JSON document (RFC 8259 allows the same escapes). */
export const jsonString = stringLiteral;

/** A number as it is. */
export function numberLiteral(value: number): Code {
  return trust(Number.isFinite(value) ? String(value) : "0");
}

/** A type of strings: a template literal type in which `${string}` stands for each `{placeholder}` of the text. */
export function patternType(text: string): Code {
  const parts = text.split(/\{[^{}]*\}/u).map((part) =>
    // What a string literal escapes has the same escapes here; the quote needs none, the backtick and the dollar do.
    stringLiteral(part).slice(1, -1).replaceAll('\\"', '"').replace(/[`$]/gu, "\\$&"),
  );
  return trust(`\`${parts.join("${string}")}\``);
}
