import { diagnostic } from "../../diagnostics.js";
import type { Diagnostic, DiagnosticCode } from "../../diagnostics.js";
import { firstOf } from "../../first-of.js";
import type { Origin } from "../../source.js";

/**
 * Counts what is found in many places and makes one finding of each kind: a file of thousands of lines that was made by a
 * program has one fault a thousand times.
 */
export class Tally {
  readonly #code: DiagnosticCode;
  readonly #kinds = new Map<string, { readonly origin: Origin; readonly examples: string[] }>();

  constructor(code: DiagnosticCode) {
    this.#code = code;
  }

  /**
   * @param kind a sentence without its full stop, for which `example` stands
   * @param origin of the example; called for the first one of a kind
   */
  add(kind: string, example: string, origin: () => Origin): void {
    const known = this.#kinds.get(kind);
    if (known === undefined) this.#kinds.set(kind, { origin: origin(), examples: [example] });
    else known.examples.push(example);
  }

  diagnostics(): readonly Diagnostic[] {
    return [...this.#kinds].map(([kind, { origin, examples }]) =>
      diagnostic(this.#code, `${kind}: ${firstOf([...new Set(examples)], (example) => example)}.`, origin),
    );
  }
}
