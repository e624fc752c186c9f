import { diagnostic } from "../../diagnostics.js";
import type { NamedType } from "../model.js";
import { isStructuredType } from "../structured-types.js";
import type { Rule } from "./rules.js";

/** CSDL 6.2 and 9.2: an entity type derives from an entity type, a complex type from a complex type. */
export const baseTypeKinds: Rule = (checked, _documents, model) =>
  [...checked.types.values()].filter(isStructuredType).flatMap((type) => {
    const base = type.baseType === undefined ? undefined : model.types.get(type.baseType);
    if (base === undefined || base.kind === type.kind) return [];
    return [
      diagnostic(
        "model-base-type-kind",
        `"${type.name}" is ${kindText[type.kind]}, but its base type "${base.name}" is ${kindText[base.kind]}. ` +
          "Both have to be of the same kind.",
        type.origin,
      ),
    ];
  });

const kindText: Readonly<Record<NamedType["kind"], string>> = {
  entityType: "an entity type",
  complexType: "a complex type",
  enumerationType: "an enumeration type",
  typeDefinition: "a type definition",
};
