/** Mutations of XML that is mostly still XML: of tags, whole elements and attributes. */
import type { Random } from "../random.js";
import { dictionary } from "./dictionary.js";
import type { Mutate } from "./mutate-text.js";

/** A tag or what is between two of them. */
type Pieces = string[];

const operations: readonly ((pieces: Pieces, others: readonly string[], random: Random) => void)[] = [
  // An element twice, elsewhere, within another one, in place of another one, or not at all.
  (pieces, _others, random) => {
    const element = elementIn(pieces, random);
    pieces.splice(random.below(pieces.length + 1), 0, ...pieces.slice(element.start, element.end));
  },
  (pieces, _others, random) => {
    const { start, end } = elementIn(pieces, random);
    pieces.splice(start, end - start);
  },
  (pieces, _others, random) => {
    const { start, end } = elementIn(pieces, random);
    const moved = pieces.splice(start, end - start);
    pieces.splice(random.below(pieces.length + 1), 0, ...moved);
  },
  (pieces, _others, random) => {
    const { start, end } = elementIn(pieces, random);
    const times = random.pick([1, 2, 10, 120]);
    const name = /^<([^\s/>]+)/u.exec(pieces[start] ?? "")?.[1] ?? "a";
    pieces.splice(end, 0, ...Array<string>(times).fill(`</${name}>`));
    pieces.splice(start, 0, ...Array<string>(times).fill(`<${name}>`));
  },
  (pieces, others, random) => {
    const other = split(random.pick(others));
    const taken = elementIn(other, random);
    const { start, end } = elementIn(pieces, random);
    pieces.splice(start, random.chance(0.5) ? end - start : 0, ...other.slice(taken.start, taken.end));
  },
  // A tag alone.
  (pieces, _others, random) => pieces.splice(random.below(pieces.length), 1),
  (pieces, _others, random) => {
    const [one, other] = [random.below(pieces.length), random.below(pieces.length)];
    [pieces[one], pieces[other]] = [pieces[other] ?? "", pieces[one] ?? ""];
  },
  // Another name.
  (pieces, _others, random) => {
    const [index, name] = [
      tagIn(pieces, random),
      /^<\/?([\w:.-]+)/u.exec(pieces[tagIn(pieces, random)] ?? "")?.[1],
    ];
    pieces[index] = (pieces[index] ?? "").replace(
      /(?<=^<\/?)[\w:.-]+/u,
      () => name ?? random.pick(dictionary),
    );
  },
  // Attributes: without one, one twice, one of another tag, another value or name.
  (pieces, _others, random) => {
    changeTag(pieces, random, (attributes) => attributes.splice(random.below(attributes.length), 1));
  },
  (pieces, _others, random) => {
    changeTag(pieces, random, (attributes) => attributes.push(random.pick([...attributes, ' a="b"'])));
  },
  (pieces, _others, random) => {
    changeTag(pieces, random, (attributes) => {
      const others = attributesOf(pieces[tagIn(pieces, random)] ?? "");
      if (others.length > 0) attributes.push(random.pick(others));
    });
  },
  ...Array.from({ length: 4 }, () => (pieces: Pieces, _others: readonly string[], random: Random) => {
    changeTag(pieces, random, (attributes) => {
      const index = random.below(attributes.length);
      const values = attributesOf(pieces.join("")).map((attribute) => attribute.replace(/^[^"]*"|"$/gu, ""));
      const value = random.chance(0.5) ? random.pick(values) : escaped(random.pick(dictionary));
      attributes[index] = (attributes[index] ?? "").replace(/"[^"]*"/u, () => `"${value}"`);
    });
  }),
  (pieces, _others, random) =>
    pieces.splice(random.below(pieces.length), 0, escaped(random.pick(dictionary))),
];

export const mutateXml: Mutate = (text, others, random) => {
  const pieces = split(text);
  for (let count = 1 + random.below(4); count > 0 && pieces.length > 0; count--) {
    random.pick(operations)(pieces, others, random);
  }
  return pieces.join("").slice(0, 200_000);
};

function split(text: string): Pieces {
  return text.match(/<[^>]*>|[^<]+|</gu) ?? [];
}

function tagIn(pieces: readonly string[], random: Random): number {
  const first = random.below(pieces.length);
  const found = pieces.findIndex((piece, index) => index >= first && piece.startsWith("<"));
  return found === -1 ? 0 : found;
}

/** From a start tag to its end tag, or to the end where there is none. */
function elementIn(
  pieces: readonly string[],
  random: Random,
): { readonly start: number; readonly end: number } {
  const first = random.below(pieces.length);
  const found = pieces.findIndex((piece, index) => index >= first && /^<[^/!?]/u.test(piece));
  const start = found === -1 ? 0 : found;
  let depth = 0;
  for (let index = start; index < pieces.length; index++) {
    const piece = pieces[index] ?? "";
    if (/^<[^/!?]/u.test(piece) && !piece.endsWith("/>")) depth++;
    else if (piece.startsWith("</")) depth--;
    if (depth <= 0) return { start, end: index + 1 };
  }
  return { start, end: pieces.length };
}

const attribute = /\s[\w:.-]+="[^"]*"/gu;

function attributesOf(tag: string): string[] {
  return tag.match(attribute) ?? [];
}

function changeTag(pieces: Pieces, random: Random, change: (attributes: string[]) => unknown): void {
  const index = tagIn(pieces, random);
  const tag = pieces[index] ?? "";
  const attributes = attributesOf(tag);
  if (attributes.length === 0) return;
  change(attributes);
  pieces[index] = tag.replace(attribute, "").replace(/(?<=^<[^\s/>]+)/u, () => attributes.join(""));
}

function escaped(text: string): string {
  return text.replace(/[<>&"]/gu, (character) => `&#${character.charCodeAt(0)};`);
}
