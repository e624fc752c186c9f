import { escapeHidden } from "../hidden-characters.js";

/**
 * Text as it may be printed, whatever inputs have put into it: it does not move the cursor, change the direction of what is
 * around it, or command the build service that reads it. Both in lines for people and in JSON the escapes mean the same.
 */
export function presentable(text: string): string {
  const parts = text.split(color).map((part, index) => (index % 2 === 1 ? part : escapeHidden(part)));
  return withoutCommands(parts.join(""));
}

/**
 * The same for text that may have lines of any kind in it. GitHub's runner obeys `::command::` at the start of a line and
 * `##[command]` anywhere in one; that of Azure Pipelines, `##vso[command]` anywhere.
 */
function withoutCommands(text: string): string {
  return text
    .replace(/##(?=(?:vso)?\[)/giu, "#\\u0023")
    .replace(/^((?:\u001b\[[\d;]*m|[^\S\n])*):(?=:)/gmu, "$1\\u003a");
}

/** The codes of colours, which are ours. */
const color = /(\u001b\[[\d;]*m)/gu;
