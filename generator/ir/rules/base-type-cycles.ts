import { diagnostic } from "../../diagnostics.js";
import type { Diagnostic } from "../../diagnostics.js";
import { ordinal } from "../../ordinal.js";
import type { Model, QualifiedName } from "../model.js";
import { structuredType } from "../structured-types.js";
import type { Rule } from "./rules.js";

/** CSDL 6.2 and 9.2: a type is not, directly or indirectly, its own base type. One finding a circle. */
export const baseTypeCycles: Rule = (checked, _documents, model) => {
  const findings: Diagnostic[] = [];
  const done = new Set<QualifiedName>();
  for (const start of checked.types.keys()) {
    const path: QualifiedName[] = [];
    let name: QualifiedName | undefined = start;
    while (name !== undefined && !done.has(name)) {
      done.add(name);
      path.push(name);
      name = structuredType(model, name)?.baseType;
    }
    const circleStart = name === undefined ? -1 : path.indexOf(name);
    if (circleStart !== -1) findings.push(cycle(model, path.slice(circleStart)));
  }
  return findings;
};

/** Told from the first name on, wherever the circle was entered. */
function cycle(model: Model, names: readonly QualifiedName[]): Diagnostic {
  const [first = ""] = [...names].sort(ordinal);
  const start = names.indexOf(first);
  const circle = [...names.slice(start), ...names.slice(0, start)];
  return diagnostic(
    "model-base-type-cycle",
    `The base types form a circle: ${[...circle, first].join(" → ")}. Remove one of the BaseType attributes.`,
    model.types.get(first)?.origin,
  );
}
