/**
 * Text as it may be printed, whatever inputs have put into it: it does not move the cursor, change the direction of what is
 * around it, or command the build service that reads it. Both in lines for people and in JSON the escapes mean the same.
 */
export function presentable(text: string): string {
  return withoutCommands(text.replace(colorOrHidden, (found) => (isColor(found) ? found : escaped(found))));
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

/** Colours, which are ours, and characters that do something or are invisible. Tabs and line breaks are neither. */
const colorOrHidden = /\u001b\[[\d;]*m|[^\P{Cc}\n\t]|[\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

function isColor(found: string): boolean {
  return found.endsWith("m");
}

function escaped(character: string): string {
  return Array.from(
    { length: character.length },
    (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, "0")}`,
  ).join("");
}
