import { readdir, readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { changedByPrettier } from "../support/prettier.js";
import { actualText, diagnosticLine, generate, scenariosOf, withTexts } from "../support/scenario.js";
import type { Block } from "../support/scenario.js";

const folder = fileURLToPath(new URL(".", import.meta.url));
const isRecording = process.env["UPDATE"] === "1";

for (const name of (await readdir(folder)).filter((each) => each.endsWith(".md") && each !== "README.md")) {
  const markdown = await readFile(folder + name, "utf8");
  const recorded = new Map<Block, string>();

  describe(name, () => {
    test.each(scenariosOf(markdown).map((scenario) => [scenario.title, scenario] as const))(
      "%s",
      async (_title, scenario) => {
        const [first, ...others] = await generate(scenario);
        if (first === undefined) throw new Error("A scenario has an input.");
        if (isRecording) for (const block of scenario.expected) recorded.set(block, actualText(block, first));

        const told = scenario.expected.some(({ info }) => info === "diagnostics");
        const unexpected = first.diagnostics.filter(({ severity }) => severity !== "info");
        expect(told ? [] : unexpected.map(diagnosticLine)).toEqual([]);
        for (const other of others) expect(other.files).toEqual(first.files);
        for (const files of first.shuffled) expect(files).toEqual(first.files);
        expect(await changedByPrettier(first.files)).toEqual([]);
        for (const block of isRecording ? [] : scenario.expected) {
          expect(actualText(block, first), block.info).toBe(block.text);
        }
      },
    );
  });

  afterAll(async () => {
    if (isRecording) await writeFile(folder + name, withTexts(markdown, recorded));
  });
}
