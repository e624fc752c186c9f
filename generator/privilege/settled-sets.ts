import type { HttpMethod } from "../ir/access.js";
import type { SufficientSet } from "../ir/sufficient-permissions.js";
import type { SchemeFacts } from "./permission-facts.js";

/**
 * Settles which of several sets is the least privileged one for a request that only reads, where the file says it of
 * more than one: of those that can change the least at the path and below it, the ones that can change the least at all.
 *
 * A permission file says what is the least for a path and several methods at once. Where one permission is for reading
 * and another one for everything, it so says of both that they are the least for reading.
 *
 * @param path in normal form
 */
export function settledSets(
  method: HttpMethod,
  path: string,
  sets: readonly SufficientSet[],
  { factsOf, changesBelow }: SchemeFacts,
): readonly SufficientSet[] {
  const stated = sets.filter(({ least }) => least);
  if (method !== "GET" || stated.length < 2) return sets;
  const near = fewest(stated, (name) => changesBelow(name, path));
  const settled = new Set(fewest(near, (name) => factsOf(name).changes));
  return sets.map((set) => (set.least && !settled.has(set) ? { ...set, least: false } : set));
}

/** The sets for which the sum over their permissions is the smallest. */
function fewest(sets: readonly SufficientSet[], count: (name: string) => number): readonly SufficientSet[] {
  const sums = sets.map(({ permissions }) => permissions.reduce((sum, name) => sum + count(name), 0));
  const smallest = Math.min(...sums);
  return sets.filter((_, index) => sums[index] === smallest);
}
