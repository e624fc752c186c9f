/**
 * Makes a problem smaller without losing its best cover: what must be chosen is chosen, and what cannot be in the best
 * cover, or follows from something else, is left out.
 */
import { isSubset } from "./problem.js";
import type { Alternative, CoverProblem, Demand } from "./problem.js";

export interface Reduced {
  /** Items that the best cover has. */
  readonly chosen: ReadonlySet<number>;
  /** What is left to be met, without the items that are chosen. */
  readonly demands: readonly Demand[];
}

/**
 * @param excluded items that may not be chosen
 * @returns undefined where a demand cannot be met
 */
export function reduce(
  { weights, demands }: CoverProblem,
  excluded: ReadonlySet<number> = new Set(),
): Reduced | undefined {
  const chosen = new Set<number>();
  let current = without(demands, excluded);
  for (;;) {
    const open = distinctDemands(openDemands(current, chosen));
    if (open.some((demand) => demand.length === 0)) return undefined;
    const necessary = open.flatMap(inEveryAlternative);
    for (const item of necessary) chosen.add(item);
    if (necessary.length > 0) {
      current = open;
      continue;
    }
    const independent = withoutImplied(open);
    const dominated = dominatedItems(independent, weights);
    if (dominated.size === 0) return { chosen, demands: independent };
    current = without(independent, dominated);
  }
}

function without(demands: readonly Demand[], excluded: ReadonlySet<number>): readonly Demand[] {
  if (excluded.size === 0) return demands;
  return demands.map((demand) =>
    demand.filter((alternative) => !alternative.some((item) => excluded.has(item))),
  );
}

/** Demands that are not met, with what is missing of their alternatives. */
function openDemands(demands: readonly Demand[], chosen: ReadonlySet<number>): readonly Demand[] {
  return demands
    .map((demand) => demand.map((alternative) => alternative.filter((item) => !chosen.has(item))))
    .filter((demand) => demand.every((alternative) => alternative.length > 0))
    .map(withoutSupersets);
}

/** Who chooses an alternative that has more than another one has chosen that one, too. */
function withoutSupersets(demand: Demand): Demand {
  return demand.filter(
    (alternative, index) =>
      !demand.some(
        (other, otherIndex) =>
          otherIndex !== index &&
          isSubset(other, alternative) &&
          (other.length < alternative.length || otherIndex < index),
      ),
  );
}

function distinctDemands(demands: readonly Demand[]): readonly Demand[] {
  const byText = new Map<string, Demand>();
  for (const demand of demands) {
    const text = demand
      .map((alternative) => alternative.join(" "))
      .sort()
      .join("|");
    byText.set(text, demand);
  }
  return [...byText.values()];
}

function inEveryAlternative([first = [], ...others]: Demand): readonly number[] {
  return first.filter((item) => others.every((alternative) => alternative.includes(item)));
}

/** Without the demands that are met by whatever meets another one. */
function withoutImplied(demands: readonly Demand[]): readonly Demand[] {
  const kept = new Set(demands);
  for (const demand of demands) {
    const isImplied = [...kept].some((other) => other !== demand && implies(other, demand));
    if (isImplied) kept.delete(demand);
  }
  return [...kept];
}

function implies(premise: Demand, conclusion: Demand): boolean {
  return premise.every((alternative) => conclusion.some((other) => isSubset(other, alternative)));
}

/** Items in place of which another one always does that weighs less; that one may be replaced in turn. */
function dominatedItems(demands: readonly Demand[], weights: readonly bigint[]): ReadonlySet<number> {
  const weightOf = (item: number): bigint => weights[item] ?? 0n;
  const dominated = new Set<number>();
  for (const [item, uses] of usesByItem(demands)) {
    const candidates = new Set(uses[0]?.demand.flat());
    const hasBetter = [...candidates].some(
      (other) =>
        weightOf(other) < weightOf(item) &&
        uses.every(({ demand, alternative }) => canReplace(demand, alternative, item, other)),
    );
    if (hasBetter) dominated.add(item);
  }
  return dominated;
}

interface Use {
  readonly demand: Demand;
  readonly alternative: Alternative;
}

function usesByItem(demands: readonly Demand[]): ReadonlyMap<number, readonly Use[]> {
  const uses = new Map<number, Use[]>();
  for (const demand of demands) {
    for (const alternative of demand) {
      for (const item of alternative) {
        const ofItem = uses.get(item);
        if (ofItem === undefined) uses.set(item, [{ demand, alternative }]);
        else ofItem.push({ demand, alternative });
      }
    }
  }
  return uses;
}

function canReplace(demand: Demand, alternative: Alternative, item: number, other: number): boolean {
  const replaced = new Set([...alternative.filter((each) => each !== item), other]);
  return demand.some((candidate) => candidate.every((each) => replaced.has(each)));
}
