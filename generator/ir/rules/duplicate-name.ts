import { diagnostic } from "../../diagnostics.js";
import type { Diagnostic } from "../../diagnostics.js";
import type { Origin } from "../../source.js";

/** The finding at the second of two declarations of one name. */
export function duplicateName(what: string, name: string, first: Origin, second: Origin): Diagnostic {
  return diagnostic(
    "model-duplicate-name",
    `The ${what} "${name}" is declared twice. Rename or remove one of them.`,
    second,
    first,
  );
}

/** One finding for each item whose key an earlier item has. */
export function duplicates<Item extends { readonly origin: Origin }>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
  describe: (item: Item) => { readonly what: string; readonly name: string },
): readonly Diagnostic[] {
  const seen = new Map<string, Item>();
  const findings: Diagnostic[] = [];
  for (const item of items) {
    const first = seen.get(keyOf(item));
    if (first === undefined) {
      seen.set(keyOf(item), item);
      continue;
    }
    const { what, name } = describe(item);
    findings.push(duplicateName(what, name, first.origin, item.origin));
  }
  return findings;
}
