import { readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { limitsMarkdown } from "../../../generator/limits-reference.js";
import { alignTables } from "../../../generator/markdown-tables.js";

const file = new URL("../../../docs/limits.md", import.meta.url);
const table = /(?<=<!-- limits -->\n\n).*?(?=\n\n<!-- \/limits -->)/su;

test("docs/limits.md has every limit as it is; UPDATE=1 writes it", () => {
  const page = readFileSync(file, "utf8");
  const expected = alignTables(page.replace(table, limitsMarkdown().trimEnd()));
  if (process.env["UPDATE"] === "1") writeFileSync(file, expected);
  expect(readFileSync(file, "utf8")).toBe(expected);
});
