import type { QualifiedName } from "../../ir/model.js";
import type { XmlElement } from "../xml.js";
import { isCsdlNamespace } from "./elements.js";
import type { Reporter } from "./elements.js";
import type { Lowering } from "./lowering.js";
import { isHyphenatedIdentifier, isQualifiedName, isSimpleIdentifier, resolveAlias } from "./names.js";

/** The attributes that an element can have. */
export type AttributeNames = ReadonlySet<string>;

export function attributeNames(...names: readonly string[]): AttributeNames {
  return new Set(names);
}

/** Reports the attributes that an element does not have. Those of foreign namespaces are allowed anywhere. */
export function checkAttributes(reporter: Reporter, element: XmlElement, known: AttributeNames): void {
  for (const name of element.attributesBeside(known)) {
    if (!isCsdlNamespace(element.attributeNamespace(name))) continue;
    const message = `The attribute ${name} of <${element.name}> has no meaning and is ignored.`;
    reporter.report("csdl-attribute-unknown", message, element.attributeOrigin(name));
  }
}

/** The value of an attribute that must be there; reported and undefined where it is not. */
export function requiredAttribute(reporter: Reporter, element: XmlElement, name: string): string | undefined {
  const value = element.attribute(name);
  if (value === undefined) {
    reporter.report(
      "csdl-attribute-missing",
      `<${element.name}> must have the attribute ${name}.`,
      element.origin,
    );
  }
  return value;
}

/** Reports a value that is not allowed. */
export function reportInvalid(reporter: Reporter, element: XmlElement, name: string, expected: string): void {
  const value = shorten(element.attribute(name) ?? "");
  const message = `The attribute ${name} of <${element.name}> must be ${expected}, not "${value}".`;
  reporter.report("csdl-attribute-invalid", message, element.attributeOrigin(name));
}

/** `true`, `false`, or undefined where the attribute is absent or invalid. */
export function booleanAttribute(reporter: Reporter, element: XmlElement, name: string): boolean | undefined {
  const value = element.attribute(name);
  if (value === undefined) return undefined;
  if (value === "true") return true;
  if (value !== "false") reportInvalid(reporter, element, name, "true or false");
  return false;
}

/** A required simple identifier. */
export function identifierAttribute(
  reporter: Reporter,
  element: XmlElement,
  name: string,
): string | undefined {
  const value = requiredAttribute(reporter, element, name);
  if (value === undefined || isSimpleIdentifier(value)) return value;
  reportInvalid(reporter, element, name, "a name of letters, digits and underscores, 128 at most");
  return undefined;
}

/** The required name of a property; unlike others it can have hyphens, which is noted. */
export function propertyNameAttribute(
  reporter: Reporter,
  element: XmlElement,
  name: string,
): string | undefined {
  const value = element.attribute(name);
  if (value === undefined || isSimpleIdentifier(value) || !isHyphenatedIdentifier(value)) {
    return identifierAttribute(reporter, element, name);
  }
  noteNonstandard(reporter, element, name, "although CSDL does not allow hyphens in names");
  return value;
}

/** Notes a value that is accepted because services write it. */
export function noteNonstandard(
  reporter: Reporter,
  element: XmlElement,
  name: string,
  although: string,
): void {
  const value = shorten(element.attribute(name) ?? "");
  const message = `The attribute ${name}="${value}" of <${element.name}> is accepted, ${although}.`;
  reporter.report("csdl-nonstandard", message, element.attributeOrigin(name));
}

/** A qualified name, with its alias resolved; undefined where it is absent or invalid. */
export function qualifiedNameAttribute(
  lowering: Lowering,
  element: XmlElement,
  name: string,
): QualifiedName | undefined {
  const value = element.attribute(name);
  if (value === undefined) return undefined;
  if (!isQualifiedName(value)) {
    reportInvalid(lowering, element, name, "a name with its namespace or alias");
    return undefined;
  }
  return resolveAlias(lowering.aliases, value);
}

/** As `qualifiedNameAttribute`, for an attribute that must be there. */
export function requiredQualifiedName(
  lowering: Lowering,
  element: XmlElement,
  name: string,
): QualifiedName | undefined {
  requiredAttribute(lowering, element, name);
  return qualifiedNameAttribute(lowering, element, name);
}

/** A value in a message is never longer than a line. */
export function shorten(value: string): string {
  return value.length <= 80 ? value : `${value.slice(0, 79)}…`;
}
