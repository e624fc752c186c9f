/** Measuring: whole processes, in turns, so that whatever else the machine does hits all contestants alike. */
import { spawn } from "node:child_process";
import type { Readable } from "node:stream";
import { pathToFileURL } from "node:url";
import * as v from "valibot";
import { compiled } from "./paths.js";

/** What a process did and took. */
export interface ProcessRun {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** From its start to its end, in milliseconds. */
  readonly wall: number;
}

/** Of a Node process also what the operating system counted. */
export interface NodeRun extends ProcessRun {
  /** The largest resident set, in bytes. */
  readonly peakBytes: number;
  /** Processor time of all threads, in milliseconds. */
  readonly cpu: number;
}

/** Runs a process of Node to its end. Rejects where it could not be started or was killed. */
export async function runNode(argv: readonly string[]): Promise<NodeRun> {
  const { usage, ...run } = await run3(process.execPath, [...preload(), ...argv]);
  return { ...run, ...v.parse(usageSchema, JSON.parse(usage)) };
}

/** What has a process of Node say at its end what it took. */
function preload(): readonly string[] {
  return ["--import", pathToFileURL(compiled("usage")).href];
}

/** Like `runNode`, for a process that may take too long: undefined where it was ended after so many milliseconds. */
export async function runNodeWithin(limit: number, argv: readonly string[]): Promise<NodeRun | undefined> {
  const { usage, ...run } = await run3(process.execPath, [...preload(), ...argv], limit);
  return usage === "" ? undefined : { ...run, ...v.parse(usageSchema, JSON.parse(usage)) };
}

/** Like `runNode`, for a process that must succeed. */
export async function succeedNode(argv: readonly string[]): Promise<NodeRun> {
  const run = await runNode(argv);
  if (run.exitCode !== 0) {
    throw new Error(`${argv.join(" ")} ended with ${String(run.exitCode)}:\n${run.stdout}${run.stderr}`);
  }
  return run;
}

const usageSchema = v.object({ peakBytes: v.number(), cpu: v.number() });

function run3(
  command: string,
  argv: readonly string[],
  timeout = 0,
): Promise<ProcessRun & { readonly usage: string }> {
  const begin = performance.now();
  const child = spawn(command, argv, {
    stdio: ["ignore", "pipe", "pipe", "pipe"],
    timeout,
    killSignal: "SIGKILL",
  });
  const outputs = [child.stdout, child.stderr, child.stdio[3]].map((stream) => collected(stream));
  return new Promise((resolve, reject) => {
    let wall = 0;
    child.once("error", reject);
    child.once("exit", () => {
      wall = performance.now() - begin;
    });
    child.once("close", (exitCode) => {
      const [stdout = "", stderr = "", usage = ""] = outputs.map((text) => text());
      resolve({ exitCode, stdout, stderr, usage, wall });
    });
  });
}

/** Gathers what a stream gives; the text so far. */
function collected(stream: Readable | NodeJS.WritableStream | null | undefined): () => string {
  const chunks: Buffer[] = [];
  stream?.on("data", (chunk: Buffer) => chunks.push(chunk));
  return () => Buffer.concat(chunks).toString("utf8");
}

/** The samples of one quantity. */
export interface Figure {
  readonly minimum: number;
  readonly median: number;
}

export function figure(samples: readonly number[]): Figure {
  const sorted = samples.toSorted((a, b) => a - b);
  const [minimum] = sorted;
  const median = sorted[sorted.length >> 1];
  if (minimum === undefined || median === undefined) throw new RangeError("No samples.");
  return { minimum, median };
}

/**
 * Takes samples of all contestants in turns, each round in another order. The first round warms the caches of
 * the file system and is thrown away.
 */
export async function inTurns<K, S>(
  contestants: readonly K[],
  rounds: number,
  sample: (contestant: K) => Promise<S>,
): Promise<Map<K, readonly S[]>> {
  const samples = new Map<K, S[]>(contestants.map((contestant) => [contestant, []]));
  for (let round = 0; round <= rounds; round++) {
    const first = round % contestants.length;
    for (const contestant of [...contestants.slice(first), ...contestants.slice(0, first)]) {
      const taken = await sample(contestant);
      if (round > 0) samples.get(contestant)?.push(taken);
    }
  }
  return samples;
}
