import type { Access } from "./access.js";
import { type GraphRequest } from "./graph-request.js";
import type { Location } from "./location.js";
import { type CollectionQuery } from "./query.js";
import type { RequestOptions } from "./send.js";
/** GET the number of items of a collection (`/$count`). */
export interface Count<T = unknown, Without extends string = never> {
    readonly get: (query?: CountQuery<T, Without>, options?: RequestOptions) => Promise<number>;
    readonly toGetRequest: (query?: CountQuery<T, Without>) => GraphRequest<number>;
}
/** What is counted; by default all. */
export type CountQuery<T, Without extends string = never> = Pick<CollectionQuery<T>, Exclude<"filter" | "search", Without>>;
/** Makes the methods of `Count`. */
export declare function count<T, Without extends string = never>(at: Location, access?: Access): Count<T, Without>;
