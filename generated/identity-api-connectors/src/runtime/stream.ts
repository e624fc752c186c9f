/** Media: the content of a file, a photo, a report (`/$value`, or a property of type Edm.Stream). */
import type { Access } from "./access.js";
import { jsonOrNothing, promised } from "./decode.js";
import { GraphError, errorOf } from "./errors.js";
import { type Decode, type GraphRequest, PreparedRequest } from "./graph-request.js";
import { parsed } from "./json.js";
import type { Location } from "./location.js";
import type { RequestOptions } from "./send.js";
import {
  type Body,
  type ByteStream,
  type Fetch,
  type FetchInit,
  type FetchResponse,
  type Signal,
  type UrlConstructor,
  textBody,
} from "./web.js";

declare const URL: UrlConstructor;
declare const AbortSignal: { readonly any?: (signals: Signal[]) => Signal };

/** GET a stream. Where the service keeps it elsewhere, a redirect is followed, and the token stays behind. */
export interface ReadStream {
  /** The content as it arrives. The signal can end that, too: the stream then fails with its reason. */
  readonly get: (options?: RequestOptions) => Promise<ByteStream>;
  /** The whole content. */
  readonly bytes: (options?: RequestOptions) => Promise<Uint8Array>;
  readonly toGetRequest: () => GraphRequest<ByteStream>;
}

/** Makes the methods of `ReadStream`. */
export function readStream(at: Location, access?: Access): ReadStream {
  const download = <T>(decode: Decode<T>, signal?: Signal): GraphRequest<T> => {
    const request = new PreparedRequest("GET", at, decode, access, { accept: "*/*" });
    return Object.assign(request, {
      fetching: (fetch: Fetch) => following(request, staying(fetch, signal)),
    });
  };
  const toGetRequest = (): GraphRequest<ByteStream> => download(stream);
  return {
    toGetRequest,
    get: async (options) => at.send(download(stream, options?.signal), options),
    bytes: async (options) => at.send(download(bytes), options),
  };
}

/** PUT a stream. */
export interface WriteStream<T = unknown> {
  /** Gives what the service answers, or undefined where that is nothing (204). */
  readonly put: (content: Body, options?: WriteOptions) => Promise<T | undefined>;
  readonly toPutRequest: (
    content: Body,
    options?: Pick<WriteOptions, "contentType">,
  ) => GraphRequest<T | undefined>;
}

/** What can be said of a call that sends a stream. */
export interface WriteOptions extends RequestOptions {
  /** The media type of the content; `application/octet-stream` by default. */
  readonly contentType?: string | undefined;
}

/** Makes the methods of `WriteStream`. */
export function writeStream<T = unknown>(at: Location, access?: Access): WriteStream<T> {
  const toPutRequest: WriteStream<T>["toPutRequest"] = (
    content,
    { contentType = "application/octet-stream" } = {},
  ) =>
    Object.assign(
      new PreparedRequest<T | undefined>(
        "PUT",
        at,
        jsonOrNothing,
        access,
        { "content-type": contentType },
        content,
      ),
      { fetching: uploading() },
    );
  return {
    toPutRequest,
    put: async (content, options) =>
      // A stream is used up by the first try.
      at.send(
        toPutRequest(content, options),
        isStream(content) ? { ...options, retry: { retries: 0 } } : options,
      ),
  };
}

/** The content of a response, as it arrives. */
export async function stream(_request: unknown, response: FetchResponse): Promise<ByteStream> {
  const { body } = response;
  return Promise.resolve(promised(body ?? undefined));
}

async function bytes(_request: unknown, response: FetchResponse): Promise<Uint8Array> {
  return new Uint8Array(await response.arrayBuffer());
}

/** Lets a signal end what arrives after the call, where the platform can join signals. */
function staying(fetch: Fetch, signal: Signal | undefined): Fetch {
  if (!signal) return fetch;
  return (url, init) => {
    const signals = init.signal ? [init.signal, signal] : [signal];
    return fetch(url, { ...init, signal: AbortSignal.any?.(signals) ?? init.signal });
  };
}

/**
 * Follows redirects to where the content is. Of the headers, only those go along that say what part of it is wanted in
 * what form: above all not the token. So an error there says nothing of the token, and cannot demand another one.
 *
 * @throws GraphError where the target is kept secret, as browsers do: nothing can be followed then.
 */
function following(request: GraphRequest<unknown>, fetch: Fetch): Fetch {
  return async (url, init) => {
    const kept = Object.entries(init.headers).filter(([name]) => forContent.has(name));
    const headers = Object.fromEntries(kept);
    let response = await fetch(url, init);
    // An opaque redirect (https://fetch.spec.whatwg.org/#concept-filtered-response-opaque-redirect).
    if (response.status === 0) {
      throw new GraphError("This platform does not say where the redirect leads.", request, {
        status: 0,
        code: "invalidResponse",
      });
    }
    for (let redirects = 0; redirects < maxRedirects; redirects++) {
      const location = redirecting.has(response.status) && response.headers.get("location");
      if (!location) return response;
      // Not read to its end, which may never come.
      await response.body?.cancel();
      url = targetOf(request, response, url, location);
      response = await fetch(url, { ...init, headers });
      if (response.status >= 400) throw await strangerError(request, response, init);
    }
    return response;
  };
}

/** RFC 9110, 15.4: those that lead to what was asked for, or to what stands for it. */
const redirecting: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

const forContent: ReadonlySet<string> = new Set(["accept", "range", "if-range"]);

const maxRedirects = 5;

/** Where a redirect leads to; an error where that is no URL, none of HTTP, has credentials, or is less safe than where it comes from. */
function targetOf(
  request: GraphRequest<unknown>,
  { status }: FetchResponse,
  url: string,
  location: string,
): string {
  try {
    const { href, origin } = new URL(location, url);
    const isSafe = href.startsWith("https:") || (href.startsWith("http:") && url.startsWith("http:"));
    // A URL that has credentials does not start with its origin.
    if (isSafe && href.startsWith(origin)) return href;
  } catch {
    // It is as unusable as one of another scheme.
  }
  throw new GraphError("The redirect is to no safe place.", request, { status, code: "invalidResponse" });
}

/** The error of a host that is not the service, and never saw the token. */
async function strangerError(
  request: GraphRequest<unknown>,
  response: FetchResponse,
  init: FetchInit,
): Promise<GraphError> {
  const { ok, status } = response;
  const headers = {
    get: (name: string) => (name === "www-authenticate" ? null : response.headers.get(name)),
  };
  const body = parsed(await response.text().catch(() => ""));
  return errorOf(request, { ok, status, headers }, init.headers["client-request-id"], body);
}

/**
 * Streams need to be told that they are sent while the response may already arrive. Since one is used up by the first
 * try, any further one, e.g. with the token that a claims challenge demands, ends as the first did.
 */
function uploading(): (fetch: Fetch) => Fetch {
  let refusal: FetchResponse | undefined;
  return (fetch) => async (url, init) => {
    if (!isStream(init.body)) return fetch(url, init);
    if (refusal) return refusal;
    const response = await fetch(url, { ...init, duplex: "half" });
    if (response.ok) return response;
    const { ok, status, headers } = response;
    const text = await response.text().catch(() => "");
    refusal = {
      ok,
      status,
      headers,
      ...textBody(text),
      arrayBuffer: () => response.arrayBuffer(),
    };
    return refusal;
  };
}

function isStream(body: unknown): boolean {
  return typeof body === "object" && body !== null && "getReader" in body;
}
