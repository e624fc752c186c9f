import { Session } from "node:inspector";
import type { Profiler } from "node:inspector";

/** Tells whether what ran since the last question reached a part of the program for the first time (V8's block coverage). */
export class Coverage {
  readonly #session = new Session();
  readonly #isOurs: (url: string) => boolean;
  readonly #reached = new Set<string>();

  constructor(isOurs: (url: string) => boolean) {
    this.#isOurs = isOurs;
    this.#session.connect();
    this.#session.post("Profiler.enable");
    // Without counts, V8 tells of each function only when something in it was reached that had not been.
    this.#session.post("Profiler.startPreciseCoverage", { callCount: false, detailed: true });
  }

  /** How many parts were reached until now. */
  get size(): number {
    return this.#reached.size;
  }

  reachesMore(): boolean {
    const before = this.#reached.size;
    this.#session.post("Profiler.takePreciseCoverage", (error, taken) => {
      if (error === null) this.#add(taken.result);
    });
    return this.#reached.size > before;
  }

  /** Lets the program run as fast as it can again. */
  end(): void {
    this.#session.disconnect();
  }

  #add(scripts: readonly Profiler.ScriptCoverage[]): void {
    for (const { url, functions } of scripts) {
      if (!this.#isOurs(url)) continue;
      for (const { startOffset, endOffset, count } of functions.flatMap(({ ranges }) => ranges)) {
        if (count > 0) this.#reached.add(`${url}:${startOffset}-${endOffset}`);
      }
    }
  }
}
