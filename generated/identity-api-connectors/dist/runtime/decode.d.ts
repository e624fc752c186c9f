import type { GraphRequest } from "./graph-request.js";
import type { FetchResponse } from "./web.js";
/**
 * A JSON value. That it has the type which the metadata promises is taken on trust, and not looked at.
 *
 * @throws SyntaxError where it is no JSON; who sends requests makes an error of the response of it.
 */
export declare function json<T>(request: GraphRequest<T>, response: FetchResponse): Promise<T>;
/** A JSON value, or undefined where the response has no body, as with status 204. */
export declare function jsonOrNothing<T>(request: GraphRequest<T>, response: FetchResponse): T | Promise<T>;
/** A primitive value or a list of them: comes wrapped in an object; null comes as status 204. */
export declare function value<T>(request: GraphRequest<T>, response: FetchResponse): Promise<T>;
/** Whatever comes is not looked at; but it is read, so that the connection can be used again. */
export declare function nothing(_request: unknown, response: FetchResponse): Promise<void>;
/**
 * What a successful response has to have.
 *
 * @throws SyntaxError where it has not; see `json`.
 */
export declare function promised<V>(value: V | undefined): V;
