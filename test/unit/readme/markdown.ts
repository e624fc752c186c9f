/** What is in a Markdown file besides prose. */
import type { Nodes } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";

/** The texts of the code blocks in a language. */
export function codeBlocks(markdown: string, language: string): readonly string[] {
  return nodesOf(fromMarkdown(markdown)).flatMap((node) =>
    node.type === "code" && node.lang === language ? [node.value] : [],
  );
}

/** The targets of the links. */
export function links(markdown: string): readonly string[] {
  return nodesOf(fromMarkdown(markdown)).flatMap((node) => (node.type === "link" ? [node.url] : []));
}

/** The rows of the table whose first column has this title: the texts of their first cells. */
export function firstCells(markdown: string, title: string): readonly string[] {
  const lines = markdown.split("\n");
  const start = lines.findIndex((line) => cellsOf(line)[0] === title);
  const rest = lines.slice(start + 2);
  const end = rest.findIndex((line) => !line.startsWith("|"));
  return start < 0 ? [] : rest.slice(0, end < 0 ? undefined : end).map((line) => cellsOf(line)[0] ?? "");
}

/** What is written as code within the text. */
export function codeIn(markdown: string): readonly string[] {
  return nodesOf(fromMarkdown(markdown)).flatMap((node) => (node.type === "inlineCode" ? [node.value] : []));
}

function cellsOf(line: string): readonly string[] {
  return line.startsWith("|")
    ? line
        .slice(1)
        .split("|")
        .map((cell) => cell.trim())
    : [];
}

function nodesOf(node: Nodes): readonly Nodes[] {
  return "children" in node ? [node, ...node.children.flatMap(nodesOf)] : [node];
}
