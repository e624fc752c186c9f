/** The committed budgets. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import * as v from "valibot";
import { benchFolder } from "./paths.js";

/** What the bundle of a consumer may weigh. */
export interface Budget {
  /** A file of `bench/`. */
  readonly consumer: string;
  /** Bytes, minified and compressed with gzip. */
  readonly gzipped: number;
}

const schema = v.record(v.string(), v.object({ gzipped: v.number() }));

export async function readBudgets(): Promise<readonly Budget[]> {
  const text = await readFile(path.join(benchFolder, "size-budget.json"), "utf8");
  return Object.entries(v.parse(schema, JSON.parse(text))).map(([consumer, budget]) => ({
    consumer,
    ...budget,
  }));
}
