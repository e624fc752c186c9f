import { Worker } from "node:worker_threads";
import type { Diagnostic } from "../diagnostics.js";
import { createPackageCheck } from "./check-package.js";
import type { PackageCheck } from "./check-package.js";
import type { ThreadMessage } from "./checker-thread.js";

/** Checks of packages, with a part of their work beside the caller's thread. */
export interface Checker {
  /** Begins the check of a package. One is ended before the next begins. */
  readonly begin: () => PackageCheck;
  /** Ends the thread, which takes some time that nobody has to wait for. */
  readonly close: () => void;
}

/** Starts a thread that loads what reads TypeScript, which takes longer than most stages. */
export function startChecker(): Checker {
  const worker = new Worker(new URL("../check/checker-thread.js", import.meta.url));
  const failure = new Promise<never>((_, reject) => worker.once("error", reject));
  // A failure counts when a check waits for it; until then it must not end the process.
  failure.catch(() => undefined);
  const tell = (message: ThreadMessage): void => {
    worker.postMessage(message);
  };
  let packages = 0;
  return {
    begin() {
      const id = packages++;
      return createPackageCheck({
        add(module) {
          tell({ package: id, module });
        },
        async findings() {
          const reply = new Promise<readonly Diagnostic[]>((resolve) => worker.once("message", resolve));
          tell({ package: id });
          return Promise.race([reply, failure]);
        },
      });
    },
    close() {
      void worker.terminate();
    },
  };
}
