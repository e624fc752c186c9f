/** SECURITY.md promises nothing that no test holds. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { repository } from "../../support/cli.js";

const text = readFileSync(join(repository, "SECURITY.md"), "utf8");
const [, promised = ""] = /^## What is promised$(.*?)^## /msu.exec(text) ?? [];
const rows = promised.split("\n").filter((line) => /^\| (?!promise |-)/u.test(line));

test("every promise names what holds it", () => {
  expect(rows.length).toBeGreaterThan(20);
  expect(rows.filter((row) => !/\]\(test\/[^)]+\) +\|$/u.test(row))).toEqual([]);
});

test("whatever it links to is there", () => {
  const targets = [...text.matchAll(/\]\(([^)]+)\)/gu)].map(([, target = ""]) => target);
  expect(targets.filter((target) => !existsSync(join(repository, target)))).toEqual([]);
});
