import type { QualifiedName } from "../ir/model.js";
import type { TypeExpression } from "./plan.js";

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
  return { kind: "primitive", name: primitiveName(name) };
}

export function primitiveName(name: QualifiedName): "string" | "number" | "boolean" | "unknown" {
  return primitives.get(name) ?? "unknown";
}
