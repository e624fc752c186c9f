import { visitChildren } from "./elements.js";
import type { SchemaElement } from "./envelope.js";
import { lowerAnnotation, lowerAnnotations } from "./lower-annotation.js";
import { lowerContainer } from "./lower-container.js";
import { lowerEnumerationType } from "./lower-enumeration-type.js";
import { lowerOperation } from "./lower-operation.js";
import { lowerComplexType, lowerEntityType } from "./lower-structured-type.js";
import { lowerTerm } from "./lower-term.js";
import { lowerTypeDefinition } from "./lower-type-definition.js";
import type { Lowering } from "./lowering.js";

/** CSDL 5: `<Schema>` and all that it declares. */
export function lowerSchema(lowering: Lowering, { namespace, alias, element }: SchemaElement): void {
  lowering.schemas.push({ namespace, ...(alias === undefined ? {} : { alias }), origin: element.origin });
  visitChildren(lowering, element, {
    EntityType: (child) => {
      append(lowering.types, lowerEntityType(lowering, child, namespace));
    },
    ComplexType: (child) => {
      append(lowering.types, lowerComplexType(lowering, child, namespace));
    },
    EnumType: (child) => {
      append(lowering.types, lowerEnumerationType(lowering, child, namespace));
    },
    TypeDefinition: (child) => {
      append(lowering.types, lowerTypeDefinition(lowering, child, namespace));
    },
    Action: (child) => {
      append(lowering.operations, lowerOperation(lowering, child, namespace, "action"));
    },
    Function: (child) => {
      append(lowering.operations, lowerOperation(lowering, child, namespace, "function"));
    },
    Term: (child) => {
      append(lowering.terms, lowerTerm(lowering, child, namespace));
    },
    EntityContainer: (child) => {
      append(lowering.containers, lowerContainer(lowering, child, namespace));
    },
    Annotations: (child) => {
      lowerAnnotations(lowering, child);
    },
    Annotation: (child) => {
      lowerAnnotation(lowering, child, namespace);
    },
  });
}

function append<T>(list: T[], item: T | undefined): void {
  if (item !== undefined) list.push(item);
}
