import type { TargetPath } from "../../ir/annotation.js";
import type { Property } from "../../ir/model.js";
import type { XmlElement } from "../xml.js";
import { attributeNames, checkAttributes, propertyNameAttribute } from "./attributes.js";
import { visitChildren } from "./elements.js";
import { lowerAnnotation } from "./lower-annotation.js";
import { lowerTypeReference, typeReferenceAttributes } from "./lower-type-reference.js";
import type { Lowering } from "./lowering.js";

const propertyAttributes = attributeNames("Name", "DefaultValue", ...typeReferenceAttributes);

/** CSDL 7: `<Property>`. */
export function lowerProperty(
  lowering: Lowering,
  element: XmlElement,
  declaringType: TargetPath,
): Property | undefined {
  checkAttributes(lowering, element, propertyAttributes);
  const name = propertyNameAttribute(lowering, element, "Name");
  const type = lowerTypeReference(lowering, element);
  const defaultValue = element.attribute("DefaultValue");
  visitChildren(lowering, element, {
    Annotation: (child) => {
      lowerAnnotation(lowering, child, `${declaringType}/${name ?? ""}`);
    },
  });
  if (name === undefined || type === undefined) return undefined;
  return { name, type, ...(defaultValue === undefined ? {} : { defaultValue }), origin: element.origin };
}
