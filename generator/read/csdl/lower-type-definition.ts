import type { TypeDefinition } from "../../ir/model.js";
import type { XmlElement } from "../xml.js";
import { attributeNames, checkAttributes, identifierAttribute, requiredQualifiedName } from "./attributes.js";
import { visitChildren } from "./elements.js";
import { lowerAnnotation } from "./lower-annotation.js";
import { facetAttributes, lowerFacets } from "./lower-type-reference.js";
import type { Lowering } from "./lowering.js";

const typeDefinitionAttributes = attributeNames("Name", "UnderlyingType", ...facetAttributes);

/** CSDL 11: `<TypeDefinition>`. */
export function lowerTypeDefinition(
  lowering: Lowering,
  element: XmlElement,
  namespace: string,
): TypeDefinition | undefined {
  checkAttributes(lowering, element, typeDefinitionAttributes);
  const shortName = identifierAttribute(lowering, element, "Name");
  const name = `${namespace}.${shortName ?? ""}`;
  const underlyingType = requiredQualifiedName(lowering, element, "UnderlyingType");
  const facets = lowerFacets(lowering, element);
  visitChildren(lowering, element, {
    Annotation: (child) => {
      lowerAnnotation(lowering, child, name);
    },
  });
  if (shortName === undefined || underlyingType === undefined) return undefined;
  return {
    kind: "typeDefinition",
    name,
    underlyingType,
    ...(facets === undefined ? {} : { facets }),
    origin: element.origin,
  };
}
