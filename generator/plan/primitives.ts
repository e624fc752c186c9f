import { isStructuredType } from "../ir/lookups.js";
import type { Model, QualifiedName, TypeReference } from "../ir/model.js";
import type { TypeExpression, UrlNotation } from "./plan.js";

/**
 * What OData's primitive types are in JSON (OData JSON Format 4.01, 7.1): Int64 and Decimal are numbers unless the
 * request asks for strings. What has no type here has a form that only the service knows.
 */
const primitives: ReadonlyMap<QualifiedName, "string" | "number" | "boolean"> = new Map([
  ["Edm.Binary", "string"],
  ["Edm.Boolean", "boolean"],
  ["Edm.Byte", "number"],
  ["Edm.Date", "string"],
  ["Edm.DateTimeOffset", "string"],
  ["Edm.Decimal", "number"],
  ["Edm.Double", "number"],
  ["Edm.Duration", "string"],
  ["Edm.Guid", "string"],
  ["Edm.Int16", "number"],
  ["Edm.Int32", "number"],
  ["Edm.Int64", "number"],
  ["Edm.SByte", "number"],
  ["Edm.Single", "number"],
  ["Edm.String", "string"],
  ["Edm.TimeOfDay", "string"],
]);

/** The type of a primitive value in JSON. */
export function primitiveType(name: QualifiedName): TypeExpression {
  return { kind: "primitive", name: primitives.get(name) ?? "unknown" };
}

/**
 * How a value of the type is written in a URL (OData ABNF, `primitiveLiteral` and `arrayOrObject`): strings in quotes, and so
 * members of enumerations, which the service accepts without their type's name; collections and objects as JSON.
 */
export function urlNotation(model: Model, { name, collection }: TypeReference): UrlNotation {
  const type = model.types.get(name);
  if (collection || isStructuredType(type)) return "json";
  const primitive = underlyingType(model, name);
  if (primitive === "Edm.Duration") return "duration";
  if (primitive === "Edm.Binary") return "binary";
  return primitive === "Edm.String" || type?.kind === "enumerationType" ? "quoted" : "literal";
}

/** The primitive type that a type definition stands for; of any other type, itself. */
export function underlyingType(model: Model, name: QualifiedName): QualifiedName {
  const type = model.types.get(name);
  return type?.kind === "typeDefinition" ? type.underlyingType : name;
}
