/** Media: the content of a file, a photo, a report (`/$value`, or a property of type Edm.Stream). */
import type { Access } from "./access.js";
import { type GraphRequest } from "./graph-request.js";
import type { Location } from "./location.js";
import type { RequestOptions } from "./send.js";
import { type Body, type ByteStream, type FetchResponse } from "./web.js";
/** GET a stream. Where the service keeps it elsewhere, a redirect is followed, and the token stays behind. */
export interface ReadStream {
    /** The content as it arrives. The signal can end that, too: the stream then fails with its reason. */
    readonly get: (options?: RequestOptions) => Promise<ByteStream>;
    /** The whole content. */
    readonly bytes: (options?: RequestOptions) => Promise<Uint8Array>;
    readonly toGetRequest: () => GraphRequest<ByteStream>;
}
/** Makes the methods of `ReadStream`. */
export declare function readStream(at: Location, access?: Access): ReadStream;
/** PUT a stream. */
export interface WriteStream<T = unknown> {
    /** Gives what the service answers, or undefined where that is nothing (204). */
    readonly put: (content: Body, options?: WriteOptions) => Promise<T | undefined>;
    readonly toPutRequest: (content: Body, options?: Pick<WriteOptions, "contentType">) => GraphRequest<T | undefined>;
}
/** What can be said of a call that sends a stream. */
export interface WriteOptions extends RequestOptions {
    /** The media type of the content; `application/octet-stream` by default. */
    readonly contentType?: string | undefined;
}
/** Makes the methods of `WriteStream`. */
export declare function writeStream<T = unknown>(at: Location, access?: Access): WriteStream<T>;
/** The content of a response, as it arrives. */
export declare function stream(_request: unknown, response: FetchResponse): Promise<ByteStream>;
