import { Worker } from "node:worker_threads";
import type { Diagnostic, Outcome } from "../diagnostics.js";
import type { OutputFile } from "../output.js";
import { checkPackage } from "./check-package.js";

/** `checkPackage` with a part of its work beside the caller's thread. */
export interface Checker {
  readonly check: (files: readonly OutputFile[]) => Promise<Outcome<readonly OutputFile[]>>;
  /** Ends the thread. */
  readonly close: () => Promise<void>;
}

/** Starts a thread that loads what reads TypeScript, which takes longer than most stages. */
export function startChecker(): Checker {
  const worker = new Worker(new URL("./checker-thread.js", import.meta.url));
  const failure = new Promise<never>((_, reject) => worker.once("error", reject));
  // A failure counts when a check waits for it; until then it must not end the process.
  failure.catch(() => undefined);
  let idle: Promise<unknown> = Promise.resolve();

  async function search(modules: readonly OutputFile[]): Promise<readonly Diagnostic[]> {
    const reply = new Promise<readonly Diagnostic[]>((resolve) => worker.once("message", resolve));
    worker.postMessage(modules);
    return Promise.race([reply, failure]);
  }

  return {
    check(files) {
      const outcome = idle.then(() => checkPackage(files, search));
      idle = outcome.catch(() => undefined);
      return outcome;
    },
    async close() {
      await worker.terminate();
    },
  };
}
