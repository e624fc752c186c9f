import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { schemes } from "../../../generator/ir/access.js";
import { groupBy } from "../../../generator/ir/group-by.js";
import { sufficientSets } from "../../../generator/ir/sufficient-permissions.js";
import type { SufficientSet } from "../../../generator/ir/sufficient-permissions.js";
import { leastPermissions } from "../../../generator/privilege/least-permissions.js";
import { schemeFacts } from "../../../generator/privilege/permission-facts.js";
import type { PermissionFacts } from "../../../generator/privilege/permission-facts.js";
import { readPermissions } from "../../../generator/read/permissions/read-permissions.js";
import { sharedGraph } from "../../support/shared.js";
import { leastOfAllSubsets } from "./brute-force.js";

/** `Teams.Read` is least, `(Teams.Read)` works; `A & B` are needed together. */
function sets(...texts: readonly string[]): readonly SufficientSet[] {
  return texts.map((text) => ({
    permissions: text.replace(/[()]/gu, "").split(" & ").sort(),
    least: !text.startsWith("("),
  }));
}

/** Of level 2 where it says nothing, of no known level where it says 0. */
type Facts = Partial<Omit<PermissionFacts, "name">>;

function factsOf(table: Readonly<Record<string, Facts>>): (name: string) => PermissionFacts {
  return (name) => {
    const { privilegeLevel = 2, ...others } = table[name] ?? {};
    const level = privilegeLevel === 0 ? {} : { privilegeLevel };
    return { name, requiresAdminConsent: true, requests: 1, changes: 0, ...level, ...others };
  };
}

describe("the least set of permissions", () => {
  test.each<
    [string, readonly (readonly SufficientSet[])[], Readonly<Record<string, Facts>>, readonly string[]]
  >([
    ["is empty for no requests", [], {}, []],
    [
      "is what is said to be the least for one request, whatever the levels say",
      [sets("Hire.All", "(Hire.Own)")],
      { "Hire.All": { privilegeLevel: 4 }, "Hire.Own": { privilegeLevel: 1 } },
      ["Hire.All"],
    ],
    [
      "does without what another permission covers that is needed anyway",
      [sets("Teams.Read", "(Teams.Write)"), sets("Teams.Write")],
      { "Teams.Write": { privilegeLevel: 4 } },
      ["Teams.Write"],
    ],
    [
      "has no permission that is the least for no request, however much it covers",
      [sets("Teams.Read", "(Everything.Read)"), sets("People.Read", "(Everything.Read)")],
      { "Everything.Read": { privilegeLevel: 1 } },
      ["People.Read", "Teams.Read"],
    ],
    [
      "avoids a high level with several low ones",
      [sets("A", "Z"), sets("B", "Z"), sets("C", "Z")],
      { Z: { privilegeLevel: 4 } },
      ["A", "B", "C"],
    ],
    ["has few permissions of one level", [sets("A", "Z"), sets("B", "Z")], {}, ["Z"]],
    [
      "takes a level that is not known for the highest",
      [sets("A", "B")],
      { A: { privilegeLevel: 0 }, B: { privilegeLevel: 5 } },
      ["B"],
    ],
    [
      "prefers what needs no consent of an administrator",
      [sets("A", "B")],
      { B: { requiresAdminConsent: false, requests: 100 } },
      ["B"],
    ],
    [
      "prefers what the file says is the least for more of the requests",
      [sets("A", "B"), sets("A", "(B)")],
      { A: { requests: 100 } },
      ["A"],
    ],
    ["prefers what can change less", [sets("A", "B")], { A: { changes: 2 }, B: { requests: 100 } }, ["B"]],
    ["prefers what opens less", [sets("A", "B")], { A: { requests: 2 } }, ["B"]],
    ["goes by names in the end", [sets("B", "A")], {}, ["A"]],
    [
      "has what a permission requires besides, and the lesser of alternatives",
      [sets("A & C", "A & B")],
      { B: { privilegeLevel: 3 } },
      ["A", "C"],
    ],
    [
      "considers all where none is said to be the least",
      [sets("(A)", "(B)")],
      { A: { privilegeLevel: 3 } },
      ["B"],
    ],
  ])("%s", (_, requests, facts, expected) => {
    expect(leastPermissions(requests, factsOf(facts))).toEqual({ permissions: expected, isProved: true });
  });

  test("prefers given permissions where only names would decide", () => {
    const options = { preferred: new Set(["B"]) };
    expect(leastPermissions([sets("A", "B")], factsOf({}), options).permissions).toEqual(["B"]);
    const facts = factsOf({ B: { requests: 2 } });
    expect(leastPermissions([sets("A", "B")], facts, options).permissions).toEqual(["A"]);
  });
});

