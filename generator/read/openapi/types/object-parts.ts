import { append } from "../../../append.js";
import { asFields, mapEntries } from "../document/fields.js";
import { mapObject, schemaObject } from "../document/objects.js";
import type { OpenApiDocument, SchemaFields } from "../document/open-api-document.js";

/** The parts of an object schema: itself, or what `allOf` puts together. */
export interface ObjectParts {
  /** The schemas that are written out: here members are declared. */
  readonly inline: readonly SchemaFields[];
  /** References, in their order: the first is the base type. */
  readonly references: readonly { readonly reference: string; readonly pointer: string }[];
}

/** How deeply `allOf` may be nested in `allOf`. */
const maximalDepth = 8;

export function objectParts(schema: SchemaFields, document: OpenApiDocument, depth = 0): ObjectParts {
  const inline = [schema];
  const references: { reference: string; pointer: string }[] = [];
  const own = schema.string("$ref");
  if (own !== undefined) references.push({ reference: own, pointer: schema.at("$ref") });
  if (depth >= maximalDepth) return { inline, references };
  for (const item of schema.items("allOf")) {
    const part = asFields(item, schemaObject, document.report);
    if (part === undefined) continue;
    const parts = objectParts(part, document, depth + 1);
    append(inline, parts.inline);
    append(references, parts.references);
  }
  return { inline, references };
}

/** A member that carries control information of the protocol, e.g. `@odata.nextLink` (OData JSON 4.5). */
export function isControlInformation(name: string): boolean {
  return name.includes("@");
}

/** The properties of an object schema with all that it is put together from, by name. */
export function allProperties(
  schema: SchemaFields,
  document: OpenApiDocument,
): ReadonlyMap<string, SchemaFields> {
  const properties = new Map<string, SchemaFields>();
  const pending = [schema];
  const visited = new Set<string>();
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { inline, references } = objectParts(next, document);
    for (const part of inline) {
      for (const [name, property] of mapEntries(part.object("properties", mapObject), schemaObject)) {
        properties.set(name, property);
      }
    }
    for (const { reference, pointer } of references) {
      if (visited.has(reference)) continue;
      visited.add(reference);
      const target = document.references.target(reference, pointer);
      const fields = target && asFields(target, schemaObject, document.report);
      if (fields !== undefined) pending.push(fields);
    }
  }
  return properties;
}
