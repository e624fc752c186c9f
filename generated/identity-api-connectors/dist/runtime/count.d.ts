import type { Access } from "./access.js";
import { type GraphRequest } from "./graph-request.js";
import type { Location } from "./location.js";
import { type CollectionQuery } from "./query.js";
import type { RequestOptions } from "./send.js";
/** GET the number of items of a collection (`/$count`). */
export interface Count<T = unknown> {
    readonly get: (query?: CountQuery<T>, options?: RequestOptions) => Promise<number>;
    readonly toGetRequest: (query?: CountQuery<T>) => GraphRequest<number>;
}
/** What is counted; by default all. */
export type CountQuery<T> = Pick<CollectionQuery<T>, "filter" | "search">;
/** Makes the methods of `Count`. */
export declare function count<T>(at: Location, access?: Access): Count<T>;
