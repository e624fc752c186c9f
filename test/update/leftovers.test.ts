/** What a run leaves that is killed when all is in place, but not yet tidied up: the next one removes it, although it has nothing to do. */
import { mkdir, readdir, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { run } from "../support/cli.js";
import { metadata, smallService, trackedSlice } from "../support/small-service.js";

/** The number of no process: the largest that systems give is smaller. */
const lock = `${JSON.stringify({ process: 2 ** 30, host: hostname(), run: "0" })}\n`;

const leftovers: Readonly<Record<string, (cwd: string) => Promise<void>>> = {
  "a writer's lock": (cwd) => writeFile(join(cwd, "packages/.teams.graph-slice.lock"), lock),
  "a writer's lock that was being taken away": (cwd) =>
    writeFile(join(cwd, "packages/.teams.graph-slice-1b4e28ba-2fa1-11d2-883f-0016d3cca427"), lock),
  "what a write has moved aside": async (cwd) => {
    const old = join(cwd, "packages/.teams.graph-slice-1073741824-aBcDeF/old");
    await mkdir(old, { recursive: true });
    await writeFile(join(old, "package.json"), "{}");
  },
  "the folder of an update whose files are in place": (cwd) =>
    mkdir(join(cwd, "metadata/.sources.json.graph-slice-together")).then(() => undefined),
};

describe.each(["update", "generate"])("%s, with nothing else to do, removes", (command) => {
  test.each(Object.keys(leftovers))("%s", async (name) => {
    const cwd = await smallService({ ...trackedSlice, "upstream.xml": metadata });
    for (const first of ["update", "generate"]) {
      expect(await run([first], { cwd })).toMatchObject({ exitCode: 0 });
    }
    await leftovers[name]?.(cwd);
    expect(await hiddenIn(cwd)).toHaveLength(1);
    expect(await run([command], { cwd })).toMatchObject({ exitCode: 0, stderr: "" });
    expect(await hiddenIn(cwd)).toEqual([]);
    expect(await run(["check"], { cwd })).toMatchObject({ exitCode: 0 });
  });
});

async function hiddenIn(cwd: string): Promise<readonly string[]> {
  const names = await Promise.all(["packages", "metadata"].map((name) => readdir(join(cwd, name))));
  return names.flat().filter((name) => name.startsWith("."));
}
