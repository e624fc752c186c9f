import { limitDescriptions, limits } from "./limits.js";
import { markdownTable } from "./markdown-tables.js";

/** The table in docs/limits.md: every limit with its number and the finding that tells of it. */
export function limitsMarkdown(): string {
  const rows = Object.entries(limitDescriptions).map(([name, [what, finding]]) => [
    `\`${name}\``,
    valueOf(name).toLocaleString("en-US"),
    what,
    `\`${finding}\``,
  ]);
  return markdownTable(["limit", "number", "of what", "finding"], rows);
}

function valueOf(name: string): number {
  return Object.entries(limits).find(([key]) => key === name)?.[1] ?? 0;
}
