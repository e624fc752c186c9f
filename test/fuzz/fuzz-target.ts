/** One target, again and again: texts that reach more of the program become seeds themselves. */
import type { Coverage } from "./coverage.js";
import { seedsOf } from "./corpus.js";
import { judge } from "./invariants.js";
import { Random } from "./random.js";
import type { Target } from "./target.js";

export interface FuzzOptions {
  readonly seed: number;
  /** How many texts are made, at most. */
  readonly runs: number;
  /** How long they are made, at most, in milliseconds. What is saved is read in any case. */
  readonly milliseconds: number;
  /** Told of each text before it is read, so that one that is never read to its end is known. */
  readonly onText: (text: string) => void;
  readonly coverage: Coverage | undefined;
}

export interface FuzzResult {
  readonly runs: number;
  /** How many of them reached more of the program. */
  readonly kept: number;
  /** How many parts of the program were reached. */
  readonly reached: number;
  readonly failure?: { readonly text: string; readonly reason: string };
}

/** Reads the seeds, then texts that are made of them, up to the first that fails. */
export async function fuzzTarget(target: Target, options: FuzzOptions): Promise<FuzzResult> {
  const { seed, runs, milliseconds, onText, coverage } = options;
  const random = new Random(seed);
  const texts = [...seedsOf(target).map(({ text }) => text), ""];
  const ends = Date.now() + milliseconds;
  let made = 0;
  let kept = 0;
  const result = () => ({ runs: made, kept, reached: coverage?.size ?? 0 });

  for (const text of [...texts]) {
    onText(text);
    const { violation: reason } = await judge(target, text);
    if (reason !== undefined) return { ...result(), failure: { text, reason } };
  }
  coverage?.reachesMore();
  // Some in any case: a slow machine may need all the time to start.
  while (made < runs && (made < 5 || Date.now() < ends)) {
    made++;
    // Those that came last reach what others do not.
    const parent = random.chance(0.3)
      ? texts.at(-1 - random.below(Math.min(10, texts.length)))
      : random.pick(texts);
    const text = random.pick(target.mutations)(parent ?? "", texts, random);
    onText(text);
    const { violation: reason, isAccepted } = await judge(target, text);
    if (reason !== undefined) {
      return { ...result(), failure: await smaller(target, { text, reason }, onText) };
    }
    const isWorthKeeping = coverage === undefined ? isAccepted && random.chance(0.1) : coverage.reachesMore();
    if (isWorthKeeping && text.length < 50_000) {
      texts.push(text);
      kept++;
    }
  }
  return result();
}

interface Failure {
  readonly text: string;
  readonly reason: string;
}

/** A text with parts taken out that fails for the same reason, by the reason's first line without numbers. */
async function smaller(target: Target, failure: Failure, onText: (text: string) => void): Promise<Failure> {
  let least = failure;
  const ends = Date.now() + 20_000;
  for (
    let size = Math.ceil(failure.text.length / 2);
    size >= 1;
    size = size === 1 ? 0 : Math.ceil(size / 2)
  ) {
    for (let start = 0; start < least.text.length && Date.now() < ends;) {
      const text = least.text.slice(0, start) + least.text.slice(start + size);
      onText(text);
      const { violation: reason } = await judge(target, text);
      if (reason !== undefined && kindOf(reason) === kindOf(failure.reason)) least = { text, reason };
      else start += size;
    }
  }
  return least;
}

function kindOf(reason: string): string {
  return (reason.split("\n")[0] ?? "").replace(/\d+/gu, "0").slice(0, 60);
}
