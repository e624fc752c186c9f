import type { Expression } from "./annotation.js";

/** A text that two expressions share only if they are the same, whatever the order of a record's properties. */
export function expressionText(expression: Expression | undefined): string {
  return JSON.stringify(expression ?? null, (_key, value: unknown) =>
    value instanceof Map ? [...value].sort(([one], [other]) => (one < other ? -1 : 1)) : value,
  );
}
