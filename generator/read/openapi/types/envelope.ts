import { asFields } from "../document/fields.js";
import type { Located } from "../document/fields.js";
import { schemaObject } from "../document/objects.js";
import type { OpenApiDocument, SchemaFields } from "../document/open-api-document.js";
import { allProperties, isControlInformation } from "./object-parts.js";

/**
 * The value within the object that the protocol wraps around a collection or a primitive value (OData JSON 11 and 13):
 * its only members are `value` and control information. Undefined where the schema is no such object.
 *
 * A type of the model that looks the same is told apart by its `@odata.type`: the wrapper has a context, not a type.
 */
export function valueInEnvelope(schema: SchemaFields, document: OpenApiDocument): Located | undefined {
  const properties = allProperties(schema, document);
  const value = properties.get("value");
  if (value === undefined || properties.has("@odata.type")) return undefined;
  for (const name of properties.keys()) {
    if (name !== "value" && !isControlInformation(name)) return undefined;
  }
  return value.location;
}

/** The schema itself, or what its `$ref` leads to in the end. */
export function resolvedSchema(location: Located, document: OpenApiDocument): SchemaFields | undefined {
  const schema = asFields(location, schemaObject, document.report);
  return schema && document.references.resolve(schema, schemaObject);
}
