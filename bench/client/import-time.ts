/** How long a process takes that only loads a consumer, with its modules as they are installed. */
import { type Figure, figure, inTurns, succeedNode } from "../measure.js";
import { compiled } from "../paths.js";
import { type Contestant, consumerModule, contestants } from "./contestants.js";

/** Milliseconds of the whole process, by contestant; `empty` is the floor. */
export async function importTimes(rounds: number): Promise<Map<Contestant | "empty", Figure>> {
  const samples = await inTurns(["empty" as const, ...contestants], rounds, async (contestant) => {
    const module = contestant === "empty" ? compiled("consumers/empty") : consumerModule("patch", contestant);
    return (await succeedNode([module])).wall;
  });
  return new Map([...samples].map(([contestant, taken]) => [contestant, figure(taken)]));
}
