import type { GraphRequest } from "./graph-request.js";
import { record } from "./json.js";
import type { FetchResponse } from "./web.js";

/**
 * A JSON value. That it has the type which the metadata promises is taken on trust, and not looked at.
 *
 * @throws SyntaxError where it is no JSON; who sends requests makes an error of the response of it.
 */
export function json<T>(request: GraphRequest<T>, response: FetchResponse): Promise<T>;
export function json(_request: unknown, response: FetchResponse): Promise<unknown> {
  // Faster than to parse the text, which the platform need not hand over then.
  return response.json();
}

/** A JSON value, or undefined where the response has no body, as with status 204. */
export function jsonOrNothing<T>(request: GraphRequest<T>, response: FetchResponse): T | Promise<T>;
export function jsonOrNothing(_request: unknown, response: FetchResponse): unknown {
  if (response.status === 204) return undefined;
  return response.text().then((text): unknown => (text ? JSON.parse(text) : undefined));
}

/** A primitive value or a list of them: comes wrapped in an object; null comes as status 204. */
export function value<T>(request: GraphRequest<T>, response: FetchResponse): Promise<T>;
export async function value(request: GraphRequest<unknown>, response: FetchResponse): Promise<unknown> {
  return record(await jsonOrNothing(request, response))["value"] ?? null;
}

/** Whatever comes is not looked at; but it is read, so that the connection can be used again. */
export async function nothing(_request: unknown, response: FetchResponse): Promise<void> {
  await response.text();
}

/**
 * What a successful response has to have.
 *
 * @throws SyntaxError where it has not; see `json`.
 */
export function promised<V>(value: V | undefined): V {
  if (value === undefined) throw new SyntaxError();
  return value;
}
