import type { TypeReference } from "../../../ir/model.js";
import { isBuiltInType } from "../../../ir/names.js";
import { asFields } from "../document/fields.js";
import { schemaObject } from "../document/objects.js";
import type { OpenApiDocument, SchemaFields } from "../document/open-api-document.js";
import { schemaNameOf } from "../document/references.js";
import { reportAdditionalProperties, reportConstraints } from "./constraints.js";
import { facetsOf, primitiveType } from "./primitive-types.js";
import { valueShape } from "./value-shape.js";
import type { ValueShape } from "./value-shape.js";

/** What is needed to say the type of a value. */
export interface TypeContext {
  readonly document: OpenApiDocument;
  /** The names of the schemas that are types of the model. */
  readonly modelTypes: ReadonlySet<string>;
}

/**
 * The OData type of a value. A schema that is no type of the model, but has a name, stands for what it says. What has
 * no type in OData is reported, and untyped.
 *
 * `nullable` is said only where it is false: true is what CSDL means by saying nothing (CSDL 7.2.1), and both forms of
 * one API shall read the same.
 */
export function typeReference(schema: SchemaFields, context: TypeContext): TypeReference | undefined {
  const shape = dereferenced(schema, context);
  if (shape === undefined) return undefined;
  if (shape.kind !== "array") return single(shape, false, context);
  reportConstraints(shape.schema, context.document);
  const items = shape.items && dereferenced(shape.items, context);
  if (items === undefined) return { name: "Edm.Untyped", collection: true };
  return single(items, true, context);
}

function single(shape: ValueShape, collection: boolean, context: TypeContext): TypeReference {
  const { document } = context;
  const nullable = shape.nullable ? {} : { nullable: false };
  switch (shape.kind) {
    case "reference": {
      const name = schemaNameOf(shape.reference) ?? shape.reference;
      return { name, collection, ...nullable };
    }
    case "primitive": {
      const name = primitiveType(shape.type, shape.schema, document);
      const facets = facetsOf(shape.schema);
      reportConstraints(shape.schema, document);
      reportInlineEnumeration(shape, document);
      return { name, collection, ...nullable, ...(facets === undefined ? {} : { facets }) };
    }
    case "any":
      return { name: "Edm.Untyped", collection };
    case "array":
      document.report.unsupported(
        "An array of arrays has no counterpart; its items are untyped.",
        shape.schema.pointer,
      );
      return { name: "Edm.Untyped", collection };
    case "object":
      if (shape.schema.has("properties")) {
        document.report.unsupported(
          "An object type without a name has no counterpart; the value is untyped. Move it to components/schemas under a qualified name.",
          shape.schema.pointer,
        );
      } else {
        reportAdditionalProperties(shape.schema, document);
      }
      return { name: "Edm.Untyped", collection };
    case "union":
      document.report.unsupported(
        "A choice between several types has no counterpart; the value is untyped.",
        shape.schema.pointer,
      );
      return { name: "Edm.Untyped", collection };
  }
}

/** Follows references to schemas that are no types of the model. */
function dereferenced(schema: SchemaFields, { document, modelTypes }: TypeContext): ValueShape | undefined {
  const visited = new Set<string>();
  let nullable = false;
  let shape = valueShape(schema, document);
  while (shape.kind === "reference") {
    nullable ||= shape.nullable;
    const { reference, pointer } = shape;
    const name = schemaNameOf(reference);
    if (name !== undefined && (modelTypes.has(name) || isBuiltInType(name))) break;
    if (visited.has(reference)) {
      document.references.reportCircle(reference, pointer);
      return undefined;
    }
    visited.add(reference);
    const target = document.references.target(reference, pointer);
    const fields = target && asFields(target, schemaObject, document.report);
    if (fields === undefined) return undefined;
    shape = valueShape(fields, document);
  }
  return nullable && !shape.nullable ? { ...shape, nullable } : shape;
}

function reportInlineEnumeration({ schema }: ValueShape, { report }: OpenApiDocument): void {
  if (!schema.has("enum") && !schema.has("const")) return;
  report.unsupported(
    "An enumeration without a name has no counterpart; the value is read without it. Move it to components/schemas under a qualified name.",
    schema.pointer,
  );
}
