/**
 * The words of a passage, with the names of roles, the word "role" itself, and what is emphasised taken together, so
 * that the grammar of a sentence can be told without regard to how names are marked.
 */
import { sliceOf } from "./blocks.js";
import type { Mark, Passage } from "./blocks.js";
import { looksLikeName } from "./name-form.js";
import { nameKey } from "./role-catalogue.js";
import type { CatalogueRole, RoleCatalogue } from "./role-catalogue.js";

export interface Token {
  /**
   * - `role`: the word "role" or "roles", with the words before it that say whose.
   * - `name`: what may be the name of a role.
   * - `code`: code, which is no word.
   * - `word`: a word or a punctuation mark.
   */
  readonly kind: "role" | "name" | "code" | "word";
  /** In lower case for a word; as written for all others. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Present where the catalogue has the name. */
  readonly known?: CatalogueRole;
  /** Whether it is emphasised or a link: more than a few capital letters say that it is a name. */
  readonly isMarked?: boolean;
}

interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly mark?: Mark;
}

export function tokensOf(passage: Passage, catalogue: RoleCatalogue): readonly Token[] {
  const pieces = piecesOf(passage);
  const tokens: Token[] = [];
  let index = 0;
  while (index < pieces.length) {
    const { token, length } = tokenAt(pieces, index, passage, catalogue);
    tokens.push(token);
    index += length;
  }
  return tokens;
}

interface Taken {
  readonly token: Token;
  /** How many pieces it takes. */
  readonly length: number;
}

function tokenAt(pieces: readonly Piece[], index: number, passage: Passage, catalogue: RoleCatalogue): Taken {
  const piece = pieces[index];
  if (piece === undefined) throw new RangeError("There is no piece at this index.");
  return (
    roleWord(pieces, index, catalogue) ??
    knownName(pieces, index, passage, catalogue) ??
    markedName(pieces, index, passage) ??
    plainName(pieces, index, passage) ?? {
      token: {
        kind: piece.mark?.kind === "code" ? "code" : "word",
        text: piece.text.toLowerCase(),
        start: piece.start,
        end: piece.end,
      },
      length: 1,
    }
  );
}

/** `role`, `directory roles`, `Contoso directory role`. */
function roleWord(pieces: readonly Piece[], index: number, { systems }: RoleCatalogue): Taken | undefined {
  if (pieces[index]?.mark?.kind === "code") return undefined;
  for (let length = longestSystem; length >= 0; length--) {
    const last = pieces[index + length];
    if (last === undefined || !/^roles?$/iu.test(last.text) || last.mark?.kind === "code") continue;
    const before = pieces.slice(index, index + length);
    if (length > 0 && !systems.has(nameKey(before.map(({ text }) => text).join(" ")))) continue;
    const [first = last] = before;
    return {
      token: { kind: "role", text: last.text.toLowerCase(), start: first.start, end: last.end },
      length: length + 1,
    };
  }
  return undefined;
}

const longestSystem = 4;

/** The longest name of the catalogue that begins here; a name of one word only where nothing else is marked with it. */
function knownName(
  pieces: readonly Piece[],
  index: number,
  passage: Passage,
  { roles, longestName }: RoleCatalogue,
): Taken | undefined {
  const first = pieces[index];
  if (first === undefined || !/^[\p{Lu}\d]/u.test(first.text)) return undefined;
  for (let length = Math.min(longestName, pieces.length - index); length > 0; length--) {
    const taken = pieces.slice(index, index + length);
    const last = taken.at(-1) ?? first;
    const known = roles.get(nameKey(taken.map(({ text }) => text).join(" ")));
    if (known === undefined) continue;
    const isWholeMark = first.mark?.start === first.start && first.mark.end === last.end;
    if ((length === 1 || first.mark?.kind === "code") && !isWholeMark) continue;
    const token: Token = {
      kind: "name",
      ...textAt(passage, first.start, last.end),
      known,
      isMarked: isWholeMark,
    };
    return { token, length };
  }
  return undefined;
}

