import { appendFile, readFile, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { hashOf } from "../../generator/write/manifest.js";
import { run } from "../support/cli.js";
import { generatedServices, metadata, slice, smallService } from "../support/small-service.js";

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

  test.each<[string, (cwd: string) => Promise<unknown>, string, object]>([
    [
      "an input that changed",
      (cwd) => writeFile(join(cwd, "metadata.xml"), metadata.replace("color", "colour")),
      "the input metadata.xml changed",
      { kind: "input", name: "metadata.xml", change: "changed" },
    ],
    [
      "a setting that changed",
      (cwd) =>
        writeFile(
          join(cwd, "graph-slice.config.json"),
          JSON.stringify({ slices: [{ ...slice, include: ["GET /teams"] }] }),
        ),
      'the setting "include" changed',
      { kind: "configuration", setting: "include" },
    ],
    [
      "another version of this program",
      async (cwd) => {
        const lock = join(cwd, out, "graph-slice.lock.json");
        const text = await readFile(lock, "utf8");
        await writeFile(lock, text.replace(/"generator": "[^"]*"/u, '"generator": "0.0.1"'));
      },
      "graph-slice 0.0.1 generated it, and this is ",
      { kind: "generator", before: "0.0.1" },
    ],
  ])("says why: %s", async (_, change, words, cause) => {
    const cwd = await generated();
    await change(cwd);
    const { exitCode, stdout } = await run(["check"], { cwd });
    expect(exitCode).toBe(1);
    expect(stdout).toContain(`  because ${words}`);
    const json = await run(["check", "--json"], { cwd });
    expect(JSON.parse(json.stdout)).toMatchObject({ packages: [{ causes: [cause] }] });
  });

  test("is not misled by a lock that was edited with the file, except with --quick", async () => {
    const cwd = await generated();
    const [file, lock] = [join(cwd, out, "src/index.ts"), join(cwd, out, "graph-slice.lock.json")];
    const before = await readFile(file, "utf8");
    await appendFile(file, "\n");
    expect(await run(["check", "--quick"], { cwd })).toMatchObject({ exitCode: 1 });
    const text = await readFile(lock, "utf8");
    await writeFile(
      lock,
      text.replace(`"src/index.ts": "${hashOf(before)}"`, `"src/index.ts": "${hashOf(`${before}\n`)}"`),
    );
    expect(await run(["check", "--quick"], { cwd })).toMatchObject({ exitCode: 0 });
    const { exitCode, stdout } = await run(["check"], { cwd });
    expect(exitCode).toBe(1);
    expect(stdout).toContain("  src/index.ts: would be generated otherwise now\n");
  });

  test("annotates the files in the log of GitHub Actions and Azure Pipelines", async () => {
    const cwd = await generated();
    await appendFile(join(cwd, out, "src/index.ts"), "\n");
    const github = await run(["check"], {
      cwd,
      env: { GITHUB_ACTIONS: "true", GITHUB_WORKSPACE: dirname(cwd) },
    });
    expect(github.stderr).toMatch(
      new RegExp(
        `^::error file=${basename(cwd)}/packages/teams/src/index\\.ts,line=\\d+,title=graph-slice check::This file was changed .*\n$`,
      ),
    );
    const azure = await run(["check", "--json"], { cwd, env: { TF_BUILD: "True", GITHUB_ACTIONS: "" } });
    expect(azure.stderr).toMatch(
      /^##vso\[task\.logissue type=error;sourcepath=packages\/teams\/src\/index\.ts;linenumber=\d+;code=graph-slice check;\]This file/,
    );
    expect(JSON.parse(azure.stdout)).toMatchObject({ ok: false });
  });

  test("shows the differences with --diff", async () => {
    const cwd = await generated();
    await appendFile(join(cwd, out, "src/index.ts"), "export {};\n");
    const { stdout } = await run(["check", "--diff"], { cwd });
    expect(stdout).toContain("--- a/src/index.ts\n+++ b/src/index.ts\n@@ ");
    expect(stdout).toContain("\n-export {};\n");
  });

  test("shows codes of colours in a file with --diff, and obeys none", async () => {
    const cwd = await generated();
    await appendFile(join(cwd, out, "src/index.ts"), "// \u001b[31mb\rc\n");
    const { stdout } = await run(["check", "--diff"], { cwd });
    expect(stdout).toContain("\n-// \\u001b[31mb\\u000dc\n");
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
