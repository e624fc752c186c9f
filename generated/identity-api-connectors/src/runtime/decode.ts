import { errorOf } from "./errors.js";
import type { GraphRequest } from "./graph-request.js";
import { parsed, record } from "./json.js";
import type { FetchResponse } from "./web.js";

/** A JSON value. That it has the type which the metadata promises is taken on trust, and not looked at. */
export function json<T>(request: GraphRequest<T>, response: FetchResponse): Promise<T>;
export async function json(request: GraphRequest<unknown>, response: FetchResponse): Promise<unknown> {
  return promised(request, response, parsed(await response.text()));
}

/** A JSON value, or undefined where the response has no body, as with status 204. */
export function jsonOrNothing<T>(request: GraphRequest<T>, response: FetchResponse): T | Promise<T>;
export function jsonOrNothing(request: GraphRequest<unknown>, response: FetchResponse): unknown {
  if (response.status === 204) return undefined;
  return response.text().then((text) => (text ? promised(request, response, parsed(text)) : undefined));
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

/** What a successful response has; throws where it is not what the operation promises. */
export function promised<V>(
  request: GraphRequest<unknown>,
  response: FetchResponse,
  value: V | undefined,
): V {
  if (value === undefined) throw errorOf(request, response);
  return value;
}
