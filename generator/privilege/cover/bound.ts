/**
 * A lower bound of what any cover weighs, and a cover that is often the best one, by dual ascent: each demand in turn
 * takes as much of the weights of the items that could meet it as is left of all of them.
 *
 * Fisher and Kedia, Optimal solution of set covering/partitioning problems using dual heuristics, Management Science 36
 * (1990).
 */
import { isMet, weightOf } from "./problem.js";
import type { Alternative, Cover, CoverProblem } from "./problem.js";

export interface Bound {
  /** No cover weighs less. */
  readonly lower: bigint;
  /** By item: no cover that has the item weighs less than `lower` and this. */
  readonly rest: ReadonlyMap<number, bigint>;
  readonly cover: Cover;
}

/** @param problem one in which every demand has an alternative */
export function boundOf({ weights, demands }: CoverProblem): Bound {
  const rest = new Map<number, bigint>();
  for (const item of demands.flat(2)) rest.set(item, weights[item] ?? 0n);
  const restOf = (item: number): bigint => rest.get(item) ?? 0n;

  let lower = 0n;
  for (const demand of [...demands].sort((one, other) => one.length - other.length)) {
    // Of each alternative one item is looked at, which is chosen where the alternative is: the one with the most left.
    // Where an alternative has several, each has its turn.
    for (;;) {
      const items = new Set(demand.map((alternative) => greatest(alternative, restOf)));
      const taken = least([...items].map(restOf));
      if (taken === 0n) break;
      lower += taken;
      for (const item of items) rest.set(item, restOf(item) - taken);
    }
  }
  const used = [...rest].filter(([, left]) => left === 0n).map(([item]) => item);
  return { lower, rest, cover: irredundant(used, { weights, demands }) };
}

function greatest(alternative: Alternative, value: (item: number) => bigint): number {
  return alternative.reduce((best, item) => (value(item) > value(best) ? item : best));
}

function least(values: readonly bigint[]): bigint {
  return values.reduce((smallest, value) => (value < smallest ? value : smallest));
}

/** A cover without items that it does not need; the heaviest go first. */
function irredundant(items: readonly number[], { weights, demands }: CoverProblem): Cover {
  const kept = new Set(items);
  const heaviestFirst = [...items].sort((one, other) =>
    (weights[one] ?? 0n) > (weights[other] ?? 0n) ? -1 : 1,
  );
  for (const item of heaviestFirst) {
    kept.delete(item);
    if (!demands.every((demand) => isMet(demand, kept))) kept.add(item);
  }
  return { items: [...kept].sort((one, other) => one - other), weight: weightOf(kept, weights) };
}
