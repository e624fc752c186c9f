/**
 * A Markdown document as a reader of prose sees it: blocks in their order, and in them passages of plain text that
 * know which parts are emphasised, code or links, and where in the source each character stands.
 */
import type { Source } from "../../source.js";

export type Block =
  HeadingBlock | ParagraphBlock | ListBlock | TableBlock | QuoteBlock | CodeBlock | IncludeBlock;

export interface HeadingBlock {
  readonly kind: "heading";
  /** 1 for the title of a document. */
  readonly depth: number;
  readonly passage: Passage;
}

export interface ParagraphBlock {
  readonly kind: "paragraph";
  readonly passage: Passage;
}

export interface ListBlock {
  readonly kind: "list";
  readonly items: readonly (readonly Block[])[];
}

export interface TableBlock {
  readonly kind: "table";
  readonly header: readonly Cell[];
  readonly rows: readonly (readonly Cell[])[];
}

/** The lines of a table's cell, which `<br/>` parts. */
export type Cell = readonly Passage[];

export interface QuoteBlock {
  readonly kind: "quote";
  readonly blocks: readonly Block[];
}

export interface CodeBlock {
  readonly kind: "code";
  readonly text: string;
  readonly source: Source;
  readonly offset: number;
}

/** `[!INCLUDE [label](path)]`, which stands for another document. */
export interface IncludeBlock {
  readonly kind: "include";
  /** Relative to the document. */
  readonly path: string;
  readonly source: Source;
  readonly offset: number;
}

/** A text without its markup. */
export interface Passage {
  readonly text: string;
  readonly source: Source;
  /** From where in the text on which offset of the source holds; the first is at 0, ascending. */
  readonly anchors: readonly Anchor[];
  /** Ascending, without overlaps. */
  readonly marks: readonly Mark[];
}

export interface Anchor {
  readonly start: number;
  readonly offset: number;
}

/** A part of a text that is set apart, and the outermost way in which it is. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly kind: "emphasis" | "code" | "link";
}

/** The offset in the source of a character of a passage. */
export function offsetIn({ anchors }: Passage, position: number): number {
  const anchor = anchors.findLast(({ start }) => start <= position) ?? anchors[0];
  return anchor === undefined ? 0 : anchor.offset + Math.max(0, position - anchor.start);
}

/** A part of a passage. */
export function sliceOf(passage: Passage, start: number, end: number): Passage {
  const { text, source, anchors, marks } = passage;
  return {
    text: text.slice(start, end),
    source,
    anchors: [
      { start: 0, offset: offsetIn(passage, start) },
      ...anchors
        .filter((anchor) => anchor.start > start && anchor.start < end)
        .map((anchor) => ({ start: anchor.start - start, offset: anchor.offset })),
    ],
    marks: marks
      .filter((mark) => mark.start < end && mark.end > start)
      .map((mark) => ({
        kind: mark.kind,
        start: Math.max(mark.start, start) - start,
        end: Math.min(mark.end, end) - start,
      })),
  };
}

/** A passage without blanks at its ends. */
export function trimmed(passage: Passage): Passage {
  const start = passage.text.length - passage.text.trimStart().length;
  return sliceOf(passage, start, Math.max(start, passage.text.trimEnd().length));
}
