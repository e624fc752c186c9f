import type { EnumerationDeclaration } from "../plan/plan.js";
import type { Findings } from "./findings.js";
import type { Use } from "./compare-types.js";
import type { RuleId } from "./rules.js";

/** Compares an enumeration with what it was. */
export function compareEnumerations(
  findings: Findings,
  before: EnumerationDeclaration,
  after: EnumerationDeclaration,
  { subject, form, places }: Use,
): void {
  const add = (rule: RuleId, texts: { readonly before?: string; readonly after?: string } = {}) => {
    const detail = texts.before ?? texts.after ?? "";
    findings.add({ rule, subject, forms: [form], places, texts, detail });
  };
  if (before.members.length === 0 || after.members.length === 0) {
    compareWithAnyText(before, after, add);
    return;
  }
  const isOpen = before.evolvable || after.evolvable;
  for (const member of after.members) {
    if (before.members.includes(member)) continue;
    add(isOpen ? "evolvable-member-added" : "enumeration-member-added", { after: member });
  }
  for (const member of before.members) {
    if (after.members.includes(member)) continue;
    add(after.evolvable ? "evolvable-member-removed" : "enumeration-member-removed", { before: member });
  }
  if (before.evolvable !== after.evolvable) add(after.evolvable ? "became-evolvable" : "no-longer-evolvable");
  if (before.flags !== after.flags && !isOpen) add(after.flags ? "became-flags" : "no-longer-flags");
}

/** An enumeration without members stands for any text. */
function compareWithAnyText(
  before: EnumerationDeclaration,
  after: EnumerationDeclaration,
  add: (rule: RuleId) => void,
): void {
  const isAnyText = ({ evolvable, members }: EnumerationDeclaration): boolean =>
    evolvable || members.length === 0;
  if (before.members.length === after.members.length) return;
  if (isAnyText(before) && isAnyText(after)) add("type-respelled");
  else add(isAnyText(after) ? "type-widened" : "type-narrowed");
}
