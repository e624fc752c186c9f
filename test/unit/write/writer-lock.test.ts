import { spawnSync } from "node:child_process";
import { readdir, utimes, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { writePackage } from "../../../generator/write/write-package.js";
import { ConcurrentRun, LockUnavailable, whileOnlyWriter } from "../../../generator/write/writer-lock.js";
import { temporaryFolder } from "../../support/temporary-folder.js";

const owner = (process: number, host = hostname()) =>
  `${JSON.stringify({ process, host, run: "00000000-0000-0000-0000-000000000000" })}\n`;

const deadProcess = () => spawnSync(process.execPath, ["--version"]).pid;

async function folderWith(lock: string, age = 0): Promise<{ root: string; out: string }> {
  const root = await temporaryFolder();
  const file = join(root, ".out.graph-slice.lock");
  await writeFile(file, lock);
  const then = new Date(Date.now() - age);
  await utimes(file, then, then);
  return { root, out: join(root, "out") };
}

const done = () => Promise.resolve("done");

describe("the only writer of a folder", () => {
  test("waits for another run of the same process, however many there are", async () => {
    const out = join(await temporaryFolder(), "out");
    let inside = 0;
    const runs = Array.from({ length: 8 }, () =>
      whileOnlyWriter(out, async () => {
        inside += 1;
        expect(inside).toBe(1);
        await new Promise((fulfil) => setTimeout(fulfil, 5));
        inside -= 1;
      }),
    );
    await Promise.all(runs);
    expect(await readdir(join(out, ".."))).toEqual([]);
  });

  test.each<[string, string, number]>([
    ["of a process that is gone", owner(deadProcess()), 0],
    ["of another machine that has been silent for long", owner(process.ppid, "elsewhere"), 60_000],
    ["whose number another process has now", owner(process.ppid), 60_000],
    ["that was never written", "", 60_000],
  ])("takes over a lock %s", async (_, lock, age) => {
    const { root, out } = await folderWith(lock, age);
    expect(await whileOnlyWriter(out, done)).toBe("done");
    expect(await readdir(root)).toEqual([]);
  });

  test.each<[string, string]>([
    ["a process that runs", owner(process.ppid)],
    ["another machine", owner(1, "elsewhere")],
  ])("gives up on %s after a while, and disturbs nothing", async (_, lock) => {
    const { root, out } = await folderWith(lock);
    const failure = await whileOnlyWriter(out, done, { patience: 100 }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(LockUnavailable);
    expect(failure).toMatchObject({ target: out, cause: expect.any(ConcurrentRun) as unknown });
    expect(await readdir(root)).toEqual([".out.graph-slice.lock"]);
  });

  test("has the errors of what it runs for their own", async () => {
    const out = join(await temporaryFolder(), "out");
    const own = new Error("own");
    await expect(whileOnlyWriter(out, () => Promise.reject(own))).rejects.toBe(own);
    const nowhere = join(out, "nowhere", "out");
    await expect(whileOnlyWriter(nowhere, done)).rejects.toMatchObject({
      name: "LockUnavailable",
      target: nowhere,
      cause: { code: "ENOENT" },
    });
  });

  test("leaves no mixture of two packages that are written at once", async () => {
    const out = join(await temporaryFolder(), "out");
    const packageOf = (name: string) =>
      Array.from({ length: 20 }, (_, index) => ({ path: `src/${name}${index}.ts`, text: name }));
    const results = await Promise.all(
      ["a", "b", "c"].map((name) => writePackage(out, packageOf(name), { generator: "1.0.0" })),
    );
    expect(results.map(({ value }) => value.status)).toEqual(["written", "written", "written"]);
    const names = await readdir(join(out, "src"));
    expect(new Set(names.map((name) => name[0])).size).toBe(1);
    expect(names).toHaveLength(20);
    expect(await readdir(join(out, ".."))).toEqual(["out"]);
  });
});
