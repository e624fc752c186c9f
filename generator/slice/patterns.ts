/**
 * Include patterns: path templates with wildcards that say which requests are wanted.
 *
 *     [METHOD[,METHOD…] ]/step/step…
 *
 * A step is a name (in any case), `{…}` for any key, `*` for any one step, or `**` for any number of steps, also none.
 */
import { diagnostic, type Diagnostic, type Outcome } from "../diagnostics.js";
import type { HttpMethod } from "../ir/access.js";
import { normalizePath } from "../ir/paths.js";
import type { Origin } from "../source.js";

export interface Pattern {
  /** As the user wrote it. */
  readonly text: string;
  /** The methods that it is limited to; absent where it has every method. */
  readonly methods?: readonly HttpMethod[];
  readonly steps: readonly PatternStep[];
  /** Where it is written; absent for one from a command line. */
  readonly origin?: Origin;
}

/** A pattern as the user wrote it, and where that is known. */
export type PatternText = string | { readonly text: string; readonly origin?: Origin };

export type PatternStep =
  /** The text of a step in the normal form of `normalizePath`. */
  | { readonly kind: "literal"; readonly text: string }
  | { readonly kind: "key" }
  /** A path between colons. */
  | { readonly kind: "relativePath" }
  | { readonly kind: "any" }
  | { readonly kind: "subtree" };

export const httpMethods = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const satisfies readonly HttpMethod[];

/** Parses one pattern; without a value there is a diagnostic that says what was expected. */
export function parsePattern(text: string, origin?: Origin): Outcome<Pattern | undefined> {
  const slash = text.indexOf("/");
  const [head, path] = [text.slice(0, slash), text.slice(slash)];
  const methodList = head.trim();
  const fail = (expected: string): Outcome<undefined> => ({
    value: undefined,
    diagnostics: [invalid(text, expected, origin)],
  });

  if (slash === -1 || (methodList !== "" && head === head.trimEnd())) {
    return fail("it is a path that starts with a slash, perhaps after methods and a blank");
  }
  if (/[?#]/.test(path)) return fail("a pattern has no query and no fragment");
  const methods = methodList === "" ? undefined : parseMethods(methodList);
  if (methods?.includes(undefined)) {
    return fail(`before the path are methods with commas between, each one of ${httpMethods.join(", ")}`);
  }

  const texts = path.split("/").filter((step) => step !== "");
  if (texts.length === 0)
    return fail("there is at least one step after the slash; /** stands for everything");
  const misplaced = texts.find((step) => step.includes("*") && step !== "*" && step !== "**");
  if (misplaced !== undefined) return fail(`* and ** are steps of their own, unlike "${misplaced}"`);
  const unbalanced = texts.find((step) => (step.startsWith("{") || step.endsWith("}")) && !isKey(step));
  if (unbalanced !== undefined) return fail(`a key is written {…}, unlike "${unbalanced}"`);

  const steps = splitNormalPath(normalizePath(path)).map(patternStep).filter(isNoRepeatedSubtree);
  const known = methods?.filter((method) => method !== undefined);
  const pattern = {
    text,
    steps,
    ...(known === undefined ? {} : { methods: known }),
    ...(origin === undefined ? {} : { origin }),
  };
  return { value: pattern, diagnostics: [] };
}

/** Parses patterns; those that are invalid are reported and left out. */
export function parsePatterns(texts: readonly PatternText[]): Outcome<readonly Pattern[]> {
  const outcomes = texts.map((text) =>
    typeof text === "string" ? parsePattern(text) : parsePattern(text.text, text.origin),
  );
  return {
    value: outcomes.flatMap(({ value }) => value ?? []),
    diagnostics: outcomes.flatMap(({ diagnostics }) => diagnostics),
  };
}

/** The steps of a path in the normal form of `normalizePath`; a path between colons is a step of its own, `{}:`. */
export function splitNormalPath(path: string): readonly string[] {
  return path.replaceAll(":/{}:", `/${relativePathText}`).split("/").slice(1);
}

/** How a path between colons is written as a step. */
export const relativePathText = "{}:";

/**
 * Orders patterns that match one request: the more specific one first. A name or key is more specific than
 * `*`, that more than `**`, and a pattern with methods more than the same without.
 */
export function compareSpecificity(left: Pattern, right: Pattern): number {
  const length = Math.max(left.steps.length, right.steps.length);
  for (let index = 0; index < length; index++) {
    const difference = specificity(right.steps[index]) - specificity(left.steps[index]);
    if (difference !== 0) return difference;
  }
  return (left.methods?.length ?? Infinity) - (right.methods?.length ?? Infinity) || 0;
}

function specificity(step: PatternStep | undefined): number {
  // A pattern that has ended says exactly where it matches; only a subtree can go on.
  switch (step?.kind) {
    case undefined:
    case "literal":
    case "key":
    case "relativePath":
      return 2;
    case "any":
      return 1;
    case "subtree":
      return 0;
  }
}

function patternStep(text: string): PatternStep {
  if (text === "**") return { kind: "subtree" };
  if (text === "*") return { kind: "any" };
  if (text === relativePathText) return { kind: "relativePath" };
  return text === "{}" ? { kind: "key" } : { kind: "literal", text };
}

/** `**` after `**` adds nothing. */
function isNoRepeatedSubtree({ kind }: PatternStep, index: number, steps: readonly PatternStep[]): boolean {
  return kind !== "subtree" || steps[index - 1]?.kind !== "subtree";
}

function parseMethods(list: string): readonly (HttpMethod | undefined)[] {
  return list.split(",").map((name) => httpMethods.find((method) => method === name.trim().toUpperCase()));
}

function isKey(step: string): boolean {
  return /^\{[^{}]*\}:?$/.test(step);
}

function invalid(text: string, expected: string, origin: Origin | undefined): Diagnostic {
  const example = "for example /teams/{id}/**, or GET,PATCH /teams/{id}";
  return diagnostic("pattern-invalid", `The pattern "${text}" is invalid: ${expected}; ${example}.`, origin);
}
