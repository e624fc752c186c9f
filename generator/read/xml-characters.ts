/**
 * Characters and names of XML, by offsets in a text. Plain loops over character codes: they see every character of a
 * document, and regular expressions would make an object for each name.
 *
 * https://www.w3.org/TR/xml/#charsets, https://www.w3.org/TR/xml-names/#NT-QName
 */

/** The offset of the first character that XML does not allow at all; -1 where there is none. */
export function findExcludedCharacter(text: string): number {
  return suspectCharacter.test(text) ? text.search(excludedCharacter) : -1;
}

/** Whether a number is the code point of a character that XML allows. */
export function isCharacter(codePoint: number): boolean {
  return codePoint <= 0x10ffff && !excludedCharacter.test(String.fromCodePoint(codePoint));
}

/** The offset of the first character that is no blank. */
export function skipBlanks(text: string, from: number): number {
  let at = from;
  for (;;) {
    const code = text.charCodeAt(at);
    if (code !== 32 && code !== 10 && code !== 9 && code !== 13) return at;
    at++;
  }
}

/** The end of the name at an offset: the offset itself where there is none. A name has at most one colon. */
export function nameEnd(text: string, start: number): number {
  let at = start;
  let code = text.charCodeAt(at);
  while (code < 128 && ((asciiNames[code] ?? 0) & (at === start ? 1 : 2)) !== 0) code = text.charCodeAt(++at);
  return code === colon || code >= 128 ? unusualNameEnd(text, start) : at;
}

/** As `nameEnd`, for a name that may have a colon, or characters beyond ASCII. */
function unusualNameEnd(text: string, start: number): number {
  let partStart = start;
  let at = start;
  for (;;) {
    const code = text.charCodeAt(at);
    if (isNameCharacter(code, at === partStart)) at++;
    else if (code === colon && at > start && partStart === start) partStart = ++at;
    else return at === partStart && partStart > start ? at - 1 : at;
  }
}

/** Whether two parts of a text are the same. */
export function isSameText(text: string, one: number, other: number, length: number): boolean {
  for (let index = 0; index < length; index++) {
    if (text.charCodeAt(one + index) !== text.charCodeAt(other + index)) return false;
  }
  return true;
}

/** Where a text occurs next, for places that only move on: each part of the text is searched once. */
export class NextOccurrence {
  readonly #text: string;
  readonly #searched: string;
  #next = -1;

  constructor(text: string, searched: string) {
    this.#text = text;
    this.#searched = searched;
  }

  /** The first occurrence at or behind an offset; the length of the text where there is none. */
  from(offset: number): number {
    if (this.#next < offset) {
      const found = this.#text.indexOf(this.#searched, offset);
      this.#next = found === -1 ? this.#text.length : found;
    }
    return this.#next;
  }
}

const colon = 58;

// XML 1.0, 2.3. Surrogates stand for the supplementary planes; that they come in pairs is seen to before.
const nameStart = String.raw`A-Z_a-z\xC0-\xD6\xD8-\xF6\xF8-\u02FF\u0370-\u037D\u037F-\u1FFF\u200C\u200D\u2070-\u218F\u2C00-\u2FEF\u3001-\uDB7F\uDC00-\uDFFF\uF900-\uFDCF\uFDF0-\uFFFD`;
const nameMore = String.raw`\-.0-9\xB7\u0300-\u036F\u203F\u2040`;
const nameStartCharacter = new RegExp(`[${nameStart}]`);
const nameCharacter = new RegExp(`[${nameStart}${nameMore}]`);

/** The same for ASCII, as bits by character code: 1 for the start of a name, 2 for any place in it. */
const asciiNames = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  return (nameStartCharacter.test(character) ? 1 : 0) + (nameCharacter.test(character) ? 2 : 0);
});

// XML 1.0, 2.2; and surrogates that are not in pairs.
const suspectCharacter = /[\0-\x08\x0B\x0C\x0E-\x1F\uD800-\uDFFF\uFFFE\uFFFF]/;
const excludedCharacter =
  /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

function isNameCharacter(code: number, first: boolean): boolean {
  if (code < 128) return ((asciiNames[code] ?? 0) & (first ? 1 : 2)) !== 0;
  // Behind the end of the text the code is NaN.
  return code >= 128 && (first ? nameStartCharacter : nameCharacter).test(String.fromCharCode(code));
}
