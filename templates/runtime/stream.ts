/** Media: the content of a file, a photo, a report (`/$value`, or a property of type Edm.Stream). */
import type { Access } from "./access.js";
import { invalid, jsonOrNothing } from "./decode.js";
import { type GraphRequest, request } from "./graph-request.js";
import type { Location } from "./location.js";
import type { RequestOptions } from "./send.js";
import type { Body, ByteStream, FetchResponse } from "./web.js";

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
  const parts = { access, headers: { accept: "*/*" }, download: true };
  const toGetRequest = (): GraphRequest<ByteStream> => request("GET", at, stream, parts);
  return {
    toGetRequest,
    get: async (options) => at.client.send(toGetRequest(), options),
    bytes: async (options) => at.client.send(request("GET", at, bytes, parts), options),
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
  ) => request("PUT", at, jsonOrNothing, { access, headers: { "content-type": contentType }, body: content });
  return {
    toPutRequest,
    put: async (content, options) => at.client.send(toPutRequest(content, options), options),
  };
}

async function stream(request: GraphRequest<ByteStream>, response: FetchResponse): Promise<ByteStream> {
  if (response.body === null) throw invalid(request, response, "has no body");
  return Promise.resolve(response.body);
}

async function bytes(_request: unknown, response: FetchResponse): Promise<Uint8Array> {
  return new Uint8Array(await response.arrayBuffer());
}
