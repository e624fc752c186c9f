import type { Authenticator } from "./auth.js";
import type { Cloud } from "./clouds.js";
import { type ClientErrorCode, GraphError } from "./errors.js";
import { exchange } from "./exchange.js";
import type { GraphRequest } from "./graph-request.js";
import { type TryListener, observe } from "./observe.js";
import { type RetryPolicy, retryDelay } from "./retry.js";
import { limited, sleep } from "./time.js";
import { type Fetch, type Signal, randomId, resolve } from "./web.js";

/** What can be said of one call. */
export interface RequestOptions {
  /** Ends the call at once, whatever it is doing; it rejects with the signal's reason. */
  readonly signal?: Signal | undefined;
  /** The longest time that one try may take, in milliseconds. */
  readonly timeout?: number | undefined;
  /** The longest time that the whole call may take, tries and waiting together, in milliseconds. */
  readonly deadline?: number | undefined;
  /** What differs from the client's policy. */
  readonly retry?: Partial<RetryPolicy> | undefined;
  /** Headers besides the client's own. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

/** Sends a request and gives its result. Rejects with a `GraphError`, or with what the credential rejects with. */
export type Send = <T>(request: GraphRequest<T>, options?: RequestOptions) => Promise<T>;

/** What a client knows when it sends. */
export interface Sender {
  readonly baseUrl: string;
  readonly cloud: Cloud;
  readonly authenticate: Authenticator;
  readonly fetch: Fetch;
  readonly retry: RetryPolicy;
  readonly timeout: number | undefined;
  readonly deadline: number | undefined;
  readonly onTry: TryListener | undefined;
}

/** Makes the function that sends a client's requests: to the client's own origin only, and again where that helps. */
export function sender(client: Sender): Send {
  const { baseUrl, cloud, authenticate, fetch, onTry } = client;
  const { origin } = resolve(baseUrl);

  return async <T>(request: GraphRequest<T>, options: RequestOptions = {}): Promise<T> => {
    const { method, path, url, access } = request;
    const headers: Record<string, string> = { accept: "application/json", ...request.headers };
    for (const [name, value] of Object.entries(options.headers ?? {})) headers[name.toLowerCase()] = value;
    const clientRequestId = (headers["client-request-id"] ??= randomId());

    const failure = (code: ClientErrorCode, message: string): GraphError =>
      new GraphError(message, { operation: { method, path }, code, clientRequestId });
    const timedOut = (): GraphError => failure("timeout", "It takes longer than it may.");

    if (access.clouds?.includes(cloud) === false) {
      throw failure("notInCloud", `There is no such operation in the cloud ${cloud}.`);
    }
    if (!url.startsWith(`${baseUrl}/`) && resolve(url).origin !== origin) {
      throw failure("foreignUrl", `The token is for ${origin} only.`);
    }

    const { timeout = client.timeout, deadline = client.deadline } = options;
    const ends = deadline === undefined ? undefined : Date.now() + deadline;

    const call = async (signal: Signal | null): Promise<T> => {
      let claims: string | undefined;
      for (let retry = 0; ; retry++) {
        try {
          return await observe(onTry, { method, path, retry, clientRequestId }, (onResponse) =>
            limited(
              async (trySignal) =>
                exchange(request, await authenticate(claims), trySignal, {
                  fetch,
                  origin,
                  headers,
                  clientRequestId,
                  onResponse,
                }),
              signal,
              timeout,
              timedOut,
            ),
          );
        } catch (error) {
          if (!(error instanceof GraphError) || signal?.aborted) throw error;
          if (error.claims !== undefined && claims === undefined) {
            claims = error.claims;
            continue;
          }
          const policy = { ...client.retry, ...options.retry };
          const delay = retryDelay(error, method, retry, policy);
          const longest = ends === undefined ? policy.maxDelay : ends - Date.now();
          if (delay === undefined || delay > longest) throw error;
          await sleep(delay, signal);
        }
      }
    };
    return limited(call, options.signal, deadline, timedOut);
  };
}
