import type { Deprecation } from "../plan/plan.js";
import type { Audience } from "./change.js";
import type { Findings } from "./findings.js";
import type { Use } from "./compare-types.js";

/** What stands in a doc comment. */
interface Documented {
  readonly description?: string | undefined;
  readonly deprecation?: Deprecation | undefined;
}

/** Compares what is said of one thing: that it is deprecated, since when and until when, and what it is. */
export function compareDocs(
  findings: Findings,
  before: Documented,
  after: Documented,
  { subject, form, places }: Use,
  audiences?: readonly Audience[],
): void {
  const found = { subject, forms: [form], places, ...(audiences === undefined ? {} : { audiences }) };
  const [was, is] = [before.deprecation?.message, after.deprecation?.message];
  if (was !== is) {
    const texts = { before: was, after: is };
    const rule =
      was === undefined ? "deprecated" : is === undefined ? "deprecation-withdrawn" : "deprecation-changed";
    findings.add({ ...found, rule, texts });
  }
  if (before.description !== after.description) {
    const texts = { before: before.description, after: after.description };
    findings.add({ ...found, rule: "description-changed", texts });
  }
}
