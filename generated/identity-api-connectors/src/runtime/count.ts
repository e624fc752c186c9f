import type { Access } from "./access.js";
import { promised } from "./decode.js";
import { type GraphRequest, PreparedRequest } from "./graph-request.js";
import type { Location } from "./location.js";
import { type CollectionQuery, advanced, queried } from "./query.js";
import type { RequestOptions } from "./send.js";
import type { FetchResponse } from "./web.js";

/** GET the number of items of a collection (`/$count`). */
export interface Count<T = unknown> {
  readonly get: (query?: CountQuery<T>, options?: RequestOptions) => Promise<number>;
  readonly toGetRequest: (query?: CountQuery<T>) => GraphRequest<number>;
}

/** What is counted; by default all. */
export type CountQuery<T> = Pick<CollectionQuery<T>, "filter" | "search">;

/** Makes the methods of `Count`. */
export function count<T>(at: Location, access?: Access): Count<T> {
  const toGetRequest: Count<T>["toGetRequest"] = (query) =>
    new PreparedRequest("GET", queried(at, query), numberText, access, { ...advanced, accept: "text/plain" });
  return { toGetRequest, get: async (query, options) => at.send(toGetRequest(query), options) };
}

async function numberText(_request: unknown, response: FetchResponse): Promise<number> {
  const text = await response.text();
  // What has more digits is no number that JavaScript could tell from the next one.
  return Number(promised(/^\d{1,15}$/.test(text) ? text : undefined));
}
