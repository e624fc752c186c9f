/** The generator, whole process, against a process that only parses the same metadata. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import * as v from "valibot";
import { type Figure, type NodeRun, figure, inTurns, runNode, succeedNode } from "../measure.js";
import { compiled, root } from "../paths.js";
import { count, figureCell, markdownTable, megabytes, seconds, times, verdictCell } from "../table.js";
import { failureOf, reportSchema, stageCell, stages, sum } from "./report.js";
import { type SliceRun, newestMetadata, sliceRuns } from "./slices.js";

/** Measures all slices and shows them, one row each. */
export async function generatorSection(sharedGraph: string, rounds: number): Promise<string> {
  const metadata = await newestMetadata(sharedGraph);
  const [first, ...others] = sliceRuns(sharedGraph);
  if (first === undefined) throw new RangeError("No slices.");
  const runs: readonly (SliceRun | undefined)[] = [undefined, first, ...others];
  const out = await mkdtemp(path.join(tmpdir(), "graph-slice-bench-"));
  try {
    const samples = await inTurns(runs, rounds, (run) =>
      run === undefined
        ? succeedNode([compiled("generator/parse-only"), metadata])
        : runNode(generateArguments(run, metadata, out)),
    );
    const floor = figures(samples.get(undefined) ?? []);
    const rows = runs.map((run) => {
      const taken = samples.get(run) ?? [];
      return run === undefined
        ? floorRow(floor)
        : sliceRow(run, taken, floor, run === first ? 1.5 : undefined);
    });
    const head = ["", "operations", "types", "whole process", "peak memory", ...stages, "bar"];
    return markdownTable(head, rows);
  } finally {
    await rm(out, { recursive: true });
  }
}

function generateArguments({ include, options }: SliceRun, metadata: string, out: string): string[] {
  const folder = path.join(out, include.join("-").replace(/[^a-z]+/gi, "-"));
  const target = ["--name", "slice", "--out", folder, "--include", ...include];
  return [
    path.join(root, "dist", "cli", "main.js"),
    "generate",
    "--force",
    "--json",
    "--csdl",
    metadata,
    ...options,
    ...target,
  ];
}

interface Figures {
  readonly time: Figure;
  readonly memory: Figure;
}

function figures(runs: readonly NodeRun[]): Figures {
  return {
    time: figure(runs.map(({ wall }) => wall)),
    memory: figure(runs.map(({ peakBytes }) => peakBytes)),
  };
}

function floorRow({ time, memory }: Figures): string[] {
  const blank = stages.map(() => "");
  const cells = [figureCell(time, seconds), figureCell(memory, megabytes)];
  return ["fast-xml-parser alone", "", "", ...cells, ...blank, ""];
}

function sliceRow(
  { include }: SliceRun,
  taken: readonly NodeRun[],
  floor: Figures,
  bar: number | undefined,
): string[] {
  const name = include.map((pattern) => `\`${pattern}\``).join(", ");
  const reports = taken.map(({ stdout }) => v.parse(reportSchema, JSON.parse(stdout)));
  const [report] = reports;
  const failure = taken.find(({ exitCode }) => exitCode !== 0);
  if (report === undefined || failure !== undefined) {
    return [name, failureOf(reports), ...Array.from({ length: stages.length + 4 }, () => "")];
  }
  const { time, memory } = figures(taken);
  const ratio = time.minimum / floor.time.minimum;
  return [
    name,
    count(sum(report, "operations")),
    count(sum(report, "types")),
    figureCell(time, seconds, ratio),
    figureCell(memory, megabytes, memory.minimum / floor.memory.minimum),
    ...stages.map((stage) => stageCell(reports, stage)),
    verdictCell(bar === undefined ? undefined : { bar: `≤ ${times(bar)}`, kept: ratio <= bar }),
  ];
}
