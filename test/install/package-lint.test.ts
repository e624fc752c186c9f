import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type ConsumerProject, consumerProject } from "../support/consumer-project.js";
import { type Tools, install, runNode } from "./tools.js";

let project: ConsumerProject;
let archive: string;
let tools: Tools;

beforeAll(async () => {
  [project, tools] = await Promise.all([consumerProject(), install("publint", "@arethetypeswrong/cli")]);
  const [name = ""] = (await readdir(project.folder)).filter((file) => file.endsWith(".tgz"));
  archive = join(project.folder, name);
});
afterAll(() => Promise.all([project.remove(), tools.remove()]));

test("publint finds nothing, not even a suggestion", async () => {
  const command = tools.file("publint", "src/cli.js");
  expect(await runNode([command, "run", archive, "--strict"], tools.folder)).toContain("All good!");
});

test("the types are right for each way of resolving modules that knows exports", async () => {
  const command = tools.file("@arethetypeswrong/cli", "dist/index.js");
  // That `require` gives an ES module is what the tests of CommonJS consumers are for: each supported Node takes it.
  const options = ["--profile", "node16", "--ignore-rules", "cjs-resolves-to-esm", "--no-color"];
  expect(await runNode([command, archive, ...options], tools.folder)).toContain("🟢");
});
