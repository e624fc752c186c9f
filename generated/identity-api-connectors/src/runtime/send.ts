import { needed } from "./access.js";
import type { Authenticator } from "./auth.js";
import type { Cloud } from "./clouds.js";
import { type ClientErrorCode, GraphError, errorOf } from "./errors.js";
import type { GraphRequest } from "./graph-request.js";
import { parsed } from "./json.js";
import type { TryListener } from "./observe.js";
import { type RetryPolicy, retryDelay } from "./retry.js";
import { limited, sleep } from "./time.js";
import type { Fetch, FetchResponse, Signal } from "./web.js";

declare const crypto: { randomUUID(): string };

/** Headers by their names, which are in lower case, so that none is there twice. */
export type RequestHeaders = Readonly<Record<Lowercase<string>, string>>;

/** What can be said of one call. */
export interface RequestOptions {
  /** Ends the call at once, whatever it is doing; it rejects with the signal's reason. */
  readonly signal?: Signal | undefined;
  /** The longest time that one try may take, in milliseconds. */
  readonly timeout?: number | undefined;
  /** The longest time that the whole call may take, tries and waiting together, in milliseconds. */
  readonly deadline?: number | undefined;
  /** Instead of the client's policy. */
  readonly retry?: RetryPolicy | undefined;
  /** Headers besides the client's own; their names in lower case. */
  readonly headers?: RequestHeaders | undefined;
}

/** Sends a request and gives its result. Rejects with a `GraphError`, or with what the credential rejects with. */
export type Send = <T>(request: GraphRequest<T>, options?: RequestOptions) => Promise<T>;

/** What a client knows when it sends. */
export interface Sender {
  readonly cloud: Cloud;
  readonly authenticate: Authenticator;
  readonly fetch: Fetch;
  readonly retry?: RetryPolicy | undefined;
  readonly timeout?: number | undefined;
  readonly deadline?: number | undefined;
  readonly onTry?: TryListener | undefined;
}

/**
 * Makes the function that sends a client's requests, and sends them again where that helps. Whether a request is of the
 * client's own origin, where its token may go, is not asked here: a `Location` is, and what comes from elsewhere was
 * looked at before.
 */
export function sender({ cloud, authenticate, fetch, onTry, ...client }: Sender): Send {
  return async <T>(request: GraphRequest<T>, options: RequestOptions = {}): Promise<T> => {
    const { method, path, url, access, body } = request;
    const {
      signal,
      timeout = client.timeout ?? Infinity,
      deadline = client.deadline ?? Infinity,
      retry: policy = client.retry,
    } = options;
    const ends = Date.now() + deadline;
    const clientRequestId = options.headers?.["client-request-id"] ?? crypto.randomUUID();

    const failure = (
      code: ClientErrorCode,
      message: string,
      options?: { readonly cause?: unknown },
    ): GraphError => new GraphError(message, request, { code, clientRequestId }, options);

    if (access?.clouds?.includes(cloud) === false) {
      throw failure("notInCloud", `Not in the cloud ${cloud}.`);
    }

    let claims: string | undefined;

    /** Sends the request once. The response is noted at once: whether its body comes is another matter. */
    const exchange = async (limit: Signal | null, seen: { response?: FetchResponse }): Promise<T> => {
      const kept = authenticate(claims);
      const token = await kept.token;
      try {
        const response = await (request.fetching?.(fetch) ?? fetch)(url, {
          method,
          headers: {
            accept: "application/json",
            "client-request-id": clientRequestId,
            authorization: `Bearer ${token}`,
            ...request.headers,
            ...options.headers,
          },
          body,
          signal: limit,
          redirect: "manual",
        });
        seen.response = response;
        if (response.status === 401) kept.usedUntil = 0;
        if (response.ok) return await request.decode(request, response);
        const lacking = response.status === 403 ? needed(access ?? {}, token) : undefined;
        throw errorOf(request, response, parsed(await response.text()), clientRequestId, lacking);
      } catch (cause) {
        throw cause instanceof GraphError ? cause : failure("networkFailure", "No connection.", { cause });
      }
    };

    for (let retry = 0; ; retry++) {
      const ended = onTry?.({ method, path, retry, clientRequestId });
      const began = Date.now();
      const seen: { response?: FetchResponse } = {};
      let error: unknown;
      try {
        return await limited(
          (limit) => exchange(limit, seen),
          signal,
          Math.min(timeout, ends - began),
          () => failure("timeout", "Timed out."),
        );
      } catch (caught) {
        error = caught;
      } finally {
        ended?.({
          status: seen.response?.status,
          requestId: seen.response?.headers.get("request-id"),
          duration: Date.now() - began,
          code: error instanceof GraphError ? error.code : error ? "error" : undefined,
        });
      }
      if (!(error instanceof GraphError)) throw error;
      if (error.claims && !claims) {
        claims = error.claims;
      } else {
        // The answer to a claims challenge is no retry.
        const delay = retryDelay(error, request, claims ? retry - 1 : retry, ends - Date.now(), policy);
        if (delay === undefined) throw error;
        await sleep(delay, signal);
      }
    }
  };
}
