/** One page of a collection. */
export interface Page<T> {
  value: T[];
  /** Where the next page is; absent on the last one. */
  "@odata.nextLink"?: string;
  /** On the last page of a delta query: where to ask for what will have changed since. */
  "@odata.deltaLink"?: string;
  /** How many items there are on all pages together, where it was asked for. */
  "@odata.count"?: number;
  "@odata.context"?: string;
}

/** An item of a delta query: what changed, or what is no longer there. */
export type Delta<T> = T & { "@removed"?: { reason: "changed" | "deleted" } };

/**
 * All pages, each fetched when it is asked for.
 *
 * @param from The link of the first page; undefined for the collection's own.
 * @throws TypeError where the links lead back to a page that was read before.
 */
export async function* pagesFrom<P extends { "@odata.nextLink"?: string }>(
  fetchPage: (from: string | undefined) => Promise<P>,
  from: string | undefined,
): AsyncGenerator<P, void, undefined> {
  const visited = new Set([from]);
  do {
    const page = await fetchPage(from);
    yield page;
    from = page["@odata.nextLink"];
    if (from && visited.has(from)) throw new TypeError("The next links form a loop.");
    visited.add(from);
  } while (from);
}

/** All items of all pages. */
export async function* itemsOf<T>(pages: AsyncIterable<Page<T>>): AsyncGenerator<T, void, undefined> {
  for await (const page of pages) yield* page.value;
}
