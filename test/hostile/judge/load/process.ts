/** The process in which bundles are loaded. Whatever it does but answer is an effect. */
import { observe } from "./observe.js";

/** What is asked of it, and what it answers. */
export interface Question {
  readonly id: number;
  readonly bundle: string;
}

const late: string[] = [];
process.on("unhandledRejection", (reason) => late.push(`rejected: ${String(reason).slice(0, 200)}`));

process.on("message", ({ id, bundle }: Question) => {
  const { asked, effects } = observe(bundle);
  // What was put off shows by then.
  setImmediate(() => {
    process.send?.({ id, asked, effects: [...effects, ...late.splice(0)] });
  });
});
