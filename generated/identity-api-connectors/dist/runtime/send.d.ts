import type { Authenticator } from "./auth.js";
import type { Cloud } from "./clouds.js";
import type { GraphRequest } from "./graph-request.js";
import type { TryListener } from "./observe.js";
import { type RetryPolicy } from "./retry.js";
import type { Fetch, Signal } from "./web.js";
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
export declare function sender({ cloud, authenticate, onTry, ...client }: Sender): Send;
