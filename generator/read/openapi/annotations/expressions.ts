/** Short ways to write the values of annotations. */
import type { Annotation, Expression, TargetPath } from "../../../ir/annotation.js";
import type { TargetedAnnotation } from "../../../ir/document.js";
import type { Origin } from "../../../source.js";

export function annotate(
  target: TargetPath,
  term: string,
  value: Expression | undefined,
  origin: Origin,
): TargetedAnnotation {
  const annotation: Annotation = value === undefined ? { term, origin } : { term, value, origin };
  return { target, annotation };
}

export function text(value: string): Expression {
  return { kind: "string", value };
}

export function collection(items: readonly Expression[]): Expression {
  return { kind: "collection", items };
}

/** A record of the properties that have a value. */
export function record(properties: Readonly<Record<string, Expression | undefined>>): Expression {
  const present = Object.entries(properties).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  return { kind: "record", properties: new Map(present) };
}
