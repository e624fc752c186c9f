/** A comparison as Markdown, for pull requests and change logs. */
import { type Code, code, joinCode } from "../escape/code.js";
import { markdownCode } from "../escape/markdown.js";
import type { PackageDiff } from "./change.js";
import { type Item, partsOf } from "./groups.js";

/**
 * A heading for each part, and under it a list of rules with what changed by them.
 *
 * @param level of the headings
 */
export function diffToMarkdown(diff: PackageDiff, level = 3): string {
  if (diff.changes.length === 0) return "Nothing changes for consumers.\n";
  return partsOf(diff)
    .map(({ title, groups }) => {
      const rules = groups.map(({ rule, says, effect, items }) => {
        const lines = items.map((item) => `  - ${lineOf(item)}\n`);
        return `- ${says} (${effect}; \`${rule}\`)\n${lines.join("")}`;
      });
      return `${"#".repeat(level)} ${title}\n\n${rules.join("")}`;
    })
    .join("\n");
}

/** Names and texts come from files: they stand in code, where nothing is markup. */
function lineOf({ text, changes }: Item): Code {
  const names = joinCode([...new Set(changes.map(({ subject }) => subject.name))].map(markdownCode), ", ");
  return text === "" ? names : code`${names}: ${markdownCode(text)}`;
}
