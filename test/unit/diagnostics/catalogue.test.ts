import { readFileSync, writeFileSync } from "node:fs";
import { expect, it } from "vitest";
import { catalogueMarkdown } from "../../../generator/diagnostics-reference.js";

const file = new URL("../../../docs/diagnostics.md", import.meta.url);

it("docs/diagnostics.md lists every code; UPDATE=1 writes it", () => {
  if (process.env["UPDATE"] === "1") writeFileSync(file, catalogueMarkdown());
  expect(readFileSync(file, "utf8")).toBe(catalogueMarkdown());
});
