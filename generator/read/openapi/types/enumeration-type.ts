import type { EnumerationMember, EnumerationType } from "../../../ir/model.js";
import { enumerationExtension } from "../document/objects.js";
import type { OpenApiDocument, SchemaFields } from "../document/open-api-document.js";

/**
 * An enumeration. OpenAPI lists the names of its members; their numbers are not known, and are not needed for JSON.
 * That several can be set at once is said by `x-ms-enum-flags`.
 */
export function enumerationType(
  name: string,
  schema: SchemaFields,
  values: readonly string[],
  { report }: OpenApiDocument,
): EnumerationType {
  const flags = schema.object("x-ms-enum-flags", enumerationExtension)?.boolean("isFlags") === true;
  const members = [...new Set(values)].map((value): EnumerationMember => ({ name: value }));
  return {
    kind: "enumerationType",
    name,
    underlyingType: "Edm.Int32",
    flags,
    members,
    origin: report.origin(schema.pointer),
  };
}
