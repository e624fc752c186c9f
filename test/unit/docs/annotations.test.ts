import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { capabilities, core, graphSlice, validation } from "../../../generator/ir/vocabulary.js";

test("docs/annotations.md has a row for each term that the program knows", () => {
  const page = readFileSync(new URL("../../../docs/annotations.md", import.meta.url), "utf8");
  const rows = [...page.matchAll(/^\| `([^`]+)`/gm)].map(([, term]) => term);
  const known = [core, capabilities, validation, graphSlice].flatMap((terms): string[] =>
    Object.values(terms),
  );
  expect(rows).toEqual([...new Set(rows)]);
  expect([...rows].sort()).toEqual([...known].sort());
});
