import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";
import { expect, test } from "vitest";

test("our types and those of the peers go together", () => {
  const tsc = createRequire(import.meta.url).resolve("typescript/bin/tsc");
  const project = join(import.meta.dirname, "tsconfig.json");
  const { stdout } = spawnSync(process.execPath, [tsc, "-p", project], { encoding: "utf8" });
  expect(stdout).toBe("");
});
