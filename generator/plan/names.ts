import type { Identifier } from "../escape/code.js";
import { suffixedIdentifier } from "../escape/identifier.js";

/** The names of one scope: a module, or the members of an interface. */
export interface NameScope {
  /**
   * Gives the preferred name, or, where that is taken, the same with `Escaped` behind it, as often as it takes; from the ninth time
   * on with a number in place of the words.
   * Ask in an order that does not depend on the order of the input, and for what must keep its name first.
   */
  claim(preferred: Identifier): Identifier;
}

/** A scope in which some names are taken from the start. */
export function nameScope(taken: Iterable<string> = []): NameScope {
  const names = new Set<string>(taken);
  /** How many of the names after a preferred one are known to be taken, so that each is tried once. */
  const tries = new Map<Identifier, number>();
  return {
    claim(preferred) {
      let times = tries.get(preferred) ?? 0;
      while (names.has(escaped(preferred, times))) times++;
      const name = escaped(preferred, times);
      names.add(name);
      tries.set(preferred, times + 1);
      return name;
    },
  };
}

/** Thousands of names that look alike would otherwise become thousands of words long. */
const mostWords = 8;

function escaped(name: Identifier, times: number): Identifier {
  if (times === 0) return name;
  return suffixedIdentifier(name, times > mostWords ? `escaped${times}` : " escaped".repeat(times));
}
