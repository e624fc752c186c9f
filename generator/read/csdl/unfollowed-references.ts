import { diagnostic } from "../../diagnostics.js";
import type { Diagnostic } from "../../diagnostics.js";
import type { ModelDocument } from "../../ir/document.js";
import type { NamedType, Operation, QualifiedName, Term } from "../../ir/model.js";
import { namespaceOf } from "../../ir/names.js";
import type { Include } from "./envelope.js";

/**
 * Notes the references to documents whose types this one uses, because they are not followed. A vocabulary of which
 * only terms are applied need not be read.
 */
export function unfollowedReferences(
  includes: readonly Include[],
  document: ModelDocument,
): readonly Diagnostic[] {
  if (includes.length === 0) return [];
  const own = new Set(document.schemas.map(({ namespace }) => namespace));
  const used = new Set(namesInUse(document).map(namespaceOf));
  return includes
    .filter(({ namespace }) => used.has(namespace) && !own.has(namespace))
    .map(({ namespace, element }) => {
      const message = `The document that declares ${namespace} is not followed; give it too, because its types are used.`;
      return diagnostic("csdl-reference", message, element.origin);
    });
}

function namesInUse({ types, operations, terms, containers }: ModelDocument): readonly QualifiedName[] {
  return [
    ...types.flatMap(namesInType),
    ...operations.flatMap(namesInOperation),
    ...terms.map(({ type }: Term) => type.name),
    ...containers.flatMap(({ entitySets, singletons, operationImports }) => [
      ...entitySets.map(({ entityType }) => entityType),
      ...singletons.map(({ type }) => type),
      ...operationImports.map(({ operation }) => operation),
    ]),
  ];
}

function namesInType(type: NamedType): readonly QualifiedName[] {
  if (type.kind === "enumerationType" || type.kind === "typeDefinition") return [type.underlyingType];
  const { baseType, properties, navigationProperties } = type;
  const members = [...properties, ...navigationProperties].map((member) => member.type.name);
  return baseType === undefined ? members : [baseType, ...members];
}

function namesInOperation({ parameters, returnType }: Operation): readonly QualifiedName[] {
  const names = parameters.map(({ type }) => type.name);
  return returnType === undefined ? names : [...names, returnType.name];
}
