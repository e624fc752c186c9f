import { needed } from "./access.js";
import { parsed } from "./decode.js";
import { GraphError, errorOf } from "./errors.js";
import type { GraphRequest } from "./graph-request.js";
import { fetchWithin } from "./redirect.js";
import { type Fetch, type FetchInit, type FetchResponse, type Signal, isStream } from "./web.js";

/** What a request is sent with. */
export interface Exchange {
  readonly fetch: Fetch;
  /** Where the token may go. */
  readonly origin: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly clientRequestId: string;
  /** Gets to see the response as soon as its headers are there. */
  readonly onResponse: (response: FetchResponse) => void;
}

/** Sends a request once. Whatever goes wrong on the way rejects with a `GraphError`. */
export async function exchange<T>(
  request: GraphRequest<T>,
  token: string,
  signal: Signal | null,
  { fetch, origin, headers, clientRequestId, onResponse }: Exchange,
): Promise<T> {
  const { method, path, url, access, body, download } = request;
  const operation = { method, path };
  try {
    const init: FetchInit = {
      method,
      headers: { ...headers, authorization: `Bearer ${token}` },
      body,
      signal,
      redirect: "manual",
    };
    if (isStream(body)) init.duplex = "half";
    const response = await fetchWithin(origin, fetch, url, init, download);
    onResponse(response);
    if (response.ok) return await request.decode(request, response);
    const answer = parsed(await response.text());
    const lacking = response.status === 403 ? needed(access, token) : undefined;
    throw errorOf(operation, response, answer, clientRequestId, lacking);
  } catch (cause) {
    if (cause instanceof GraphError) throw cause;
    const fields = { operation, code: "networkFailure", clientRequestId };
    throw new GraphError("The connection failed.", fields, { cause });
  }
}
