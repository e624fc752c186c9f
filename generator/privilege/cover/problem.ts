/**
 * Choosing items so that all demands are met: the weighted hitting set problem, in which an alternative can be several
 * items together. Nothing here knows what an item stands for.
 */

/** Items that do together, as ascending indices without repetition. */
export type Alternative = readonly number[];

/** It is met where one of its alternatives is chosen as a whole. */
export type Demand = readonly Alternative[];

export interface CoverProblem {
  /** By item: greater than zero. What is sought is the choice with the smallest sum. */
  readonly weights: readonly bigint[];
  readonly demands: readonly Demand[];
}

export interface Cover {
  /** Ascending. */
  readonly items: readonly number[];
  readonly weight: bigint;
}

export function weightOf(items: Iterable<number>, weights: readonly bigint[]): bigint {
  let sum = 0n;
  for (const item of items) sum += weights[item] ?? 0n;
  return sum;
}

export function isMet(demand: Demand, chosen: ReadonlySet<number>): boolean {
  return demand.some((alternative) => alternative.every((item) => chosen.has(item)));
}

/** Whether all of one ascending list is in another. */
export function isSubset(inner: Alternative, outer: Alternative): boolean {
  if (inner.length > outer.length) return false;
  let position = 0;
  for (const item of inner) {
    while (position < outer.length && (outer[position] ?? 0) < item) position++;
    if (outer[position] !== item) return false;
    position++;
  }
  return true;
}
