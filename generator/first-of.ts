/** The first items of a list, for people: `a, b, c and 12 more`. */
export function firstOf<Item>(items: readonly Item[], textOf: (item: Item) => string): string {
  const shown = items.slice(0, shownItems).map(textOf).join(", ");
  const more = items.length - shownItems;
  return more > 0 ? `${shown} and ${more} more` : shown;
}

/** Enough to see what is meant; a message stays one that is read. */
const shownItems = 3;
