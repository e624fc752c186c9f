import { appendFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { run } from "../support/cli.js";
import { generatedServices, smallService } from "../support/small-service.js";

const out = "packages/teams";

const generated = generatedServices();

describe("check", () => {
  test("ends with 0 when everything is as it would be generated", async () => {
    const cwd = await generated();
    const { exitCode, stdout, stderr } = await run(["check"], { cwd });
    expect({ exitCode, stdout, stderr }).toEqual({
      exitCode: 0,
      stdout: "@contoso/teams → packages/teams\n  up to date\n",
      stderr: "",
    });
  });

  test("ends with 1 and names the files that differ, by one byte or whole", async () => {
    const cwd = await generated();
    await appendFile(join(cwd, out, "src/index.ts"), "\n");
    await rm(join(cwd, out, "README.md"));
    const { exitCode, stdout } = await run(["check"], { cwd });
    expect(exitCode).toBe(1);
    expect(stdout.split("\n").slice(1)).toEqual([
      '  2 files out of date; "graph-slice generate" brings them up to date',
      "  README.md: is missing",
      "  src/index.ts: was changed after it was generated",
      "",
    ]);
  });

  test("finds what a change of the inputs would change", async () => {
    const cwd = await generated();
    await rm(join(cwd, "graph-slice.config.json"));
    const flags = [
      "--csdl",
      "metadata.xml",
      "--include",
      "GET /teams",
      "--name",
      "@contoso/teams",
      "--out",
      out,
    ];
    const { exitCode, stdout } = await run(["check", ...flags, "--json"], { cwd });
    expect(exitCode).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      command: "check",
      ok: false,
      packages: [
        {
          differences: expect.arrayContaining([
            { path: "src/requests/teams.ts", reason: "stale" },
          ]) as unknown,
        },
      ],
    });
  });

  test("shows the differences with --diff", async () => {
    const cwd = await generated();
    await appendFile(join(cwd, out, "src/index.ts"), "export {};\n");
    const { stdout } = await run(["check", "--diff"], { cwd });
    expect(stdout).toContain("--- a/src/index.ts\n+++ b/src/index.ts\n@@ ");
    expect(stdout).toContain("\n-export {};\n");
  });

  test("still names the files with --quiet, and says nothing else", async () => {
    const cwd = await generated();
    expect(await run(["check", "--quiet"], { cwd })).toEqual({ exitCode: 0, stdout: "", stderr: "" });
  });

  test("writes nothing", async () => {
    const cwd = await smallService();
    const { exitCode } = await run(["check"], { cwd });
    expect(exitCode).toBe(1);
    expect(await run(["check"], { cwd })).toMatchObject({ exitCode: 1 });
  });
});
