/** Who is measured, and where their consumers are. */
import path from "node:path";
import { benchFolder, compiled } from "../paths.js";

/** `fetch` is the floor: what a consumer writes by hand. */
export const contestants = ["fetch", "graph-slice", "official-sdk", "untyped-client"] as const;
export type Contestant = (typeof contestants)[number];

/** What a consumer does: change one connector, or read the list of all. */
export type Task = "patch" | "list";

/** The consumer's source. */
export function consumerSource(task: Task, contestant: Contestant): string {
  return path.join(benchFolder, "consumers", `${task}.${contestant}.ts`);
}

/** The consumer as Node runs it: one module, its imports as they are installed. */
export function consumerModule(task: Task, contestant: Contestant): string {
  return compiled(`consumers/${task}.${contestant}`);
}
