import type { Signal } from "./web.js";
/**
 * Runs something that is to end when a signal aborts or a time is over, whatever comes first, even if what it
 * waits for does not heed the signal that it is given.
 *
 * @param milliseconds Infinity for no limit; what is longer than timers take is as long as they take.
 * @param timedOut Makes the reason of the rejection when the time is over; without it, that is no failure.
 */
export declare function limited<T>(run: (limit: Signal | null) => Promise<T>, signal: Signal | null | undefined, milliseconds: number, timedOut?: () => Error): Promise<T>;
/** Waits; rejects at once with the signal's reason when it aborts. */
export declare function sleep(milliseconds: number, signal: Signal | null | undefined): Promise<void>;
