import type { TargetPath } from "../../ir/annotation.js";
import type { ComplexType, EntityType, KeyProperty, NavigationProperty, Property } from "../../ir/model.js";
import type { XmlElement } from "../xml.js";
import {
  attributeNames,
  booleanAttribute,
  checkAttributes,
  identifierAttribute,
  qualifiedNameAttribute,
  requiredAttribute,
} from "./attributes.js";
import { reportRepeated, visitChildren } from "./elements.js";
import { lowerAnnotation } from "./lower-annotation.js";
import { lowerNavigationProperty } from "./lower-navigation-property.js";
import { lowerProperty } from "./lower-property.js";
import type { Lowering } from "./lowering.js";
import { resolvePath } from "./names.js";

const entityTypeAttributes = attributeNames("Name", "BaseType", "Abstract", "OpenType", "HasStream");
const complexTypeAttributes = attributeNames("Name", "BaseType", "Abstract", "OpenType");
const propertyRefAttributes = attributeNames("Name", "Alias");

/** CSDL 6: `<EntityType>`. */
export function lowerEntityType(
  lowering: Lowering,
  element: XmlElement,
  namespace: string,
): EntityType | undefined {
  checkAttributes(lowering, element, entityTypeAttributes);
  let key: readonly KeyProperty[] | undefined;
  const common = lowerStructuredType(lowering, element, namespace, {
    Key: (child) => {
      if (key === undefined) key = lowerKey(lowering, child);
      else reportRepeated(lowering, child);
    },
  });
  const hasStream = booleanAttribute(lowering, element, "HasStream") ?? false;
  if (common === undefined) return undefined;
  return { kind: "entityType", ...common, hasStream, ...(key === undefined ? {} : { key }) };
}

/** CSDL 9: `<ComplexType>`. */
export function lowerComplexType(
  lowering: Lowering,
  element: XmlElement,
  namespace: string,
): ComplexType | undefined {
  checkAttributes(lowering, element, complexTypeAttributes);
  const common = lowerStructuredType(lowering, element, namespace, {});
  return common === undefined ? undefined : { kind: "complexType", ...common };
}

function lowerStructuredType(
  lowering: Lowering,
  element: XmlElement,
  namespace: string,
  handlers: Readonly<Record<string, (child: XmlElement) => void>>,
): Omit<ComplexType, "kind"> | undefined {
  const name = identifierAttribute(lowering, element, "Name");
  const target: TargetPath = `${namespace}.${name ?? ""}`;
  const baseType = qualifiedNameAttribute(lowering, element, "BaseType");
  const abstract = booleanAttribute(lowering, element, "Abstract") ?? false;
  const open = booleanAttribute(lowering, element, "OpenType") ?? false;
  const properties: Property[] = [];
  const navigationProperties: NavigationProperty[] = [];
  visitChildren(lowering, element, {
    ...handlers,
    Property: (child) => {
      const property = lowerProperty(lowering, child, target);
      if (property !== undefined) properties.push(property);
    },
    NavigationProperty: (child) => {
      const navigationProperty = lowerNavigationProperty(lowering, child, target);
      if (navigationProperty !== undefined) navigationProperties.push(navigationProperty);
    },
    Annotation: (child) => {
      lowerAnnotation(lowering, child, target);
    },
  });
  if (name === undefined) return undefined;
  return {
    name: target,
    ...(baseType === undefined ? {} : { baseType }),
    abstract,
    open,
    properties,
    navigationProperties,
    origin: element.origin,
  };
}

/** CSDL 6.5: `<Key>`. */
function lowerKey(lowering: Lowering, element: XmlElement): readonly KeyProperty[] {
  checkAttributes(lowering, element, attributeNames());
  const properties: KeyProperty[] = [];
  visitChildren(lowering, element, {
    PropertyRef: (child) => {
      checkAttributes(lowering, child, propertyRefAttributes);
      const path = requiredAttribute(lowering, child, "Name");
      const alias =
        child.attribute("Alias") === undefined ? undefined : identifierAttribute(lowering, child, "Alias");
      if (path === undefined) return;
      properties.push({
        path: resolvePath(lowering.aliases, path),
        ...(alias === undefined ? {} : { alias }),
      });
    },
  });
  if (properties.length === 0) {
    lowering.report("csdl-element-missing", "<Key> must have a <PropertyRef>.", element.origin);
  }
  return properties;
}
