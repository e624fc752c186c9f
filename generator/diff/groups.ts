/** Changes as people read them: what weighs most first, and the same change of several things once. */
import { type Change, combinedEffect, type PackageDiff, type Step } from "./change.js";
import { type RuleId, rules, ruleOf } from "./rules.js";

/** Changes of one step. */
export interface Part {
  readonly step: Exclude<Step, "none">;
  readonly title: string;
  readonly groups: readonly Group[];
}

/** One change of one or several things. */
export interface Group {
  readonly rule: RuleId;
  readonly says: string;
  readonly changes: readonly [Change, ...Change[]];
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
      groups: groupsOf(changes.filter((one) => one.step === step)),
    }))
    .filter(({ groups }) => groups.length > 0);
}

/** By rule, in the order of the table. */
function groupsOf(changes: readonly Change[]): readonly Group[] {
  const groups = new Map<string, [Change, ...Change[]]>();
  for (const change of changes) {
    const key = `${change.rule} ${textOf(change)}`;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [change]);
    else known.push(change);
  }
  const order = Object.keys(rules);
  return [...groups.values()]
    .map((all) => ({ rule: all[0].rule, says: ruleOf(all[0].rule).says, changes: all }))
    .sort((one, other) => order.indexOf(one.rule) - order.indexOf(other.rule));
}

/** What was and what is, where that is worth showing: `A → B`, `+ B`, `− A`. */
export function textOf({ rule, before, after }: Change): string {
  // Descriptions are long, and what weighs least.
  if (rule === "description-changed") return "";
  if (before !== undefined && after !== undefined) return before === after ? "" : `${before} → ${after}`;
  return after ?? before ?? "";
}

/** `reading: major, writing: minor`; of everyone who is affected. */
export function effectText({ changes }: Group): string {
  const effect = combinedEffect(changes.map((change) => change.effect));
  const affected = Object.entries(effect).filter(([, step]) => step !== "none");
  return affected.map(([audience, step]) => `${audience}: ${step}`).join(", ");
}
