/**
 * Text for the logs of build services, which obey some of what is in them.
 *
 * GitHub, "Workflow commands": https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
 *
 * Azure DevOps, "Logging commands": https://learn.microsoft.com/azure/devops/pipelines/scripts/logging-commands
 */
import { escapeHidden } from "./hidden-characters.js";
import { exceptOwnColors, ownColor } from "./terminal.js";

/**
 * Text as it may be printed, whatever inputs have put into it: it does not move the cursor, change the direction of what is
 * around it, or command the build service that reads it. Both in lines for people and in JSON the escapes mean the same.
 */
export function presentable(text: string): string {
  return withoutCommands(exceptOwnColors(text, escapeHidden));
}

/**
 * The same for text that may have lines of any kind in it. GitHub's runner obeys `::command::` at the start of a line and
 * `##[command]` anywhere in one; that of Azure Pipelines, `##vso[command]` anywhere.
 */
function withoutCommands(text: string): string {
  return text.replace(/##(?=(?:vso)?\[)/gi, "#\\u0023").replace(commandAtStart, "$1\\u003a");
}

const commandAtStart = new RegExp(`^((?:${ownColor.source}|[^\\S\\n])*):(?=:)`, "gm");

/** What a command says of its message; those that are undefined are not said. The names are ours. */
export type CommandProperties = Readonly<Record<string, string | number | undefined>>;

/** The command to GitHub's runner that shows a message beside a file. */
export function gitHubAnnotation(
  command: "error" | "warning" | "notice",
  properties: CommandProperties,
  message: string,
): string {
  const written = present(properties).map(([name, value]) => `${name}=${gitHubProperty(value)}`);
  return `::${command} ${written.join(",")}::${gitHubMessage(message)}`;
}

/** What ends a property is escaped, and what ends the properties. */
function gitHubProperty(value: string): string {
  return gitHubMessage(value).replace(/[:,]/gu, encodeURIComponent);
}

function gitHubMessage(text: string): string {
  return commandText(text).replace(/[%\n]/gu, encodeURIComponent);
}

/** The command to the agent of Azure Pipelines that shows a message beside a file. */
export function azureIssue(properties: CommandProperties, message: string): string {
  const written = present(properties).map(([name, value]) => `${name}=${azureProperty(value)};`);
  return `##vso[task.logissue ${written.join("")}]${azureMessage(message)}`;
}

/** What ends a property is escaped, and what ends the properties. */
function azureProperty(value: string): string {
  return azureMessage(value).replace(/[;\]]/gu, encodeURIComponent);
}

function azureMessage(text: string): string {
  return commandText(text).replaceAll("%", "%AZP25").replaceAll("\n", "%0A");
}

/** Text in a command: no colour in it is ours. Of line breaks `\n` is left. */
function commandText(text: string): string {
  return withoutCommands(escapeHidden(text));
}

function present(properties: CommandProperties): readonly (readonly [string, string])[] {
  return Object.entries(properties).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)] as const],
  );
}
