/**
 * `update` is killed at random moments. Afterwards metadata, sources file and package are the old ones or the new ones, all
 * of them; or the write had been decided on, which `check` says, and the next run completes it.
 */
import type { ChildProcess } from "node:child_process";
import { existsSync } from "node:fs";
import { cp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { run } from "../support/cli.js";
import { metadata, smallService, trackedSlice } from "../support/small-service.js";
import { temporaryFolder } from "../support/temporary-folder.js";
import { randomNumbers, runs, seed, stateOf } from "./killing.js";

const texts = [metadata, metadata.replace("color", "shade")] as const;

const isCounted = (path: string) => path !== "upstream.xml" && path !== "metadata.xml";

test(`an update survives ${runs} kills`, { timeout: runs * 30_000 }, async () => {
  const random = randomNumbers(seed);
  const cwd = await smallService({ ...trackedSlice, "upstream.xml": texts[0] });
  const update = async (folder: string) => {
    const start = performance.now();
    expect(await run(["update"], { cwd: folder })).toMatchObject({ exitCode: 0, stderr: "" });
    return performance.now() - start;
  };
  await update(cwd);

  const counts = { old: 0, new: 0, decided: 0 };
  for (let index = 0; index < runs; index++) {
    await writeFile(join(cwd, "upstream.xml"), texts[(index + 1) % 2] ?? "");
    const undisturbed = await temporaryFolder();
    await cp(cwd, undisturbed, { recursive: true });
    const before = await stateOf(cwd, isCounted);
    const time = await update(undisturbed);
    const after = await stateOf(undisturbed, isCounted);
    expect(after).not.toBe(before);

    // Every second time at any moment, else when it has begun to write.
    const anyMoment = index % 2 === 0 ? sleep(random() * time) : undefined;
    const afterStaging = random() * 150;
    await run(["update"], {
      cwd,
      onStart: (child) => {
        const moment = anyMoment ?? whenStaged(cwd, child).then(() => sleep(afterStaging));
        void moment.then(() => child.kill("SIGKILL"));
      },
    });
    const found = await stateOf(cwd, (path) => isCounted(path) && !path.includes(".graph-slice"));
    const { stdout, stderr, exitCode } = await run(["check"], { cwd });
    const isDecided = `${stdout}${stderr}`.includes("update-unfinished");
    if (!isDecided) {
      expect([before, after]).toContain(found);
      expect(exitCode).toBe(0);
    }
    counts[isDecided ? "decided" : found === before ? "old" : "new"] += 1;

    // What was decided on, either command completes.
    if (isDecided && random() < 0.5) await run(["generate"], { cwd });
    await update(cwd);
    expect(await stateOf(cwd, isCounted)).toBe(after);
    expect((await run(["check"], { cwd })).exitCode).toBe(0);
    expect(await leftovers(cwd)).toEqual([]);
    expect(await readFile(join(cwd, "packages/teams/CHANGELOG.md"), "utf8")).toContain("## ");
    await rm(undisturbed, { recursive: true });
  }
  console.log(`after a kill: ${JSON.stringify(counts)}, seed ${seed}`);
});

async function whenStaged(folder: string, child: ChildProcess): Promise<void> {
  const staging = join(folder, "metadata/.sources.json.graph-slice-together");
  while (!existsSync(staging) && child.exitCode === null) await sleep(1);
}

/** What a run has beside its output for a while. */
async function leftovers(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder, { recursive: true });
  return names.filter((name) => /(^|\/)\.[^/]*graph-slice/.test(name));
}
