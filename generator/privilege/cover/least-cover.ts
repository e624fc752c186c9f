/**
 * Finds the cover that weighs least, exactly, by branch and bound: at each node the problem is reduced, falls apart into
 * independent ones where it can, and is bounded from below; then an item is tried with and without.
 */
import { boundOf } from "./bound.js";
import type { Bound } from "./bound.js";
import { components } from "./components.js";
import { weightOf } from "./problem.js";
import type { Cover, CoverProblem, Demand } from "./problem.js";
import { reduce } from "./reduce.js";

export interface LeastCover {
  /** Ascending. */
  readonly items: readonly number[];
  /** Whether it is shown that no other cover weighs less. Only a search that ran out of nodes has not shown it. */
  readonly isProved: boolean;
  /** How many nodes were searched. */
  readonly nodes: number;
}

/** Thousands of times what real problems take, and some seconds at the most. */
const defaultNodeLimit = 20_000;

/** @returns undefined where a demand has no alternative */
export function leastCover(problem: CoverProblem, nodeLimit = defaultNodeLimit): LeastCover | undefined {
  const search = new Search(problem.weights, nodeLimit);
  const cover = search.best(problem.demands);
  return cover && { items: cover.items, isProved: search.isProved, nodes: search.nodes };
}

class Search {
  nodes = 0;
  isProved = true;
  readonly #weights: readonly bigint[];
  readonly #nodeLimit: number;

  constructor(weights: readonly bigint[], nodeLimit: number) {
    this.#weights = weights;
    this.#nodeLimit = nodeLimit;
  }

  /**
   * @param below what the cover must weigh less than
   * @returns undefined where there is none that does
   */
  best(
    demands: readonly Demand[],
    below?: bigint,
    excluded: ReadonlySet<number> = new Set(),
  ): Cover | undefined {
    this.nodes++;
    const reduced = reduce({ weights: this.#weights, demands }, excluded);
    if (reduced === undefined) return undefined;
    let cover = this.#coverOf(reduced.chosen);
    for (const part of components(reduced.demands)) {
      const left = below === undefined ? undefined : below - cover.weight;
      const found = this.#bestOfPart(part, left);
      if (found === undefined) return undefined;
      cover = this.#coverOf([...cover.items, ...found.items]);
    }
    return below === undefined || cover.weight < below ? cover : undefined;
  }

  /** The same for demands that hang together. */
  #bestOfPart(demands: readonly Demand[], below?: bigint): Cover | undefined {
    const bound = boundOf({ weights: this.#weights, demands });
    let best = below === undefined || bound.cover.weight < below ? bound.cover : undefined;
    const limit = best?.weight ?? below ?? bound.cover.weight;
    if (bound.lower >= limit) return best;
    if (this.nodes >= this.#nodeLimit) {
      this.isProved = false;
      return best;
    }
    const hopeless = new Set(
      [...bound.rest].filter(([, left]) => bound.lower + left >= limit).map(([item]) => item),
    );
    if (hopeless.size > 0) return this.best(demands, limit, hopeless) ?? best;

    const item = branchingItem(demands, bound);
    const met = [...demands, [[item]]];
    best = this.best(met, limit) ?? best;
    return this.best(demands, best?.weight ?? limit, new Set([item])) ?? best;
  }

  #coverOf(items: Iterable<number>): Cover {
    const sorted = [...new Set(items)].sort((one, other) => one - other);
    return { items: sorted, weight: weightOf(sorted, this.#weights) };
  }
}

/** Of the items that could meet the demand with the fewest alternatives, the one that the best known cover speaks for. */
function branchingItem(demands: readonly Demand[], { rest, cover }: Bound): number {
  const fewest = demands.reduce((best, demand) => (demand.length < best.length ? demand : best));
  const items = fewest.flat();
  const uses = new Map<number, number>();
  for (const item of demands.flat(2)) uses.set(item, (uses.get(item) ?? 0) + 1);
  const rank = (item: number): number =>
    (cover.items.includes(item) ? 2 : 0) + (rest.get(item) === 0n ? 1 : 0) + (uses.get(item) ?? 0) / 1e6;
  return items.reduce((best, item) => (rank(item) > rank(best) ? item : best));
}
