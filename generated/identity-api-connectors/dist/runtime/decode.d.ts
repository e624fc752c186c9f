import type { GraphRequest } from "./graph-request.js";
import type { FetchResponse } from "./web.js";
/** A JSON value. That it has the type which the metadata promises is taken on trust, and not looked at. */
export declare function json<T>(request: GraphRequest<T>, response: FetchResponse): Promise<T>;
/** A JSON value, or undefined where the response has no body, as with status 204. */
export declare function jsonOrNothing<T>(request: GraphRequest<T>, response: FetchResponse): T | Promise<T>;
/** A primitive value or a list of them: comes wrapped in an object; null comes as status 204. */
export declare function value<T>(request: GraphRequest<T>, response: FetchResponse): Promise<T>;
/** Whatever comes is not looked at; but it is read, so that the connection can be used again. */
export declare function nothing(_request: unknown, response: FetchResponse): Promise<void>;
/** What a successful response has; throws where it is not what the operation promises. */
export declare function promised<V>(request: GraphRequest<unknown>, response: FetchResponse, value: V | undefined): V;
