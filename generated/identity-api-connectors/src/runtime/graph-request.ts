import type { Access } from "./access.js";
import type { Location } from "./location.js";
import type { Body, Fetch, FetchResponse } from "./web.js";

/**
 * A request that is ready to be sent, by `send` or in a batch; or by any `fetch`, once a token is added.
 * Its body, which may be confidential, does not show when it is logged.
 */
export interface GraphRequest<T> {
  readonly method: string;
  /** The path template from the service root, e.g. `/teams/{team-id}/members`. */
  readonly path: string;
  /** Absolute, with the query. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON text, or the bytes of a stream; null where there is none. */
  readonly body: Body | null;
  readonly access: Access;
  /** Makes the function that fetches it, where that takes more than a `fetch`. */
  readonly fetching?: (fetch: Fetch) => Fetch;
  /** Makes the result of a successful response. */
  decode(request: GraphRequest<T>, response: FetchResponse): Promise<T>;
}

/** What a `GraphRequest` results in. */
export type ResultOf<R> = R extends GraphRequest<infer T> ? T : never;

/** How the result is made of a successful response. */
export type Decode<T> = GraphRequest<T>["decode"];

/** The parts of a request that not every request has. */
export interface RequestParts {
  readonly access: Access | undefined;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Body;
  readonly fetching?: (fetch: Fetch) => Fetch;
}

/** Keeps the body where loggers do not look. */
class Prepared {
  readonly #body: Body | null;

  constructor(body: Body | null) {
    this.#body = body;
  }

  get body(): Body | null {
    return this.#body;
  }
}

/** A request to a location. */
export function request<T>(
  method: string,
  { url, path }: Location,
  decode: Decode<T>,
  { access = {}, headers = {}, body = null, ...more }: RequestParts,
): GraphRequest<T> {
  return Object.assign(new Prepared(body), {
    method,
    path,
    url,
    headers,
    access,
    decode,
    ...more,
  });
}
