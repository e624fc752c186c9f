import type { XmlElement } from "../xml.js";
import { visitChildren } from "./elements.js";
import type { Reporter } from "./elements.js";
import type { SchemaElement } from "./envelope.js";
import { lowerAnnotation, lowerAnnotations } from "./lower-annotation.js";
import { lowerContainer } from "./lower-container.js";
import { lowerEnumerationType } from "./lower-enumeration-type.js";
import { lowerOperation } from "./lower-operation.js";
import { lowerComplexType, lowerEntityType } from "./lower-structured-type.js";
import { lowerTerm } from "./lower-term.js";
import { lowerTypeDefinition } from "./lower-type-definition.js";
import type { Lowering } from "./lowering.js";

/** What each child of a schema is lowered by, by its name (CSDL 5.1). */
const lowerings: Readonly<Record<string, LowerChild>> = {
  EntityType: (lowering, child, namespace) => {
    append(lowering.types, lowerEntityType(lowering, child, namespace));
  },
  ComplexType: (lowering, child, namespace) => {
    append(lowering.types, lowerComplexType(lowering, child, namespace));
  },
  EnumType: (lowering, child, namespace) => {
    append(lowering.types, lowerEnumerationType(lowering, child, namespace));
  },
  TypeDefinition: (lowering, child, namespace) => {
    append(lowering.types, lowerTypeDefinition(lowering, child, namespace));
  },
  Action: (lowering, child, namespace) => {
    append(lowering.operations, lowerOperation(lowering, child, namespace, "action"));
  },
  Function: (lowering, child, namespace) => {
    append(lowering.operations, lowerOperation(lowering, child, namespace, "function"));
  },
  Term: (lowering, child, namespace) => {
    append(lowering.terms, lowerTerm(lowering, child, namespace));
  },
  EntityContainer: (lowering, child, namespace) => {
    append(lowering.containers, lowerContainer(lowering, child, namespace));
  },
  Annotations: (lowering, child) => {
    lowerAnnotations(lowering, child);
  },
  Annotation: (lowering, child, namespace) => {
    lowerAnnotation(lowering, child, namespace);
  },
};

type LowerChild = (lowering: Lowering, child: XmlElement, namespace: string) => void;

/** CSDL 5: `<Schema>` and all that it declares. */
export function lowerSchema(lowering: Lowering, { namespace, alias, element }: SchemaElement): void {
  lowering.schemas.push({ namespace, ...(alias === undefined ? {} : { alias }), origin: element.origin });
  visitSchemaChildren(lowering, element, (child) => {
    lowerSchemaChild(lowering, child, namespace);
  });
}

/** Gives each child that has a meaning to a function, and reports the others. */
export function visitSchemaChildren(
  reporter: Reporter,
  schema: XmlElement,
  visit: (child: XmlElement) => void,
): void {
  visitChildren(reporter, schema, Object.fromEntries(Object.keys(lowerings).map((name) => [name, visit])));
}

/** Lowers a child that `visitSchemaChildren` gives. */
export function lowerSchemaChild(lowering: Lowering, child: XmlElement, namespace: string): void {
  lowerings[child.name]?.(lowering, child, namespace);
}

function append<T>(list: T[], item: T | undefined): void {
  if (item !== undefined) list.push(item);
}
