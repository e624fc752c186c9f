import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Role } from "../../../generator/ir/access.js";
import { leastRoles, roleNeeds } from "../../../generator/privilege/least-roles.js";
import { requests, roleOf, tableOf } from "./requests.js";

const isPrivileged = ({ name }: Role): boolean => name.startsWith("P");

const ofRequests = (all: readonly (readonly string[])[]) =>
  all.map((names) => names.map((name) => roleOf(name)));

describe("the least set of roles", () => {
  test.each<[string, readonly (readonly string[])[], readonly string[]]>([
    ["is empty for no requests", [], []],
    ["is the role that is stated for one request", [["!A", "B"]], ["A"]],
    [
      "has no role that is stated for no request",
      [
        ["!A", "G"],
        ["!B", "G"],
      ],
      ["A", "B"],
    ],
    ["is one role that is stated somewhere and does everywhere", [["!A", "!B"], ["!B"]], ["B"]],
    ["does with fewer roles, though one is not stated for all", [["!A", "B"], ["!B"]], ["B"]],
    [
      "avoids privileged roles with several others",
      [
        ["!A", "!P"],
        ["!B", "!P"],
      ],
      ["A", "B"],
    ],
    [
      "considers all where none is stated",
      [
        ["A", "B"],
        ["B", "C"],
      ],
      ["B"],
    ],
    ["goes by names in the end", [["!B", "!A"]], ["A"]],
  ])("%s", (_, all, expected) => {
    const { roles, isProved } = leastRoles(ofRequests(all), isPrivileged);
    expect(roles.map(({ name }) => name)).toEqual(expected);
    expect(isProved).toBe(true);
  });

  test("is the least of all subsets", () => {
    const names = ["A", "B", "C", "P", "Q"];
    const role = fc.tuple(fc.constantFrom(...names), fc.boolean());
    const request = fc.uniqueArray(role, { minLength: 1, maxLength: 3, selector: ([name]) => name });
    fc.assert(
      fc.property(fc.array(request, { maxLength: 6 }), (all) => {
        const marked = all.map((each) => each.map(([name, isStated]) => (isStated ? `!${name}` : name)));
        const { roles } = leastRoles(ofRequests(marked), isPrivileged);
        expect(roles.map(({ name }) => name)).toEqual(leastOfAllSubsets(marked));
      }),
      { numRuns: 500 },
    );
  });
});

function leastOfAllSubsets(all: readonly (readonly string[])[]): readonly string[] {
  const stated = (names: readonly string[]) =>
    (names.some((name) => name.startsWith("!")) ? names.filter((name) => name.startsWith("!")) : names).map(
      plain,
    );
  const names = [...new Set(all.flatMap(stated))].sort();
  const covers = Array.from({ length: 2 ** names.length }, (_, bits) =>
    names.filter((__, i) => (bits >> i) & 1),
  ).filter((subset) => all.every((each) => each.map(plain).some((name) => subset.includes(name))));
  const key = (subset: readonly string[]) => [
    subset.filter((name) => name.startsWith("P")).length,
    subset.length,
    all.filter((each) => !stated(each).some((name) => subset.includes(name))).length,
  ];
  return covers.reduce((best, subset) => {
    const difference = key(subset).map((value, index) => value - key(best)[index]!);
    const first = difference.find((value) => value !== 0);
    if (first !== undefined) return first < 0 ? subset : best;
    const last = [...subset, ...best]
      .filter((name) => !(subset.includes(name) && best.includes(name)))
      .sort()
      .at(-1);
    return last !== undefined && best.includes(last) ? subset : best;
  }, names);
}

const plain = (name: string): string => name.replace("!", "");

test("roles are told with what they are for, and requests without known roles by themselves", () => {
  const table = tableOf({ "Teams.All": ["!GET /teams", "!PATCH /teams/{id}", "!GET /desks"] });
  const { known } = requests(["GET /teams", "PATCH /teams/{id}", "GET /desks"], table, {
    "GET /teams": ["!Reader", "Administrator"],
    "PATCH /teams/{id}": ["!Writer", "Administrator"],
  });
  const { roles, alone, unknown } = roleNeeds(known, "delegatedWork", isPrivileged);
  expect(roles.map(({ role, neededFor }) => [role.name, neededFor.map(({ path }) => path)])).toEqual([
    ["Reader", ["/teams"]],
    ["Writer", ["/teams/{id}"]],
  ]);
  expect(alone.map(({ name }) => name)).toEqual(["Administrator"]);
  expect(unknown.map(({ path }) => path)).toEqual(["/desks"]);
});
