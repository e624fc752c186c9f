import type { Access } from "./access.js";
import { promised } from "./decode.js";
import { type GraphRequest, PreparedRequest } from "./graph-request.js";
import type { Location } from "./location.js";
import { type CollectionQuery, advanced, queried } from "./query.js";
import type { RequestOptions } from "./send.js";
import type { FetchResponse } from "./web.js";

/** GET the number of items of a collection (`/$count`). */
export interface Count<T = unknown, Without extends string = never> {
  readonly get: (query?: CountQuery<T, Without>, options?: RequestOptions) => Promise<number>;
  readonly toGetRequest: (query?: CountQuery<T, Without>) => GraphRequest<number>;
}

/** What is counted; by default all. */
export type CountQuery<T, Without extends string = never> = Pick<
  CollectionQuery<T>,
  Exclude<"filter" | "search", Without>
>;

/** Makes the methods of `Count`. */
export function count<T, Without extends string = never>(at: Location, access?: Access): Count<T, Without> {
  const toGetRequest: Count<T, Without>["toGetRequest"] = (query) =>
    new PreparedRequest("GET", queried(at, query), numberText, access, { ...advanced, accept: "text/plain" });
  return { toGetRequest, get: async (query, options) => at.send(toGetRequest(query), options) };
}

async function numberText(_request: unknown, response: FetchResponse): Promise<number> {
  const text = await response.text();
  // What has more digits is no number that JavaScript could tell from the next one.
  return Number(promised(/^\d{1,15}$/.test(text) ? text : undefined));
}
