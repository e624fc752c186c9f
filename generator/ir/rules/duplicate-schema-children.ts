import { groupBy } from "../group-by.js";
import type { Term } from "../model.js";
import { duplicates } from "./duplicate-name.js";
import type { Rule } from "./rules.js";

/**
 * CSDL 5: the children of a schema have different names. Operations may share theirs with other children, as they
 * do in real services; their overloads have a rule of their own, as have the containers of a service.
 */
export const duplicateSchemaChildren: Rule = (_checked, documents) => [
  ...duplicates(
    documents.flatMap(({ types }) => types),
    ({ name }) => name,
    ({ name }) => ({ what: "type", name }),
  ),
  ...duplicates(
    contradictoryTerms(documents.flatMap(({ terms }) => terms)),
    ({ name }) => name,
    ({ name }) => ({ what: "term", name }),
  ),
];

/** Declarations of one term with different values. Those that differ in what they apply to are one term. */
function contradictoryTerms(terms: readonly Term[]): readonly Term[] {
  return [...groupBy(terms, ({ name }) => name).values()].flatMap((same) => [
    ...new Map(same.map((term) => [valueText(term), term])).values(),
  ]);
}

function valueText({ type, baseTerm, defaultValue }: Term): string {
  return JSON.stringify([
    type.name,
    type.collection,
    type.nullable ?? null,
    baseTerm ?? null,
    defaultValue ?? null,
  ]);
}
