import type { TargetPath } from "../../ir/annotation.js";
import type { XmlElement } from "../xml.js";
import {
  attributeNames,
  checkAttributes,
  identifierAttribute,
  noteNonstandard,
  reportInvalid,
  requiredAttribute,
} from "./attributes.js";
import { visitChildren } from "./elements.js";
import { expressionAttributes, lowerValue } from "./lower-expression.js";
import type { Lowering } from "./lowering.js";
import { isNamespace, isQualifiedName, isSimpleIdentifier, resolveAlias, resolveTarget } from "./names.js";

const annotationAttributes = attributeNames("Term", "Qualifier", ...expressionAttributes);
const annotationsAttributes = attributeNames("Target", "Qualifier");

/** CSDL 14.2.2: `<Annotations>`, annotations outside of what they annotate. */
export function lowerAnnotations(lowering: Lowering, element: XmlElement): void {
  checkAttributes(lowering, element, annotationsAttributes);
  const target = requiredAttribute(lowering, element, "Target");
  const qualifier = lowerQualifier(lowering, element);
  visitChildren(lowering, element, {
    Annotation: (child) => {
      lowerAnnotation(lowering, child, resolveTarget(lowering.aliases, target ?? ""), qualifier);
    },
  });
}

/**
 * CSDL 14.2: `<Annotation>`. Annotations within it have a target of their own.
 *
 * @param outerQualifier the qualifier of the `<Annotations>` around it
 */
export function lowerAnnotation(
  lowering: Lowering,
  element: XmlElement,
  target: TargetPath,
  outerQualifier?: string,
): void {
  checkAttributes(lowering, element, annotationAttributes);
  const term = lowerTermName(lowering, element);
  const ownQualifier = lowerQualifier(lowering, element);
  if (ownQualifier !== undefined && outerQualifier !== undefined) {
    reportInvalid(lowering, element, "Qualifier", "absent, because <Annotations> around it has one");
  }
  const qualifier = ownQualifier ?? outerQualifier;
  const value = lowerValue(lowering, element, (child) => {
    const suffix = qualifier === undefined ? "" : `#${qualifier}`;
    lowerAnnotation(lowering, child, `${target}/@${term ?? ""}${suffix}`);
  });
  if (term === undefined) return;
  lowering.annotate(target, {
    term,
    ...(qualifier === undefined ? {} : { qualifier }),
    ...(value === undefined ? {} : { value }),
    origin: element.origin,
  });
}

function lowerTermName(lowering: Lowering, element: XmlElement): string | undefined {
  const term = requiredAttribute(lowering, element, "Term");
  if (term === undefined) return undefined;
  if (isQualifiedName(term)) return resolveAlias(lowering.aliases, term);
  reportInvalid(lowering, element, "Term", "a name with its namespace or alias");
  return undefined;
}

/** CSDL 14.2.3: a simple identifier. Services also put paths with dots there. */
function lowerQualifier(lowering: Lowering, element: XmlElement): string | undefined {
  const qualifier = element.attribute("Qualifier");
  if (qualifier === undefined) return undefined;
  if (isSimpleIdentifier(qualifier) || !isNamespace(qualifier)) {
    return identifierAttribute(lowering, element, "Qualifier");
  }
  noteNonstandard(lowering, element, "Qualifier", "although CSDL does not allow dots in qualifiers");
  return qualifier;
}

/** Reports an annotation of something that no target path leads to, such as a record. */
export function ignoreAnnotation(lowering: Lowering, element: XmlElement): void {
  const term = element.attribute("Term") ?? "";
  const message = `The annotation ${term} is not kept: what it annotates has no target path.`;
  lowering.report("csdl-annotation-ignored", message, element.origin);
}
