import type { GraphError, GraphOperation } from "./errors.js";

/**
 * How failures that pass are dealt with. The defaults beside those of others:
 *
 * | | this client | Azure Core | Kiota |
 * |---|---|---|---|
 * | sent again, at most | 3 times | 3 times | 3 times |
 * | first delay | 1 s, doubled each time, half of it by chance | the same, up to 64 s | 3 s, and a little more each time |
 * | `Retry-After` | obeyed up to the deadline, or 180 s; longer ones fail | obeyed | cut down to 180 s |
 * | sent again after 429 | any request | any request | any request but uploads |
 * | after 503 with `Retry-After` | any request | any request | any request but uploads |
 * | after 503 without it, and 504 | GET, PUT, DELETE | any request | any request but uploads |
 * | after a lost connection | GET, PUT, DELETE | any request | none |
 */
export interface RetryPolicy {
  /** How often a request is sent again, at most; 3 by default. 0 for never. */
  readonly retries?: number | undefined;
  /** The first delay in milliseconds, where the service names none; it doubles each time. 1,000 by default. */
  readonly delay?: number | undefined;
}

/** The longest delay that is waited for in a call without a deadline, in milliseconds. */
const longestDelay = 180_000;

/**
 * How long to wait before a request is sent again; undefined where that would not help or might do harm.
 *
 * A request that is not idempotent (RFC 9110, 9.2.2) is sent again only where the service said that it did not act: with
 * 429, or with 503 and a `Retry-After`.
 *
 * @param retry How often it was sent again already.
 * @param left How long the call may still take, in milliseconds; Infinity where nobody says. Where the service asks for a
 *   longer delay, the call fails at once, and its error has the delay.
 */
export function retryDelay(
  { status, retryAfter }: GraphError,
  { method }: GraphOperation,
  retry: number,
  left: number,
  { retries = 3, delay = 1000 }: RetryPolicy = {},
): number | undefined {
  const isRefused = status === 429 || (status === 503 && retryAfter !== undefined);
  // Without a status, the connection failed or the time was over.
  const isPassing = status === undefined || status === 503 || status === 504;
  const isIdempotent = method !== "POST" && method !== "PATCH";
  const wait = retryAfter ?? (delay * 2 ** retry * (1 + Math.random())) / 2;
  const most = left === Infinity ? longestDelay : left;
  if ((isRefused || (isPassing && isIdempotent)) && retry < retries && wait <= most) return wait;
  return undefined;
}
