import type { Authenticator } from "./auth.js";
import type { Cloud } from "./clouds.js";
import { type ClientErrorCode, GraphError, errorOf } from "./errors.js";
import type { GraphRequest } from "./graph-request.js";
import { isSyntaxError, parsed } from "./json.js";
import type { TryListener } from "./observe.js";
import { type RetryPolicy, retryDelay } from "./retry.js";
import { limited, sleep } from "./time.js";
import type { Fetch, FetchResponse, Signal } from "./web.js";

declare const fetch: Fetch;
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
  /** By default the platform's. */
  readonly fetch?: Fetch | undefined;
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
export function sender({ cloud, authenticate, onTry, ...client }: Sender): Send {
  return async <T>(request: GraphRequest<T>, options: RequestOptions = {}): Promise<T> => {
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
      cause?: { readonly cause: unknown },
    ): GraphError => new GraphError(message, request, { code, clientRequestId }, cause);

    if (request.access?.clouds?.includes(cloud) === false) {
      throw failure("notInCloud", `Not in the cloud ${cloud}.`);
    }

    let claims: string | undefined;

    for (let retry = 0; ; retry++) {
      const ended = onTry?.({ method: request.method, path: request.path, retry, clientRequestId });
      const began = Date.now();
      // Noted as soon as its headers are there: whether its body comes is another matter.
      const seen: { response?: FetchResponse } = {};

      const exchange = async (limit: Signal | null): Promise<T> => {
        const kept = authenticate(claims);
        const token = await kept.token;
        try {
          // The global one is looked up at each try, so that a replacement of it takes effect.
          const fetching = client.fetch ?? fetch;
          const response = (seen.response = await (request.fetching?.(fetching) ?? fetching)(request.url, {
            method: request.method,
            headers: {
              accept: "application/json",
              "client-request-id": clientRequestId,
              authorization: `Bearer ${token}`,
              ...request.headers,
              ...options.headers,
            },
            body: request.body,
            signal: limit,
            redirect: "manual",
          }));
          if (response.status === 401) kept.until = 0;
          if (response.ok) return await request.decode(request, response);
          // Where its body breaks off, the status and the headers still say what it is.
          const body = await response.text().then(
            // There are gateways that show the headers which came. One of few characters is a test's, and may be a word.
            (text) => parsed(text.replaceAll(token.padEnd(20), "")),
            () => undefined,
          );
          throw errorOf(request, response, clientRequestId, body, token);
        } catch (cause) {
          if (cause instanceof GraphError) throw cause;
          throw seen.response && isSyntaxError(cause)
            ? errorOf(request, seen.response, clientRequestId)
            : failure("networkFailure", "No connection.", { cause });
        }
      };

      let error: unknown;
      try {
        return await limited(exchange, signal, Math.min(timeout, ends - began), () =>
          failure("timeout", "Timed out."),
        );
      } catch (caught) {
        error = caught;
      } finally {
        const failed = error instanceof GraphError ? error : undefined;
        ended?.({
          status: seen.response?.status ?? failed?.status,
          requestId: seen.response?.headers.get("request-id"),
          duration: Date.now() - began,
          code: failed?.code ?? (error ? "error" : undefined),
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
