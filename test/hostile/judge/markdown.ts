/** What a page of Markdown is made of. */
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmTable } from "micromark-extension-gfm-table";
import type { Nodes } from "mdast";
import { occurrences } from "./typescript.js";

export interface Page {
  /** `parent > child`, by kinds of nodes; a link with its target. */
  readonly edges: Set<string>;
  /** The headings of the first and second level that no operation has, and the fenced blocks by language. */
  readonly blocks: Set<string>;
}

export const noPage = (): Page => ({ edges: new Set(), blocks: new Set() });

export interface PageReading {
  readonly faults: readonly string[];
  readonly places: ReadonlySet<"code span" | "Markdown text" | "link">;
  /** Blocks of TypeScript. */
  readonly code: readonly string[];
}

/** Parses a page and adds what it is made of. */
export function readPage(text: string, page: Page): PageReading {
  const faults: string[] = [];
  const code: string[] = [];
  const places = new Set<"code span" | "Markdown text" | "link">();
  const visit = (node: Nodes, parent: Nodes | undefined): void => {
    if (parent !== undefined) page.edges.add(`${parent.type} > ${node.type}`);
    if (node.type === "code") {
      page.blocks.add(`\`\`\`${node.lang ?? ""} ${node.meta ?? ""}`.trim());
      code.push(node.value);
    }
    if (node.type === "link") {
      // The address of documentation, which is shown as it is.
      const shown = node.children.map((child) => (child.type === "text" ? child.value : "")).join("");
      if (node.url !== "PERMISSIONS.md" && !(node.url.startsWith("https://") && shown === node.url))
        faults.push(`has a link to ${node.url.slice(0, 80)}`);
      if (occurrences(node.url) > 0) places.add("link");
    }
    if (node.type === "inlineCode" && occurrences(node.value) > 0) places.add("code span");
    if (node.type === "text") {
      if (occurrences(node.value) > 0) places.add("Markdown text");
      // What GitHub makes links of without being asked (GFM 6.9) must not be in a text as it stands.
      const { start, end } = node.position ?? { start: { offset: 0 }, end: { offset: 0 } };
      const written = text.slice(start.offset, end.offset);
      if (
        parent?.type !== "link" &&
        /(?:^|[\s*_~(])(?:www\.\w|https?:\/\/\w)|[\w.+-]@\w+\.\w/iu.test(written)
      )
        faults.push(`has a bare link: ${written.slice(0, 80)}`);
    }
    if ("children" in node) for (const child of node.children) visit(child, node);
  };
  visit(
    fromMarkdown(text, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] }),
    undefined,
  );
  return { faults, places, code };
}
