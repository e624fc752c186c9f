import { isBraces, type List, type Parts } from "./scan.js";

/** Code on one line; undefined where some of it must stand on lines of its own. */
export function flatLine(parts: Parts): string | undefined {
  let text = "";
  for (const part of parts) {
    const flat = typeof part === "string" ? part : isBraces(part) ? undefined : flatList(part);
    if (flat === undefined) return undefined;
    text += flat;
  }
  return text;
}

function flatList({ open, items }: List): string | undefined {
  const flat: string[] = [];
  for (const item of items) {
    const text = flatLine(item);
    if (text === undefined) return undefined;
    flat.push(text);
  }
  const [before, after] = brackets[open];
  const space = open === "{" && items.length > 0 ? " " : "";
  return before + space + flat.join(", ") + space + after;
}

/** The brackets that a list stands in. */
export const brackets = {
  "(": ["(", ")"],
  "[": ["[", "]"],
  "{": ["{", "}"],
  "<": ["<", ">"],
} as const satisfies Readonly<Record<List["open"], readonly [string, string]>>;
