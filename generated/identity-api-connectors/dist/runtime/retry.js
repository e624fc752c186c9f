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
export function retryDelay({ status, retryAfter }, { method }, retry, left, { retries = 3, delay = 1000 } = {}) {
    const isRefused = status === 429 || (status === 503 && retryAfter !== undefined);
    // Without a status, the connection failed or the time was over.
    const isPassing = status === undefined || status === 503 || status === 504;
    const isIdempotent = method !== "POST" && method !== "PATCH";
    const wait = retryAfter ?? (delay * 2 ** retry * (1 + Math.random())) / 2;
    const most = left === Infinity ? longestDelay : left;
    if ((isRefused || (isPassing && isIdempotent)) && retry < retries && wait <= most)
        return wait;
    return undefined;
}
