/** The thread of `startChecker`: searches one module after the other, and says what it found when it is asked. */
import { parentPort } from "node:worker_threads";
import type { Diagnostic } from "../diagnostics.js";
import type { OutputFile } from "../output.js";
import { searchModule } from "./active-code.js";

/** What the thread is told: a module of a package, or, after all of them, to answer. */
export interface ThreadMessage {
  readonly package: number;
  readonly module?: OutputFile;
  /** The name of the package whose types it shares. */
  readonly sharedModels?: string;
}

const found = new Map<number, readonly Diagnostic[]>();

parentPort?.on("message", ({ package: id, module, sharedModels }: ThreadMessage) => {
  const diagnostics = found.get(id) ?? [];
  if (module !== undefined) {
    found.set(id, [...diagnostics, ...searchModule(module, sharedModels)]);
  } else {
    found.delete(id);
    parentPort?.postMessage(diagnostics);
  }
});
