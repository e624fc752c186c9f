import { type Access, type Needed, refusal } from "./access.js";
import { claimsChallenge } from "./auth.js";
import { record } from "./json.js";

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
    super(
      `${method} ${path}: ${message} (${fields.status ? `${fields.status} ` : ""}${fields.code})`,
      options,
    );
    for (const [name, value] of Object.entries({ ...fields, operation: { method, path } })) {
      if (value !== undefined) Object.assign(this, { [name]: value });
    }
  }
}

/** The part of a response that `errorOf` reads. */
interface ErrorResponse {
  readonly ok: boolean;
  readonly status: number;
  readonly headers: { get(name: string): string | null };
}

/**
 * The error that a response stands for. Whatever its body is, the error says as much as there is to say: an error object
 * of OData in any of the service's spellings, of OAuth 2.0 (RFC 6749, 5.2) or of HTTP APIs (RFC 9457), the HTML of a gateway, nothing, something cut off.
 *
 * @param token The token that was sent, where that is what may be wrong.
 */
export function errorOf(
  operation: GraphOperation & { readonly access?: Access | undefined },
  { ok, status, headers }: ErrorResponse,
  clientRequestId?: string,
  body?: unknown,
  token?: string,
): GraphError {
  const { error, error_description: description, detail, title } = record(body);
  const { message, code, target, details, innererror, innerError = innererror } = record(error);
  const inner = record(innerError);
  const reason = text(message, description, detail, title, "No reason given.");
  const date = text(headers.get("date"));
  const [lacking, hint = ""] = status === 403 && token ? refusal(operation.access ?? {}, token) : [];
  return new GraphError(reason + hint, operation, {
    status,
    code: text(code, error, ok ? "invalidResponse" : "unknownError"),
    target: text(target),
    innerError: innerError ? inner : undefined,
    details: Array.isArray(details) ? details : undefined,
    requestId: text(headers.get("request-id"), inner["request-id"], inner["requestId"]),
    clientRequestId,
    date,
    retryAfter: delayOf(text(headers.get("retry-after")), date),
    needed: lacking,
    claims: status === 401 ? claimsChallenge(headers.get("www-authenticate")) : undefined,
  });
}

/** The first string that says something: no more of it than anyone reads, and in one line, which a log cannot take for two. */
function text(...values: readonly [...unknown[], string]): string;
function text(...values: readonly unknown[]): string | undefined;
function text(...values: readonly unknown[]): string | undefined {
  for (const value of values) {
    if (value && typeof value === "string") return value.slice(0, 2000).replace(/\p{C}/gu, " ");
  }
  return undefined;
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
