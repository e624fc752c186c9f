import type { TypeReference } from "../../../ir/model.js";
import type { Located } from "../document/fields.js";
import { schemaNameOf } from "../document/references.js";
import { resolvedSchema, valueInEnvelope } from "../types/envelope.js";
import { typeReference } from "../types/type-reference.js";
import type { TypeContext } from "../types/type-reference.js";
import { valueShape } from "../types/value-shape.js";
import type { Content } from "./requests.js";

/** The type of what a response or a body consists of, without the protocol's wrapping; undefined where it is empty. */
export function contentType(content: Content, context: TypeContext): TypeReference | undefined {
  if (content.stream) return { name: "Edm.Stream", collection: false };
  if (content.schema === undefined) return undefined;
  return typeReference(unwrapped(content.schema, context), context);
}

function unwrapped(location: Located, { document, modelTypes }: TypeContext): Located {
  const shape = valueShape(location, document);
  if (shape === undefined) return location;
  if (shape.kind === "reference" && modelTypes.has(schemaNameOf(shape.reference) ?? "")) return location;
  if (shape.kind !== "reference" && shape.kind !== "object") return location;
  const schema = resolvedSchema(location, document);
  return (schema && valueInEnvelope(schema, document)) ?? location;
}
