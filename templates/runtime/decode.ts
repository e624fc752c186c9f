import { isRecord } from "./access.js";
import { GraphError } from "./errors.js";
import type { GraphRequest } from "./graph-request.js";
import type { FetchResponse } from "./web.js";

/** A JSON value. That it has the type which the metadata promises is taken on trust, and not looked at. */
export function json<T>(request: GraphRequest<T>, response: FetchResponse): Promise<T>;
export async function json(request: GraphRequest<unknown>, response: FetchResponse): Promise<unknown> {
  const value = await jsonOrNothing(request, response);
  if (value === undefined) throw invalid(request, response, "has no body");
  return value;
}

/** A JSON value, or undefined where the response has no body, as with status 204. */
export function jsonOrNothing<T>(request: GraphRequest<T>, response: FetchResponse): Promise<T>;
export async function jsonOrNothing(
  request: GraphRequest<unknown>,
  response: FetchResponse,
): Promise<unknown> {
  const text = await response.text();
  if (text === "") return undefined;
  const value = parsed(text);
  if (value === undefined) throw invalid(request, response, "is not JSON");
  return value;
}

/** A primitive value or a list of them: comes wrapped in an object; null comes as status 204. */
export function value<T>(request: GraphRequest<T>, response: FetchResponse): Promise<T>;
export async function value(request: GraphRequest<unknown>, response: FetchResponse): Promise<unknown> {
  const wrapper = await jsonOrNothing(request, response);
  return isRecord(wrapper) ? wrapper["value"] : null;
}

/** Whatever comes is not looked at. */
export async function nothing(_request: unknown, response: FetchResponse): Promise<void> {
  await response.body?.cancel();
}

/** The value of a JSON text; undefined where it is none. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The error of a successful response that is not what the operation promises. */
export function invalid(
  { method, path }: GraphRequest<unknown>,
  { status, headers }: FetchResponse,
  what: string,
): GraphError {
  return new GraphError(`It succeeded, but the answer ${what}.`, {
    operation: { method, path },
    status,
    code: "invalidResponse",
    requestId: headers.get("request-id") ?? undefined,
  });
}
