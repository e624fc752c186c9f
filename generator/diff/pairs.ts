/** Items of two lists that belong together, and those that are in one list alone. */
export interface Pairs<Item> {
  readonly pairs: readonly (readonly [Item, Item])[];
  readonly gone: readonly Item[];
  readonly come: readonly Item[];
}

/** Pairs items that have the same key: by the first kind of key, and what is left by the next one. */
export function pairsOf<Item>(
  before: readonly Item[],
  after: readonly Item[],
  keys: readonly ((item: Item) => string)[],
): Pairs<Item> {
  const pairs: (readonly [Item, Item])[] = [];
  let [gone, come] = [before, after];
  for (const keyOf of keys) {
    const candidates = new Map(come.map((item) => [keyOf(item), item]));
    const paired = new Set<Item>();
    gone = gone.filter((item) => {
      const other = candidates.get(keyOf(item));
      if (other === undefined || paired.has(other)) return true;
      paired.add(other);
      pairs.push([item, other]);
      return false;
    });
    come = come.filter((item) => !paired.has(item));
  }
  return { pairs, gone, come };
}
