/**
 * Characters that a reader does not see, or that change what is seen around them: controls, formats (directions among them), line
 * separators, private ones, halves of pairs, what Unicode lets fonts leave out, which has letters in it, and the blank of Braille.
 *
 * The inside of a class of a regular expression with the flag `u`. It has line breaks in it.
 *
 * https://www.unicode.org/reports/tr36/, CVE-2021-42574, CVE-2021-42694
 */
export const hiddenCharacters = String.raw`\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\u2800`;

/** Every hidden character of a text but these by the escapes of JSON, which are those of JavaScript, too. */
export function escapeHidden(text: string): string {
  return text.replace(hidden, escapeUnits);
}

const hidden = new RegExp(`(?![\\n\\t])[${hiddenCharacters}]`, "gu");

/** A text by escapes of its UTF-16 code units. */
export function escapeUnits(text: string): string {
  const units = Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, "0")}`).join("");
}

/** A JSON document as files and terminals have it: laid out, and with nothing in it that is not seen. */
export function jsonText(value: unknown, replacer?: (key: string, value: unknown) => unknown): string {
  return escapeHidden(JSON.stringify(value, replacer, 2));
}
