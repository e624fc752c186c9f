import type { OpenApiDocument, SchemaFields } from "../document/open-api-document.js";
import { allProperties, isControlInformation } from "./object-parts.js";

/**
 * The value within the object that the protocol wraps around a collection or a primitive value (OData JSON 11 and 13):
 * its only members are `value` and control information. Undefined where the schema is no such object.
 *
 * A type of the model that looks the same is told apart by its `@odata.type`: the wrapper has a context, not a type.
 */
export function valueInEnvelope(schema: SchemaFields, document: OpenApiDocument): SchemaFields | undefined {
  const properties = allProperties(schema, document);
  const value = properties.get("value");
  if (value === undefined || properties.has("@odata.type")) return undefined;
  for (const name of properties.keys()) {
    if (name !== "value" && !isControlInformation(name)) return undefined;
  }
  return value;
}
