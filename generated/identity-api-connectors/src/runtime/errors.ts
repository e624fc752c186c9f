import { type Needed, hint } from "./access.js";
import { claimsChallenge } from "./auth.js";
import { parsed, record } from "./json.js";

/**
 * What went wrong where the service did not say it itself:
 * - `networkFailure`: no connection, or it broke; `cause` has the reason;
 * - `timeout`: a try or the whole call took longer than it may;
 * - `invalidResponse`: a successful answer whose body is not what the operation promises. What was asked for is done;
 * - `notInCloud`: the operation does not exist in the client's cloud; nothing was sent;
 * - `unknownError`: the service gave no code.
 */
export type ClientErrorCode =
  "networkFailure" | "timeout" | "invalidResponse" | "notInCloud" | "unknownError";

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
export class GraphError extends Error implements GraphErrorFields {
  static {
    this.prototype.name = "GraphError";
  }

  declare readonly operation: GraphOperation;
  declare readonly status?: number;
  declare readonly code: ClientErrorCode | (string & {});
  declare readonly target?: string;
  declare readonly details?: readonly GraphErrorDetail[];
  declare readonly innerError?: Readonly<Record<string, unknown>>;
  declare readonly requestId?: string;
  declare readonly clientRequestId?: string;
  declare readonly date?: string;
  declare readonly retryAfter?: number;
  declare readonly needed?: Needed;
  declare readonly claims?: string;

  constructor(
    message: string,
    { method, path }: GraphOperation,
    fields: GraphErrorFields,
    options?: { readonly cause?: unknown },
  ) {
    const { status, code } = fields;
    super(`${method} ${path}: ${message} (${status ? `${status} ` : ""}${code})`, options);
    // What is undefined does not survive JSON, and is not to show in logs.
    Object.assign(this, parsed(JSON.stringify(fields)), { operation: { method, path } });
  }
}

/** The part of a response that `errorOf` reads. */
interface ErrorResponse {
  readonly ok: boolean;
  readonly status: number;
  readonly headers: { get(name: string): string | null };
}

/**
 * The error that a response stands for. Whatever its body is (an error object in any of the service's spellings,
 * the HTML of a gateway, nothing, something cut off), the error says as much as there is to say.
 */
export function errorOf(
  operation: GraphOperation,
  { ok, status, headers }: ErrorResponse,
  body?: unknown,
  clientRequestId?: string,
  lacking?: Needed,
): GraphError {
  const { message, code, target, details, ...error } = record(record(body)["error"]);
  const innerError = error["innerError"] ?? error["innererror"];
  const inner = record(innerError);
  const reason = text(message) ?? "No reason given.";
  const date = text(headers.get("date"));
  return new GraphError(lacking ? reason + hint(lacking) : reason, operation, {
    status,
    code: text(code) ?? (ok ? "invalidResponse" : "unknownError"),
    target: text(target),
    details: Array.isArray(details) ? details : undefined,
    innerError: innerError ? inner : undefined,
    requestId: text(headers.get("request-id")) ?? text(inner["request-id"]) ?? text(inner["requestId"]),
    clientRequestId,
    date,
    retryAfter: delayOf(text(headers.get("retry-after")), date),
    needed: lacking,
    claims: claimsChallenge(headers.get("www-authenticate")),
  });
}

/** A string that says something. */
function text(value: unknown): string | undefined {
  return typeof value === "string" && value ? value : undefined;
}

/**
 * What a `Retry-After` header says, in milliseconds: seconds, also fractional ones, or an HTTP date.
 *
 * @param date When the service answered, by its own clock; by this machine's where that is not known.
 */
export function delayOf(retryAfter = "-", date = ""): number | undefined {
  const seconds = Number(retryAfter);
  const delay = Math.max(
    0,
    seconds >= 0 ? seconds * 1000 : Date.parse(retryAfter) - (Date.parse(date) || Date.now()),
  );
  return delay < Infinity ? delay : undefined;
}
