import type { SingletonSets } from "./equivalent-paths.js";
import { groupBy } from "./group-by.js";
import type { Model } from "./model.js";

/**
 * The singletons whose entity is of the type of an entity set: the set may have that entity, too, and what lets one
 * work with any entity of the set is enough for it. Where several sets have the type, none is meant.
 */
export function singletonSets({ container }: Pick<Model, "container">): SingletonSets {
  if (container === undefined) return new Map();
  const setsByType = groupBy(container.entitySets, ({ entityType }) => entityType);
  return new Map(
    container.singletons.flatMap(({ name, type }): [string, string][] => {
      const [set, another] = setsByType.get(type) ?? [];
      return set === undefined || another !== undefined ? [] : [[name.toLowerCase(), set.name]];
    }),
  );
}
