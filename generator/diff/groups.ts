/** Changes as people read them: what weighs most first, and by rule. */
import { type Change, combinedEffect, type PackageDiff, type Step } from "./change.js";
import { type RuleId, ruleOf, rules } from "./rules.js";

/** Changes of one step. */
export interface Part {
  readonly step: Exclude<Step, "none">;
  readonly title: string;
  readonly groups: readonly Group[];
}

/** Changes by one rule. */
export interface Group {
  readonly rule: RuleId;
  readonly says: string;
  /** Who is affected, and how much: `reading: major, writing: minor`. */
  readonly effect: string;
  readonly items: readonly Item[];
}

/** The same change of one or several things. */
export interface Item {
  /** `A → B`, or what was added or removed; empty where the rule says it all. */
  readonly text: string;
  readonly changes: readonly Change[];
}

const titles = {
  major: "Breaking changes",
  minor: "Other changes",
  patch: "Changes of words",
} as const;

export function partsOf({ changes }: PackageDiff): readonly Part[] {
  return (["major", "minor", "patch"] as const)
    .map((step) => ({
      step,
      title: titles[step],
      groups: groupsOf(changes.filter((change) => change.step === step)),
    }))
    .filter(({ groups }) => groups.length > 0);
}

/** In the order of the table of rules. */
function groupsOf(changes: readonly Change[]): readonly Group[] {
  const order = Object.keys(rules);
  return [...grouped(changes, ({ rule }) => rule)]
    .map(([rule, group]) => ({
      rule,
      says: ruleOf(rule).says,
      effect: effectText(group),
      items: [...grouped(group, textOf)].map(([text, same]) => ({ text, changes: same })),
    }))
    .sort((one, other) => order.indexOf(one.rule) - order.indexOf(other.rule));
}

function grouped<Key>(
  changes: readonly Change[],
  keyOf: (change: Change) => Key,
): ReadonlyMap<Key, readonly Change[]> {
  const groups = new Map<Key, Change[]>();
  for (const change of changes) {
    const known = groups.get(keyOf(change));
    if (known === undefined) groups.set(keyOf(change), [change]);
    else known.push(change);
  }
  return groups;
}

function textOf({ rule, before, after }: Change): string {
  // Descriptions are long, and what weighs least.
  if (rule === "description-changed") return "";
  if (before !== undefined && after !== undefined) return `${before} → ${after}`;
  return after ?? before ?? "";
}

function effectText(changes: readonly Change[]): string {
  const effect = combinedEffect(changes.map((change) => change.effect));
  const affected = Object.entries(effect).filter(([, step]) => step !== "none");
  return affected.map(([audience, step]) => `${audience}: ${step}`).join(", ");
}
