/**
 * Several requests in one.
 *
 * https://learn.microsoft.com/en-us/graph/json-batching
 */
import { type Connected } from "./client.js";
import { GraphError } from "./errors.js";
import { type GraphRequest } from "./graph-request.js";
import type { RequestOptions } from "./send.js";
/** A request of a batch; with `dependsOn`, one that is sent only if others before it in the list succeed. */
export type BatchItem<T> = GraphRequest<T> | {
    readonly request: GraphRequest<T>;
    readonly dependsOn: readonly GraphRequest<unknown>[];
};
/** How one request of a batch ended: as with `Promise.allSettled`. */
export type BatchResult<T> = {
    readonly status: "fulfilled";
    readonly value: T;
} | {
    readonly status: "rejected";
    readonly reason: GraphError;
};
/** The results of a batch, in the order of its items. */
export type BatchResults<I extends readonly BatchItem<unknown>[]> = {
    -readonly [K in keyof I]: I[K] extends BatchItem<infer T> ? BatchResult<T> : never;
};
/**
 * Sends requests in batches of 20 at most, one batch after the other. What fails is the result of its item; requests that
 * the service refuses for the time being are sent again, they alone, each after the delay that it was told.
 *
 * @param options `timeout` is for each batch, `deadline`, also that of the client, for all together.
 * @throws TypeError for what cannot be in a batch: a stream, a request to another service, a dependency on something later.
 */
export declare function batch<const I extends readonly BatchItem<unknown>[]>(graph: Connected, items: I, options?: RequestOptions): Promise<BatchResults<I>>;
