/**
 * Rendered code, taken apart as far as layout needs it: lines, what stands in brackets, comments. It is code of the
 * templates, so only their part of TypeScript is understood here.
 */

/** What is in braces that a template opens at the end of a line, or a whole module. */
export type Block = readonly Entry[];

/** A line of a block, however long, with what belongs to it. */
export interface Entry {
  /** Whether an empty line is before it. */
  readonly isApart: boolean;
  /** The lines of a comment, or the parts of code. */
  readonly content: Comment | Parts;
}

export interface Comment {
  readonly comment: readonly string[];
}

export type Parts = readonly Part[];

/** Text without brackets, or brackets with what is in them. */
export type Part = string | List | Braces;

/** Brackets whose items may stand on one line. */
export interface List {
  readonly open: Opening;
  readonly items: readonly Parts[];
}

/** Braces whose content stands on lines of its own. */
export interface Braces {
  readonly block: Block;
}

export function isBraces(part: Part): part is Braces {
  return typeof part !== "string" && "block" in part;
}

export function isList(part: Part | undefined): part is List {
  return typeof part === "object" && "items" in part;
}

export type Opening = "(" | "[" | "{" | "<";

const closing: Readonly<Record<Opening, string>> = { "(": ")", "[": "]", "{": "}", "<": ">" };

/** Takes a module apart. */
export function scan(text: string): Block {
  return new Scanner(text).block();
}

class Scanner {
  readonly #text: string;
  #position = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** Lines up to the brace that closes the block, or the end. */
  block(): Block {
    const entries: Entry[] = [];
    for (;;) {
      const isApart = this.#skipBlank() > 1 && entries.length > 0;
      const next = this.#text[this.#position];
      if (next === undefined || next === "}") return entries;
      entries.push({ isApart, content: this.#isAtComment() ? this.#comment() : this.#line() });
    }
  }

  /** Passes blanks and ends of lines; gives the number of the latter. */
  #skipBlank(): number {
    let lines = 0;
    for (; ; this.#position++) {
      const character = this.#text[this.#position];
      if (character === "\n") lines++;
      else if (character !== " ") return lines;
    }
  }

  #isAtComment(): boolean {
    return this.#text.startsWith("/*", this.#position);
  }

  #comment(): Comment {
    const end = this.#text.indexOf("*/", this.#position + 2) + 2;
    const text = this.#text.slice(this.#position, end);
    this.#position = end;
    return { comment: text.split("\n").map((line) => line.trim()) };
  }

  #line(): Parts {
    const end = this.#text.indexOf("\n", this.#position);
    const line = this.#text.slice(this.#position, end);
    // Most lines have nothing to be taken apart.
    if (end !== -1 && !/["`()[\]{}<]/.test(line)) {
      this.#position = end;
      return [line];
    }
    return withoutParentheses(this.#parts((character) => character === "\n"));
  }

  /** Text and brackets up to where it ends, which stays unread but for the end of a line. */
  #parts(endsAt: (character: string) => boolean): Parts {
    const parts: Part[] = [];
    let start = this.#position;
    const flush = (): void => {
      if (this.#position > start) parts.push(this.#text.slice(start, this.#position));
    };
    for (;;) {
      const character = this.#text[this.#position];
      if (character === undefined || endsAt(character)) break;
      if (character === '"' || character === "`") {
        this.#skipQuoted(character);
      } else if (character === "\n") {
        // Within brackets, where a line may go on.
        flush();
        this.#skipBlank();
        start = this.#position;
      } else if (this.#isOpening(character)) {
        flush();
        parts.push(this.#brackets(character));
        start = this.#position;
      } else {
        this.#position++;
      }
    }
    flush();
    return parts;
  }

  #skipQuoted(quote: string): void {
    let end = this.#position + 1;
    while (end < this.#text.length && this.#text[end] !== quote) end += this.#text[end] === "\\" ? 2 : 1;
    this.#position = end + 1;
  }

  /** An angle opens type arguments where it follows a name. */
  #isOpening(character: string): character is Opening {
    if (character === "<") return /[\w$]/.test(this.#text[this.#position - 1] ?? "");
    return character === "(" || character === "[" || character === "{";
  }

  #brackets(open: Opening): Part {
    this.#position++;
    if (open === "{" && this.#isAtEndOfLine()) {
      const block = this.block();
      this.#position++;
      return { block };
    }
    const close = closing[open];
    const items: Parts[] = [];
    for (;;) {
      this.#skipBlank();
      if (this.#text[this.#position] === close) break;
      items.push(trimmed(this.#parts((character) => character === "," || this.#isClosing(character, close))));
      if (this.#text[this.#position] !== ",") break;
      this.#position++;
    }
    this.#position++;
    return { open, items };
  }

  /** The angle of an arrow closes nothing. */
  #isClosing(character: string, close: string): boolean {
    return character === close && !(close === ">" && this.#text[this.#position - 1] === "=");
  }

  #isAtEndOfLine(): boolean {
    let position = this.#position;
    while (this.#text[position] === " ") position++;
    return this.#text[position] === "\n";
  }
}

/** A template puts a value that is returned in parentheses, to write it on lines of its own. */
function withoutParentheses(parts: Parts): Parts {
  const [first, list, ...rest] = parts;
  if (first !== "return " || !isList(list) || list.open !== "(") return parts;
  return [first, ...(list.items[0] ?? []), ...rest];
}

/** Without blanks at the end. */
export function trimmed(parts: Parts): Parts {
  const last = parts.at(-1);
  if (typeof last !== "string") return parts;
  const text = last.trimEnd();
  return text === "" ? parts.slice(0, -1) : [...parts.slice(0, -1), text];
}
