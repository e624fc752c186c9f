import type { Identifier } from "../escape/code.js";
import { suffixedIdentifier } from "../escape/identifier.js";

/** The names of one scope: a module, or the members of an interface. */
export interface NameScope {
  /**
   * Gives the preferred name, or, where that is taken, the same with `Escaped` behind it, as often as it takes.
   * Ask in an order that does not depend on the order of the input, and for what must keep its name first.
   */
  claim(preferred: Identifier): Identifier;
}

/** A scope in which some names are taken from the start. */
export function nameScope(taken: Iterable<string> = []): NameScope {
  const names = new Set<string>(taken);
  return {
    claim(preferred) {
      let name = preferred;
      while (names.has(name)) name = suffixedIdentifier(name, "escaped");
      names.add(name);
      return name;
    },
  };
}
