import { claimsChallenge } from "./auth.js";
import { type Needed, hint, isRecord } from "./access.js";

/**
 * What went wrong where the service did not say it itself:
 * - `networkFailure`: no connection, or it broke; `cause` has the reason;
 * - `timeout`: a try or the whole call took longer than it may;
 * - `invalidResponse`: a successful answer whose body is not what the operation promises. What was asked for is done;
 * - `redirected`: the answer leads to another origin, where the token must not go;
 * - `foreignUrl`: a request or a link is not of the client's own origin; nothing was sent;
 * - `notInCloud`: the operation does not exist in the client's cloud; nothing was sent;
 * - `unknownError`: the service gave no code.
 */
export type ClientErrorCode =
  | "networkFailure"
  | "timeout"
  | "invalidResponse"
  | "redirected"
  | "foreignUrl"
  | "notInCloud"
  | "unknownError";

/** An operation, without the keys and values of one request. */
export interface Operation {
  readonly method: string;
  /** The path template from the service root. */
  readonly path: string;
}

/** One of several causes of an error (OData JSON 21.1). */
export interface ErrorDetail {
  readonly code?: string;
  readonly message?: string;
  readonly target?: string;
}

/** What a `GraphError` says besides its message. */
export interface GraphErrorFields {
  readonly operation: Operation;
  /** The HTTP status; absent where there was no answer. */
  readonly status?: number | undefined;
  /** The service's own code, or one of `ClientErrorCode`. */
  readonly code: ClientErrorCode | (string & {});
  /** What in the request is at fault, e.g. the name of a property. */
  readonly target?: string | undefined;
  readonly details?: readonly ErrorDetail[] | undefined;
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
  /** For status 401: what the service demands of the next token, in case the credential could not comply. */
  readonly claims?: string | undefined;
}

/** A call that failed. */
export class GraphError extends Error implements GraphErrorFields {
  static {
    this.prototype.name = "GraphError";
  }

  declare readonly operation: Operation;
  declare readonly status?: number;
  declare readonly code: ClientErrorCode | (string & {});
  declare readonly target?: string;
  declare readonly details?: readonly ErrorDetail[];
  declare readonly innerError?: Readonly<Record<string, unknown>>;
  declare readonly requestId?: string;
  declare readonly clientRequestId?: string;
  declare readonly date?: string;
  declare readonly retryAfter?: number;
  declare readonly needed?: Needed;
  declare readonly claims?: string;

  constructor(message: string, fields: GraphErrorFields, options?: { readonly cause?: unknown }) {
    const { operation, status, code } = fields;
    super(
      `${operation.method} ${operation.path}: ${message} (${status ? `${status} ` : ""}${code})`,
      options,
    );
    for (const [name, value] of Object.entries<unknown>({ ...fields })) {
      if (value !== undefined) Object.assign(this, { [name]: value });
    }
  }
}

/** The part of a response that `errorOf` reads. */
interface ErrorResponse {
  readonly status: number;
  readonly headers: { get(name: string): string | null };
}

/**
 * The error that a response stands for. Whatever its body is (OData's error object in any of its spellings,
 * the HTML of a gateway, nothing, something cut off), the error says as much as there is to say.
 */
export function errorOf(
  operation: Operation,
  response: ErrorResponse,
  body: unknown,
  clientRequestId: string,
  lacking?: Needed,
): GraphError {
  const { status, headers } = response;
  const error = member(body, "error") ?? member(body, "odata.error");
  const message = member(error, "message");
  const details = member(error, "details");
  const inner = member(error, "innerError") ?? member(error, "innererror");
  const date = headers.get("date");
  const said =
    text(message) ??
    text(member(message, "value")) ??
    text(member(body, "error_description")) ??
    "The call failed.";
  return new GraphError(lacking ? `${said} ${hint(lacking)}` : said, {
    operation,
    status,
    code: text(member(error, "code")) ?? text(error) ?? "unknownError",
    target: text(member(error, "target")),
    details: Array.isArray(details) ? details.filter(isErrorDetail) : undefined,
    innerError: isRecord(inner) ? inner : undefined,
    requestId:
      text(headers.get("request-id")) ??
      text(member(inner, "request-id")) ??
      text(member(inner, "requestId")),
    clientRequestId,
    date: text(date) ?? text(member(inner, "date")),
    retryAfter: delayOf(headers.get("retry-after"), date),
    needed: lacking,
    claims: claimsChallenge(headers.get("www-authenticate")),
  });
}

/** A member of something that may be no object. */
function member(value: unknown, name: string): unknown {
  return isRecord(value) ? value[name] : undefined;
}

/** A string that says something. */
function text(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

function isErrorDetail(value: unknown): value is ErrorDetail {
  return isRecord(value);
}

/**
 * What a `Retry-After` header says, in milliseconds: seconds, also fractional ones, or an HTTP date, which is
 * measured by the clock of the server.
 */
export function delayOf(retryAfter: string | null, date: string | null): number | undefined {
  if (!retryAfter?.trim()) return undefined;
  const seconds = Number(retryAfter);
  const delay = Number.isNaN(seconds)
    ? Date.parse(retryAfter) - (Date.parse(date ?? "") || Date.now())
    : seconds * 1000;
  return Number.isNaN(delay) ? undefined : Math.max(0, delay);
}
