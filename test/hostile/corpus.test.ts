/**
 * `npm run test:hostile` runs a payload of every family in every field, and compares the counts; with
 * `HOSTILE_CASES=all` it runs every payload in every field, with `HOSTILE_CASES=some` a tenth of it.
 */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { env } from "node:process";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { casesOf, openCourt, runCase } from "./corpus.js";
import type { Case, Court } from "./corpus.js";
import { fields } from "./fields.js";
import { summaryOf } from "./summary.js";
import type { Outcome } from "./summary.js";
import { alignTables } from "../../generator/markdown-tables.js";

const parts = {
  some: { every: 12, payloads: 1 },
  most: { every: 1, payloads: 1 },
  all: { every: 1, payloads: Infinity },
};

const wanted = env["HOSTILE_CASES"];
const part = wanted === "all" || wanted === "most" ? parts[wanted] : parts.some;
const cases = casesOf(part);
const outcomes: Outcome[] = [];
let court: Court;

beforeAll(async () => {
  court = await openCourt();
});

afterAll(() => court.loader.close());

describe.each([...new Set(fields.map(({ input }) => input))])("%s", (input) => {
  const names = fields.filter((field) => field.input === input).map(({ name }) => name);

  test.each(names)("%s: refused, or inert", { timeout: 600_000 }, async (name) => {
    const escapes: string[] = [];
    for (const one of cases.filter(({ field }) => field.input === input && field.name === name)) {
      const { refused, places, faults } = await runCase(one, court);
      outcomes.push({ case: one, refused, places, faults });
      escapes.push(...faults.map((fault) => `${inWords(one)}: ${fault}`));
    }
    expect(escapes).toEqual([]);
  });
});

test.runIf(part === parts.most)("what became of each family is what was reviewed", async () => {
  const file = join(import.meta.dirname, "summary.md");
  const summary = alignTables(summaryOf(outcomes));
  if (env["UPDATE"] === "1") await writeFile(file, summary);
  expect(summary).toBe(await readFile(file, "utf8"));
});

function inWords({ family, payload }: Case): string {
  const text = JSON.stringify(payload);
  return `${family} ${text.length > 60 ? `${text.slice(0, 60)}…` : text}`;
}
