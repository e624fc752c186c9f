import { json } from "./decode.js";
import type { GraphRequest } from "./graph-request.js";
import { record } from "./json.js";
import type { FetchResponse } from "./web.js";

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

/** A page; what it has is taken on trust, but that it has a list. */
export function page<P>(request: GraphRequest<P>, response: FetchResponse): Promise<P>;
export async function page(request: GraphRequest<unknown>, response: FetchResponse): Promise<unknown> {
  const body = await json(request, response);
  if (!Array.isArray(record(body)["value"])) throw new SyntaxError();
  return body;
}

/**
 * All pages, each fetched when it is asked for.
 *
 * @param from The link of the first page; undefined for the collection's own.
 * @throws TypeError where the links lead in circles: after some rounds, since of all links only one is kept (Brent, An
 *   improved Monte Carlo factorization algorithm, 1980).
 */
export async function* pagesFrom<P extends { "@odata.nextLink"?: string }>(
  fetchPage: (from: string | undefined) => Promise<P>,
  from: string | undefined,
): AsyncGenerator<P, void, undefined> {
  let kept = from;
  for (let count = 1; ; count++) {
    const page = await fetchPage(from);
    yield page;
    from = page["@odata.nextLink"];
    if (!from) return;
    if (from === kept) throw new TypeError("The pages form a loop.");
    // At each power of two.
    if (!(count & (count - 1))) kept = from;
  }
}

/** All items of all pages. */
export async function* itemsOf<T>(pages: AsyncIterable<Page<T>>): AsyncGenerator<T, void, undefined> {
  for await (const page of pages) yield* page.value;
}
