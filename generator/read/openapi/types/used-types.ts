import type { Operation } from "../../../ir/model.js";
import type { Resource } from "../paths/resources.js";
import type { TypeDrafts } from "./draft-types.js";

/** The types that a value can be declared to have: of properties, of what paths lead to, of parameters and results. */
export function usedTypes(
  { structured }: TypeDrafts,
  resources: readonly Resource[],
  operations: readonly Operation[],
): ReadonlySet<string> {
  const used = new Set<string>();
  for (const { properties } of structured.values()) {
    for (const { type } of properties.values()) used.add(type.name);
  }
  for (const { type } of resources) {
    if (type !== undefined) used.add(type.name);
  }
  for (const { parameters, returnType } of operations) {
    for (const { type } of parameters) used.add(type.name);
    if (returnType !== undefined) used.add(returnType.name);
  }
  return used;
}
