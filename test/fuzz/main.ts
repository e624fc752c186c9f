/**
 * `npm run test:fuzz`: reads texts that nobody would write. Set by environment variables, see README.md beside this
 * file: FUZZ_TARGET, FUZZ_RUNS, FUZZ_SECONDS, FUZZ_SEED.
 */
import { availableParallelism } from "node:os";
import { Worker, isMainThread, parentPort, workerData } from "node:worker_threads";
import { keepFailure } from "./corpus.js";
import { Coverage } from "./coverage.js";
import { type FuzzResult, fuzzTarget } from "./fuzz-target.js";
import type { Target } from "./target.js";
import { allTargets, targetNamed } from "./targets.js";

/** A text that takes longer is taken to be read forever. */
const patience = 20_000;

interface Task {
  readonly name: string;
  readonly seed: number;
  readonly runs: number;
  readonly milliseconds: number;
}

if (isMainThread) await fuzzAll();
else await fuzzOne(workerData as Task);

async function fuzzAll(): Promise<void> {
  const setting = (name: string, otherwise: number): number => Number(process.env[name] ?? otherwise);
  const chosen = (await allTargets()).filter(({ name }) =>
    (process.env["FUZZ_TARGET"] ?? name).split(",").includes(name),
  );
  const seed = setting("FUZZ_SEED", Date.now() % 2 ** 31);
  const workers = Math.min(2, availableParallelism());
  const milliseconds = (setting("FUZZ_SECONDS", 20) * 1000 * workers) / chosen.length;
  console.log(`FUZZ_SEED=${seed}`);
  const waiting = [...chosen];
  const next = async (): Promise<void> => {
    for (let target = waiting.shift(); target !== undefined; target = waiting.shift()) {
      await watch(target, { name: target.name, seed, runs: setting("FUZZ_RUNS", 5000), milliseconds });
    }
  };
  await Promise.all(Array.from({ length: workers }, next));
}

/** Runs a target in a thread of its own, which can be ended where it does not end by itself. */
async function watch(target: Target, task: Task): Promise<void> {
  const worker = new Worker(new URL(import.meta.url), { workerData: task });
  let text = "";
  let timer: NodeJS.Timeout | undefined;
  const result = await new Promise<FuzzResult>((resolve) => {
    const fail = (reason: string) => {
      resolve({ runs: 0, kept: 0, reached: 0, failure: { text, reason } });
    };
    worker.on("message", (message: string | FuzzResult) => {
      if (typeof message !== "string") {
        resolve(message);
        return;
      }
      text = message;
      clearTimeout(timer);
      timer = setTimeout(fail, patience, `It takes more than ${patience / 1000} seconds.`);
    });
    worker.on("error", (error) => {
      fail(error instanceof Error ? (error.stack ?? error.message) : String(error));
    });
  });
  clearTimeout(timer);
  await worker.terminate();
  report(target, result);
}

function report(target: Target, { runs, kept, reached, failure }: FuzzResult): void {
  console.log(
    `${target.name.padEnd(20)} ${String(runs).padStart(7)} texts, ${String(kept).padStart(5)} reached more, ${reached} parts reached`,
  );
  if (failure === undefined) return;
  process.exitCode = 1;
  console.log(`${failure.reason}\n${keepFailure(target, failure.text)}`);
}

async function fuzzOne({ name, seed, runs, milliseconds }: Task): Promise<void> {
  const target = await targetNamed(name);
  const folder = new URL(".", import.meta.url).href;
  const coverage = target.isBlind ? undefined : new Coverage((url) => url.startsWith(folder));
  // What is read is told of by findings, and never by the platform.
  process.on("warning", (warning) => {
    throw warning;
  });
  const onText = (text: string) => parentPort?.postMessage(text);
  parentPort?.postMessage(await fuzzTarget(target, { seed, runs, milliseconds, onText, coverage }));
}
