/**
 * What can be taken out of a regular expression: each term, alternative, member of a class, quantifier and flag. The limits of
 * ranges are moved by one.
 *
 * https://tc39.es/ecma262/#sec-patterns
 */

/** A stretch of a text, and what stands there instead. */
export interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** What is not there any more. */
  readonly removed: string;
}

export function patternChanges(pattern: string): readonly Change[] {
  const reader = new Reader(pattern);
  reader.alternatives();
  if (!reader.isAtEnd()) throw new Error(`cannot read the regular expression ${pattern}`);
  return reader.changes;
}

/** The same of what stands between the brackets of a class. */
export function classChanges(members: string): readonly Change[] {
  const reader = new Reader(members);
  reader.members();
  if (!reader.isAtEnd()) throw new Error(`cannot read the class ${members}`);
  return reader.changes;
}

/** Each flag; but `u` only where it makes a difference that is no matter of syntax. */
export function flagChanges(pattern: string, flags: string): readonly Change[] {
  return Array.from(flags).flatMap((flag, index) =>
    flag === "u" && !needsUnicode(pattern, flags)
      ? []
      : [{ start: index, end: index + 1, text: "", removed: `flag ${flag} of /${pattern}/${flags}` }],
  );
}

/** Whether it matters to a pattern what is one character: not where it asks for those that it lists, or for any number. */
function needsUnicode(pattern: string, flags: string): boolean {
  // Without it, this would be no pattern, or a very different one.
  if (pattern.includes("\\u{")) return false;
  const rest = pattern.replace(/\[(?!\^)(?:\\.|[^\]])*\]|(?:\[\^(?:\\.|[^\]])*\]|(?<!\\)\.)(?=[*+])/gsu, "");
  return (
    flags.includes("i") || pattern.includes("${") || /\\p\{/iu.test(pattern) || /\[\^|(?<!\\)\./u.test(rest)
  );
}

class Reader {
  readonly changes: Change[] = [];
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  isAtEnd(): boolean {
    return this.#at === this.#source.length;
  }

  /** Up to the end of the group or of the pattern. */
  alternatives(): void {
    const alternatives: { start: number; end: number }[] = [];
    do {
      const start = this.#at;
      const terms: { start: number; end: number }[] = [];
      while (!this.isAtEnd() && !this.#sees("|") && !this.#sees(")")) terms.push(this.#term());
      alternatives.push({ start, end: this.#at });
      // Without the only one, it would match everything.
      if (terms.length > 1)
        for (const term of terms)
          this.#removes(term.start, term.end, this.#source.slice(term.start, term.end));
    } while (this.#takes("|"));
    if (alternatives.length === 1) return;
    alternatives.forEach(({ start, end }, index) => {
      const text = this.#source.slice(start, end);
      // With the bar before it; the first one with the bar behind.
      this.#removes(index === 0 ? start : start - 1, index === 0 ? end + 1 : end, `alternative ${text}`);
    });
  }

  members(): void {
    while (!this.isAtEnd() && !this.#sees("]")) {
      const start = this.#at;
      const first = this.#character();
      const isRange =
        this.#sees("-") && !this.#source.startsWith("-]", this.#at) && this.#at + 1 < this.#source.length;
      if (isRange) {
        this.#at++;
        const behind = this.#at;
        const last = this.#character();
        this.#movesLimits(start, first, behind, last);
      }
      this.#removes(start, this.#at, `[${this.#source.slice(start, this.#at)}]`);
    }
  }

  #term(): { start: number; end: number } {
    const start = this.#at;
    if (this.#takes("(")) {
      this.#at += /^(?:\?(?:[:=!]|<[=!]|<\w+>))?/u.exec(this.#source.slice(this.#at))?.[0].length ?? 0;
      this.alternatives();
      if (!this.#takes(")")) throw new Error(`a group of ${this.#source} has no end`);
    } else if (this.#takes("[")) {
      if (this.#takes("^")) this.#removes(this.#at - 1, this.#at, "^");
      this.members();
      if (!this.#takes("]")) throw new Error(`a class of ${this.#source} has no end`);
    } else {
      this.#character();
    }
    const end = this.#at;
    const quantifier = /^(?:[*+?]|\{\d+(?:,\d*)?\})\??/u.exec(this.#source.slice(end))?.[0] ?? "";
    this.#at += quantifier.length;
    const term = this.#source.slice(start, end);
    if (quantifier !== "") this.#removes(end, this.#at, `${quantifier} behind ${term}`);
    return { start, end: this.#at };
  }

  /** A character or an escape, which may stand for several. */
  #character(): string {
    const escape = /^\\(?:[pP]\{[^}]*\}|u\{[0-9A-Fa-f]+\}|u[0-9A-Fa-f]{4}|x[0-9A-Fa-f]{2}|.)|^./su;
    const [text = ""] = escape.exec(this.#source.slice(this.#at)) ?? [];
    this.#at += text.length;
    return text;
  }

  #movesLimits(start: number, first: string, behind: number, last: string): void {
    const [from, to] = [codePoint(first), codePoint(last)];
    for (const by of [-1, 1]) {
      for (const [at, limit, other] of [
        [start, from + by, to],
        [behind, to + by, from],
      ] as const) {
        // The first and the last character of all limit nothing.
        const isOpen = at === start ? from === 0 : to === 0x10ffff;
        if (isOpen || (at === start ? limit > other : limit < other)) continue;
        const end = at === start ? behind - 1 : this.#at;
        const text = `\\u${limit > 0xffff ? `{${limit.toString(16)}}` : limit.toString(16).padStart(4, "0")}`;
        this.changes.push({ start: at, end, text, removed: `limit of [${first}-${last}] → ${text}` });
      }
    }
  }

  #removes(start: number, end: number, removed: string): void {
    this.changes.push({ start, end, text: "", removed });
  }

  #sees(character: string): boolean {
    return this.#source[this.#at] === character;
  }

  #takes(character: string): boolean {
    if (!this.#sees(character)) return false;
    this.#at++;
    return true;
  }
}

function codePoint(character: string): number {
  const hexadecimal = /^\\[ux]\{?([0-9A-Fa-f]+)\}?$/u.exec(character)?.[1];
  if (hexadecimal !== undefined) return parseInt(hexadecimal, 16);
  const control = { "\\t": 9, "\\n": 10, "\\r": 13 }[character];
  return control ?? character.replace(/^\\/u, "").codePointAt(0) ?? 0;
}
