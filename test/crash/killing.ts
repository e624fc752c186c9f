/** What tests that kill the program share. */
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { hashOf } from "../../generator/write/manifest.js";

/** How often to kill, and which moments to choose; both can be set. */
export const runs = Number(process.env["CRASH_RUNS"] ?? 200);
export const seed = Number(process.env["CRASH_SEED"] ?? 1);

/** https://en.wikipedia.org/wiki/Linear_congruential_generator, with the numbers of C's `rand`. */
export function randomNumbers(start: number): () => number {
  let state = start;
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
}

/** The path and the hash of every file in a folder that is counted, a line each. */
export async function stateOf(folder: string, isCounted: (path: string) => boolean): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const lines = paths
    .map((path) => path.slice(folder.length + 1))
    .filter(isCounted)
    .sort()
    .map(async (path) => `${path} ${hashOf(await readFile(join(folder, path)))}`);
  return (await Promise.all(lines)).join("\n");
}
