import { type Access, type Needed } from "./access.js";
/**
 * What went wrong where the service did not say it itself:
 * - `networkFailure`: no connection, or it broke; `cause` has the reason;
 * - `timeout`: a try or the whole call took longer than it may;
 * - `invalidResponse`: a successful answer whose body is not what the operation promises. What was asked for is done;
 * - `notInCloud`: the operation does not exist in the client's cloud; nothing was sent;
 * - `unknownError`: the service gave no code.
 */
export type ClientErrorCode = "networkFailure" | "timeout" | "invalidResponse" | "notInCloud" | "unknownError";
/** An operation, without the keys and values of one request. */
export interface GraphOperation {
    readonly method: string;
    /** The path template from the service root. */
    readonly path: string;
}
/** One of several causes of an error (OData JSON 21.1). */
export interface GraphErrorDetail {
    readonly code?: string;
    readonly message?: string;
    readonly target?: string;
}
/** What a `GraphError` says besides its message. */
export interface GraphErrorFields {
    /** The HTTP status; absent where there was no answer. */
    readonly status?: number | undefined;
    /** The service's own code, or one of `ClientErrorCode`. */
    readonly code: ClientErrorCode | (string & {});
    /** What in the request is at fault, e.g. the name of a property. */
    readonly target?: string | undefined;
    readonly details?: readonly unknown[] | undefined;
    readonly innerError?: Readonly<Record<string, unknown>> | undefined;
    /** The service's name for the request: what its support asks for. */
    readonly requestId?: string | undefined;
    /** This client's name for the call. */
    readonly clientRequestId?: string | undefined;
    /** When the service answered. */
    readonly date?: string | undefined;
    /** How long to wait before the next try, in milliseconds, where the service says it. */
    readonly retryAfter?: number | undefined;
    /** For status 403: what would have been needed. */
    readonly needed?: Needed | undefined;
    /** For status 401: what the service demands of the next token, where the credential could not comply. */
    readonly claims?: string | undefined;
}
/** A call that failed. */
export declare class GraphError extends Error implements GraphErrorFields {
    readonly operation: GraphOperation;
    readonly status?: number;
    readonly code: ClientErrorCode | (string & {});
    readonly target?: string;
    readonly details?: readonly GraphErrorDetail[];
    readonly innerError?: Readonly<Record<string, unknown>>;
    readonly requestId?: string;
    readonly clientRequestId?: string;
    readonly date?: string;
    readonly retryAfter?: number;
    readonly needed?: Needed;
    readonly claims?: string;
    constructor(message: string, { method, path }: GraphOperation, fields: GraphErrorFields, options?: {
        readonly cause?: unknown;
    });
}
/** The part of a response that `errorOf` reads. */
interface ErrorResponse {
    readonly ok: boolean;
    readonly status: number;
    readonly headers: {
        get(name: string): string | null;
    };
}
/**
 * The error that a response stands for. Whatever its body is, the error says as much as there is to say: an error object
 * of OData in any of the service's spellings, of OAuth 2.0 (RFC 6749, 5.2) or of HTTP APIs (RFC 9457), the HTML of a gateway, nothing, something cut off.
 *
 * @param token The token that was sent, where that is what may be wrong.
 */
export declare function errorOf(operation: GraphOperation & {
    readonly access?: Access | undefined;
}, { ok, status, headers }: ErrorResponse, clientRequestId?: string, body?: unknown, token?: string): GraphError;
/**
 * What a `Retry-After` header says, in milliseconds: seconds, also fractional ones, or an HTTP date.
 *
 * @param date When the service answered, by its own clock; by this machine's where that is not known.
 */
export declare function delayOf(retryAfter?: string, date?: string): number | undefined;
export {};
