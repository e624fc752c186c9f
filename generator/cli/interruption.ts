import { ExitCode } from "./exit-code.js";

/**
 * What Ctrl+C does, and whoever else asks the process to end: it ends the process at once, except while an output folder is being written. Then the write
 * is told, which puts everything back or completes it.
 */
export class Interruption {
  readonly #controller = new AbortController();
  readonly #exit: (code: number) => void;
  #protected = false;

  constructor(exit: (code: number) => void) {
    this.#exit = exit;
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  raise(): void {
    this.#controller.abort();
    if (!this.#protected) this.#exit(ExitCode.interrupted);
  }

  /** Runs something that is not to be cut off; it has `signal` to hear of an interruption. */
  async protect<T>(run: () => Promise<T>): Promise<T> {
    this.#protected = true;
    try {
      return await run();
    } finally {
      this.#protected = false;
    }
  }
}
