/**
 * What a permission requires besides, as alternatives.
 *
 *     expression = term *( ( "|" / "," ) term )     ; any one of them
 *     term       = factor *( "&" factor )           ; all of them
 *     factor     = permission / "(" expression ")"
 *
 * with blanks allowed around every token. The specification has `|`, `&` and parentheses; Graph's file has commas, and
 * means alternatives: listings name a permission and those that include it side by side, and where two permissions
 * require each other, one of the listed is enough in the other's listing.
 *
 * https://github.com/microsoftgraph/kibali/blob/main/specs/permissions.md#alsorequires
 */
import type { PermissionSet } from "../../ir/access.js";
import { permissionSet } from "../../ir/sufficient-permissions.js";

/** An expression of a few dozen operators can stand for more sets than memory holds. */
const mostAlternatives = 100;
const deepestNesting = 20;

/** @returns undefined where the text is not an expression, or stands for too many alternatives */
export function parseAlsoRequires(text: string): readonly PermissionSet[] | undefined {
  const tokens = text.match(/[|,&()]|[^\s|,&()]+/g) ?? [];
  const reader = new Reader(tokens);
  const alternatives = reader.expression(0);
  return reader.isAtEnd ? alternatives : undefined;
}

/** Both of two conditions; an empty one demands nothing. */
export function bothOf(
  one: readonly PermissionSet[],
  other: readonly PermissionSet[],
): readonly PermissionSet[] {
  if (one.length === 0 || other.length === 0) return one.length === 0 ? other : one;
  return one.flatMap((set) => other.map((more) => permissionSet([...set, ...more])));
}

type Alternatives = readonly PermissionSet[] | undefined;

class Reader {
  readonly #tokens: readonly string[];
  #next = 0;

  constructor(tokens: readonly string[]) {
    this.#tokens = tokens;
  }

  get isAtEnd(): boolean {
    return this.#next === this.#tokens.length;
  }

  expression(depth: number): Alternatives {
    let alternatives = this.#term(depth);
    while (alternatives !== undefined && (this.#take("|") || this.#take(","))) {
      const more = this.#term(depth);
      alternatives = more && limited(distinct([...alternatives, ...more]));
    }
    return alternatives;
  }

  #term(depth: number): Alternatives {
    let alternatives = this.#factor(depth);
    while (alternatives !== undefined && this.#take("&")) {
      const more = this.#factor(depth);
      alternatives = more && limited(distinct(bothOf(alternatives, more)));
    }
    return alternatives;
  }

  #factor(depth: number): Alternatives {
    if (this.#take("(")) {
      const inner = depth < deepestNesting ? this.expression(depth + 1) : undefined;
      return this.#take(")") ? inner : undefined;
    }
    const token = this.#tokens[this.#next];
    if (token === undefined || /^[|,&()]$/.test(token)) return undefined;
    this.#next++;
    return [[token]];
  }

  #take(token: string): boolean {
    if (this.#tokens[this.#next] !== token) return false;
    this.#next++;
    return true;
  }
}

function limited(alternatives: readonly PermissionSet[]): Alternatives {
  return alternatives.length > mostAlternatives ? undefined : alternatives;
}

function distinct(sets: readonly PermissionSet[]): readonly PermissionSet[] {
  return [...new Map(sets.map((set) => [set.join(" "), set])).values()];
}
