import type { Both, Findings } from "./findings.js";
import type { Use } from "./compare-types.js";
import type { RuleId } from "./rules.js";
import type { Variant } from "./surface-index.js";

/** Compares the member `@odata.type` of an object, and whether it must be there where the object stands. */
export function compareDiscriminators(findings: Findings, before: Variant, after: Variant, use: Use): void {
  const [from, to] = [before.declaration.discriminator, after.declaration.discriminator];
  const add = (rule: RuleId, texts: Both<string> = {}) => {
    findings.add({ rule, ...use, forms: [use.form], texts });
  };
  if (from === undefined && to === undefined) return;
  if (to === undefined) {
    add("discriminator-removed");
    return;
  }
  const isOptional = to.optional && !after.tagged;
  if (from === undefined) {
    add(isOptional ? "discriminator-added" : "discriminator-required");
    return;
  }
  if (from.values.join() !== to.values.join()) {
    add("discriminator-changed", { before: from.values[0], after: to.values[0] });
  }
  const wasOptional = from.optional && !before.tagged;
  if (wasOptional !== isOptional) add(isOptional ? "discriminator-optional" : "discriminator-required");
}
