/** Literate scenarios of slices that share types: whole model modules of each package. */
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { inEnvelope } from "../support/csdl-envelope.js";
import { changedByPrettier } from "../support/prettier.js";
import { sections, withTexts } from "../support/scenario.js";
import type { Block } from "../support/scenario.js";
import { sharingSlices } from "../support/sharing-slices.js";

const folder = join(import.meta.dirname, "shared-models");
const isRecording = process.env["UPDATE"] === "1";

for (const name of await readdir(folder)) {
  const markdown = await readFile(join(folder, name), "utf8");
  const recorded = new Map<Block, string>();
  const scenarios = sections(markdown).filter(({ blocks }) => blocks.length > 0);

  describe(name, () => {
    test.each(scenarios.map((scenario) => [scenario.title, scenario] as const))(
      "%s",
      async (_, { blocks }) => {
        const schema = blocks.find(({ language }) => language === "xml")?.text ?? "";
        const slices = blocks.find(({ info }) => info === "slices")?.text ?? "{}";
        const source = { name: "input", text: inEnvelope(schema, "contoso.hr") };
        const { packages, diagnostics } = await sharingSlices(
          { metadata: { form: "csdl", source }, annotations: [] },
          JSON.parse(slices) as Record<string, readonly string[]>,
        );
        expect(diagnostics.filter(({ severity }) => severity !== "info")).toEqual([]);
        for (const { made } of packages) expect(await changedByPrettier(made.files)).toEqual([]);
        for (const block of blocks.filter(({ language }) => language === "ts")) {
          const [of = "", path = ""] = block.info.split(" ");
          const files = packages.find(({ configuration }) => configuration.name === of)?.made.files ?? [];
          const text = files.find((file) => file.path === path)?.text.trim() ?? `// There is no ${path}.`;
          if (isRecording) recorded.set(block, text);
          else expect(text, block.info).toBe(block.text);
        }
      },
    );
  });

  afterAll(async () => {
    if (isRecording) await writeFile(join(folder, name), withTexts(markdown, recorded));
  });
}
