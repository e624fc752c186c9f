/** How large and how deeply nested a document may be: its parser takes long for, or ends on, what no writer writes. */

/** In UTF-16 code units; several times the longest page known. */
const maximumLength = 1024 * 1024;

/** The parser takes the square of the length of a list. */
const maximumLines = 20_000;

/** How many quotes and lists one line may open, and how far it may be indented, per level. */
const maximumDepth = 40;

/** How many delimiters of inline markup a paragraph may have: pairing them takes the square of that. */
const maximumDelimiters = 4000;

/** The sum over all paragraphs of the squares of those numbers: what pairing them takes. */
const maximumPairs = 30_000_000;

/** How long what is read as a sentence or a name may be, in UTF-16 code units: its grammar is looked up word by word. */
export const maximumPassage = 10_000;

/** Why a text is not parsed, and where; undefined where it may be. */
export function whyTooDeep(text: string): { readonly what: string; readonly offset: number } | undefined {
  if (text.length > maximumLength) return { what: `it has more than ${maximumLength} characters`, offset: 0 };
  const lines = text.split(/\r\n|\r|\n/u);
  if (lines.length > maximumLines) return { what: `it has more than ${maximumLines} lines`, offset: 0 };
  let offset = 0;
  let delimiters = 0;
  let pairs = 0;
  for (const line of text.split("\n")) {
    if (depthOf(line) > maximumDepth) {
      return { what: `quotes and lists are nested in more than ${maximumDepth} levels`, offset };
    }
    // Each row of a table is a paragraph of its own.
    const isNew = line.trim() === "" || line.trimStart().startsWith("|");
    if (isNew) pairs += delimiters ** 2;
    delimiters = (isNew ? 0 : delimiters) + delimitersIn(line);
    if (pairs > maximumPairs) return { what: "its marks of emphasis, links and code are too many", offset };
    if (delimiters > maximumDelimiters) {
      return {
        what: `a paragraph has more than ${maximumDelimiters} marks of emphasis, links and code`,
        offset,
      };
    }
    offset += line.length + 1;
  }
  return undefined;
}

/** Markers at the start of a line, and four blanks for one. */
function depthOf(line: string): number {
  let markers = 0;
  let blanks = 0;
  for (const character of line) {
    if (character === ">" || character === "-" || character === "*" || character === "+") markers++;
    else if (character === "\t") blanks += 4;
    else if (character === " ") blanks++;
    else if (!/[\d.)]/u.test(character)) break;
  }
  // A thematic break, or the line of a table, is one long run of markers without nesting.
  return isRule(line) ? 0 : markers + Math.floor(blanks / 4);
}

function isRule(line: string): boolean {
  const [first] = line.trimStart();
  return first !== undefined && "-*_".includes(first) && line.replaceAll(first, "").trim() === "";
}

function delimitersIn(line: string): number {
  let count = 0;
  for (const character of line) if ("*_`[]<!&".includes(character)) count++;
  return count;
}
