/** What became of the corpus, as a page for people: a row for each family. */
import { familyNames } from "./payloads.js";
import type { Result } from "./corpus.js";

/** What a page shows of a result; the texts of a package need not be kept for it. */
export type Outcome = Pick<Result, "case" | "refused" | "places" | "faults">;

/** Where payloads end up, in the order of the columns. */
const places = [
  "string",
  "comment",
  "type pattern",
  "identifier",
  "Markdown text",
  "code span",
  "link",
  "JSON",
  "file name",
] as const;

export function summaryOf(outcomes: readonly Outcome[]): string {
  const rows = familyNames.map((family) =>
    rowOf(
      family,
      outcomes.filter((one) => one.case.family === family),
    ),
  );
  const head = ["family", "cases", "refused", "without influence", ...places, "escapes"];
  return [
    "# What became of hostile inputs",
    "",
    "Each case is a payload in a field of an input. It is refused with a finding, or a package is made of it, in which the payload is",
    "nowhere, or only in such places. A payload that is in several places counts in each of them. An escape is anything that the judge",
    "has not seen in packages of clean inputs. Written by `npm run test:hostile`.",
    "",
    `| ${head.join(" | ")} |`,
    `| --- | ${head
      .slice(1)
      .map(() => "---:")
      .join(" | ")} |`,
    ...[...rows, rowOf("all", outcomes)].map((row) => `| ${row.join(" | ")} |`),
    "",
  ].join("\n");
}

function rowOf(name: string, outcomes: readonly Outcome[]): readonly (string | number)[] {
  const made = outcomes.filter(({ refused }) => !refused);
  return [
    name,
    outcomes.length,
    outcomes.length - made.length,
    made.filter((one) => one.places.size === 0).length,
    ...places.map((place) => made.filter((one) => one.places.has(place)).length),
    outcomes.filter(({ faults }) => faults.length > 0).length,
  ];
}
