import type { Difference } from "../../support/model-differences.js";
import type { Forms } from "./forms.js";

/** Why the two forms say different things of one API. */
export interface Cause<D = Difference> {
  /** A sentence for docs/csdl-and-openapi.md. */
  readonly cause: string;
  /** What that means for a package. */
  readonly effect: string;
  /** Whether a difference has this cause: it looks for what the cause says in the documents. */
  readonly explains: (difference: D, forms: Forms) => boolean;
}

/** Differences by cause, with a count each; and those that no cause explains. */
export function explained<D>(
  differences: readonly D[],
  causes: readonly Cause<D>[],
  forms: Forms,
): { readonly counts: ReadonlyMap<Cause<D>, number>; readonly unexplained: readonly D[] } {
  const counts = new Map(causes.map((cause) => [cause, 0]));
  const unexplained: D[] = [];
  for (const difference of differences) {
    const cause = causes.find(({ explains }) => explains(difference, forms));
    if (cause === undefined) unexplained.push(difference);
    else counts.set(cause, (counts.get(cause) ?? 0) + 1);
  }
  return { counts, unexplained };
}
