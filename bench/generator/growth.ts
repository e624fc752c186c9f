/** How the cost of generation grows with the number of operations: shares of what Graph's documentation lists. */
import { createHash } from "node:crypto";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import * as v from "valibot";
import { type Figure, type NodeRun, figure, inTurns, runNode, succeedNode } from "../measure.js";
import { compiled, root } from "../paths.js";
import { type Panel, plot } from "../plot.js";
import { count, figureCell, markdownTable, megabytes, seconds } from "../table.js";
import { failureOf, reportSchema, stageCells, stages, sum } from "./report.js";
import { newestMetadata } from "./slices.js";

/** Of the documented operations. */
const shares = [0.01, 0.1, 0.5, 1] as const;
type Share = (typeof shares)[number];

export interface Growth {
  readonly table: string;
  /** An image of the same. */
  readonly svg: string;
}

/** Measures a package of each share of Graph's operations, and the parser alone. */
export async function measureGrowth(sharedGraph: string, rounds: number): Promise<Growth> {
  const metadata = await newestMetadata(sharedGraph);
  const folder = await mkdtemp(path.join(tmpdir(), "graph-slice-growth-"));
  try {
    await writeShares(path.join(sharedGraph, "permissions", "permissions.json"), folder);
    const contestants: readonly (Share | "floor")[] = ["floor", ...shares];
    const samples = await inTurns(contestants, rounds, (contestant) =>
      contestant === "floor"
        ? succeedNode([compiled("generator/parse-only"), metadata])
        : runNode(generateArguments(contestant, metadata, folder)),
    );
    const floor = measured(samples.get("floor") ?? []);
    const points = shares.map((share) => ({ share, ...measured(samples.get(share) ?? []) }));
    return { table: growthTable(floor, points), svg: plot(panels(floor, points)) };
  } finally {
    await rm(folder, { recursive: true });
  }
}

interface Measured {
  readonly runs: readonly NodeRun[];
  readonly time: Figure;
  readonly memory: Figure;
}

interface Point extends Measured {
  readonly share: Share;
}

function measured(runs: readonly NodeRun[]): Measured {
  return {
    runs,
    time: figure(runs.map(({ wall }) => wall)),
    memory: figure(runs.map(({ peakBytes }) => peakBytes)),
  };
}

function growthTable(floor: Measured, points: readonly Point[]): string {
  const head = ["", "operations", "types", "whole process", "peak memory", ...stages];
  const blank = stages.map(() => "");
  return markdownTable(head, [
    [
      "fast-xml-parser alone",
      "",
      "",
      figureCell(floor.time, seconds),
      figureCell(floor.memory, megabytes),
      ...blank,
    ],
    ...points.map((point) => growthRow(floor, point)),
  ]);
}

function growthRow(floor: Measured, { share, runs, time, memory }: Point): readonly string[] {
  const reports = runs.map(({ stdout }) => v.parse(reportSchema, JSON.parse(stdout)));
  const [report] = reports;
  if (report === undefined || runs.some(({ exitCode }) => exitCode !== 0)) {
    return [percent(share), failureOf(reports), ...Array.from({ length: stages.length + 3 }, () => "")];
  }
  return [
    percent(share),
    count(sum(report, "operations")),
    count(sum(report, "types")),
    figureCell(time, seconds, time.minimum / floor.time.minimum),
    figureCell(memory, megabytes, memory.minimum / floor.memory.minimum),
    ...stages.map((stage) => stageCells(reports, stage)),
  ];
}

function panels(floor: Measured, points: readonly Point[]): readonly Panel[] {
  const series = (of: (figures: Measured) => number): Pick<Panel, "points" | "floor"> => ({
    points: points.map((point) => ({ x: operationsOf(point), y: of(point) })),
    floor: of(floor),
  });
  return [
    { title: "Time of the whole process, seconds", ...series(({ time }) => time.minimum / 1000) },
    { title: "Peak memory, megabytes", ...series(({ memory }) => memory.minimum / 1_000_000) },
  ];
}

function operationsOf({ runs }: Point): number {
  const [first] = runs;
  return first === undefined ? 0 : sum(v.parse(reportSchema, JSON.parse(first.stdout)), "operations");
}

function percent(share: Share): string {
  return `${String(share * 100)} %`;
}

function generateArguments(share: Share, metadata: string, folder: string): readonly string[] {
  const inputs = ["--csdl", metadata, "--permissions", shareFile(share, folder), "--include", "/**"];
  const out = path.join(folder, `package-${String(share)}`);
  const program = path.join(root, "dist", "cli", "main.js");
  return [program, "generate", "--force", "--json", ...inputs, "--name", "growth", "--out", out];
}

function shareFile(share: Share, folder: string): string {
  return path.join(folder, `permissions-${String(share)}.json`);
}

const permissionsSchema = v.looseObject({
  permissions: v.record(
    v.string(),
    v.looseObject({ pathSets: v.array(v.looseObject({ paths: v.record(v.string(), v.string()) })) }),
  ),
});

/** Writes the permission file with a part of its paths, for each share: an operation of a small share is in each larger one. */
async function writeShares(file: string, folder: string): Promise<void> {
  const { permissions, ...rest } = v.parse(permissionsSchema, JSON.parse(await readFile(file, "utf8")));
  for (const share of shares) {
    const thinned = Object.entries(permissions).map(
      ([name, { pathSets, ...permission }]): [string, object] => [
        name,
        {
          ...permission,
          pathSets: pathSets.map(({ paths, ...set }) => ({
            ...set,
            paths: Object.fromEntries(Object.entries(paths).filter(([each]) => position(each) < share)),
          })),
        },
      ],
    );
    await writeFile(
      shareFile(share, folder),
      JSON.stringify({ ...rest, permissions: Object.fromEntries(thinned) }),
    );
  }
}

/** A number from 0 to 1 that a text always has. */
function position(text: string): number {
  return createHash("sha256").update(text).digest().readUInt32BE(0) / 2 ** 32;
}
