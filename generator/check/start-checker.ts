import { Worker } from "node:worker_threads";
import type { Outcome } from "../diagnostics.js";
import type { OutputFile } from "../output.js";
import type { CompiledRuntime } from "./check-package.js";

/** `checkPackage` beside the caller's thread, which is free for the stages before. */
export interface Checker {
  readonly check: (files: readonly OutputFile[]) => Promise<Outcome<readonly OutputFile[]>>;
  /** Ends the thread. */
  readonly close: () => Promise<void>;
}

/** What the thread is told. It answers each message with the outcome of a check. */
export type ThreadMessage =
  | {
      readonly kind: "prepare";
      readonly runtime: readonly OutputFile[];
      readonly compiledRuntime: CompiledRuntime | undefined;
    }
  | { readonly kind: "check"; readonly files: readonly OutputFile[] };

/**
 * Starts a thread that loads the compiler, which takes longer than most stages.
 *
 * @param runtime modules that every package has
 * @param compiledRuntime what becomes of them, where that is known
 */
export function startChecker(
  runtime: readonly OutputFile[],
  compiledRuntime: CompiledRuntime | undefined,
): Checker {
  const worker = new Worker(new URL("./checker-thread.js", import.meta.url));
  const failure = new Promise<never>((_, reject) => worker.once("error", reject));
  let idle: Promise<unknown> = send({ kind: "prepare", runtime, compiledRuntime });
  // A failure counts when a check waits for it; until then it must not end the process.
  failure.catch(() => undefined);
  idle.catch(() => undefined);

  function send(message: ThreadMessage): Promise<Outcome<readonly OutputFile[]>> {
    const reply = new Promise<Outcome<readonly OutputFile[]>>((resolve) => worker.once("message", resolve));
    worker.postMessage(message);
    return Promise.race([reply, failure]);
  }

  return {
    check(files) {
      const reply = idle.then(() => send({ kind: "check", files }));
      idle = reply.catch(() => undefined);
      return reply;
    },
    async close() {
      await worker.terminate();
    },
  };
}
