/** Media: the content of a file, a photo, a report (`/$value`, or a property of type Edm.Stream). */
import type { Access } from "./access.js";
import { jsonOrNothing, promised } from "./decode.js";
import { type Decode, type GraphRequest, PreparedRequest } from "./graph-request.js";
import type { Location } from "./location.js";
import type { RequestOptions } from "./send.js";
import { type Body, type ByteStream, type Fetch, type FetchResponse, resolve } from "./web.js";

/** GET a stream. Where the service keeps it elsewhere, a redirect is followed, and the token stays behind. */
export interface ReadStream {
  /** The content as it arrives. */
  readonly get: (options?: RequestOptions) => Promise<ByteStream>;
  /** The whole content. */
  readonly bytes: (options?: RequestOptions) => Promise<Uint8Array>;
  readonly toGetRequest: () => GraphRequest<ByteStream>;
}

/** Makes the methods of `ReadStream`. */
export function readStream(at: Location, access?: Access): ReadStream {
  const download = <T>(decode: Decode<T>): GraphRequest<T> =>
    Object.assign(new PreparedRequest("GET", at, decode, { access, headers: { accept: "*/*" } }), {
      fetching: following,
    });
  const toGetRequest = (): GraphRequest<ByteStream> => download(stream);
  return {
    toGetRequest,
    get: async (options) => at.send(toGetRequest(), options),
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
      new PreparedRequest<T | undefined>("PUT", at, jsonOrNothing, {
        access,
        headers: { "content-type": contentType },
        body: content,
      }),
      { fetching: uploading },
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
export async function stream(
  request: GraphRequest<ByteStream>,
  response: FetchResponse,
): Promise<ByteStream> {
  const { body } = response;
  return Promise.resolve(promised(request, response, body ?? undefined));
}

async function bytes(_request: unknown, response: FetchResponse): Promise<Uint8Array> {
  return new Uint8Array(await response.arrayBuffer());
}

/**
 * Follows redirects to where the content is. The headers are for the service alone: what comes after the first redirect
 * gets none of them, above all not the token.
 *
 * Browsers keep the target of a redirect to themselves, so there a redirect is an error with the status 0.
 */
function following(fetch: Fetch): Fetch {
  return async (url, init) => {
    let response = await fetch(url, init);
    for (let redirects = 0; redirects < maxRedirects; redirects++) {
      const location = response.status < 400 && response.headers.get("location");
      if (!location) break;
      await response.text();
      url = resolve(location, url).href;
      response = await fetch(url, { ...init, headers: {} });
    }
    return response;
  };
}

const maxRedirects = 5;

/** Streams need to be told that they are sent while the response may already arrive. */
function uploading(fetch: Fetch): Fetch {
  return (url, init) => fetch(url, isStream(init.body) ? { ...init, duplex: "half" } : init);
}

function isStream(body: unknown): boolean {
  return typeof body === "object" && body !== null && "getReader" in body;
}
