/** Code cut at a separator that is neither in brackets nor in quotes. */
import type { Part, Parts } from "./scan.js";

export type Separator = ", " | " | " | " || " | " => " | " = " | ": ";

/** The pieces between all occurrences. */
export function splitAll(parts: Parts, separator: Separator): readonly Parts[] {
  const pieces: Parts[] = [];
  let rest = parts;
  for (;;) {
    const cut = splitFirst(rest, separator);
    if (cut === undefined) return [...pieces, rest];
    pieces.push(cut[0]);
    rest = cut[1];
  }
}

/** What is before and after the first occurrence. */
export function splitFirst(
  parts: Parts,
  separator: Separator,
): readonly [before: Parts, after: Parts] | undefined {
  for (let index = 0; index < parts.length; index++) {
    const part = parts[index];
    if (typeof part !== "string") continue;
    const at = indexOutsideQuotes(part, separator);
    if (at === -1) continue;
    return [
      [...parts.slice(0, index), ...nonEmpty(part.slice(0, at))],
      [...nonEmpty(part.slice(at + separator.length)), ...parts.slice(index + 1)],
    ];
  }
  return undefined;
}

/** Without a punctuation mark at the end, and that mark. */
export function splitEnd(parts: Parts): readonly [parts: Parts, end: string] {
  const last = parts.at(-1);
  if (typeof last !== "string" || !/[;,]$/.test(last)) return [parts, ""];
  return [[...parts.slice(0, -1), ...nonEmpty(last.slice(0, -1))], last.slice(-1)];
}

function nonEmpty(text: string): readonly Part[] {
  return text === "" ? [] : [text];
}

function indexOutsideQuotes(text: string, separator: string): number {
  if (!/["`]/.test(text)) return text.indexOf(separator);
  let quote: string | undefined;
  for (let index = 0; index < text.length; index++) {
    const character = text[index];
    if (quote !== undefined) {
      if (character === "\\") index++;
      else if (character === quote) quote = undefined;
    } else if (character === '"' || character === "`") {
      quote = character;
    } else if (text.startsWith(separator, index)) {
      return index;
    }
  }
  return -1;
}
