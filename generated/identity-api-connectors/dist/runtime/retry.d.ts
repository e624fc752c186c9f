import type { GraphError, Operation } from "./errors.js";
/** How failures that pass are dealt with. */
export interface RetryPolicy {
    /** How often a request is sent again, at most; 3 by default. 0 for never. */
    readonly retries?: number | undefined;
    /** The first delay in milliseconds, where the service names none; it doubles each time. 1,000 by default. */
    readonly delay?: number | undefined;
    /**
     * The longest delay that is waited for, in milliseconds, in a call without a deadline; 180,000 by default.
     * Where the service asks for a longer one, the call fails at once, and its error has the delay.
     */
    readonly maxDelay?: number | undefined;
}
/**
 * How long to wait before a request is sent again; undefined where that would not help or might do harm.
 *
 * A request that is not idempotent (RFC 9110, 9.2.2) is sent again only where the service said that it did not act: with
 * 429, or with 503 and a `Retry-After`.
 *
 * @param retry How often it was sent again already.
 * @param left How long the call may still take, in milliseconds.
 */
export declare function retryDelay({ status, retryAfter }: GraphError, { method }: Operation, retry: number, left: number, { retries, delay, maxDelay }: RetryPolicy): number | undefined;
