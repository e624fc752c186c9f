import type { Access } from "./access.js";
import type { Location } from "./location.js";
import type { Body, FetchResponse } from "./web.js";

/**
 * A request that is ready to be sent, by `send` or in a batch; or by any `fetch`, once a token is added.
 * What may be confidential (keys, query, body) does not show when it is logged.
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
  /** Whether a redirect to another origin is where the content is. */
  readonly download: boolean;
  /** Makes the result of a successful response. */
  decode(request: GraphRequest<T>, response: FetchResponse): Promise<T>;
}

/** What a `GraphRequest` results in. */
export type ResultOf<R> = R extends GraphRequest<infer T> ? T : never;

/** How the result is made of a successful response. */
export type Decode<T> = GraphRequest<T>["decode"];

/** The parts of a request that not every request has. */
export interface RequestParts {
  readonly access?: Access | undefined;
  /** `?` and the rest, percent-encoded. */
  readonly query?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Body | null;
  readonly download?: boolean;
}

const none = {};

/** Makes a request to a location. */
export function request<T>(
  method: string,
  at: Location,
  decode: Decode<T>,
  parts: RequestParts,
): GraphRequest<T> {
  return new PreparedRequest(method, at, decode, parts);
}

/** Own properties are what loggers show; the rest is behind accessors of the prototype. */
class PreparedRequest<T> implements GraphRequest<T> {
  readonly method: string;
  readonly path: string;
  readonly #url: string;
  readonly #decode: Decode<T>;
  readonly #parts: RequestParts;

  constructor(method: string, at: Location, decode: Decode<T>, parts: RequestParts) {
    this.method = method;
    this.path = at.path;
    this.#url = at.url + (parts.query ?? "");
    this.#decode = decode;
    this.#parts = parts;
  }

  get url(): string {
    return this.#url;
  }

  get headers(): Readonly<Record<string, string>> {
    return this.#parts.headers ?? none;
  }

  get body(): Body | null {
    return this.#parts.body ?? null;
  }

  get access(): Access {
    return this.#parts.access ?? none;
  }

  get download(): boolean {
    return this.#parts.download ?? false;
  }

  get decode(): Decode<T> {
    return this.#decode;
  }
}
