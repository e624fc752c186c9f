import { Worker } from "node:worker_threads";
import type { Outcome } from "../diagnostics.js";
import type { OutputFile } from "../output.js";

/** `checkPackage` beside the caller's thread, which is free for the stages before. */
export interface Checker {
  readonly check: (files: readonly OutputFile[]) => Promise<Outcome<readonly OutputFile[]>>;
  /** Ends the thread. */
  readonly close: () => Promise<void>;
}

/**
 * Starts a thread that loads the compiler, which takes longer than most stages.
 *
 * @param runtime modules that every package has: they are compiled ahead
 */
export function startChecker(runtime: readonly OutputFile[]): Checker {
  const worker = new Worker(new URL("./checker-thread.js", import.meta.url));
  const failure = new Promise<never>((_, reject) => worker.once("error", reject));
  let idle: Promise<unknown> = send(runtime);
  // A failure counts when a check waits for it; until then it must not end the process.
  failure.catch(() => undefined);
  idle.catch(() => undefined);

  function send(files: readonly OutputFile[]): Promise<Outcome<readonly OutputFile[]>> {
    const reply = new Promise<Outcome<readonly OutputFile[]>>((resolve) => worker.once("message", resolve));
    worker.postMessage(files);
    return Promise.race([reply, failure]);
  }

  return {
    check(files) {
      const reply = idle.then(() => send(files));
      idle = reply.catch(() => undefined);
      return reply;
    },
    async close() {
      await worker.terminate();
    },
  };
}
