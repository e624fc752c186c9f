/** Patterns that bring nothing in, and what could have been meant. */
import { diagnostic, type Diagnostic } from "../diagnostics.js";
import { parsePath } from "../ir/paths.js";
import type { UnresolvedRequest, WantedRequest } from "./listed-requests.js";
import { namesAt, type ModelIndex } from "./model-index.js";
import { closestNames } from "./near-misses.js";
import { advance, matched, startWalk } from "./pattern-walk.js";
import { httpMethods, splitNormalPath, type Pattern } from "./patterns.js";
import { resolvePath } from "./resolve-path.js";

/**
 * @param listed By the `METHOD /path` entries among which patterns chose, in normal form; absent where the model was
 *   walked instead.
 */
export function unmatchedPatterns(
  index: ModelIndex,
  patterns: readonly Pattern[],
  wanted: readonly WantedRequest[],
  unresolved: readonly UnresolvedRequest[],
  listed: ReadonlyMap<string, unknown> | undefined,
): readonly Diagnostic[] {
  const useful = new Set(wanted.flatMap((request) => request.patterns));
  return patterns
    .filter((pattern) => !useful.has(pattern))
    .map((pattern) => {
      const isDocumented = unresolved.some((request) => request.patterns.includes(pattern));
      const reason = isDocumented
        ? "there are documented operations like that, which the metadata does not have"
        : ((listed === undefined ? missInModel(index, pattern) : missInList(pattern, listed.keys())) ??
          "nothing is like it");
      const message = `The pattern "${pattern.text}" matches no operation: ${reason}${reason.endsWith("?") ? "" : "."}`;
      return diagnostic("pattern-no-match", message, pattern.origin);
    });
}

/** Other methods at the same path, or other names at the first step that is nowhere. */
function missInList(pattern: Pattern, listed: Iterable<string>): string | undefined {
  const { text, steps } = pattern;
  const anyMethod: Pattern = { text, steps };
  const methods = new Set<string>();
  const names = new Set<string>();
  let furthest = 0;
  for (const key of listed) {
    const [method = "", path = ""] = key.split(" ", 2);
    const { depth, rest, isMatch } = walk(anyMethod, splitNormalPath(path));
    if (isMatch) methods.add(method);
    if (depth > furthest) names.clear();
    furthest = Math.max(furthest, depth);
    if (depth === furthest && rest !== undefined) names.add(rest);
  }
  if (methods.size > 0)
    return `that path has ${httpMethods.filter((method) => methods.has(method)).join(", ")}`;
  return suggestion(pattern, furthest, names);
}

/** How many steps lead on, the step that does not, and whether all were needed. */
function walk(
  pattern: Pattern,
  steps: readonly string[],
): { readonly depth: number; readonly rest?: string; readonly isMatch: boolean } {
  let progress = startWalk([pattern]);
  for (const [depth, step] of steps.entries()) {
    const next = advance(progress, step);
    if (next.length === 0) return { depth, rest: step, isMatch: false };
    progress = next;
  }
  return { depth: steps.length, isMatch: matched(progress, "GET").length > 0 };
}

function missInModel(index: ModelIndex, pattern: Pattern): string | undefined {
  const end = pattern.steps.findIndex(({ kind }) => kind === "any" || kind === "subtree");
  const steps = end === -1 ? pattern.steps : pattern.steps.slice(0, end);
  const path = steps.map((step) => `/${step.kind === "literal" ? step.text : "{}"}`).join("");
  const { location, failure } = resolvePath(index, parsePath(path), "action");
  if (location !== undefined) return "what it addresses allows no such method, or nothing is below it";
  const depth = splitNormalPath(failure.reached.path).length;
  return suggestion(pattern, depth, namesAt(index, failure.reached));
}

function suggestion(pattern: Pattern, depth: number, names: Iterable<string>): string | undefined {
  const step = pattern.steps[depth];
  if (step?.kind !== "literal") return undefined;
  const close = closestNames(step.text, names);
  const places = ["at the service root", "after its first step"];
  const found = places[depth] ?? `after its first ${depth} steps`;
  return close.length === 0
    ? `nothing is called "${step.text}" ${found}`
    : `nothing is called "${step.text}" ${found}; did you mean ${close.map((name) => `"${name}"`).join(" or ")}?`;
}
