/** What changes for consumers, for people. */
import type { Audience, Change, PackageDiff, Step } from "../diff/change.js";
import { audiences } from "../diff/change.js";
import { type Group, type Item, partsOf } from "../diff/groups.js";
import { exceptOwnColors, printable } from "../escape/terminal.js";
import { placer } from "../format-diagnostics.js";
import { formatPlace } from "../source.js";
import type { Paint } from "./console.js";

export function diffInWords(name: string, diff: PackageDiff, paint: Paint): readonly string[] {
  const place = placer();
  const placesOf = ({ origins }: Change): string =>
    Object.values(origins)
      .map((origin) => formatPlace(place(origin)))
      .join(" → ");
  const nameIn = (change: Change): string => nameOf(change, paint);
  const itemLines = ({ text, changes }: Item): readonly string[] => {
    const [only, ...others] = changes;
    if (only !== undefined && (others.length === 0 || text === "")) {
      return changes.map((change) =>
        [nameIn(change), text, paint.dim(placesOf(change))].filter((part) => part !== "").join("  "),
      );
    }
    return [text, ...changes.map((change) => `  ${nameIn(change)}  ${paint.dim(placesOf(change))}`)];
  };
  const groupLines = ({ rule, says, effect, items }: Group): readonly string[] =>
    [
      `  ${says} ${paint.dim(`[${rule}; ${effect}]`)}`,
      ...items.flatMap(itemLines).map((line) => `    ${line}`.trimEnd()),
      // Names and texts come from files.
    ].map((line) => exceptOwnColors(line, printable));
  return [
    summary(name, diff, paint),
    ...partsOf(diff).flatMap(({ title, step, groups }) => [
      "",
      colorOf(step, paint)(title),
      ...groups.flatMap(groupLines),
    ]),
  ];
}

function summary(name: string, { step, effect }: PackageDiff, paint: Paint): string {
  if (step === "none") return `${paint.bold(name)}: ${paint.green("nothing changes for consumers")}`;
  const steps = audiences.map((audience) => `${audienceInWords[audience]} ${effect[audience]}`);
  return `${paint.bold(name)}: ${colorOf(step, paint)(step)} (${steps.join(", ")})`;
}

const audienceInWords: Readonly<Record<Audience, string>> = {
  reading: "reading",
  writing: "writing",
  access: "permissions",
};

function nameOf({ subject, forms }: Change, paint: Paint): string {
  return forms.length === 0 || subject.kind === "operation"
    ? paint.bold(subject.name)
    : `${paint.bold(subject.name)} (${forms.join(", ")})`;
}

function colorOf(step: Step, paint: Paint): (text: string) => string {
  return { major: paint.red, minor: paint.yellow, patch: paint.dim, none: paint.green }[step];
}
