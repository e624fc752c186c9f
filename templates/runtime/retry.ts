import type { GraphError, GraphOperation } from "./errors.js";

/**
 * How failures that pass are dealt with. The defaults beside those of others:
 *
 * | | this client | Azure Core | Kiota |
 * |---|---|---|---|
 * | sent again, at most | 3 times | 3 times | 3 times |
 * | first delay | 1 s, doubled each time, less up to half by chance | 1 s, doubled up to 64 s, by chance | 3 s, doubled |
 * | `Retry-After` | obeyed up to the deadline; 180 s without one | obeyed, however long | obeyed up to 180 s |
 * | sent again after 429 | all requests | all requests | all requests |
 * | after 503 with `Retry-After` | all requests | all requests | all requests |
 * | after 503 without, 504, no connection | GET, PUT, DELETE | all requests | all requests, not after lost connections |
 * | time limit of a try | none but the platform's | none but the platform's | none but the platform's |
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
  const refused = status === 429 || (status === 503 && retryAfter !== undefined);
  // Without a status, the connection failed or the time was over.
  const passing = !status || status === 503 || status === 504;
  const idempotent = method !== "POST" && method !== "PATCH";
  const wait = retryAfter ?? delay * 2 ** retry * (0.5 + Math.random() / 2);
  const helps =
    (refused || (passing && idempotent)) &&
    retry < retries &&
    wait <= (left < Infinity ? left : longestDelay);
  return helps ? wait : undefined;
}
