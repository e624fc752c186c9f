import { describe, expect, it } from "vitest";
import { diagnostic } from "../../../generator/diagnostics.js";
import {
  countSeverities,
  diagnosticsToJson,
  formatDiagnostics,
} from "../../../generator/format-diagnostics.js";
import { placeOf } from "../../../generator/source.js";
import type { Origin } from "../../../generator/source.js";
import { source } from "../../support/build.js";

const text = "one\ntwo\r\n\nfour";
const xml = source(text, "b.xml");
const json = source("{}", "a.json");

const nowhere = diagnostic("config-missing", "There is none.");
const at = (offset: number, message = `at ${offset}`) =>
  diagnostic("xml-malformed", message, { source: xml, offset });
const pointing = (pointer: string) => diagnostic("roles-unused", `at ${pointer}`, { source: json, pointer });

describe("a diagnostic as text", () => {
  it.each([
    ["without a place", nowhere, "error config-missing There is none."],
    ["with a line and a column", at(6), "b.xml:2:3 error xml-malformed at 6"],
    [
      "with a JSON pointer",
      pointing("/operations/0"),
      "a.json#/operations/0 warning roles-unused at /operations/0",
    ],
    [
      "with a second place",
      diagnostic("model-duplicate-name", "Twice.", { source: xml, offset: 4 }, { source: xml, offset: 0 }),
      "b.xml:2:1 error model-duplicate-name Twice. (See also b.xml:1:1.)",
    ],
    [
      "with text that would act on a terminal",
      diagnostic("config-invalid", "a\u001b[31mb\nc\u202Ed\u2028e\uD800"),
      "error config-invalid a\\u{1b}[31mb\\u{a}c\\u{202e}d\\u{2028}e\\u{d800}",
    ],
  ])("%s", (_, finding, line) => {
    expect(formatDiagnostics([finding])).toEqual([line]);
  });

  it("names the same place as placeOf, at every offset", () => {
    for (let offset = 0; offset <= text.length; offset++) {
      const origin: Origin = { source: xml, offset };
      const [formatted] = diagnosticsToJson([at(offset)]);
      expect(formatted).toMatchObject(placeOf(origin));
    }
  });
});

it("sorts by file and position, and keeps the order of what is in one place", () => {
  const findings = [
    at(9, "d"),
    at(0, "b"),
    at(0, "c"),
    pointing("/x/10"),
    pointing("/x/9"),
    pointing("/x"),
    nowhere,
  ];
  expect(diagnosticsToJson(findings).map(({ message }) => message)).toEqual([
    "There is none.",
    ...["at /x", "at /x/9", "at /x/10"],
    ...["b", "c", "d"],
  ]);
});

it("gives the same findings as JSON, without an absent member", () => {
  const related: Origin = { source: json, pointer: "/x" };
  const findings = [
    nowhere,
    diagnostic("model-duplicate-name", "Twice.", { source: xml, offset: 4 }, related),
  ];
  expect(diagnosticsToJson(findings)).toStrictEqual([
    { code: "config-missing", severity: "error", message: "There is none." },
    {
      code: "model-duplicate-name",
      severity: "error",
      message: "Twice.",
      file: "b.xml",
      line: 2,
      column: 1,
      related: { file: "a.json", pointer: "/x" },
    },
  ]);
});

it("counts severities", () => {
  expect(countSeverities([nowhere, at(0), pointing("/x")])).toEqual({ error: 2, warning: 1, info: 0 });
});

it("does not repeat a name that is too long to be read", () => {
  const finding = diagnostic("config-invalid", `"${"a".repeat(70_000)}" is not known. Correct it.`);
  const [line = ""] = formatDiagnostics([
    { ...finding, origin: { source: json, pointer: `/${"b".repeat(70_000)}` } },
  ]);
  expect(line.length).toBeLessThan(5000);
  expect(line).toContain("Correct it.");
  expect(finding.message).toContain(" characters) ");
});
