/** Markdown becomes blocks. The grammar is CommonMark's, with tables and front matter. */
import { fromMarkdown } from "mdast-util-from-markdown";
import { frontmatterFromMarkdown } from "mdast-util-frontmatter";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { frontmatter } from "micromark-extension-frontmatter";
import { gfmTable } from "micromark-extension-gfm-table";
import type { PhrasingContent, RootContent, Table, TableCell } from "mdast";
import { diagnostic } from "../../diagnostics.js";
import type { Outcome } from "../../diagnostics.js";
import type { Source } from "../../source.js";
import type { Block, Cell, Passage } from "./blocks.js";
import { whyTooDeep } from "./limits.js";
import { passagesOf } from "./passages.js";

export interface MarkdownDocument {
  readonly source: Source;
  readonly blocks: readonly Block[];
  /** The text of the YAML in front, if there is any. */
  readonly frontMatter?: string;
  /** The texts of comments, without their delimiters. */
  readonly comments: readonly string[];
}

/** Parses a document; one that is too large or nested too deeply is reported, and is without blocks. */
export function parseMarkdown(source: Source): Outcome<MarkdownDocument> {
  const reason = whyTooDeep(source.text);
  if (reason !== undefined) {
    const message = `This document is not read: ${reason.what}. Documentation is not like that; leave the file out.`;
    return {
      value: { source, blocks: [], comments: [] },
      diagnostics: [diagnostic("documentation-refused", message, { source, offset: reason.offset })],
    };
  }
  const { children } = fromMarkdown(source.text, {
    extensions: [gfmTable(), frontmatter(["yaml"])],
    mdastExtensions: [gfmTableFromMarkdown(), frontmatterFromMarkdown(["yaml"])],
  });
  const yaml = children.find((node) => node.type === "yaml");
  return {
    value: {
      source,
      blocks: blocksOf(children, source),
      comments: children.flatMap((node) => (node.type === "html" ? commentsIn(node.value) : [])),
      ...(yaml === undefined ? {} : { frontMatter: yaml.value }),
    },
    diagnostics: [],
  };
}

function blocksOf(nodes: readonly RootContent[], source: Source): readonly Block[] {
  return nodes.flatMap((node) => blockOf(node, source));
}

function blockOf(node: RootContent, source: Source): readonly Block[] {
  switch (node.type) {
    case "heading":
      return [{ kind: "heading", depth: node.depth, passage: joined(node.children, source) }];
    case "paragraph":
      return paragraphBlocks(node.children, source);
    case "list":
      return [{ kind: "list", items: node.children.map(({ children }) => blocksOf(children, source)) }];
    case "table":
      return [tableOf(node, source)];
    case "blockquote":
      return [{ kind: "quote", blocks: blocksOf(node.children, source) }];
    case "code":
      return [{ kind: "code", text: node.value, source, offset: node.position?.start.offset ?? 0 }];
    default:
      return [];
  }
}

/** A heading is one line. */
function joined(nodes: readonly PhrasingContent[], source: Source): Passage {
  const [first] = passagesOf(nodes, source);
  return first?.passage ?? { text: "", source, anchors: [], marks: [] };
}

/**
 * A paragraph is one block, unless documents are included in it, or it has a list in HTML: tables and notes cannot hold
 * another kind of list everywhere.
 */
function paragraphBlocks(nodes: readonly PhrasingContent[], source: Source): readonly Block[] {
  const blocks: Block[] = [];
  let rest: PhrasingContent[] = [];
  const flush = (): void => {
    blocks.push(...textBlocks(rest, source));
    rest = [];
  };
  for (const node of nodes) {
    const before = rest.at(-1);
    if (node.type === "link" && before?.type === "text" && includeOpening.test(before.value)) {
      rest[rest.length - 1] = { ...before, value: before.value.replace(includeOpening, "") };
      flush();
      blocks.push({ kind: "include", path: node.url, source, offset: node.position?.start.offset ?? 0 });
    } else if (node.type === "text" && rest.length === 0 && node.value.startsWith("]")) {
      rest.push(withoutFirst(node));
    } else {
      rest.push(node);
    }
  }
  flush();
  return blocks;
}

const includeOpening = /\[!INCLUDE\s*$/i;

/** The bracket that closes an include. */
function withoutFirst<Node extends Extract<PhrasingContent, { type: "text" }>>(node: Node): Node {
  const position = node.position && {
    ...node.position,
    start: { ...node.position.start, offset: (node.position.start.offset ?? 0) + 1 },
  };
  return { ...node, value: node.value.slice(1), ...(position === undefined ? {} : { position }) };
}

function textBlocks(nodes: readonly PhrasingContent[], source: Source): readonly Block[] {
  const blocks: Block[] = [];
  let items: (readonly Block[])[] = [];
  for (const { passage, isItem } of passagesOf(nodes, source)) {
    const block: Block = { kind: "paragraph", passage };
    if (isItem) {
      if (items.length === 0) blocks.push({ kind: "list", items });
      items.push([block]);
    } else {
      items = [];
      blocks.push(block);
    }
  }
  return blocks;
}

function tableOf({ children: [header, ...rows] }: Table, source: Source): Block {
  const cellOf = ({ children }: TableCell): Cell =>
    passagesOf(children, source).map(({ passage }) => passage);
  return {
    kind: "table",
    header: (header?.children ?? []).map(cellOf),
    rows: rows.map(({ children }) => children.map(cellOf)),
  };
}

function commentsIn(html: string): readonly string[] {
  return html
    .split("<!--")
    .slice(1)
    .map((part) => part.split("-->", 1)[0]?.trim() ?? "");
}
