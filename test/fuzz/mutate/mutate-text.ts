/** Mutations of any text: as units of UTF-16, and as lines. */
import type { Random } from "../random.js";
import { dictionary } from "./dictionary.js";

/** A changed text. @param others Texts that parts may be taken from. */
export type Mutate = (text: string, others: readonly string[], random: Random) => string;

const operations: readonly Mutate[] = [
  // Without a range, or with it more than once.
  (text, _others, random) => splice(text, range(text, random), () => ""),
  (text, _others, random) => splice(text, range(text, random), (part) => part + part),
  (text, _others, random) =>
    splice(text, range(text, random, 30), (part) => part.repeat(random.pick([3, 10, 100, 1000]))),
  // With something in it or in place of a range.
  (text, _others, random) => splice(text, at(random.below(text.length + 1)), () => random.pick(dictionary)),
  (text, _others, random) => splice(text, range(text, random, 12), () => random.pick(dictionary)),
  (text, _others, random) => splice(text, wordIn(text, random), () => random.pick(dictionary)),
  (text, _others, random) => {
    const other = wordIn(text, random);
    return splice(text, wordIn(text, random), () => text.slice(other.start, other.end));
  },
  (text, _others, random) =>
    splice(text, at(random.below(text.length + 1)), () => String.fromCharCode(random.below(0x10000))),
  (text, _others, random) =>
    splice(text, { start: random.below(text.length + 1), end: text.length }, () => ""),
  // With a part of another.
  (text, others, random) => {
    const other = random.pick(others);
    return text.slice(0, random.below(text.length + 1)) + other.slice(random.below(other.length + 1));
  },
  // In lines.
  (text, _others, random) => onLines(text, (lines) => lines.splice(random.below(lines.length), 1)),
  (text, _others, random) =>
    onLines(text, (lines) => lines.splice(random.below(lines.length), 0, random.pick(lines))),
  (text, others, random) =>
    onLines(text, (lines) =>
      lines.splice(random.below(lines.length), 0, random.pick(random.pick(others).split("\n"))),
    ),
  (text, _others, random) =>
    onLines(text, (lines) => lines.push(...lines.splice(random.below(lines.length), random.below(4)))),
  (text, _others, random) =>
    onLines(text, (lines) => {
      const index = random.below(lines.length);
      lines[index] = " ".repeat(random.below(5)) + (lines[index] ?? "").trimStart();
    }),
];

/** A text with one to four changes. */
export const mutateText: Mutate = (text, others, random) => {
  let changed = text;
  for (let count = 1 + random.below(4); count > 0; count--) {
    changed = random.pick(operations)(changed, others, random).slice(0, 200_000);
  }
  return changed;
};

interface Range {
  readonly start: number;
  readonly end: number;
}

function at(start: number): Range {
  return { start, end: start };
}

function range(text: string, random: Random, longest = 200): Range {
  const start = random.below(text.length + 1);
  return { start, end: Math.min(text.length, start + random.below(longest)) };
}

function wordIn(text: string, random: Random): Range {
  const words = /[\w.@$-]+/gu;
  words.lastIndex = random.below(text.length + 1);
  const word = words.exec(text);
  return word === null ? at(0) : { start: word.index, end: word.index + word[0].length };
}

function splice(text: string, { start, end }: Range, replace: (part: string) => string): string {
  return text.slice(0, start) + replace(text.slice(start, end)) + text.slice(end);
}

function onLines(text: string, change: (lines: string[]) => unknown): string {
  const lines = text.split("\n");
  change(lines);
  return lines.join("\n");
}
