import { needed } from "./access.js";
import type { Authenticator } from "./auth.js";
import type { Cloud } from "./clouds.js";
import { type ClientErrorCode, GraphError, errorOf } from "./errors.js";
import type { GraphRequest } from "./graph-request.js";
import { parsed } from "./json.js";
import type { TryListener } from "./observe.js";
import { type RetryPolicy, retryDelay } from "./retry.js";
import { limited, sleep } from "./time.js";
import { type Fetch, type FetchResponse, type Signal, resolve } from "./web.js";

declare const crypto: { randomUUID(): string };
declare const performance: { now(): number };

/** What can be said of one call. */
export interface RequestOptions {
  /** Ends the call at once, whatever it is doing; it rejects with the signal's reason. */
  readonly signal?: Signal | undefined;
  /** The longest time that one try may take, in milliseconds. */
  readonly timeout?: number | undefined;
  /** The longest time that the whole call may take, tries and waiting together, in milliseconds. */
  readonly deadline?: number | undefined;
  /** What differs from the client's policy. */
  readonly retry?: RetryPolicy | undefined;
  /** Headers besides the client's own. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

/** Sends a request and gives its result. Rejects with a `GraphError`, or with what the credential rejects with. */
export type Send = <T>(request: GraphRequest<T>, options?: RequestOptions) => Promise<T>;

/** What a client knows when it sends. */
export interface Sender {
  readonly baseUrl: string;
  readonly origin: string;
  readonly cloud: Cloud;
  readonly authenticate: Authenticator;
  readonly fetch: Fetch;
  readonly retry?: RetryPolicy | undefined;
  readonly timeout?: number | undefined;
  readonly deadline?: number | undefined;
  readonly onTry?: TryListener | undefined;
}

/** Makes the function that sends a client's requests: to the client's own origin only, and again where that helps. */
export function sender(client: Sender): Send {
  const { baseUrl, origin, cloud, authenticate } = client;

  return async <T>(request: GraphRequest<T>, options: RequestOptions = {}): Promise<T> => {
    const { method, path, url, access, body } = request;
    const { signal, timeout = client.timeout ?? Infinity, deadline = client.deadline ?? Infinity } = options;
    const ends = Date.now() + deadline;
    const fetch = request.fetching?.(client.fetch) ?? client.fetch;
    const headers: Record<string, string> = { accept: "application/json", ...request.headers };
    for (const [name, value] of Object.entries(options.headers ?? {})) headers[name.toLowerCase()] = value;
    const clientRequestId = (headers["client-request-id"] ??= crypto.randomUUID());

    const failure = (
      code: ClientErrorCode,
      message: string,
      options?: { readonly cause?: unknown },
    ): GraphError => new GraphError(message, request, { code, clientRequestId }, options);
    const timedOut = (): GraphError => failure("timeout", "It takes too long.");

    if (access.clouds?.includes(cloud) === false) {
      throw failure("notInCloud", `The cloud ${cloud} does not have it.`);
    }
    if (!url.startsWith(`${baseUrl}/`) && resolve(url).origin !== origin) {
      throw failure("foreignUrl", `The token is for ${origin} only.`);
    }

    let claims: string | undefined;
    let seen: { response?: FetchResponse } = {};

    /** Sends the request once. */
    const exchange = async (limit: Signal | null): Promise<T> => {
      const token = await authenticate(claims);
      try {
        const authorized = { ...headers, authorization: `Bearer ${token}` };
        const response = await fetch(url, {
          method,
          headers: authorized,
          body,
          signal: limit,
          redirect: "manual",
        });
        seen.response = response;
        if (response.ok) return await request.decode(request, response);
        const lacking = response.status === 403 ? needed(access, token) : undefined;
        throw errorOf(request, response, parsed(await response.text()), clientRequestId, lacking);
      } catch (cause) {
        throw cause instanceof GraphError
          ? cause
          : failure("networkFailure", "The connection failed.", { cause });
      }
    };

    for (let retry = 0; ; retry++) {
      const ended = client.onTry?.({ method, path, retry, clientRequestId });
      const began = performance.now();
      let error: unknown;
      seen = {};
      try {
        return await limited(exchange, signal, Math.min(timeout, ends - Date.now()), timedOut);
      } catch (caught) {
        error = caught;
      } finally {
        ended?.({
          status: seen.response?.status,
          requestId: seen.response?.headers.get("request-id"),
          duration: performance.now() - began,
          code: error instanceof GraphError ? error.code : error ? "error" : undefined,
        });
      }
      if (!(error instanceof GraphError)) throw error;
      if (error.claims && !claims) {
        claims = error.claims;
      } else {
        const policy = { ...client.retry, ...options.retry };
        const delay = retryDelay(error, request, retry, ends - Date.now(), policy);
        if (delay === undefined) throw error;
        await sleep(delay, signal);
      }
    }
  };
}
