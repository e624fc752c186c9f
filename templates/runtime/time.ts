import type { Signal } from "./web.js";

interface Controller {
  readonly signal: Signal;
  abort(reason: unknown): void;
}

declare const AbortController: new () => Controller;
declare const performance: { now(): number };
declare function setTimeout(callback: () => void, milliseconds: number): unknown;
declare function clearTimeout(timer: unknown): void;

/** The longest delay that timers take; a longer one would end at once. */
const longestTimer = 2 ** 31 - 1;

/** Milliseconds, by a clock that is never set back. */
export function now(): number {
  return performance.now();
}

/**
 * Runs something that is to end when a signal aborts or a time is over, whatever comes first, even if what it
 * waits for does not heed the signal that it is given.
 *
 * @param milliseconds Undefined for no limit.
 * @param timedOut Makes the reason of the rejection when the time is over.
 */
export function limited<T>(
  run: (signal: Signal | null) => Promise<T>,
  signal: Signal | null | undefined,
  milliseconds: number | undefined,
  timedOut: () => Error,
): Promise<T> {
  if (!signal && milliseconds === undefined) return run(null);
  return new Promise<T>((fulfil, reject) => {
    const controller = new AbortController();
    let timer: unknown;
    const end = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", abort);
    };
    const stop = (reason: unknown): void => {
      end();
      controller.abort(reason);
      // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- a signal's reason may be anything
      reject(reason);
    };
    const abort = (): void => {
      stop(signal?.reason);
    };
    if (signal?.aborted) {
      abort();
      return;
    }
    signal?.addEventListener("abort", abort);
    if (milliseconds !== undefined) {
      timer = setTimeout(
        () => {
          stop(timedOut());
        },
        Math.min(milliseconds, longestTimer),
      );
    }
    run(controller.signal).then(fulfil, reject).finally(end);
  });
}

/** Waits; rejects at once with the signal's reason when it aborts. */
export function sleep(milliseconds: number, signal: Signal | null): Promise<void> {
  return new Promise((fulfil, reject) => {
    const end = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", end);
      // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- a signal's reason may be anything
      if (signal?.aborted) reject(signal.reason);
      else fulfil();
    };
    const timer = setTimeout(end, Math.min(milliseconds, longestTimer));
    signal?.addEventListener("abort", end);
  });
}
