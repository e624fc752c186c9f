import { readFileSync, writeFileSync } from "node:fs";
import { expect, it } from "vitest";
import { rulesMarkdown } from "../../../generator/diff/rules-reference.js";

const file = new URL("../../../docs/changes.md", import.meta.url);

it("docs/changes.md lists every rule; UPDATE=1 writes it", () => {
  if (process.env["UPDATE"] === "1") writeFileSync(file, rulesMarkdown());
  expect(readFileSync(file, "utf8")).toBe(rulesMarkdown());
});
