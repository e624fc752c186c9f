import { type Authenticator, type Credential, authenticator } from "./auth.js";
import { type Cloud, clouds } from "./clouds.js";
import type { GraphRequest } from "./graph-request.js";
import { type Location, linked } from "./location.js";
import type { TryListener } from "./observe.js";
import type { RetryPolicy } from "./retry.js";
import { type RequestOptions, sender } from "./send.js";
import type { Fetch, UrlConstructor } from "./web.js";

declare const URL: UrlConstructor;

/** How a client is set up. */
export interface ClientOptions {
  /** A `TokenCredential`, e.g. of `@azure/identity`, or a function that gives a token. */
  readonly credential: Credential;
  /** The deployment of the service; `global` by default. */
  readonly cloud?: Cloud | undefined;
  /**
   * Where the service is, with the version, e.g. that of a proxy or a test. By default the cloud's own place. The token
   * is sent to its origin only, which must be `https`, or `http` on this machine.
   */
  readonly baseUrl?: string | undefined;
  /** What tokens are asked for; by default everything that was consented to (`…/.default` of the cloud). */
  readonly scopes?: string[] | undefined;
  /** Does the work of the platform's `fetch`. */
  readonly fetch?: Fetch | undefined;
  /** How failures that pass are dealt with. */
  readonly retry?: RetryPolicy | undefined;
  /** The longest time that one try may take, in milliseconds; by default what the platform's `fetch` allows. */
  readonly timeout?: number | undefined;
  /** The longest time that a call may take, tries and waiting together, in milliseconds; none by default. */
  readonly deadline?: number | undefined;
  /** Is told of each try, for logs, metrics and traces. */
  readonly onTry?: TryListener | undefined;
}

/** The service's root, with what concerns all its resources. */
export interface Service extends Location {
  readonly authenticate: Authenticator;
  readonly cloud: Cloud;
  readonly retry: RetryPolicy | undefined;
  readonly deadline?: number | undefined;
}

/** The key under which a package's client object has the service's root. */
export const root: unique symbol = Symbol("root");

/** What every package's client object has. */
export interface Connected {
  readonly [root]: Service;
}

/**
 * The service's root.
 *
 * @param version The version of the API, a path segment.
 * @throws TypeError for a base URL that is none, has credentials, or would send the token in the clear.
 */
export function connect(options: ClientOptions, version: string): Service {
  const { credential, cloud = "global", retry, deadline } = options;
  const host = clouds[cloud];
  const { href, origin } = new URL(options.baseUrl ?? `${host}/${version}`);
  // A URL that has credentials does not start with its origin.
  if (!href.startsWith(origin) || !/^https:|\/(localhost|127\.0\.0\.1|\[::1])(:|$)/.test(origin)) {
    throw new TypeError(`The token must not go to ${origin}.`);
  }
  const baseUrl = href.replace(/\/+$/, "");
  const authenticate = authenticator(credential, options.scopes ?? [`${host}/.default`]);
  const send = sender({ ...options, cloud, authenticate });
  return { send, authenticate, cloud, retry, deadline, baseUrl, url: baseUrl, path: "" };
}

/**
 * Sends a request that one of the `to…Request` methods made.
 *
 * @throws TypeError where the request is for another origin than the client's.
 */
export async function send<T>(
  graph: Connected,
  request: GraphRequest<T>,
  options?: RequestOptions,
): Promise<T> {
  linked(graph[root], request.url);
  return graph[root].send(request, options);
}
