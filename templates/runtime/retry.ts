import { GraphError } from "./errors.js";

/** How failures that pass are dealt with. */
export interface RetryPolicy {
  /** How often a request is sent again, at most; 3 by default. 0 for never. */
  readonly retries: number;
  /** The first delay in milliseconds, where the service names none; it doubles each time. 1,000 by default. */
  readonly delay: number;
  /**
   * The longest delay that is waited for, in milliseconds, in a call without a deadline; 180,000 by default.
   * Where the service asks for a longer one, the call fails at once, and its error has the delay.
   */
  readonly maxDelay: number;
}

export const defaultRetryPolicy: RetryPolicy = { retries: 3, delay: 1000, maxDelay: 180_000 };

/**
 * How long to wait before a request is sent again; undefined where it is not to be.
 *
 * A request that is not idempotent (RFC 9110, 9.2.2) is sent again only where the service said that it did not act:
 * with 429, or with 503 and a `Retry-After`.
 *
 * @param retry How often it was sent again already.
 */
export function retryDelay(
  error: unknown,
  method: string,
  retry: number,
  policy: RetryPolicy,
): number | undefined {
  if (!(error instanceof GraphError) || retry >= policy.retries) return undefined;
  const { status, code, retryAfter } = error;
  const refused = status === 429 || (status === 503 && retryAfter !== undefined);
  const passing =
    status === 503 || status === 504 || (!status && (code === "networkFailure" || code === "timeout"));
  const idempotent = method !== "POST" && method !== "PATCH";
  if (!refused && !(idempotent && passing)) return undefined;
  return retryAfter ?? policy.delay * 2 ** retry * (0.5 + Math.random() / 2);
}
