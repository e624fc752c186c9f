/** Folders that others write, or that nobody may write. */
import { spawnSync } from "node:child_process";
import { chmod, readFile, readdir, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { repository, run } from "../support/cli.js";
import { sharingConfiguration, sharingServices } from "../support/sharing-service.js";
import { generatedServices, metadata } from "../support/small-service.js";

const generated = generatedServices();
const sharing = sharingServices();
const out = "packages/teams";
const newer = metadata.replace("displayName", "title");

const modelsIn = (cwd: string) => readFile(join(cwd, out, "dist/models/contoso.hr.d.ts"), "utf8");

describe("several processes that generate into one folder", () => {
  test("wait for each other, and leave the package of the last one whole", async () => {
    const cwd = await generated();
    await writeFile(join(cwd, "metadata.xml"), newer);
    const results = await Promise.all([1, 2, 3].map(() => run(["generate"], { cwd })));
    expect(results.map(({ exitCode, stderr }) => ({ exitCode, stderr }))).toEqual(
      [1, 2, 3].map(() => ({ exitCode: 0, stderr: "" })),
    );
    expect(await modelsIn(cwd)).toContain("title?:");
    expect((await run(["check"], { cwd })).exitCode).toBe(0);
    expect(await readdir(join(cwd, "packages"))).toEqual(["teams"]);
  });

  test("leave no mixture where they have different metadata", async () => {
    const cwd = await generated();
    await writeFile(join(cwd, "newer.xml"), newer);
    const { slices } = JSON.parse(await readFile(join(cwd, "graph-slice.config.json"), "utf8")) as {
      slices: object[];
    };
    const other = { slices: slices.map((slice) => ({ ...slice, csdl: "newer.xml" })) };
    await writeFile(join(cwd, "other.config.json"), JSON.stringify(other));
    const results = await Promise.all([
      run(["generate", "--force"], { cwd }),
      run(["generate", "--force", "--config", "other.config.json"], { cwd }),
    ]);
    expect(results.map(({ exitCode }) => exitCode)).toEqual([0, 0]);
    const checks = await Promise.all([
      run(["check"], { cwd }),
      run(["check", "--config", "other.config.json"], { cwd }),
    ]);
    expect(checks.map(({ exitCode }) => exitCode).sort()).toEqual([0, 1]);
  });
});

/** Root may write everywhere, so that the program runs as nobody, if it can be read by nobody. */
const isRoot = process.getuid?.() === 0;
const nobody = isRoot ? { uid: 65534, gid: 65534 } : {};

interface Ended {
  readonly exitCode: number | null;
  readonly output: string;
}

function runUnprivileged(args: readonly string[], cwd: string): Ended {
  const program = join(repository, "dist/cli/main.js");
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd,
    ...nobody,
    encoding: "utf8",
  });
  return { exitCode: status, output: stdout + stderr };
}

const canRun = process.platform !== "win32" && runUnprivileged(["--version"], "/").exitCode === 0;

describe.skipIf(!canRun)(
  "a folder that may not be written (skipped where no other user can run this)",
  () => {
    test.each([
      ["generate", ["generate", "--force"]],
      ["update", ["update"]],
    ])("%s says so, and loses nothing", async (_, args) => {
      const cwd = await generated();
      const { slices } = JSON.parse(await readFile(join(cwd, "graph-slice.config.json"), "utf8")) as {
        slices: object[];
      };
      await writeFile(join(cwd, "upstream.xml"), newer);
      await writeFile(
        join(cwd, "sources.json"),
        JSON.stringify({ sourcesVersion: 1, files: { "metadata.xml": { from: "upstream.xml" } } }),
      );
      const withSources = {
        slices: slices.map((slice) => ({ ...slice, operations: "all", sources: "sources.json" })),
      };
      await writeFile(join(cwd, "graph-slice.config.json"), JSON.stringify(withSources));
      await makeReadable(cwd);
      const before = await modelsIn(cwd);
      const { exitCode, output } = runUnprivileged(args, cwd);
      expect(output).toContain("permission denied (EACCES)");
      expect(exitCode).toBe(2);
      expect(await modelsIn(cwd)).toBe(before);
      expect(await readFile(join(cwd, "metadata.xml"), "utf8")).toBe(metadata);
      expect(await readdir(join(cwd, "packages"))).toEqual(["teams"]);
    });
  },
);

/** For everybody, but for writing. */
async function makeReadable(folder: string): Promise<void> {
  await chmod(folder, 0o555);
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    await chmod(join(entry.parentPath, entry.name), entry.isDirectory() ? 0o555 : 0o444);
  }
}

describe("several processes that generate slices that share types", () => {
  test("leave packages that fit each other where they select different things", async () => {
    const cwd = await sharing();
    const others = { people: ["/people", "/people/{id}"], teams: ["/teams", "/people"] };
    await writeFile(join(cwd, "other.config.json"), JSON.stringify(sharingConfiguration(others)));
    const configurations = ["graph-slice.config.json", "other.config.json"];
    const results = await Promise.all(
      [...configurations, ...configurations].map((config) =>
        run(["generate", "--force", "--quiet", "--config", config], { cwd }),
      ),
    );
    expect(results.map(({ exitCode }) => exitCode)).toEqual([0, 0, 0, 0]);
    const checks = await Promise.all(
      configurations.map((config) => run(["check", "--quiet", "--config", config], { cwd })),
    );
    expect(checks.map(({ exitCode }) => exitCode).sort()).toEqual([0, 1]);
    expect((await readdir(join(cwd, "generated"))).sort()).toEqual(["models", "people", "teams"]);
  });

  test("remove what a killed one has left, also where there is nothing else to do", async () => {
    const cwd = await sharing();
    const lock = join(cwd, "generated/.graph-slice-shared.models.graph-slice.lock");
    // The number of no process: the largest that systems give is smaller.
    await writeFile(lock, `${JSON.stringify({ process: 2 ** 30, host: hostname(), run: "0" })}\n`);
    const { exitCode, stdout } = await run(["generate"], { cwd });
    expect(exitCode).toBe(0);
    expect(stdout).not.toContain("written");
    expect((await readdir(join(cwd, "generated"))).sort()).toEqual(["models", "people", "teams"]);
  });
});
