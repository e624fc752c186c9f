import { diagnostic } from "../../diagnostics.js";
import type { Rule } from "./rules.js";

/** CSDL 10.3 and 11.2: the underlying type of an enumeration type or a type definition is a primitive type. */
export const underlyingTypes: Rule = (checked, _documents, model) =>
  [...checked.types.values()].flatMap((type) => {
    if (!("underlyingType" in type) || !model.types.has(type.underlyingType)) return [];
    return [
      diagnostic(
        "model-type-kind",
        `The underlying type of "${type.name}" is "${type.underlyingType}", which is not a primitive type.`,
        type.origin,
      ),
    ];
  });
