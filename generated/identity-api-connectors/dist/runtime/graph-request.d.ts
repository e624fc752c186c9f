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
    readonly headers?: Readonly<Record<string, string>> | undefined;
    /** JSON text, or the bytes of a stream; null where there is none. */
    readonly body: Body | null;
    readonly access?: Access | undefined;
    /** Makes the function that fetches it, where that takes more than a `fetch`. */
    readonly fetching?: ((fetch: Fetch) => Fetch) | undefined;
    /** Makes the result of a successful response. */
    decode(request: GraphRequest<T>, response: FetchResponse): T | Promise<T>;
}
/** What a `GraphRequest` results in. */
export type ResultOf<R> = R extends GraphRequest<infer T> ? T : never;
/** How the result is made of a successful response. */
export type Decode<T> = GraphRequest<T>["decode"];
/** A request to a location. It keeps the body where loggers do not look. */
export declare class PreparedRequest<T> implements GraphRequest<T> {
    #private;
    readonly method: string;
    readonly path: string;
    readonly url: string;
    readonly headers: GraphRequest<T>["headers"];
    readonly access: Access | undefined;
    readonly decode: Decode<T>;
    constructor(method: string, at: Location, decode: Decode<T>, access?: Access, headers?: GraphRequest<T>["headers"], body?: Body | null);
    get body(): Body | null;
}
/** Makes requests whose body is JSON. */
export declare function withJson<T>(method: string, at: Location, decode: Decode<T>, access?: Access): (body: unknown) => GraphRequest<T>;
