import type { TypeReference } from "../../../ir/model.js";
import { schemaObject } from "../document/objects.js";
import type { SchemaFields } from "../document/open-api-document.js";
import { schemaNameOf } from "../document/references.js";
import { valueInEnvelope } from "../types/envelope.js";
import { typeReference } from "../types/type-reference.js";
import type { TypeContext } from "../types/type-reference.js";
import { valueShape } from "../types/value-shape.js";
import type { Content } from "./content.js";

/** The type of what a response or a body consists of, without the protocol's wrapping; undefined where it is empty. */
export function contentType(content: Content, context: TypeContext): TypeReference | undefined {
  if (content.stream) return { name: "Edm.Stream", collection: false };
  if (content.schema === undefined) return undefined;
  return typeReference(unwrapped(content.schema, context), context);
}

function unwrapped(schema: SchemaFields, { document, modelTypes }: TypeContext): SchemaFields {
  const shape = valueShape(schema, document);
  if (shape.kind !== "reference" && shape.kind !== "object") return schema;
  if (shape.kind === "reference" && modelTypes.has(schemaNameOf(shape.reference) ?? "")) return schema;
  const resolved = document.references.resolve(shape.schema, schemaObject);
  return (resolved && valueInEnvelope(resolved, document)) ?? schema;
}
