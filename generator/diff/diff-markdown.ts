/** A comparison as Markdown, for pull requests and change logs. */
import { code, type Code, joinCode } from "../escape/code.js";
import { markdownCode } from "../escape/markdown.js";
import type { PackageDiff } from "./change.js";
import { effectText, type Group, partsOf, textOf } from "./groups.js";

/**
 * The headings of the parts, and under each a list with an item for each change.
 *
 * @param level of the headings
 */
export function diffToMarkdown(diff: PackageDiff, level = 3): string {
  if (diff.changes.length === 0) return "Nothing changes for consumers.\n";
  return partsOf(diff)
    .map(({ title, groups }) => {
      const items = groups.map((group) => `- ${itemOf(group)}\n`);
      return `${"#".repeat(level)} ${title}\n\n${items.join("")}`;
    })
    .join("\n");
}

/** The rules are this program's own text; everything else stands in code. */
function itemOf(group: Group): string {
  const { rule, says, changes } = group;
  const [first] = changes;
  const names = joinCode([...new Set(changes.map(({ subject }) => subject.name))].map(markdownCode), ", ");
  const text = textOf(first);
  const shown: Code = text === "" ? code`` : code` ${markdownCode(text)}`;
  return `${names}: ${says}${shown} (${effectText(group)}; ${rule})`;
}
