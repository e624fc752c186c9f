/** The least set of permissions as docs/least-privilege.md defines it, found by trying every subset. */
import type { SufficientSet } from "../../../generator/ir/sufficient-permissions.js";
import type { PermissionFacts } from "../../../generator/privilege/permission-facts.js";

type Requests = readonly (readonly SufficientSet[])[];

export function leastOfAllSubsets(
  requests: Requests,
  facts: (name: string) => PermissionFacts,
): readonly string[] {
  const names = [
    ...new Set(requests.flatMap((sets) => statedOf(sets).flatMap((set) => set.permissions))),
  ].sort();
  if (names.length > 16) throw new Error("There are too many subsets.");
  let least: readonly string[] | undefined;
  for (let bits = 0; bits < 2 ** names.length; bits++) {
    const subset = names.filter((_, index) => (bits >> index) & 1);
    if (!requests.every((sets) => sets.some((set) => isIn(set, subset)))) continue;
    if (least === undefined || isLess(subset, least, requests, facts)) least = subset;
  }
  return least ?? [];
}

function isLess(
  one: readonly string[],
  other: readonly string[],
  requests: Requests,
  facts: (name: string) => PermissionFacts,
): boolean {
  for (const measure of measures) {
    const difference = measure(one, requests, facts) - measure(other, requests, facts);
    if (difference !== 0) return difference < 0;
  }
  const onlyOne = one.filter((name) => !other.includes(name)).sort();
  const onlyOther = other.filter((name) => !one.includes(name)).sort();
  return (onlyOne.at(-1) ?? "") < (onlyOther.at(-1) ?? "");
}

type Measure = (
  set: readonly string[],
  requests: Requests,
  facts: (name: string) => PermissionFacts,
) => number;

const atLevel =
  (level: number | undefined): Measure =>
  (set, _, facts) =>
    set.filter((name) => facts(name).privilegeLevel === level).length;

const measures: readonly Measure[] = [
  ...[undefined, 5, 4, 3, 2, 1].map(atLevel),
  (set, _, facts) => set.filter((name) => facts(name).requiresAdminConsent).length,
  (set, requests) => requests.filter((sets) => !statedOf(sets).some((each) => isIn(each, set))).length,
  (set, _, facts) => sum(set.map((name) => facts(name).changes)),
  (set, _, facts) => sum(set.map((name) => facts(name).requests)),
];

function statedOf(sets: readonly SufficientSet[]): readonly SufficientSet[] {
  return sets.some(({ least }) => least) ? sets.filter(({ least }) => least) : sets;
}

function isIn({ permissions }: SufficientSet, granted: readonly string[]): boolean {
  return permissions.every((name) => granted.includes(name));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
