import { diagnostic } from "../../diagnostics.js";
import type { Origin } from "../../source.js";
import { isKnownBuiltInType } from "../built-in-types.js";
import type { EntityContainer, Model, NamedType, Operation, QualifiedName } from "../model.js";
import { isBuiltInType, namespaceOf } from "../names.js";
import type { Rule } from "./rules.js";

/** Every type that is named is declared, or one of OData's own. */
export const unresolvedTypes: Rule = (model) =>
  namedTypes(model)
    .filter(({ name }) => !model.types.has(name) && !isKnownBuiltInType(name))
    .map(({ name, by, origin }) =>
      diagnostic(
        "model-unresolved-type",
        `${by} names the type "${name}", which ${reason(model, name)}`,
        origin,
      ),
    );

function reason(model: Model, name: QualifiedName): string {
  if (isBuiltInType(name)) return "OData does not have. Correct its name.";
  const namespace = namespaceOf(name);
  return model.schemas.some((schema) => schema.namespace === namespace)
    ? "is not declared. Correct its name, or declare it."
    : `is in a namespace that no document declares. Correct its name, or name the document that declares it as an input.`;
}

interface NamedTypeUse {
  readonly name: QualifiedName;
  /** Who names it, in words. */
  readonly by: string;
  readonly origin: Origin;
}

function namedTypes(model: Model): readonly NamedTypeUse[] {
  return [
    ...[...model.types.values()].flatMap(namedByType),
    ...[...model.operations.values()].flat().flatMap(namedByOperation),
    ...(model.container === undefined ? [] : namedByContainer(model.container)),
  ];
}

function namedByType(type: NamedType): readonly NamedTypeUse[] {
  const { name, origin } = type;
  switch (type.kind) {
    case "enumerationType":
    case "typeDefinition":
      return [{ name: type.underlyingType, by: `"${name}"`, origin }];
    case "entityType":
    case "complexType":
      return [
        ...(type.baseType === undefined ? [] : [{ name: type.baseType, by: `"${name}"`, origin }]),
        ...[...type.properties, ...type.navigationProperties].map((member) => ({
          name: member.type.name,
          by: `"${name}/${member.name}"`,
          origin: member.origin,
        })),
      ];
  }
}

function namedByOperation({ name, parameters, returnType, origin }: Operation): readonly NamedTypeUse[] {
  return [
    ...parameters.map((parameter) => ({
      name: parameter.type.name,
      by: `The parameter "${parameter.name}" of "${name}"`,
      origin: parameter.origin,
    })),
    ...(returnType === undefined ? [] : [{ name: returnType.name, by: `The result of "${name}"`, origin }]),
  ];
}

function namedByContainer({ entitySets, singletons }: EntityContainer): readonly NamedTypeUse[] {
  return [
    ...entitySets.map(({ name, entityType, origin }) => ({
      name: entityType,
      by: `The entity set "${name}"`,
      origin,
    })),
    ...singletons.map(({ name, type, origin }) => ({ name: type, by: `The singleton "${name}"`, origin })),
  ];
}
