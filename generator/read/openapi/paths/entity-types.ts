import type { TypeDrafts } from "../types/draft-types.js";
import type { Hierarchy } from "../types/hierarchy.js";
import type { Resource } from "./resources.js";

/**
 * Which structured types are entity types. OpenAPI does not say; but a type is one if
 *
 * - it is at the beginning of a path: an entity set or a singleton (CSDL 13.2 and 13.3);
 * - a path addresses one of a collection of it by key (CSDL 6.5);
 * - a property that is marked as a navigation property leads to it (CSDL 8);
 * - a type that it derives from, or that derives from it, is one: base types are of the same kind (CSDL 6.2 and 9.1).
 */
export function entityTypes(
  { structured }: TypeDrafts,
  resources: readonly Resource[],
  hierarchy: Hierarchy,
): ReadonlySet<string> {
  const roots = new Set<string>();
  for (const { step, type } of resources) {
    if (type !== undefined && (step.kind === "entryPoint" || step.kind === "key")) {
      roots.add(hierarchy.root(type.name));
    }
  }
  for (const { properties } of structured.values()) {
    for (const { navigation, type } of properties.values()) {
      if (navigation) roots.add(hierarchy.root(type.name));
    }
  }
  return new Set([...structured.keys()].filter((name) => roots.has(hierarchy.root(name))));
}