const names = ["A", "B", "C", "D", "E", "F", "G", "H"];

const randomSet: fc.Arbitrary<SufficientSet> = fc.record({
  permissions: fc
    .uniqueArray(fc.constantFrom(...names), { minLength: 1, maxLength: 2 })
    .map((set) => set.sort()),
  least: fc.boolean(),
});

const instances = fc.record({
  requests: fc.array(fc.array(randomSet, { minLength: 1, maxLength: 4 }), { maxLength: 8 }),
  facts: fc
    .tuple(
      ...names.map((name) =>
        fc.record({
          name: fc.constant(name),
          privilegeLevel: fc.constantFrom(undefined, 1, 2, 3, 4),
          requiresAdminConsent: fc.boolean(),
          requests: fc.integer({ min: 0, max: 3 }),
          changes: fc.integer({ min: 0, max: 2 }),
        }),
      ),
    )
    .map((all) => (name: string) => all.find((each) => each.name === name) as PermissionFacts),
});

describe("on random instances, the least set", () => {
  test("is the least of all subsets", () => {
    fc.assert(
      fc.property(instances, ({ requests, facts }) => {
        const { permissions, isProved } = leastPermissions(requests, facts);
        expect(permissions).toEqual(leastOfAllSubsets(requests, facts));
        expect(isProved).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test("does not depend on the order of requests and of sets", () => {
    const shuffled = instances.chain(({ requests, facts }) =>
      fc.record({
        requests: fc.constant(requests),
        facts: fc.constant(facts),
        mixed: fc
          .shuffledSubarray([...requests], { minLength: requests.length })
          .map((all) => all.map((each) => each.toReversed())),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ requests, mixed, facts }) => {
        expect(leastPermissions(mixed, facts)).toEqual(leastPermissions(requests, facts));
      }),
    );
  });
});

describe.skipIf(sharedGraph === undefined)("with Graph's own permissions, the least set", () => {
  const table = () => {
    const text = readFileSync(join(sharedGraph ?? "", "permissions/permissions.json"), "utf8");
    return readPermissions({ name: "permissions.json", text: text.replace(/^\uFEFF/u, "") }).value;
  };

  /** Reproducible, so that a failure can be looked into. */
  const numbers = (seed: number) => () => (seed = (seed * 48271) % 2147483647) / 2147483647;

  test("is the least of all subsets for the requests of a resource", () => {
    const permissions = table();
    // Requests that share the start of their path share permissions, too.
    const byRoot = groupBy([...permissions.grants.keys()], (request) => request.split("/")[1] ?? "");
    const roots = [...byRoot.keys()].sort();
    const random = numbers(1);
    let compared = 0;
    for (let round = 0; round < 150; round++) {
      const root = byRoot.get(roots[Math.floor(random() * roots.length)]!)!;
      const chosen = Array.from({ length: 6 }, () => root[Math.floor(random() * root.length)]!);
      for (const scheme of schemes) {
        const { factsOf: facts } = schemeFacts(permissions, scheme);
        const requests = chosen
          .map((request) => sufficientSets(permissions.grants.get(request)!, scheme))
          .filter((each) => each.length > 0);
        const involved = new Set(requests.flatMap((each) => each.flatMap((set) => set.permissions)));
        if (involved.size > 14 || involved.size < 2) continue;
        compared++;
        expect(leastPermissions(requests, facts).permissions).toEqual(leastOfAllSubsets(requests, facts));
      }
    }
    expect(compared).toBeGreaterThan(100);
  });

  test("is proved for 500 random requests, and for all", () => {
    const permissions = table();
    const requests = [...permissions.grants.values()];
    const random = numbers(2);
    for (const scheme of schemes) {
      const { factsOf: facts } = schemeFacts(permissions, scheme);
      const solve = (some: typeof requests) =>
        leastPermissions(
          some.map((grants) => sufficientSets(grants, scheme)).filter((each) => each.length > 0),
          facts,
        );
      for (let round = 0; round < 10; round++) {
        const some = Array.from({ length: 500 }, () => requests[Math.floor(random() * requests.length)]!);
        expect(solve(some).isProved).toBe(true);
      }
      expect(solve(requests).isProved).toBe(true);
    }
  });
});
