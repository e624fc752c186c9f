/** What inputs at the limits cost, one process each. */
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { runNode } from "../measure.js";
import { root } from "../paths.js";
import { markdownTable, megabytes, seconds } from "../table.js";
import { worstInputs } from "./worst-inputs.js";
import type { WorstInput } from "./worst-inputs.js";

export async function limitsSection(): Promise<string> {
  const page = await readFile(path.join(root, "docs", "limits.md"), "utf8");
  const rows: (readonly string[])[] = [];
  for (const input of worstInputs(numbersOf(page))) {
    rows.push(await measured(input()));
    console.log(rows.at(-1)?.join("  "));
  }
  return markdownTable(["input", "size", "whole process", "peak memory", "ends with"], rows);
}

/** The numbers of the table, which a test holds to the constants. */
function numbersOf(page: string): (limit: string) => number {
  return (limit) => {
    const [, text] = new RegExp(`\\| \`${limit}\` +\\| ([\\d,]+) `).exec(page) ?? [];
    if (text === undefined) throw new Error(`docs/limits.md has no limit ${limit}.`);
    return Number(text.replaceAll(",", ""));
  };
}

async function measured({ name, files, flags }: WorstInput): Promise<readonly string[]> {
  const folder = await mkdtemp(path.join(tmpdir(), "graph-slice-bench-"));
  try {
    const named = flags.map((flag) => (flag in files ? path.join(folder, flag) : flag));
    await Promise.all(Object.entries(files).map(([file, text]) => writeFile(path.join(folder, file), text)));
    const target = [
      "--name",
      "slice",
      "--out",
      path.join(folder, "out"),
      "--include",
      "/**",
      "--operations",
      "all",
    ];
    const program = path.join(root, "dist", "cli", "main.js");
    const { exitCode, wall, peakBytes } = await runNode([program, "generate", ...named, ...target]);
    const size = Object.values(files).reduce((sum, text) => sum + Buffer.byteLength(text), 0);
    const end = exitCode === 0 ? "a package" : exitCode === 2 ? "findings" : `exit code ${String(exitCode)}`;
    return [name, `${(size / 1e6).toFixed(1)} MB`, seconds(wall), megabytes(peakBytes), end];
  } finally {
    await rm(folder, { recursive: true });
  }
}
