import type { Fetch } from "./web.js";
/**
 * A `fetch` for the options of a client that takes no more of a body than so many bytes, counted as they are once
 * decompressed: a longer body fails, and the rest of it is not read. Without it, what a small answer unpacks to may take
 * all the memory there is. The call fails with `invalidResponse`, and is not sent again; a stream that was handed out
 * fails with a `SyntaxError`.
 *
 * @param fetching Does the work of the platform's `fetch`.
 */
export declare function boundedFetch(bytes: number, fetching?: Fetch): Fetch;
