/** Literate scenarios of a command, run as a user runs it. test/scenarios/README.md says how one is written. */
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { run } from "./cli.js";
import { sections, withTexts } from "./scenario.js";
import type { Block, Section } from "./scenario.js";
import { temporaryFolder } from "./temporary-folder.js";

const isRecording = process.env["UPDATE"] === "1";

/** Makes a test of each scenario in a folder. */
export async function testCommandScenarios(folder: string): Promise<void> {
  for (const name of (await readdir(folder)).sort()) {
    const markdown = await readFile(join(folder, name), "utf8");
    const recorded = new Map<Block, string>();
    const [{ blocks: common } = { blocks: [] }, ...scenarios] = sections(markdown);

    describe(name, () => {
      test.each(scenarios.map((scenario) => [scenario.title, scenario] as const))(
        "%s",
        async (_, { blocks }: Section) => {
          const cwd = await temporaryFolder();
          for (const { info, text } of [...common, ...blocks].filter((block) =>
            /[.\w]+\.\w+$/u.test(block.info),
          )) {
            await mkdir(dirname(join(cwd, info)), { recursive: true });
            await writeFile(join(cwd, info), `${text}\n`);
          }
          const commands = blocks.filter(({ language }) => language === "sh");
          const outputs = blocks.filter(({ info }) => info === "output");
          expect(outputs).toHaveLength(commands.length);
          for (const [index, { text }] of commands.entries()) {
            const [, ...args] = text.split(/\s+/u);
            const { stdout, stderr, exitCode } = await run(args, { cwd });
            const output = [stdout, stderr === "" ? "" : `\n${stderr}`, `\nexit code ${exitCode}`]
              .join("")
              .replaceAll(cwd, "/folder")
              .trim();
            const block = outputs[index]!;
            if (isRecording) recorded.set(block, output);
            else expect(output).toBe(block.text);
          }
        },
      );
    });

    afterAll(async () => {
      if (isRecording) await writeFile(join(folder, name), withTexts(markdown, recorded));
    });
  }
}
