import type { Term } from "../../ir/model.js";
import type { XmlElement } from "../xml.js";
import {
  attributeNames,
  checkAttributes,
  identifierAttribute,
  qualifiedNameAttribute,
} from "./attributes.js";
import { visitChildren } from "./elements.js";
import { lowerAnnotation } from "./lower-annotation.js";
import { lowerTypeReference, typeReferenceAttributes } from "./lower-type-reference.js";
import type { Lowering } from "./lowering.js";

const termAttributes = attributeNames(
  "Name",
  "BaseTerm",
  "AppliesTo",
  "DefaultValue",
  ...typeReferenceAttributes,
);

/** CSDL 14.1: `<Term>`. */
export function lowerTerm(lowering: Lowering, element: XmlElement, namespace: string): Term | undefined {
  checkAttributes(lowering, element, termAttributes);
  const shortName = identifierAttribute(lowering, element, "Name");
  const name = `${namespace}.${shortName ?? ""}`;
  const type = lowerTypeReference(lowering, element);
  const baseTerm = qualifiedNameAttribute(lowering, element, "BaseTerm");
  const defaultValue = element.attribute("DefaultValue");
  const appliesTo = (element.attribute("AppliesTo") ?? "").split(/\s+/).filter((word) => word !== "");
  visitChildren(lowering, element, {
    Annotation: (child) => {
      lowerAnnotation(lowering, child, name);
    },
  });
  if (shortName === undefined || type === undefined) return undefined;
  return {
    name,
    type,
    ...(baseTerm === undefined ? {} : { baseTerm }),
    appliesTo,
    ...(defaultValue === undefined ? {} : { defaultValue }),
    origin: element.origin,
  };
}
