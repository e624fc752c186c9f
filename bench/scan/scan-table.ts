/** A scan of a consumer's program, whole process, against `tsc --noEmit` on the same program. */
import { mkdtemp, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import * as v from "valibot";
import { type NodeRun, figure, inTurns, succeedNode } from "../measure.js";
import { compiled, root } from "../paths.js";
import { count, figureCell, markdownTable, megabytes, seconds, times, verdictCell } from "../table.js";
import { type ProgramSize, writeProgram } from "./program.js";

const found = v.object({ files: v.number(), calls: v.number(), open: v.number() });

const sizes: readonly ProgramSize[] = [
  { files: 2000, calls: 500 },
  { files: 200, calls: 50 },
];

const bar = 1.5;

/** Measures programs of each size and shows them, the compiler and the scan in a row each. */
export async function scanSection(rounds: number): Promise<string> {
  const rows: string[][] = [];
  for (const size of sizes) rows.push(...(await rowsOf(size, rounds, size === sizes[0])));
  return markdownTable(["", "files", "calls", "whole process", "peak memory", "bar"], rows);
}

async function rowsOf(size: ProgramSize, rounds: number, hasBar: boolean): Promise<string[][]> {
  const folder = await mkdtemp(path.join(await realpath(tmpdir()), "graph-slice-bench-"));
  try {
    await writeProgram(folder, size);
    const commands = {
      floor: [path.join(root, "node_modules", "typescript", "bin", "tsc"), "--noEmit", "-p", folder],
      scan: [compiled("scan/scan-only"), folder],
    };
    const samples = await inTurns(["floor", "scan"] as const, rounds, (name) => succeedNode(commands[name]));
    const floor = figures(samples.get("floor") ?? []);
    const scans = samples.get("scan") ?? [];
    const scan = figures(scans);
    const [first] = scans.map(({ stdout }) => v.parse(found, JSON.parse(stdout)));
    if (first?.calls !== size.calls || first.open !== 0) {
      throw new Error(`The scan has found ${JSON.stringify(first)} in a program of ${JSON.stringify(size)}.`);
    }
    const ratio = scan.time.minimum / floor.time.minimum;
    const memory = scan.memory.minimum / floor.memory.minimum;
    const verdict = hasBar ? { bar: `≤ ${times(bar)}`, kept: ratio <= bar } : undefined;
    return [
      [
        "`tsc --noEmit`",
        count(size.files),
        "",
        figureCell(floor.time, seconds),
        figureCell(floor.memory, megabytes),
        "",
      ],
      [
        "scan",
        count(first.files),
        count(first.calls),
        figureCell(scan.time, seconds, ratio),
        figureCell(scan.memory, megabytes, memory),
        verdictCell(verdict),
      ],
    ];
  } finally {
    await rm(folder, { recursive: true });
  }
}

function figures(runs: readonly NodeRun[]) {
  return {
    time: figure(runs.map(({ wall }) => wall)),
    memory: figure(runs.map(({ peakBytes }) => peakBytes)),
  };
}
