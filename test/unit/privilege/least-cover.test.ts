import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { leastCover } from "../../../generator/privilege/cover/least-cover.js";
import type { CoverProblem } from "../../../generator/privilege/cover/problem.js";

/** The least of all subsets that meet all demands, found by trying each of them. */
function leastOfAllSubsets({ weights, demands }: CoverProblem): readonly number[] | undefined {
  let best: { readonly items: readonly number[]; readonly weight: bigint } | undefined;
  for (let bits = 0; bits < 2 ** weights.length; bits++) {
    const items = weights.flatMap((_, item) => ((bits >> item) & 1 ? [item] : []));
    const weight = items.reduce((sum, item) => sum + weights[item]!, 0n);
    const isCover = demands.every((demand) =>
      demand.some((alternative) => alternative.every((item) => items.includes(item))),
    );
    if (isCover && (best === undefined || weight < best.weight)) best = { items, weight };
  }
  return best?.items;
}

/** Distinct powers of two in the lowest digits: no two sets of items weigh the same. */
const problems: fc.Arbitrary<CoverProblem> = fc.integer({ min: 1, max: 10 }).chain((count) =>
  fc.record({
    weights: fc
      .array(fc.integer({ min: 1, max: 4 }), { minLength: count, maxLength: count })
      .map((weights) => weights.map((weight, item) => (BigInt(weight) << 10n) + (1n << BigInt(item)))),
    demands: fc.array(
      fc.array(
        fc
          .uniqueArray(fc.nat(count - 1), { minLength: 1, maxLength: 3 })
          .map((items) => items.sort((one, other) => one - other)),
        { minLength: 1, maxLength: 4 },
      ),
      { maxLength: 12 },
    ),
  }),
);

describe("the least cover", () => {
  test("is the least of all subsets", () => {
    fc.assert(
      fc.property(problems, (problem) => {
        expect(leastCover(problem)).toMatchObject({ items: leastOfAllSubsets(problem), isProved: true });
      }),
      { numRuns: 2000 },
    );
  });

  test("is a cover, even where the search is cut short, and then says so", () => {
    fc.assert(
      fc.property(problems, (problem) => {
        const cover = leastCover(problem, 0)!;
        const chosen = new Set(cover.items);
        expect(
          problem.demands.every((demand) => demand.some((each) => each.every((item) => chosen.has(item)))),
        ).toBe(true);
        if (cover.isProved) expect(cover.items).toEqual(leastOfAllSubsets(problem));
      }),
      { numRuns: 500 },
    );
  });

  test("takes a search where bounds do not meet: three demands, of which any two share an item", () => {
    const demands = [
      [[0], [1]],
      [[1], [2]],
      [[2], [0]],
    ];
    expect(leastCover({ weights: [9n, 10n, 12n], demands })).toMatchObject({ items: [0, 1], isProved: true });
  });

  test("does not exist where a demand has no alternative", () => {
    expect(leastCover({ weights: [1n], demands: [[[0]], []] })).toBeUndefined();
  });

  test("of no demands is empty", () => {
    expect(leastCover({ weights: [1n], demands: [] })).toMatchObject({ items: [], isProved: true });
  });
});
