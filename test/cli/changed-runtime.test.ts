/** The modules that are in every package are compiled when the program is built, but never stand for others than are there. */
import { cp, readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { repository, run } from "../support/cli.js";
import type { RunResult } from "../support/cli.js";
import { temporaryFolder } from "../support/temporary-folder.js";

/** A copy of the program, of whose runtime one module is changed; what it says and the folder of its package. */
async function generateWith(
  module: string,
  change: (text: string) => string,
): Promise<RunResult & { readonly folder: string }> {
  const folder = await temporaryFolder();
  for (const name of ["dist", "templates", "metadata", "package.json", "graph-slice.config.json"]) {
    await cp(join(repository, name), join(folder, name), { recursive: true });
  }
  await symlink(join(repository, "node_modules"), join(folder, "node_modules"));
  const file = join(folder, "templates", module);
  await writeFile(file, change(await readFile(file, "utf8")));
  const program = join(folder, "dist/cli/main.js");
  const result = await run(["generate"], { cwd: folder, program });
  return { ...result, folder: join(folder, "generated/identity-api-connectors") };
}

test("a module of the runtime that has changed since is compiled anew", async () => {
  const { exitCode, folder } = await generateWith(
    "runtime/time.ts",
    (text) => `${text}\nexport const added = 1;\n`,
  );
  expect(exitCode).toBe(0);
  expect(await readFile(join(folder, "dist/runtime/time.js"), "utf8")).toContain("export const added = 1;");
  expect(await readFile(join(folder, "dist/runtime/time.d.ts"), "utf8")).toContain("added");
});

test("a change of one module that makes another one wrong is found", async () => {
  const { exitCode, stderr } = await generateWith("runtime/time.ts", (text) =>
    text.replaceAll(/\bsleep\b/g, "rest"),
  );
  expect(exitCode).toBe(70);
  expect(stderr).toContain("src/runtime/send.ts");
  expect(stderr).toContain("sleep");
});
