import { once } from "node:events";
import { watch } from "node:fs";
import { lstat, mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { run } from "../support/cli.js";
import { temporaryFolder } from "../support/temporary-folder.js";
import { metadata, slice, generatedServices, smallService } from "../support/small-service.js";

const out = "packages/teams";

async function files(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

const generated = generatedServices();

describe("generate", () => {
  test("writes the package of a configuration, and says what it did", async () => {
    const cwd = await smallService();
    const { exitCode, stdout, stderr } = await run(["generate"], { cwd });
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
    expect(stdout).toMatch(
      /^@contoso\/teams → packages\/teams\n {2}written: 6 operations, 2 types, \d+ files \(\d+ changed\); \d+\.\d s\n$/,
    );
    expect(await files(join(cwd, out))).toEqual(
      expect.arrayContaining([
        "PERMISSIONS.md",
        "README.md",
        "dist/index.d.ts",
        "dist/index.js",
        "graph-slice.lock.json",
        "package.json",
        "src/index.ts",
        "src/models/contoso.hr.ts",
        "src/permissions.ts",
        "src/requests/teams.ts",
      ]),
    );
  });

  test("writes a package that runs, without another step", async () => {
    const cwd = await generated();
    const module: unknown = await import(join(cwd, out, "dist/index.js"));
    expect(module).toHaveProperty("createGraphClient");
  });

  test.skipIf(process.platform === "win32")("needs few open files (skipped on Windows)", async () => {
    const cwd = await smallService();
    const { exitCode, stderr } = await run(["generate"], {
      cwd,
      prefix: ["bash", "-c", 'ulimit -n 80; exec "$0" "$@"'],
    });
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  });

  test("touches nothing the second time", async () => {
    const cwd = await generated();
    const before = await lstat(join(cwd, out, "package.json"));
    const { stdout } = await run(["generate"], { cwd });
    expect(stdout).toBe("@contoso/teams → packages/teams\n  unchanged: the inputs are those of the lock\n");
    expect((await lstat(join(cwd, out, "package.json"))).ino).toBe(before.ino);
  });

  test("makes everything again with --force", async () => {
    const cwd = await generated();
    const { stdout } = await run(["generate", "--force"], { cwd });
    expect(stdout).toContain("  unchanged: 6 operations");
  });

  test.each<[string, (cwd: string) => Promise<unknown>]>([
    ["an input", (cwd) => writeFile(join(cwd, "metadata.xml"), metadata.replace("color", "colour"))],
    [
      "a setting",
      (cwd) =>
        writeFile(
          join(cwd, "graph-slice.config.json"),
          JSON.stringify({ slices: [{ ...slice, include: ["GET /teams"] }] }),
        ),
    ],
    ["a generated file", (cwd) => writeFile(join(cwd, out, "src/index.ts"), "// edited\n")],
    ["the lock", (cwd) => rm(join(cwd, out, "graph-slice.lock.json"))],
  ])("makes it again after a change of %s", async (_, change) => {
    const cwd = await generated();
    await change(cwd);
    const { exitCode } = await run(["generate"], { cwd });
    expect(exitCode).toBe(0);
    expect(await run(["check"], { cwd })).toMatchObject({ exitCode: 0 });
  });

  test("has the same lock wherever it was started from, and whatever the line breaks of the inputs", async () => {
    const cwd = await generated();
    const lock = join(cwd, out, "graph-slice.lock.json");
    const before = await readFile(lock, "utf8");
    await mkdir(join(cwd, "below"));
    await writeFile(join(cwd, "metadata.xml"), metadata.replaceAll("\n", "\r\n"));
    const { stdout } = await run(["generate", "--force"], { cwd: join(cwd, "below") });
    expect(stdout).toContain("  unchanged: 6 operations");
    expect(await readFile(lock, "utf8")).toBe(before);
  });

  test.each<[string, object]>([
    ["form", { lockVersion: 2 }],
    ["version", { generator: "99.0.0", files: {} }],
  ])("leaves a package alone whose lock is of a newer %s", async (_, lock) => {
    const cwd = await generated();
    await writeFile(join(cwd, out, "graph-slice.lock.json"), JSON.stringify(lock));
    const { exitCode, stderr } = await run(["generate"], { cwd });
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/^error lock-newer .* Update graph-slice/);
    expect(await run(["check"], { cwd })).toMatchObject({ exitCode: 2 });
  });

  test("makes one slice of flags, from any folder", async () => {
    const cwd = await smallService({ "elsewhere/x": "" });
    const { exitCode } = await run(
      ["generate", "--csdl", "../metadata.xml", "--include", "GET /teams", "/teams/{id}"],
      {
        cwd: join(cwd, "elsewhere"),
      },
    );
    expect(exitCode).toBe(0);
    const document: unknown = JSON.parse(
      await readFile(join(cwd, "elsewhere/generated/teams/package.json"), "utf8"),
    );
    expect(document).toMatchObject({ name: "@graph-slice/teams" });
  });

  test("says everything to a machine with --json", async () => {
    const cwd = await smallService();
    const { exitCode, stdout } = await run(["--json", "generate"], { cwd });
    expect(exitCode).toBe(0);
    const document: unknown = JSON.parse(stdout);
    expect(document).toMatchObject({
      command: "generate",
      ok: true,
      diagnostics: [],
      packages: [
        {
          name: "@contoso/teams",
          folder: "packages/teams",
          status: "written",
          removed: [],
          types: ["contoso.hr.badge", "contoso.hr.team"],
          omissions: [],
          files: expect.arrayContaining(["src/index.ts"]) as unknown,
        },
      ],
    });
    expect(document).toHaveProperty("packages.0.operations.0", {
      method: "GET",
      path: "/teams",
      call: expect.stringContaining("teams.get") as unknown,
    });
    for (const stage of ["read", "assemble", "slice", "plan", "render", "check", "write"]) {
      expect(document).toHaveProperty(["packages", "0", "times", stage], expect.any(Number));
      expect(document).toHaveProperty(["packages", "0", "memory", stage], expect.any(Number));
    }
  });

  test("says nothing with --quiet", async () => {
    const cwd = await smallService();
    expect(await run(["generate", "--quiet"], { cwd })).toEqual({ exitCode: 0, stdout: "", stderr: "" });
  });

  test("shows no colours and no progress in a pipe", async () => {
    const cwd = await smallService();
    const { stdout, stderr } = await run(["generate"], { cwd, env: { FORCE_COLOR: "1" } });
    expect(stdout + stderr).not.toContain("\u001b");
  });

  test("keeps files that it did not write", async () => {
    const cwd = await smallService({ [`${out}/notes.md`]: "mine" });
    await run(["generate"], { cwd });
    await run(["generate"], { cwd });
    expect(await readFile(join(cwd, out, "notes.md"), "utf8")).toBe("mine");
  });
});

describe("generate with bad input", () => {
  test("writes nothing, of any slice, and ends with 2", async () => {
    const cwd = await smallService({
      "broken.xml": metadata.replace("</EntityType>", ""),
      "graph-slice.config.json": {
        slices: [slice, { ...slice, csdl: "broken.xml", out: "packages/other" }],
      },
    });
    const { exitCode, stdout, stderr } = await run(["generate"], { cwd });
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: "" });
    expect(stderr).toMatch(/^broken\.xml:\d+:\d+ error xml-malformed .*\nNothing was written: 1 error\.\n$/);
    expect(await readdir(cwd)).not.toContain("packages");
  });

  test("leaves the old output as it was", async () => {
    const cwd = await generated();
    const before = await readFile(join(cwd, out, "src/index.ts"), "utf8");
    await writeFile(join(cwd, "metadata.xml"), metadata.replace("contoso.hr.badge", "contoso.hr.bagde"));
    const { exitCode, stderr } = await run(["generate"], { cwd });
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/^metadata\.xml:9:\d+ error model-unresolved-type /);
    expect(await readFile(join(cwd, out, "src/index.ts"), "utf8")).toBe(before);
    expect(await readdir(join(cwd, "packages"))).toEqual(["teams"]);
  });

  test.each<[string, string[], Record<string, string | object>, RegExp]>([
    ["there is no configuration", ["generate"], { "graph-slice.config.json": "" }, /error config-invalid/],
    [
      "the configuration is wrong",
      ["generate"],
      { "graph-slice.config.json": { slice } },
      /^graph-slice\.config\.json:2:3 error config-invalid The key "slice" is unknown\. Did you mean "slices"\?/m,
    ],
    [
      "a file is not there",
      ["generate", "--csdl", "nowhere.xml", "--include", "/a"],
      {},
      /error input-unreadable "nowhere\.xml" cannot be read: there is no such file/,
    ],
    [
      "every file that is not there",
      ["generate", "--csdl", "a.xml", "--include", "/a", "--roles", "b.json"],
      {},
      /"a\.xml".*\n.*"b\.json"/,
    ],
    [
      "it is not XML",
      ["generate", "--csdl", "graph-slice.config.json", "--include", "/a"],
      {},
      /^graph-slice\.config\.json:1:1 error/m,
    ],
    [
      "a pattern matches nothing",
      ["generate", "--csdl", "metadata.xml", "--include", "/taems"],
      {},
      /error pattern-no-match/,
    ],
    [
      "an input is of the wrong shape",
      ["generate", "--csdl", "metadata.xml", "--include", "/teams", "--permissions", "p.json"],
      { "p.json": [] },
      /^p\.json.* error permissions-shape/m,
    ],
    [
      "the output folder is a file's",
      ["generate", "--csdl", "metadata.xml", "--include", "/teams", "--out", "metadata.xml/x"],
      {},
      /error output-unwritable/,
    ],
    [
      "a file of the user is in the way",
      ["generate"],
      { [`${out}/README.md`]: "mine" },
      /error output-foreign-file .*README\.md/,
    ],
  ])("says so when %s", async (_, args, more, expected) => {
    const cwd = await smallService(more);
    const { exitCode, stdout, stderr } = await run([...args, "--json"], { cwd });
    expect(stderr).toMatch(expected);
    expect(exitCode).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({ command: "generate", ok: false });
  });
});

