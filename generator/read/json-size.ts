/** How large a JSON value is, before anything is made of it. */
import { visit } from "jsonc-parser";
import { limits } from "../limits.js";

/** What there is too much of, and where. */
export interface JsonFault {
  readonly message: string;
  readonly offset: number;
}

/** One pass over a JSON text: whether it may be parsed, and how many members its objects have if it is well-formed. */
export function measureJson(text: string): { readonly fault: JsonFault } | { readonly members: number } {
  let depth = 0;
  let values = 0;
  let members = 0;
  for (let at = 0; at < text.length; at++) {
    switch (text.charCodeAt(at)) {
      case quote:
        at = endOfString(text, at);
        break;
      case openingBrace:
      case openingBracket:
        if (++depth > limits.jsonDepth) return { fault: tooDeep(at) };
        if (++values > limits.jsonValues) return { fault: tooMany(at) };
        break;
      case closingBrace:
      case closingBracket:
        depth--;
        break;
      case comma:
        if (++values > limits.jsonValues) return { fault: tooMany(at) };
        break;
      case colon:
        members++;
        break;
    }
  }
  return { members };
}

/**
 * How a value was measured that came from elsewhere: one that stands in several places counts in each of them.
 *
 * @returns the message where there is too much of something
 */
export function whyTooLarge(value: unknown): string | undefined {
  const pending: { readonly value: object; readonly depth: number }[] = [];
  let values = 0;
  const add = (one: unknown, depth: number): void => {
    values++;
    if (typeof one === "object" && one !== null) pending.push({ value: one, depth });
  };
  add(value, 1);
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (next.depth > limits.jsonDepth) return tooDeep(0).message;
    for (const member of Object.values(next.value)) add(member, next.depth + 1);
    if (values > limits.jsonValues) return tooMany(0).message;
  }
  return undefined;
}

/** How many members all objects of a value that was parsed have; fewer than the text where one is there twice. */
export function countMembers(value: unknown): number {
  const pending: unknown[] = [value];
  let members = 0;
  while (pending.length > 0) {
    const next = pending.pop();
    if (typeof next !== "object" || next === null) continue;
    const values: readonly unknown[] = Object.values(next);
    if (!Array.isArray(next)) members += values.length;
    for (const one of values) if (typeof one === "object") pending.push(one);
  }
  return members;
}

/** The members of objects that are there a second time. (RFC 8259, 4: readers differ in which of them counts.) */
export function repeatedMembers(text: string): readonly { readonly name: string; readonly offset: number }[] {
  const repeated: { readonly name: string; readonly offset: number }[] = [];
  const open: Set<string>[] = [];
  visit(text, {
    onObjectBegin: () => {
      open.push(new Set());
    },
    onObjectProperty: (name, offset) => {
      const names = open.at(-1);
      if (names?.has(name) === true) repeated.push({ name, offset });
      names?.add(name);
    },
    onObjectEnd: () => {
      open.pop();
    },
  });
  return repeated;
}

const quote = 34;
const comma = 44;
const colon = 58;
const openingBracket = 91;
const backslash = 92;
const closingBracket = 93;
const openingBrace = 123;
const closingBrace = 125;

/** The offset of the quote that ends a string, or of the end of the text. */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end !== -1; end = text.indexOf('"', end + 1)) {
    let backslashes = 0;
    while (text.charCodeAt(end - 1 - backslashes) === backslash) backslashes++;
    if (backslashes % 2 === 0) return end;
  }
  return text.length;
}

const tooDeep = (offset: number): JsonFault => ({
  message: `Objects and arrays are nested more than ${limits.jsonDepth} deep, which is the limit. See whether the file is the right one.`,
  offset,
});

const tooMany = (offset: number): JsonFault => ({
  message: `There are more than ${limits.jsonValues} values, which is the limit. Name a file of the part that is needed.`,
  offset,
});
