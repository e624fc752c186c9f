import { diagnostic } from "../../diagnostics.js";
import type { Diagnostic } from "../../diagnostics.js";
import type { Origin } from "../../source.js";
import type { Model, QualifiedName } from "../model.js";
import { isStructuredType, kindOfType } from "../structured-types.js";
import type { Rule } from "./rules.js";

/** CSDL 8.1, 13.2 and 13.3: navigation properties, entity sets and singletons lead to entities. */
export const memberKinds: Rule = (checked, _documents, model) => [
  ...[...checked.types.values()]
    .filter(isStructuredType)
    .flatMap(({ name, navigationProperties }) =>
      navigationProperties.flatMap((navigation) =>
        notAnEntityType(
          model,
          `The navigation property "${name}/${navigation.name}"`,
          navigation.type.name,
          navigation.origin,
        ),
      ),
    ),
  ...(checked.container?.entitySets ?? []).flatMap(({ name, entityType, origin }) =>
    notAnEntityType(model, `The entity set "${name}"`, entityType, origin),
  ),
  ...(checked.container?.singletons ?? []).flatMap(({ name, type, origin }) =>
    notAnEntityType(model, `The singleton "${name}"`, type, origin),
  ),
];

function notAnEntityType(
  model: Model,
  what: string,
  typeName: QualifiedName,
  origin: Origin,
): readonly Diagnostic[] {
  const kind = kindOfType(model, typeName);
  if (kind === undefined || kind === "entityType") return [];
  return [
    diagnostic("model-type-kind", `${what} leads to "${typeName}", which is not an entity type.`, origin),
  ];
}
