/** How long a call takes when the service answers at once. */
import * as v from "valibot";
import { type Figure, figure, inTurns, succeedNode } from "../measure.js";
import { compiled } from "../paths.js";
import { type Contestant, type Task, consumerModule, contestants } from "./contestants.js";

const samplesSchema = v.array(v.number());

/** Milliseconds per call, by contestant. */
export async function callTimes(task: Task, rounds: number): Promise<Map<Contestant, Figure>> {
  const samples = await inTurns(contestants, rounds, async (contestant) => {
    const run = await succeedNode([compiled("client/calls"), consumerModule(task, contestant), task]);
    return v.parse(samplesSchema, JSON.parse(run.stdout));
  });
  return new Map([...samples].map(([contestant, taken]) => [contestant, figure(taken.flat())]));
}
