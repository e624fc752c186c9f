/** What must hold for every text. */
import { isDeepStrictEqual } from "node:util";
import type { Diagnostic, Outcome } from "../../generator/diagnostics.js";
import { hasErrors } from "../../generator/diagnostics.js";
import { formatDiagnostics } from "../../generator/format-diagnostics.js";
import type { Origin } from "../../generator/source.js";
import type { Target } from "./target.js";

/** How a target reads a text. */
export interface Judgement {
  /** What is wrong with that; undefined where nothing is. */
  readonly violation: string | undefined;
  /** Whether no error was found in the text. */
  readonly isAccepted: boolean;
}

export async function judge(target: Target, text: string): Promise<Judgement> {
  const source = { name: "input", text };
  let outcome: Outcome<unknown>;
  let again: Outcome<unknown>;
  try {
    outcome = await target.read(source);
    again = await target.read({ ...source });
  } catch (error) {
    const violation = `It throws ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
    return { violation, isAccepted: false };
  }
  const violation =
    pollution() ??
    outcome.diagnostics.map(misplaced).find((found) => found !== undefined) ??
    unprintable(outcome.diagnostics) ??
    difference(outcome, again);
  return { violation, isAccepted: !hasErrors(outcome.diagnostics) };
}

function pollution(): string | undefined {
  const prototypes = [Object, Array, String, Number, Boolean, Function, Map, Set].map(
    ({ prototype }) => prototype as object,
  );
  const added = prototypes.flatMap((prototype) => Object.keys(prototype));
  for (const prototype of prototypes)
    for (const key of Object.keys(prototype)) Reflect.deleteProperty(prototype, key);
  return added.length > 0 ? `All objects have got ${added.join()}.` : undefined;
}

function misplaced({ code, message, origin, related }: Diagnostic): string | undefined {
  if (message.trim() === "" || message.length > 2200)
    return `${code} has a message of ${message.length} characters.`;
  return [origin, related]
    .filter((place) => place !== undefined)
    .filter((place) => !isInside(place))
    .map((place) => `${code} is at ${JSON.stringify({ ...place, source: undefined })}.`)[0];
}

function isInside(origin: Origin): boolean {
  if ("offset" in origin) return origin.offset >= 0 && origin.offset <= origin.source.text.length;
  if ("pointer" in origin) return origin.pointer === "" || /^(?:\/(?:[^~/]|~[01])*)+$/u.test(origin.pointer);
  return origin.line >= 1 && origin.column >= 1;
}

function unprintable(diagnostics: readonly Diagnostic[]): string | undefined {
  const line = formatDiagnostics(diagnostics).find((text) =>
    /[\u0000-\u001f\u007f-\u009f\u2028-\u202e]/u.test(text),
  );
  return line === undefined ? undefined : `A finding is not one printable line: ${JSON.stringify(line)}`;
}

function difference(one: Outcome<unknown>, other: Outcome<unknown>): string | undefined {
  const lines = (outcome: Outcome<unknown>) => formatDiagnostics(outcome.diagnostics);
  if (!isDeepStrictEqual(lines(one), lines(other))) return "It finds something else the second time.";
  return isSame(one.value, other.value) ? undefined : "It reads something else the second time.";
}

function isSame(one: unknown, other: unknown): boolean {
  try {
    return isDeepStrictEqual(one, other);
  } catch (error) {
    // Nested deeper than can be compared.
    if (error instanceof RangeError) return true;
    throw error;
  }
}
