import type { Demand } from "./problem.js";

/** Demands in groups that have no item in common, so that each can be met for itself. */
export function components(demands: readonly Demand[]): readonly (readonly Demand[])[] {
  const groupOf = new Map<number, Group>();
  const groups = new Set<Group>();
  for (const demand of demands) {
    const items = demand.flat();
    const touched = new Set(items.flatMap((item) => groupOf.get(item) ?? []));
    const joined: Group = {
      demands: [...[...touched].flatMap((group) => group.demands), demand],
      items: new Set([...[...touched].flatMap((group) => [...group.items]), ...items]),
    };
    for (const group of touched) groups.delete(group);
    groups.add(joined);
    for (const item of joined.items) groupOf.set(item, joined);
  }
  return [...groups].map((group) => group.demands);
}

interface Group {
  readonly demands: readonly Demand[];
  readonly items: ReadonlySet<number>;
}
