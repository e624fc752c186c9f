/** A process of its own for each contestant and round: calls through a stubbed `fetch`, for `call-rate.ts`. */
import { argv } from "node:process";
import * as v from "valibot";
import { answers, connectConsumer } from "./stub.js";

const [file, task] = v.parse(v.tuple([v.string(), v.picklist(["patch", "list"])]), argv.slice(2));

let fetches = 0;
const answer = answers(task);
globalThis.fetch = () => {
  fetches++;
  return Promise.resolve(answer());
};
const call = await connectConsumer(file, task);

/** Calls, one after the other, for a while; milliseconds per call. */
async function timePerCall(duration: number): Promise<number> {
  const begin = performance.now();
  let calls = 0;
  let elapsed = 0;
  while (elapsed < duration) {
    await call();
    calls++;
    elapsed = performance.now() - begin;
  }
  made += calls;
  return elapsed / calls;
}

let made = 0;
await timePerCall(700); // the optimizing compiler's turn
const samples: number[] = [];
for (let sample = 0; sample < 20; sample++) samples.push(await timePerCall(50));
if (fetches !== made) throw new Error(`${String(made)} calls fetched ${String(fetches)} times.`);
console.log(JSON.stringify(samples));
