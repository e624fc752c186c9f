/**
 * Runs something that is to end when a signal aborts or a time is over, whatever comes first, even if what it
 * waits for does not heed the signal that it is given.
 *
 * @param milliseconds Infinity for no limit; else at most 2,147,483,647 (24 days), which is what timers take.
 * @param timedOut Makes the reason of the rejection when the time is over.
 */
export function limited(run, signal, milliseconds, timedOut) {
    if (!signal && milliseconds === Infinity)
        return run(null);
    const controller = new AbortController();
    const limit = controller.signal;
    const abort = () => {
        controller.abort(signal?.reason);
    };
    const timer = milliseconds < Infinity &&
        setTimeout(() => {
            controller.abort(timedOut?.());
        }, milliseconds);
    signal?.addEventListener("abort", abort);
    return new Promise((fulfil, reject) => {
        limit.addEventListener("abort", () => {
            reject(limit.reason);
        });
        if (signal?.aborted)
            abort();
        else
            run(limit).then(fulfil, reject);
    }).finally(() => {
        clearTimeout(timer);
        signal?.removeEventListener("abort", abort);
    });
}
/** Waits; rejects at once with the signal's reason when it aborts. */
export async function sleep(milliseconds, signal) {
    const forever = () => new Promise(() => undefined);
    await limited(forever, signal, milliseconds).catch((reason) => {
        if (signal?.aborted)
            throw reason;
    });
}
