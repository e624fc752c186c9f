import type { Facets, QualifiedName } from "../../../ir/model.js";
import type { OpenApiDocument, SchemaFields } from "../document/open-api-document.js";
import type { PrimitiveSchemaType } from "./value-shape.js";

/**
 * OData's primitive types by JSON type and `format`, as the mapping of OData to OpenAPI has them, and OpenAPI's own
 * names for the same.
 *
 * https://docs.oasis-open.org/odata/odata-openapi/v1.0/odata-openapi-v1.0.html (4.5.4 and 4.6.1)
 */
const primitiveTypes: ReadonlyMap<
  PrimitiveSchemaType,
  ReadonlyMap<string | undefined, QualifiedName>
> = new Map([
  ["boolean", new Map([[undefined, "Edm.Boolean"]])],
  [
    "integer",
    new Map([
      [undefined, "Edm.Int64"],
      ["int64", "Edm.Int64"],
      ["int32", "Edm.Int32"],
      ["int16", "Edm.Int16"],
      ["int8", "Edm.SByte"],
      ["uint8", "Edm.Byte"],
    ]),
  ],
  [
    "number",
    new Map([
      [undefined, "Edm.Double"],
      ["double", "Edm.Double"],
      ["float", "Edm.Single"],
      ["single", "Edm.Single"],
      ["decimal", "Edm.Decimal"],
      // Int64 and Int32 are also written as numbers without a fraction.
      ["int64", "Edm.Int64"],
      ["int32", "Edm.Int32"],
    ]),
  ],
  [
    "string",
    new Map([
      [undefined, "Edm.String"],
      ["uuid", "Edm.Guid"],
      ["date-time", "Edm.DateTimeOffset"],
      ["date", "Edm.Date"],
      ["time", "Edm.TimeOfDay"],
      ["duration", "Edm.Duration"],
      ["base64url", "Edm.Binary"],
      ["byte", "Edm.Binary"],
      ["binary", "Edm.Stream"],
    ]),
  ],
]);

/** The primitive type of a schema. A format that OData has no type for is reported, and the type without it is taken. */
export function primitiveType(
  type: PrimitiveSchemaType,
  schema: SchemaFields,
  { report }: OpenApiDocument,
): QualifiedName {
  const byFormat = primitiveTypes.get(type);
  const format = schema.string("format");
  const name = byFormat?.get(format);
  if (name !== undefined) return name;
  const fallback = byFormat?.get(undefined) ?? "Edm.String";
  report.unsupported(
    `The format ${JSON.stringify(format)} of a ${type} has no counterpart; the value is read as ${fallback}.`,
    schema.at("format"),
  );
  return fallback;
}

/** Whether a format is one of numbers: of those that are written as JSON numbers, or as texts that keep all digits. */
export function isNumberFormat(format: string | undefined): boolean {
  if (format === undefined) return false;
  return (
    primitiveTypes.get("number")?.has(format) === true || primitiveTypes.get("integer")?.has(format) === true
  );
}

/** The facets that OpenAPI has a keyword for. */
export function facetsOf(schema: SchemaFields): Facets | undefined {
  const maxLength = schema.number("maxLength");
  return maxLength === undefined ? undefined : { maxLength };
}
