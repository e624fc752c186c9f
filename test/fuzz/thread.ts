import { Worker } from "node:worker_threads";
import type { FuzzResult } from "./fuzz-target.js";

/** A text that takes longer is taken to be read forever. */
const patience = 60_000;

/** A target, and how it is run. */
export interface Task {
  readonly name: string;
  readonly seed: number;
  readonly runs: number;
  readonly milliseconds: number;
}

/** A thread that runs one target after the other, and is made anew where one of them does not end by itself. */
export class Thread {
  readonly #program: URL;
  #worker: Worker | undefined;

  /** @param program What runs in the thread: it takes tasks as messages, and answers with texts, and then a result. */
  constructor(program: URL) {
    this.#program = program;
  }

  async run(task: Task): Promise<FuzzResult> {
    const worker = (this.#worker ??= new Worker(this.#program));
    let text = "";
    let timer: NodeJS.Timeout | undefined;
    let settle: (result: FuzzResult) => void = () => undefined;
    const fail = (reason: string) => {
      void this.end();
      settle({ runs: 0, kept: 0, reached: 0, failure: { text, reason } });
    };
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(fail, patience, `It takes more than ${patience / 1000} seconds.`);
    };
    const onMessage = (message: string | FuzzResult) => {
      if (typeof message !== "string") settle(message);
      else text = message;
      wait();
    };
    const onError = (error: unknown) => {
      fail(error instanceof Error ? (error.stack ?? error.message) : String(error));
    };
    wait();
    worker.on("message", onMessage).on("error", onError);
    try {
      return await new Promise<FuzzResult>((resolve) => {
        settle = resolve;
        worker.postMessage(task);
      });
    } finally {
      clearTimeout(timer);
      worker.off("message", onMessage).off("error", onError);
    }
  }

  async end(): Promise<void> {
    await this.#worker?.terminate();
    this.#worker = undefined;
  }
}
