/** Accessors of annotation expressions: each gives undefined for an expression of another kind, and for undefined. */
import type { Expression } from "./annotation.js";

export function asString(expression: Expression | undefined): string | undefined {
  return expression?.kind === "string" ? expression.value : undefined;
}

/** For the value of a whole annotation, where absence means true, see `tagOf`. */
export function asBoolean(expression: Expression | undefined): boolean | undefined {
  return expression?.kind === "boolean" ? expression.value : undefined;
}

/** An integer; undefined for a number that is none, or that a `number` cannot hold exactly. */
export function asInteger(expression: Expression | undefined): number | undefined {
  if (expression?.kind !== "number") return undefined;
  const value = Number(expression.value);
  return Number.isSafeInteger(value) ? value : undefined;
}

export function asCollection(expression: Expression | undefined): readonly Expression[] | undefined {
  return expression?.kind === "collection" ? expression.items : undefined;
}

/** The value of one property of a record. */
export function recordProperty(expression: Expression | undefined, name: string): Expression | undefined {
  return expression?.kind === "record" ? expression.properties.get(name) : undefined;
}

/**
 * A collection of property or navigation property paths, as written. Strings count as paths, as the JSON form of CSDL
 * has no other way to write them.
 */
export function asPaths(expression: Expression | undefined): readonly string[] | undefined {
  return asCollection(expression)?.flatMap((item) =>
    item.kind === "path" || item.kind === "string" ? [item.value] : [],
  );
}

/** The members of an enumeration value, qualified by their type: `ns.enum/member`. */
export function asEnumerationMembers(expression: Expression | undefined): readonly string[] | undefined {
  return expression?.kind === "enumerationMembers" ? expression.members : undefined;
}
