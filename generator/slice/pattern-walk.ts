/**
 * Patterns, matched step by step, so that a walk through a tree of paths can stop where no pattern leads on.
 */
import type { HttpMethod } from "../ir/access.js";
import { normalizePath } from "../ir/paths.js";
import { relativePathText, splitNormalPath, type Pattern, type PatternStep } from "./patterns.js";

/** How far one pattern has been matched by the steps of a path so far. */
export interface Progress {
  readonly pattern: Pattern;
  /** The index of the step that comes next. */
  readonly next: number;
}

/** Before the first step of a path. */
export function startWalk(patterns: readonly Pattern[]): readonly Progress[] {
  return patterns.flatMap((pattern) => withSkippedSubtrees({ pattern, next: 0 }));
}

/**
 * After one more step, in the normal form of `normalizePath`. Where nothing is left, no pattern leads there.
 * A key given by names, as in `teams(code={})`, is also what `teams/{…}` and `teams/**` mean.
 */
export function advance(progress: readonly Progress[], step: string): readonly Progress[] {
  const whole = progress.flatMap((position) => advanceOne(position, step));
  const parenthesis = step.indexOf("(");
  if (parenthesis <= 0) return distinct(whole);
  const afterName = progress.flatMap((position) => advanceOne(position, step.slice(0, parenthesis)));
  const named = afterName.filter(({ pattern, next }) => pattern.steps[next - 1]?.kind === "literal");
  return distinct([...whole, ...named.flatMap((position) => advanceOne(position, "{}"))]);
}

/** The patterns that match what has been walked, for one method. */
export function matched(progress: readonly Progress[], method: HttpMethod): readonly Pattern[] {
  return progress
    .filter(isComplete)
    .map(({ pattern }) => pattern)
    .filter(({ methods }) => methods === undefined || methods.includes(method));
}

/** Whether the steps of the pattern have all been walked. */
export function isComplete({ pattern, next }: Progress): boolean {
  return next === pattern.steps.length;
}

/** Without the positions at which a subtree would take any step. */
export function spelledOut(progress: readonly Progress[]): readonly Progress[] {
  return progress.filter((position) => nextKind(position) !== "subtree" && !isComplete(position));
}

/** Only the positions at which a pattern names the step. */
export function literally(progress: readonly Progress[]): readonly Progress[] {
  return progress.filter((position) => nextKind(position) === "literal");
}

function nextKind({ pattern, next }: Progress): PatternStep["kind"] | undefined {
  return pattern.steps[next]?.kind;
}

/** Whether a pattern matches one request. */
export function matches(pattern: Pattern, method: HttpMethod, path: string): boolean {
  return matchingPatterns([pattern], method, normalizePath(path)).length > 0;
}

/** The patterns that match a request, in their order; the path is in normal form. */
export function matchingPatterns(
  patterns: readonly Pattern[],
  method: HttpMethod,
  normalPath: string,
): readonly Pattern[] {
  let progress = startWalk(patterns);
  for (const step of splitNormalPath(normalPath)) {
    progress = advance(progress, step);
    if (progress.length === 0) return [];
  }
  return matched(progress, method);
}

/** Whether every request that the inner pattern can match is matched by the outer one too. Never wrong when true. */
export function covers(outer: Pattern, inner: Pattern): boolean {
  const { methods } = outer;
  if (methods !== undefined && !(inner.methods?.every((method) => methods.includes(method)) ?? false))
    return false;
  let progress = startWalk([outer]);
  for (const step of inner.steps) {
    progress = progress.flatMap((position) => advanceOverStep(position, step));
  }
  return progress.some(({ next }) => next === outer.steps.length);
}

function advanceOne(position: Progress, step: string): readonly Progress[] {
  const expected = position.pattern.steps[position.next];
  if (expected === undefined) return [];
  if (expected.kind === "subtree") return withSkippedSubtrees(position);
  return accepts(expected, step) ? withSkippedSubtrees(following(position)) : [];
}

function accepts(expected: PatternStep, step: string): boolean {
  switch (expected.kind) {
    case "literal":
      return expected.text === step;
    case "key":
      return step === "{}";
    case "relativePath":
      return step === relativePathText;
    case "any":
    case "subtree":
      return true;
  }
}

function advanceOverStep(position: Progress, step: PatternStep): readonly Progress[] {
  switch (step.kind) {
    case "literal":
      return advanceOne(position, step.text);
    case "key":
      return advanceOne(position, "{}");
    case "relativePath":
      return advanceOne(position, relativePathText);
    case "any":
    case "subtree": {
      const expected = position.pattern.steps[position.next];
      const wide = expected?.kind === "subtree" || (step.kind === "any" && expected?.kind === "any");
      return wide ? advanceOne(position, "") : [];
    }
  }
}

/** A subtree may be empty: a position before one is also a position after it. */
function withSkippedSubtrees(position: Progress): readonly Progress[] {
  const positions = [position];
  let last = position;
  while (last.pattern.steps[last.next]?.kind === "subtree") {
    last = following(last);
    positions.push(last);
  }
  return positions;
}

function following({ pattern, next }: Progress): Progress {
  return { pattern, next: next + 1 };
}

function distinct(progress: readonly Progress[]): readonly Progress[] {
  return progress.filter(
    ({ pattern, next }, index) =>
      progress.findIndex((other) => other.pattern === pattern && other.next === next) === index,
  );
}
