import { Worker } from "node:worker_threads";
import type { Diagnostic } from "../diagnostics.js";
import { createPackageCheck } from "./check-package.js";
import type { ActiveCodeSearch, PackageCheck } from "./check-package.js";
import type { ThreadMessage } from "./checker-thread.js";
import type { InstalledPackage } from "./compiler.js";

/** Checks of packages, with a part of their work beside the caller's thread. */
export interface Checker {
  /** Begins the check of a package; see `createPackageCheck`. One is ended before the next begins. */
  readonly begin: (sharedModels?: InstalledPackage) => PackageCheck;
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
    begin(sharedModels) {
      const id = packages++;
      const about = {
        package: id,
        ...(sharedModels === undefined ? {} : { sharedModels: sharedModels.name }),
      };
      const search: ActiveCodeSearch = {
        add(module) {
          tell({ ...about, module });
        },
        async findings() {
          const reply = new Promise<readonly Diagnostic[]>((resolve) => worker.once("message", resolve));
          tell(about);
          return Promise.race([reply, failure]);
        },
      };
      return createPackageCheck(search, sharedModels);
    },
    close() {
      void worker.terminate();
    },
  };
}
