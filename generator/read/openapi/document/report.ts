import { diagnostic } from "../../../diagnostics.js";
import type { Diagnostic, DiagnosticCode } from "../../../diagnostics.js";
import type { Origin, Source } from "../../../source.js";
import { describeJson } from "./json.js";

/** Collects what is found wrong in one document. */
export class Report {
  readonly #source: Source;
  readonly #diagnostics: Diagnostic[] = [];
  readonly #seen = new Set<string>();
  readonly #unsupported = new Map<string, { pointer: string; count: number }>();

  constructor(source: Source) {
    this.#source = source;
  }

  origin(pointer: string): Origin {
    return { source: this.#source, pointer };
  }

  /** One finding at one place is reported once, however often the place is visited. */
  add(code: DiagnosticCode, message: string, pointer: string): void {
    const key = `${code} ${pointer} ${message}`;
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    this.#diagnostics.push(diagnostic(code, message, this.origin(pointer)));
  }

  /** A value is not what the specification says; `expected` reads like "an array". */
  shape(expected: string, found: unknown, pointer: string): void {
    this.add("openapi-shape", `Expected ${expected}, found ${describeJson(found)}.`, pointer);
  }

  /** Something has no counterpart in the model. The same thing in many places is one finding, at the first of them. */
  unsupported(what: string, pointer: string): void {
    const entry = this.#unsupported.get(what);
    if (entry === undefined) this.#unsupported.set(what, { pointer, count: 1 });
    else entry.count++;
  }

  diagnostics(): readonly Diagnostic[] {
    const unsupported = [...this.#unsupported].map(([what, { pointer, count }]) => {
      const times = count === 1 ? "" : ` This is the first of ${count} places.`;
      return diagnostic("openapi-unsupported", `${what}${times}`, this.origin(pointer));
    });
    return [...this.#diagnostics, ...unsupported];
  }
}