test("a pattern of a configuration that matches nothing is shown where it is written", async () => {
  const cwd = await smallService({
    "graph-slice.config.json": { slices: [{ ...slice, include: ["/teams/**", "/taems"] }] },
  });
  const { exitCode, stderr } = await run(["generate"], { cwd });
  expect(exitCode).toBe(2);
  expect(stderr).toMatch(/^graph-slice\.config\.json:7:9 error pattern-no-match The pattern "\/taems"/m);
});

describe("an interruption", () => {
  test.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)(
    "by %s ends the process with 130 and leaves nothing behind",
    async (signal) => {
      const cwd = await smallService();
      const server = createServer();
      onTestFinished(() => void server.close());
      await once(server.listen(0, "127.0.0.1"), "listening");
      const { port } = server.address() as AddressInfo;
      const { exitCode, stderr } = await run(
        ["generate", "--csdl", `http://127.0.0.1:${port}/metadata.xml`, "--include", "/teams"],
        {
          cwd,
          onStart: (child) => {
            // The program waits for an answer that never comes.
            server.on("request", ({ socket }) => {
              child.kill(signal);
              socket.unref();
            });
          },
        },
      );
      expect({ exitCode, stderr }).toEqual({ exitCode: 130, stderr: "" });
      expect((await readdir(cwd)).sort()).toEqual(["graph-slice.config.json", "metadata.xml"]);
    },
  );

  test("while the compiler runs leaves nothing of it", async () => {
    const cwd = await smallService();
    const temporary = await temporaryFolder();
    const { exitCode } = await run(["generate"], {
      cwd,
      env: { TMPDIR: temporary, TEMP: temporary },
      onStart: (child) => {
        const watcher = watch(temporary, () => {
          watcher.close();
          child.kill("SIGTERM");
        });
      },
    });
    // It may have been quicker.
    expect([0, 130]).toContain(exitCode);
    expect(await readdir(temporary)).toEqual([]);
  });

  test("of whoever reads the output is no error", async () => {
    const cwd = await smallService();
    const { stderr } = await run(["generate", "--json"], {
      cwd,
      onStart: (child) => {
        child.stdout?.destroy();
      },
    });
    expect(stderr).toBe("");
  });
});
