import { diagnostic } from "../../diagnostics.js";
import type { Origin } from "../../source.js";
import { isKnownBuiltInType } from "../built-in-types.js";
import type { EntityContainer, Model, NamedType, Operation, QualifiedName } from "../model.js";
import { isDeclaredNamespace } from "../member-path.js";
import { isBuiltInType, namespaceOf } from "../names.js";
import { isStructuredType } from "../structured-types.js";
import type { Rule } from "./rules.js";

/** Every type that is named is declared, or one of OData's own. */
export const unresolvedTypes: Rule = (checked, _documents, model) => {
  const isMissing: IsMissing = (name) => !model.types.has(name) && !isKnownBuiltInType(name);
  return [
    ...[...checked.types.values()].flatMap((type) => missingInType(type, isMissing)),
    ...[...checked.operations.values()]
      .flat()
      .flatMap((operation) => missingInOperation(operation, isMissing)),
    ...(checked.container === undefined ? [] : missingInContainer(checked.container, isMissing)),
  ].map(({ name, by, origin }) =>
    diagnostic(
      "model-unresolved-type",
      `${by} names the type "${name}", which ${reason(model, name)}`,
      origin,
    ),
  );
};

type IsMissing = (name: QualifiedName) => boolean;

interface MissingType {
  readonly name: QualifiedName;
  /** Who names it, in words. */
  readonly by: string;
  readonly origin: Origin;
}

function missingInType(type: NamedType, isMissing: IsMissing): readonly MissingType[] {
  const { name, origin } = type;
  const named = "underlyingType" in type ? type.underlyingType : type.baseType;
  const missing = named !== undefined && isMissing(named) ? [{ name: named, by: `"${name}"`, origin }] : [];
  if (!isStructuredType(type)) return missing;
  const members = [...type.properties, ...type.navigationProperties].filter((member) =>
    isMissing(member.type.name),
  );
  return [
    ...missing,
    ...members.map((member) => ({
      name: member.type.name,
      by: `"${name}/${member.name}"`,
      origin: member.origin,
    })),
  ];
}

function missingInOperation(operation: Operation, isMissing: IsMissing): readonly MissingType[] {
  const { name, returnType, origin } = operation;
  const parameters = operation.parameters.filter((parameter) => isMissing(parameter.type.name));
  return [
    ...parameters.map((parameter) => ({
      name: parameter.type.name,
      by: `The parameter "${parameter.name}" of "${name}"`,
      origin: parameter.origin,
    })),
    ...(returnType !== undefined && isMissing(returnType.name)
      ? [{ name: returnType.name, by: `The result of "${name}"`, origin }]
      : []),
  ];
}

function missingInContainer(container: EntityContainer, isMissing: IsMissing): readonly MissingType[] {
  const entitySets = container.entitySets.filter(({ entityType }) => isMissing(entityType));
  const singletons = container.singletons.filter(({ type }) => isMissing(type));
  return [
    ...entitySets.map(({ name, entityType, origin }) => ({
      name: entityType,
      by: `The entity set "${name}"`,
      origin,
    })),
    ...singletons.map(({ name, type, origin }) => ({ name: type, by: `The singleton "${name}"`, origin })),
  ];
}

function reason(model: Model, name: QualifiedName): string {
  if (isBuiltInType(name)) return "OData does not have. Correct its name.";
  return isDeclaredNamespace(model, namespaceOf(name))
    ? "is not declared. Correct its name, or declare it."
    : "is in a namespace that no document declares. Correct its name, or name the document that declares it as an input.";
}
