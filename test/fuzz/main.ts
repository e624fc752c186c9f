/**
 * `npm run test:fuzz`: reads texts that nobody would write. Set by environment variables, see README.md beside this
 * file: FUZZ_TARGET, FUZZ_RUNS, FUZZ_SECONDS, FUZZ_SEED.
 */
import { availableParallelism } from "node:os";
import { isMainThread, parentPort } from "node:worker_threads";
import { keepFailure } from "./corpus.js";
import { Coverage } from "./coverage.js";
import { type FuzzResult, fuzzTarget } from "./fuzz-target.js";
import type { Target } from "./target.js";
import { type Task, Thread } from "./thread.js";
import { allTargets, targetNamed } from "./targets.js";

if (isMainThread) await fuzzAll();
else parentPort?.on("message", (task: Task) => void fuzzOne(task));

async function fuzzAll(): Promise<void> {
  const setting = (name: string, otherwise: number): number => Number(process.env[name] ?? otherwise);
  const chosen = (await allTargets()).filter(({ name }) =>
    (process.env["FUZZ_TARGET"] ?? name).split(",").includes(name),
  );
  const seed = setting("FUZZ_SEED", Date.now() % 2 ** 31);
  const threads = Math.min(2, availableParallelism());
  const milliseconds = (setting("FUZZ_SECONDS", 12) * 1000 * threads) / chosen.length;
  console.log(`FUZZ_SEED=${seed}`);
  const waiting = [...chosen];
  const work = async (): Promise<void> => {
    const thread = new Thread(new URL(import.meta.url));
    for (let target = waiting.shift(); target !== undefined; target = waiting.shift()) {
      const task = { name: target.name, seed, runs: setting("FUZZ_RUNS", 5000), milliseconds };
      report(target, await thread.run(task));
      // V8 tells of what is reached once in a thread; loading a compiler again takes longer than what is gained.
      if (!target.isBlind) await thread.end();
    }
    await thread.end();
  };
  await Promise.all(Array.from({ length: threads }, work));
}

function report(target: Target, { runs, kept, reached, failure }: FuzzResult): void {
  const counts = [`${runs} texts`.padStart(13), `${kept} kept`.padStart(11), `${reached} parts reached`];
  console.log(target.name.padEnd(20) + counts.join(", "));
  if (failure === undefined) return;
  process.exitCode = 1;
  console.log(`${failure.reason}\n${keepFailure(target, failure.text)}`);
}

async function fuzzOne({ name, seed, runs, milliseconds }: Task): Promise<void> {
  const target = await targetNamed(name);
  const folder = new URL(".", import.meta.url).href;
  const coverage = target.isBlind ? undefined : new Coverage((url) => url.startsWith(folder));
  // What is read is told of by findings, and never by the platform.
  const warned = (warning: Error) => {
    throw warning;
  };
  process.on("warning", warned);
  const onText = (text: string) => parentPort?.postMessage(text);
  const result = await fuzzTarget(target, { seed, runs, milliseconds, onText, coverage });
  coverage?.end();
  process.off("warning", warned);
  parentPort?.postMessage(result);
}
