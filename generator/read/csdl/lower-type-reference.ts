import type { Facets, TypeReference } from "../../ir/model.js";
import type { XmlElement } from "../xml.js";
import { booleanAttribute, noteNonstandard, reportInvalid, requiredAttribute } from "./attributes.js";
import type { Lowering, TypeName } from "./lowering.js";
import { isQualifiedName, resolveAlias } from "./names.js";

/** The attributes of facets (CSDL 7.2), without `Nullable` and `DefaultValue`. */
export const facetAttributes = ["MaxLength", "Precision", "Scale", "Unicode", "SRID"] as const;

const lengthWords = ["max"] as const;
const noWords = [] as const;
const scaleWords = ["variable", "floating"] as const;
const referenceSystemWords = ["variable"] as const;

/** The attributes from which a type reference is read. */
export const typeReferenceAttributes = ["Type", "Nullable", ...facetAttributes] as const;

/** The `Type` of an element, with `Nullable` and facets; undefined where it is absent or invalid. */
export function lowerTypeReference(lowering: Lowering, element: XmlElement): TypeReference | undefined {
  const type = lowerTypeName(lowering, element, "Type");
  const nullable = booleanAttribute(lowering, element, "Nullable");
  const facets = lowerFacets(lowering, element);
  if (type === undefined) return undefined;
  if (nullable === undefined && facets === undefined) return type;
  return {
    ...type,
    ...(nullable === undefined ? {} : { nullable }),
    ...(facets === undefined ? {} : { facets }),
  };
}

/** A required attribute that names a type or, as `Collection(…)`, many of it. */
export function lowerTypeName(
  lowering: Lowering,
  element: XmlElement,
  attribute: string,
): TypeName | undefined {
  const value = requiredAttribute(lowering, element, attribute);
  if (value === undefined) return undefined;
  const type = lowering.typeNames.get(value) ?? parseTypeName(lowering, value);
  if (type === undefined) {
    const expected = "the name of a type with its namespace or alias, or Collection(…) of one";
    reportInvalid(lowering, element, attribute, expected);
    return undefined;
  }
  lowering.typeNames.set(value, type);
  return type;
}

/** Takes a type's name apart; undefined where it is invalid. */
export function parseTypeName(lowering: Lowering, text: string): TypeName | undefined {
  const item = /^Collection\((.*)\)$/s.exec(text)?.[1];
  const name = item ?? text;
  if (!isQualifiedName(name)) return undefined;
  return { name: resolveAlias(lowering.aliases, name), collection: item !== undefined };
}

/** The facets of an element; undefined where it has none. */
export function lowerFacets(lowering: Lowering, element: XmlElement): Facets | undefined {
  const maxLength = lengthOr(lowering, element, "MaxLength", lengthWords);
  const precision = lengthOr(lowering, element, "Precision", noWords);
  const scale = lengthOr(lowering, element, "Scale", scaleWords);
  const srid = lengthOr(lowering, element, "SRID", referenceSystemWords);
  const unicode = booleanAttribute(lowering, element, "Unicode");
  if ((maxLength ?? precision ?? scale ?? srid ?? unicode) === undefined) return undefined;
  return {
    ...(maxLength === undefined ? {} : { maxLength }),
    ...(precision === undefined ? {} : { precision }),
    ...(scale === undefined ? {} : { scale }),
    ...(unicode === undefined ? {} : { unicode }),
    ...(srid === undefined ? {} : { srid }),
  };
}

/** A non-negative integer or one of some words, which services also write with a capital. */
function lengthOr<Word extends string>(
  lowering: Lowering,
  element: XmlElement,
  attribute: string,
  words: readonly Word[],
): number | Word | undefined {
  const value = element.attribute(attribute);
  if (value === undefined) return undefined;
  const number = Number(value);
  if (/^\d+$/.test(value) && Number.isSafeInteger(number)) return number;
  const word = words.find((each) => each === value.toLowerCase());
  if (word === undefined) {
    reportInvalid(lowering, element, attribute, ["a non-negative integer", ...words].join(" or "));
  } else if (word !== value) {
    noteNonstandard(lowering, element, attribute, `although CSDL writes ${word}`);
  }
  return word;
}
