import type { EnumerationMember, EnumerationType } from "../../ir/model.js";
import type { XmlElement } from "../xml.js";
import {
  attributeNames,
  booleanAttribute,
  checkAttributes,
  identifierAttribute,
  qualifiedNameAttribute,
  reportInvalid,
} from "./attributes.js";
import { visitChildren } from "./elements.js";
import { lowerAnnotation } from "./lower-annotation.js";
import type { Lowering } from "./lowering.js";

const enumerationAttributes = attributeNames("Name", "UnderlyingType", "IsFlags");
const memberAttributes = attributeNames("Name", "Value");

/** CSDL 10.2. */
const underlyingTypes: ReadonlySet<string> = new Set([
  "Edm.Byte",
  "Edm.SByte",
  "Edm.Int16",
  "Edm.Int32",
  "Edm.Int64",
]);

/** CSDL 10: `<EnumType>`. One without members is accepted: services declare types that they have yet to fill. */
export function lowerEnumerationType(
  lowering: Lowering,
  element: XmlElement,
  namespace: string,
): EnumerationType | undefined {
  checkAttributes(lowering, element, enumerationAttributes);
  const shortName = identifierAttribute(lowering, element, "Name");
  const name = `${namespace}.${shortName ?? ""}`;
  const underlyingType = qualifiedNameAttribute(lowering, element, "UnderlyingType") ?? "Edm.Int32";
  if (!underlyingTypes.has(underlyingType)) {
    reportInvalid(lowering, element, "UnderlyingType", [...underlyingTypes].join(" or "));
  }
  const flags = booleanAttribute(lowering, element, "IsFlags") ?? false;
  const members: EnumerationMember[] = [];
  visitChildren(lowering, element, {
    Member: (child) => {
      const member = lowerMember(lowering, child, name);
      if (member !== undefined) members.push(member);
    },
    Annotation: (child) => {
      lowerAnnotation(lowering, child, name);
    },
  });
  if (shortName === undefined) return undefined;
  return { kind: "enumerationType", name, underlyingType, flags, members, origin: element.origin };
}

/** CSDL 10.3: `<Member>`. */
function lowerMember(
  lowering: Lowering,
  element: XmlElement,
  enumeration: string,
): EnumerationMember | undefined {
  checkAttributes(lowering, element, memberAttributes);
  const name = identifierAttribute(lowering, element, "Name");
  const value = element.attribute("Value");
  if (value !== undefined && !/^-?\d+$/.test(value)) reportInvalid(lowering, element, "Value", "an integer");
  visitChildren(lowering, element, {
    Annotation: (child) => {
      lowerAnnotation(lowering, child, `${enumeration}/${name ?? ""}`);
    },
  });
  if (name === undefined) return undefined;
  return value === undefined ? { name } : { name, value };
}
