/** The members of types in the order that everything generated has, whatever the order of the input. */
import { keyOf } from "../ir/lookups.js";
import type { NavigationProperty, Property, StructuredType } from "../ir/model.js";
import { ordinal } from "../ordinal.js";
import type { Slice } from "./slice.js";

export interface Members {
  /** The key's properties in the order of the key, then the others by name. */
  readonly properties: readonly Property[];
  /** By name, without those that the slice omits. */
  readonly navigationProperties: readonly NavigationProperty[];
}

/**
 * Whether something of a package is made from a navigation property: what it leads to is in the slice, or the relation
 * can be set by a URL.
 */
export function isUsed({ types }: Pick<Slice, "types">, navigation: NavigationProperty): boolean {
  return types.has(navigation.type.name) || !navigation.containsTarget;
}

/** The members that a type declares itself: those of its bases are not among them. */
export function membersOf({ model, types }: Pick<Slice, "model" | "types">, type: StructuredType): Members {
  const key = (keyOf(model, type) ?? []).map(({ path }) => path);
  const rank = ({ name }: Property): number => (key.includes(name) ? key.indexOf(name) : key.length);
  return {
    properties: [...type.properties].sort(
      (left, right) => rank(left) - rank(right) || ordinal(left.name, right.name),
    ),
    navigationProperties: type.navigationProperties
      .filter((navigation) => types.has(navigation.type.name))
      .sort((left, right) => ordinal(left.name, right.name)),
  };
}
