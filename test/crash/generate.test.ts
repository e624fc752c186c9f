/**
 * `generate` is killed at random moments. Afterwards the package is the old one or the new one, whole, and the next run
 * succeeds without help. `CRASH_RUNS` says how often, `CRASH_SEED` which moments.
 */
import type { ChildProcess } from "node:child_process";
import { existsSync } from "node:fs";
import { readFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { run } from "../support/cli.js";
import { metadata, smallService } from "../support/small-service.js";
import { randomNumbers, runs, seed, stateOf } from "./killing.js";

const texts = [metadata, metadata.replace("color", "shade")] as const;
const mine = "notes.md";
const isGenerated = (path: string) => path !== mine;

test(`a package survives ${runs} kills`, { timeout: runs * 20_000 }, async () => {
  const random = randomNumbers(seed);
  const cwd = await smallService();
  const [parent, out] = [join(cwd, "packages"), join(cwd, "packages/teams")];
  const generate = async (text: string) => {
    await writeFile(join(cwd, "metadata.xml"), text);
    const start = performance.now();
    expect(await run(["generate"], { cwd })).toMatchObject({ exitCode: 0, stderr: "" });
    return { state: await stateOf(out, isGenerated), time: performance.now() - start };
  };
  const states = [(await generate(texts[0])).state, (await generate(texts[1])).state];
  const { time } = await generate(texts[0]);
  await writeFile(join(out, mine), "mine");

  const whenWriting = async (child: ChildProcess) => {
    while (!existsSync(join(parent, ".teams.graph-slice.lock")) && child.exitCode === null) await sleep(1);
  };

  const counts = { old: 0, new: 0, aside: 0 };
  for (let index = 0; index < runs; index++) {
    const [before, after] = [states[index % 2], states[(index + 1) % 2]];
    const text = texts[index % 2 === 0 ? 1 : 0];
    await writeFile(join(cwd, "metadata.xml"), text);
    // Every second time at any moment, else when it has begun to write.
    const anyMoment = index % 4 < 2 ? random() * time : undefined;
    const afterLock = random() * 60;
    await run(["generate"], {
      cwd,
      onStart: (child) => {
        const moment =
          anyMoment === undefined ? whenWriting(child).then(() => sleep(afterLock)) : sleep(anyMoment);
        void moment.then(() => child.kill("SIGKILL"));
      },
    });
    const found = existsSync(out) ? await stateOf(out, isGenerated) : "aside";
    expect([before, after, "aside"]).toContain(found);
    counts[found === before ? "old" : found === after ? "new" : "aside"] += 1;
    expect((await generate(text)).state).toBe(after);
    expect(await readdir(parent)).toEqual(["teams"]);
    expect(await readFile(join(out, mine), "utf8")).toBe("mine");
  }
  console.log(`after a kill: ${JSON.stringify(counts)}, seed ${seed}`);
});
