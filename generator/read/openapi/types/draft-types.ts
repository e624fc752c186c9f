import type { EnumerationType, TypeDefinition, TypeReference } from "../../../ir/model.js";
import type { OpenApiDocument, SchemaFields } from "../document/open-api-document.js";
import { mapEntries } from "../document/fields.js";
import { discriminatorObject, mapObject, schemaObject } from "../document/objects.js";
import { schemaNameOf } from "../document/references.js";
import { reportAdditionalProperties, reportRequired } from "./constraints.js";
import { enumerationType } from "./enumeration-type.js";
import { isControlInformation, objectParts } from "./object-parts.js";
import { facetsOf, primitiveType } from "./primitive-types.js";
import { typeReference } from "./type-reference.js";
import type { TypeContext } from "./type-reference.js";
import { stringValues, valueShape } from "./value-shape.js";

/**
 * A structured type as its schema alone tells it. Whether it is an entity type, which of its properties are navigation
 * properties, and what is contained, is seen in the paths.
 */
export interface StructuredDraft {
  readonly name: string;
  readonly baseType?: string;
  readonly open: boolean;
  readonly properties: ReadonlyMap<string, PropertyDraft>;
  /** All schemas that it is put together from; the first is the component itself. */
  readonly schemas: readonly SchemaFields[];
  /** The values of `@odata.type` that a discriminator maps, with the names of the schemas that they stand for. */
  readonly discriminator?: ReadonlyMap<string, string>;
  readonly pointer: string;
}

export interface PropertyDraft {
  readonly name: string;
  readonly type: TypeReference;
  /** Whether the schema says that it is a navigation property. */
  readonly navigation: boolean;
  readonly schema: SchemaFields;
}

/** What the schemas of a document declare. */
export interface TypeDrafts {
  readonly structured: ReadonlyMap<string, StructuredDraft>;
  readonly others: readonly (EnumerationType | TypeDefinition)[];
}

export function draftTypes(context: TypeContext): TypeDrafts {
  const { document, modelTypes } = context;
  const structured = new Map<string, StructuredDraft>();
  const others: (EnumerationType | TypeDefinition)[] = [];
  for (const [name, schema] of document.schemas) {
    if (!modelTypes.has(name)) continue;
    const shape = valueShape(schema, document);
    const values = stringValues(schema);
    if (shape.kind === "primitive" && values !== undefined) {
      others.push(enumerationType(name, schema, values, document));
    } else if (shape.kind === "primitive") {
      others.push(typeDefinition(name, schema, primitiveType(shape.type, schema, document), document));
    } else if (isObject(schema, shape.kind)) {
      structured.set(name, structuredDraft(name, schema, context));
    } else {
      document.report.unsupported(
        "A named schema that is neither an object, an enumeration nor a primitive value has no counterpart and is ignored.",
        schema.pointer,
      );
    }
  }
  return { structured, others };
}

/** `allOf` with a base type only is an object too, though it reads like a reference. */
function isObject(schema: SchemaFields, kind: string): boolean {
  return kind === "object" || schema.has("allOf");
}

function typeDefinition(
  name: string,
  schema: SchemaFields,
  underlyingType: string,
  { report }: OpenApiDocument,
): TypeDefinition {
  const facets = facetsOf(schema);
  const origin = report.origin(schema.pointer);
  const definition = { kind: "typeDefinition", name, underlyingType, origin } as const;
  return facets === undefined ? definition : { ...definition, facets };
}

function structuredDraft(name: string, schema: SchemaFields, context: TypeContext): StructuredDraft {
  const { document } = context;
  const { inline, references } = objectParts(schema, document);
  const [base, ...otherBases] = references;
  for (const { pointer } of otherBases) {
    document.report.unsupported("A second base type has no counterpart and is ignored.", pointer);
  }
  const baseType = base && baseTypeOf(base, context);
  const properties = new Map<string, PropertyDraft>();
  for (const part of inline) {
    reportRequired(part, document);
    reportAdditionalProperties(part, document);
    for (const [property, propertySchema] of mapEntries(part.object("properties", mapObject), schemaObject)) {
      if (isControlInformation(property)) continue;
      const draft = propertyDraft(property, propertySchema, context);
      if (draft !== undefined) properties.set(property, draft);
    }
  }
  const discriminator = discriminatorOf(inline, document);
  return {
    name,
    ...(baseType === undefined ? {} : { baseType }),
    open: inline.some((part) => allowsMore(part)),
    properties,
    schemas: inline,
    ...(discriminator === undefined ? {} : { discriminator }),
    pointer: schema.pointer,
  };
}

function baseTypeOf(
  { reference, pointer }: { readonly reference: string; readonly pointer: string },
  { document, modelTypes }: TypeContext,
): string | undefined {
  if (document.references.target(reference, pointer) === undefined) return undefined;
  const name = schemaNameOf(reference);
  if (name !== undefined && modelTypes.has(name)) return name;
  document.report.unsupported(
    `The base type ${JSON.stringify(reference)} is no type of the model and is ignored.`,
    pointer,
  );
  return undefined;
}

function propertyDraft(name: string, schema: SchemaFields, context: TypeContext): PropertyDraft | undefined {
  const type = typeReference(schema, context);
  if (type === undefined) return undefined;
  return { name, type, navigation: schema.boolean("x-ms-navigationProperty") === true, schema };
}

/** JSON Schema allows additional members unless it is told not to; only a schema that says so means an open type. */
function allowsMore(schema: SchemaFields): boolean {
  const additional = schema.value("additionalProperties");
  return additional !== undefined && additional !== false;
}

function discriminatorOf(
  schemas: readonly SchemaFields[],
  document: OpenApiDocument,
): ReadonlyMap<string, string> | undefined {
  for (const schema of schemas) {
    const discriminator = schema.object("discriminator", discriminatorObject);
    if (discriminator === undefined) continue;
    const property = discriminator.string("propertyName");
    if (property !== undefined && property !== "@odata.type") {
      document.report.unsupported(
        `A discriminator named ${JSON.stringify(property)} has no counterpart: OData's is "@odata.type".`,
        discriminator.pointer,
      );
    }
    const mapping = discriminator.object("mapping", mapObject);
    const names = new Map<string, string>();
    for (const value of mapping?.names() ?? []) {
      const reference = mapping?.string(value);
      if (reference === undefined) continue;
      const name = mappedSchema(reference, mapping?.at(value) ?? discriminator.pointer, document);
      if (name !== undefined) names.set(value, name);
    }
    return names;
  }
  return undefined;
}

/** The value is a reference, or the name of a schema (OpenAPI 4.8.25.3). */
function mappedSchema(reference: string, pointer: string, document: OpenApiDocument): string | undefined {
  if (document.schemas.has(reference)) return reference;
  return document.references.target(reference, pointer) && schemaNameOf(reference);
}
