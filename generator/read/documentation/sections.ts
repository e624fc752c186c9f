/** The parts of a page under its headings. */
import type { Block, CodeBlock, IncludeBlock, TableBlock } from "./blocks.js";

/** What stands before the first heading of a section: the title and the introduction. */
export function introductionOfPage(blocks: readonly Block[]): readonly Block[] {
  const end = blocks.findIndex((block) => block.kind === "heading" && block.depth > 1);
  return end === -1 ? blocks : blocks.slice(0, end);
}

/** The blocks under the headings that have one of these titles; undefined where there is no such heading. */
export function sectionOf(blocks: readonly Block[], titles: readonly string[]): readonly Block[] | undefined {
  const found: Block[] = [];
  let depth: number | undefined;
  let isFound = false;
  for (const block of blocks) {
    if (block.kind === "heading") {
      if (depth !== undefined && block.depth <= depth) depth = undefined;
      if (depth === undefined && titles.includes(block.passage.text.trim().toLowerCase())) {
        depth = block.depth;
        isFound = true;
        continue;
      }
    }
    if (depth !== undefined) found.push(block);
  }
  return isFound ? found : undefined;
}

export function codeIn(blocks: readonly Block[]): readonly CodeBlock[] {
  return within(blocks).filter((block) => block.kind === "code");
}

export function tablesIn(blocks: readonly Block[]): readonly TableBlock[] {
  return within(blocks).filter((block) => block.kind === "table");
}

export function includesIn(blocks: readonly Block[]): readonly IncludeBlock[] {
  return within(blocks).filter((block) => block.kind === "include");
}

/** All blocks, also those of quotes and lists. */
function within(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block) => {
    if (block.kind === "quote") return within(block.blocks);
    if (block.kind === "list") return block.items.flatMap(within);
    return [block];
  });
}