/** All of what is emphasised, or a link, that has the form of a name. */
function markedName(pieces: readonly Piece[], index: number, passage: Passage): Taken | undefined {
  const mark = pieces[index]?.mark;
  if (mark === undefined || mark.kind === "code" || mark.start !== pieces[index]?.start) return undefined;
  const taken = pieces.slice(
    index,
    endOf(pieces, index, (piece) => piece.mark === mark),
  );
  // "**This option.**" ends in a mark of punctuation that is no part of a name.
  const words = taken.at(-1)?.text === "." ? taken.slice(0, -1) : taken;
  const last = words.at(-1);
  if (last === undefined || /^roles?$/iu.test(last.text)) return undefined;
  const text = textAt(passage, mark.start, last.end);
  if (!looksLikeName(text.text, "marked")) return undefined;
  return { token: { kind: "name", ...text, isMarked: true }, length: words.length };
}

/** Words with capital letters in a row: at least two of them. */
function plainName(pieces: readonly Piece[], index: number, passage: Passage): Taken | undefined {
  const first = pieces[index];
  if (first === undefined || first.mark !== undefined) return undefined;
  const end = endOf(pieces, index, ({ text, mark }) => mark === undefined && /^[\p{Lu}\d]/u.test(text));
  const taken = pieces.slice(index, end);
  // A sentence begins with a capital letter, too.
  const isArticle = /^(?:the|a|an|only|any|all|in|for|to|by|if|when|this|users?|apps?)$/iu.test(first.text);
  const last = taken.at(-1);
  if (isArticle || taken.length < 2 || last === undefined) return undefined;
  const text = textAt(passage, first.start, last.end);
  if (!looksLikeName(text.text, "plain")) return undefined;
  return { token: { kind: "name", ...text }, length: taken.length };
}

/** The index after the last of the pieces from here on that are like this one. */
function endOf(pieces: readonly Piece[], start: number, isLike: (piece: Piece) => boolean): number {
  let end = start;
  for (let piece = pieces[end]; piece !== undefined && isLike(piece); piece = pieces[end]) end++;
  return end;
}

function textAt({ text }: Passage, start: number, end: number): Pick<Token, "text" | "start" | "end"> {
  return { text: text.slice(start, end), start, end };
}

/** A word with what it has within it, as in `read-only`, `don't` or `Read.All`; or any other character. */
const piecePattern = /[\p{L}\p{N}](?:[\p{L}\p{N}'’&$_#-]|[./](?=[\p{L}\p{N}]))*|\S/gu;

function piecesOf({ text, marks }: Passage): readonly Piece[] {
  let next = 0;
  return [...text.matchAll(piecePattern)].map((match): Piece => {
    const start = match.index;
    const end = start + match[0].length;
    while ((marks[next]?.end ?? Infinity) <= start) next++;
    const mark = marks[next];
    return {
      text: match[0].replaceAll("’", "'"),
      start,
      end,
      ...(mark !== undefined && mark.start <= start ? { mark } : {}),
    };
  });
}

/** The sentences of a passage. */
export function sentencesOf(passage: Passage): readonly Passage[] {
  const sentences: Passage[] = [];
  let start = 0;
  for (const { index, 0: ending } of passage.text.matchAll(
    /[.!?]+[)"”]?(?=\s+(?:[\p{Lu}\d("“*]|\p{Ll}+\p{Lu})|\s*$)/gu,
  )) {
    const end = index + ending.length;
    if (passage.marks.some((mark) => mark.kind === "code" && mark.start < end && mark.end > end)) continue;
    if (/\b(?:e\.g|i\.e|etc|vs)\.?$/iu.test(passage.text.slice(Math.max(0, index - 4), index))) continue;
    sentences.push(sliceOf(passage, start, end));
    start = end + (/^\s*/u.exec(passage.text.slice(end))?.[0].length ?? 0);
  }
  if (start < passage.text.length) sentences.push(sliceOf(passage, start, passage.text.length));
  return sentences;
}
