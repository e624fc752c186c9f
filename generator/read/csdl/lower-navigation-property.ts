import type { TargetPath } from "../../ir/annotation.js";
import type { NavigationProperty, ReferentialConstraint } from "../../ir/model.js";
import type { XmlElement } from "../xml.js";
import {
  attributeNames,
  booleanAttribute,
  checkAttributes,
  identifierAttribute,
  reportInvalid,
  requiredAttribute,
} from "./attributes.js";
import { reportRepeated, visitChildren } from "./elements.js";
import { ignoreAnnotation, lowerAnnotation } from "./lower-annotation.js";
import { lowerTypeReference } from "./lower-type-reference.js";
import type { Lowering } from "./lowering.js";
import { resolvePath } from "./names.js";

const navigationPropertyAttributes = attributeNames("Name", "Type", "Nullable", "Partner", "ContainsTarget");
const referentialConstraintAttributes = attributeNames("Property", "ReferencedProperty");
const onDeleteAttributes = attributeNames("Action");
const onDeleteActions = ["Cascade", "None", "SetNull", "SetDefault"] as const;

/** CSDL 8: `<NavigationProperty>`. */
export function lowerNavigationProperty(
  lowering: Lowering,
  element: XmlElement,
  declaringType: TargetPath,
): NavigationProperty | undefined {
  checkAttributes(lowering, element, navigationPropertyAttributes);
  const name = identifierAttribute(lowering, element, "Name");
  const type = lowerTypeReference(lowering, element);
  const containsTarget = booleanAttribute(lowering, element, "ContainsTarget") ?? false;
  const partner = element.attribute("Partner");
  const referentialConstraints: ReferentialConstraint[] = [];
  let onDelete: NavigationProperty["onDelete"];
  visitChildren(lowering, element, {
    ReferentialConstraint: (child) => {
      const constraint = lowerReferentialConstraint(lowering, child);
      if (constraint !== undefined) referentialConstraints.push(constraint);
    },
    OnDelete: (child) => {
      if (onDelete === undefined) onDelete = lowerOnDelete(lowering, child);
      else reportRepeated(lowering, child);
    },
    Annotation: (child) => {
      lowerAnnotation(lowering, child, `${declaringType}/${name ?? ""}`);
    },
  });
  if (name === undefined || type === undefined) return undefined;
  return {
    name,
    type,
    containsTarget,
    ...(partner === undefined ? {} : { partner: resolvePath(lowering.aliases, partner) }),
    ...(onDelete === undefined ? {} : { onDelete }),
    referentialConstraints,
    origin: element.origin,
  };
}

/** CSDL 8.5: `<ReferentialConstraint>`. */
function lowerReferentialConstraint(
  lowering: Lowering,
  element: XmlElement,
): ReferentialConstraint | undefined {
  checkAttributes(lowering, element, referentialConstraintAttributes);
  const property = requiredAttribute(lowering, element, "Property");
  const referencedProperty = requiredAttribute(lowering, element, "ReferencedProperty");
  visitChildren(lowering, element, {
    Annotation: (child) => {
      ignoreAnnotation(lowering, child);
    },
  });
  if (property === undefined || referencedProperty === undefined) return undefined;
  return {
    property: resolvePath(lowering.aliases, property),
    referencedProperty: resolvePath(lowering.aliases, referencedProperty),
  };
}

/** CSDL 8.6: `<OnDelete>`. */
function lowerOnDelete(lowering: Lowering, element: XmlElement): NavigationProperty["onDelete"] {
  checkAttributes(lowering, element, onDeleteAttributes);
  visitChildren(lowering, element, {
    Annotation: (child) => {
      ignoreAnnotation(lowering, child);
    },
  });
  const value = requiredAttribute(lowering, element, "Action");
  const action = onDeleteActions.find((each) => each === value);
  if (value !== undefined && action === undefined) {
    reportInvalid(lowering, element, "Action", onDeleteActions.join(" or "));
  }
  return action;
}
