/* eslint-disable @typescript-eslint/prefer-promise-reject-errors -- the reason of a signal may be anything */
import type { Signal } from "./web.js";

interface Controller {
  readonly signal: Signal;
  abort(reason: unknown): void;
}

declare const AbortController: new () => Controller;
declare function setTimeout(callback: (result: never) => void, milliseconds: number): unknown;
declare function clearTimeout(timer: unknown): void;

/** About what timers take at most: 23 days, in milliseconds. Those above 2³¹ - 1 would end at once. */
const longest = 2e9;

/**
 * Runs something that is to end when a signal aborts or a time is over, whatever comes first, even if what it
 * waits for does not heed the signal that it is given.
 *
 * @param milliseconds Infinity for no limit; what is longer than timers take is as long as they take.
 * @param timedOut Makes the reason of the rejection when the time is over; without it, that is no failure.
 */
export function limited<T>(
  run: (limit: Signal | null) => Promise<T>,
  signal: Signal | null | undefined,
  milliseconds: number,
  timedOut?: () => Error,
): Promise<T> {
  // Most calls have no limit, and a controller costs more than the rest of the call.
  if (!signal && milliseconds === Infinity) return run(null);
  const controller = new AbortController();
  const limit = controller.signal;
  const abort = (): void => {
    controller.abort(signal?.reason);
  };
  let timer: unknown;
  signal?.addEventListener("abort", abort);
  return new Promise<T>((fulfil, reject) => {
    const end = timedOut
      ? () => {
          controller.abort(timedOut());
        }
      : fulfil;
    timer = setTimeout(end, Math.min(milliseconds, longest));
    limit.addEventListener("abort", () => {
      reject(limit.reason);
    });
    if (signal?.aborted) abort();
    else run(limit).then(fulfil, reject);
  }).finally(() => {
    clearTimeout(timer);
    signal?.removeEventListener("abort", abort);
  });
}

/** Waits; rejects at once with the signal's reason when it aborts. */
export function sleep(milliseconds: number, signal: Signal | null | undefined): Promise<void> {
  return limited(() => new Promise(() => undefined), signal, milliseconds);
}
