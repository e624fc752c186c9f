/** Diagnostics for people and for programs. */
import { shortened } from "./diagnostics.js";
import type { Diagnostic, Severity } from "./diagnostics.js";
import { printable } from "./escape/terminal.js";
import { formatPlace, placeOf } from "./source.js";
import type { Origin, Place, Source } from "./source.js";

/** A finding with its place worked out. */
export interface PlacedDiagnostic {
  readonly diagnostic: Diagnostic;
  readonly place?: Place;
  readonly related?: Place;
}

/** The form of a diagnostic in the output of `--json`. */
export interface DiagnosticJson {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly file?: string;
  /** From 1. */
  readonly line?: number;
  /** From 1, in UTF-16 code units. */
  readonly column?: number;
  /** RFC 6901; instead of line and column where the file was read as JSON. */
  readonly pointer?: string;
  readonly related?: Place;
}

/**
 * Works out the places of diagnostics and sorts them: by file, then by position in it, then as they were given.
 * Those without a place come first. The lines of each text are found once, however many diagnostics it has.
 */
export function placeDiagnostics(diagnostics: readonly Diagnostic[]): readonly PlacedDiagnostic[] {
  const placeOf = placer();
  return diagnostics
    .map((diagnostic) => ({
      diagnostic,
      ...(diagnostic.origin === undefined ? {} : { place: placeOf(diagnostic.origin) }),
      ...(diagnostic.related === undefined ? {} : { related: placeOf(diagnostic.related) }),
    }))
    .sort((one: PlacedDiagnostic, other: PlacedDiagnostic) => comparePlaces(one.place, other.place));
}

/** One line for each: `file:line:column severity CODE message`, `file#/pointer severity CODE message`. */
export function formatDiagnostics(diagnostics: readonly Diagnostic[]): readonly string[] {
  return placeDiagnostics(diagnostics).map(formatDiagnostic);
}

export function formatDiagnostic({ diagnostic, place, related }: PlacedDiagnostic): string {
  const { severity, code, message } = diagnostic;
  const text = related === undefined ? message : `${message} (See also ${shortened(formatPlace(related))}.)`;
  const parts = [...(place === undefined ? [] : [shortened(formatPlace(place))]), severity, code, text];
  // Names come from files.
  return printable(parts.join(" "));
}

/** The same findings in the same order, for programs. */
export function diagnosticsToJson(diagnostics: readonly Diagnostic[]): readonly DiagnosticJson[] {
  return placeDiagnostics(diagnostics).map(({ diagnostic: { code, severity, message }, place, related }) => ({
    code,
    severity,
    message,
    ...place,
    ...(related === undefined ? {} : { related }),
  }));
}

/** How many findings there are of each severity. */
export function countSeverities(diagnostics: readonly Diagnostic[]): Readonly<Record<Severity, number>> {
  const count = (severity: Severity): number =>
    diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
  return { error: count("error"), warning: count("warning"), info: count("info") };
}

/** As `placeOf`, for many origins: the lines of each text are found once. */
export function placer(): (origin: Origin) => Place {
  const lineStarts = new Map<Source, readonly number[]>();
  return (origin) => {
    if (!("offset" in origin)) return placeOf(origin);
    const { source } = origin;
    const starts = lineStarts.get(source) ?? lineStartsOf(source.text);
    lineStarts.set(source, starts);
    const line = lastAtMost(starts, origin.offset);
    return { file: source.name, line: line + 1, column: origin.offset - (starts[line] ?? 0) + 1 };
  };
}

function lineStartsOf(text: string): readonly number[] {
  const starts = [0];
  for (let end = text.indexOf("\n"); end !== -1; end = text.indexOf("\n", end + 1)) starts.push(end + 1);
  return starts;
}

/** The index of the last of ascending numbers that is not above the limit. */
function lastAtMost(ascending: readonly number[], limit: number): number {
  let low = 0;
  let high = ascending.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((ascending[middle] ?? Infinity) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}

function comparePlaces(one: Place | undefined, other: Place | undefined): number {
  if (one === undefined || other === undefined)
    return Number(one !== undefined) - Number(other !== undefined);
  if (one.file !== other.file) return one.file < other.file ? -1 : 1;
  if ("line" in one && "line" in other) return one.line - other.line || one.column - other.column;
  if ("pointer" in one && "pointer" in other) return comparePointers(one.pointer, other.pointer);
  return "line" in one ? -1 : 1;
}

/** Step by step, so that the tenth item of an array comes after the second. */
function comparePointers(one: string, other: string): number {
  const steps = one.split("/");
  const otherSteps = other.split("/");
  for (const [index, step] of steps.entries()) {
    const otherStep = otherSteps[index];
    if (otherStep === undefined) return 1;
    if (step !== otherStep) return compareSteps(step, otherStep);
  }
  return steps.length - otherSteps.length;
}

function compareSteps(one: string, other: string): number {
  const isIndex = /^\d+$/u;
  if (isIndex.test(one) && isIndex.test(other)) return Number(one) - Number(other);
  return one < other ? -1 : 1;
}
