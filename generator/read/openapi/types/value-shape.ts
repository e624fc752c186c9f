import { asFields } from "../document/fields.js";
import { isJsonArray } from "../document/json.js";
import type { OpenApiDocument, SchemaFields } from "../document/open-api-document.js";
import { schemaObject } from "../document/objects.js";
import { isNumberFormat } from "./primitive-types.js";

/**
 * What a Schema Object says of one value, the same for OpenAPI 3.0 (`nullable`), OpenAPI 3.1 (`type` arrays, `null`,
 * `const`), and the ways in which converters from OData write one thing.
 */
export type ValueShape = ShapeKind & {
  readonly nullable: boolean;
  readonly schema: SchemaFields;
};

type ShapeKind =
  | { readonly kind: "reference"; readonly reference: string; readonly pointer: string }
  | { readonly kind: "array"; readonly items: SchemaFields | undefined }
  | { readonly kind: "primitive"; readonly type: PrimitiveSchemaType }
  | { readonly kind: "object" }
  /** No constraint at all. */
  | { readonly kind: "any" }
  /** Alternatives that no single OData type has. */
  | { readonly kind: "union" };

export type PrimitiveSchemaType = "string" | "number" | "integer" | "boolean";

export function valueShape(schema: SchemaFields, document: OpenApiDocument, depth = 0): ValueShape {
  const reference = schema.string("$ref");
  if (reference !== undefined) {
    return { kind: "reference", reference, pointer: schema.at("$ref"), nullable: false, schema };
  }
  const types = typesOf(schema, document);
  const nullable = schema.boolean("nullable") === true || types.includes("null");
  if (schema.has("anyOf") || schema.has("oneOf")) {
    const alternatives = [...schema.objects("anyOf", schemaObject), ...schema.objects("oneOf", schemaObject)];
    return ofAlternatives(schema, alternatives, nullable, document, depth);
  }
  const wrapped = schema.has("allOf") ? onlyPart(schema) : undefined;
  if (wrapped !== undefined && depth < maximalDepth) {
    const shape = valueShape(wrapped, document, depth + 1);
    return { ...shape, nullable: shape.nullable || nullable };
  }
  return { ...kindOf(schema, types, document), nullable, schema };
}

/** `{allOf: [{$ref}], nullable: true}`: the way to give a reference siblings in OpenAPI 3.0. */
function onlyPart(schema: SchemaFields): SchemaFields | undefined {
  const [part, ...others] = schema.objects("allOf", schemaObject);
  return others.length === 0 && !schema.has("properties") ? part : undefined;
}

/** Deeper nesting of alternatives than this is no type of OData. */
const maximalDepth = 8;

function kindOf(schema: SchemaFields, types: readonly string[], document: OpenApiDocument): ShapeKind {
  const [type, ...others] = types.filter((name) => name !== "null");
  if (others.length > 0) {
    return numberBesideString(types, schema) ?? { kind: "union" };
  }
  switch (type) {
    case "array":
      return {
        kind: "array",
        items: schema.object("items", schemaObject),
      };
    case "string":
    case "number":
    case "integer":
    case "boolean":
      return { kind: "primitive", type };
    case "object":
      return { kind: "object" };
    case undefined:
      return kindWithoutType(schema);
    default:
      document.report.add(
        "openapi-shape",
        `The type ${JSON.stringify(type)} is not one of JSON Schema's.`,
        schema.at("type"),
      );
      return { kind: "any" };
  }
}

function kindWithoutType(schema: SchemaFields): ShapeKind {
  if (schema.has("properties") || schema.has("allOf")) return { kind: "object" };
  if (schema.has("items")) return { kind: "array", items: schema.object("items", schemaObject) };
  if (stringValues(schema) !== undefined) return { kind: "primitive", type: "string" };
  return { kind: "any" };
}

/** The values of `enum` or `const`, if all of them are texts (but for null). */
export function stringValues(schema: SchemaFields): readonly string[] | undefined {
  const listed = schema.value("enum");
  const values = isJsonArray(listed) ? listed : schema.has("const") ? [schema.value("const")] : undefined;
  const texts = values?.filter((value) => value !== null);
  if (texts === undefined) return undefined;
  const strings = texts.filter((value) => typeof value === "string");
  return strings.length === texts.length ? strings : undefined;
}

function typesOf(schema: SchemaFields, document: OpenApiDocument): readonly string[] {
  const type = schema.value("type");
  if (type === undefined) return [];
  if (typeof type === "string") return [type];
  if (isJsonArray(type)) {
    const names = type.filter((name) => typeof name === "string");
    if (names.length === type.length) return names;
  }
  document.report.shape("a type's name, or an array of them", type, schema.at("type"));
  return [];
}

/** `{type: ["number", "string"], format: "decimal"}`: the format tells that the text is a number, too. */
function numberBesideString(types: readonly string[], schema: SchemaFields): ShapeKind | undefined {
  if (!isNumberFormat(formatOf(schema)) || schema.has("enum") || schema.has("const")) return undefined;
  const rest = types.filter((type) => type !== "string" && type !== "null");
  if (rest.length !== 1) return undefined;
  if (rest[0] === "number" || rest[0] === "integer") return { kind: "primitive", type: rest[0] };
  return undefined;
}

/**
 * `anyOf` and `oneOf`. Two uses have a meaning in OData: an alternative that allows only null makes the other one
 * nullable; texts beside a number are how the number is written when JSON has no literal for it (INF, NaN, or all
 * digits of an Int64).
 */
function ofAlternatives(
  schema: SchemaFields,
  alternatives: readonly SchemaFields[],
  nullable: boolean,
  document: OpenApiDocument,
  depth: number,
): ValueShape {
  if (depth >= maximalDepth) return { kind: "union", nullable, schema };
  const shapes = alternatives.map((item) => valueShape(item, document, depth + 1));
  const values = shapes.filter((shape) => !allowsOnlyNull(shape));
  const isNullable = nullable || values.length < shapes.length || shapes.some((shape) => shape.nullable);
  const [first, ...others] = values;
  if (first === undefined) return { kind: "any", nullable: isNullable, schema };
  if (others.length === 0) return { ...first, nullable: isNullable };
  const numeric = numberAmong(values, document);
  if (numeric !== undefined) return { ...numeric, nullable: isNullable };
  return { kind: "union", nullable: isNullable, schema };
}

/**
 * `{type: "null"}`, `{const: null}`, `{enum: [null]}`; and `{type: "object", nullable: true}`, which is what a converter
 * to OpenAPI 3.0 writes beside a reference, because a reference can have no sibling there.
 */
function allowsOnlyNull({ kind, nullable, schema }: ValueShape): boolean {
  if (schema.has("const")) return schema.value("const") === null;
  const listed = schema.value("enum");
  if (isJsonArray(listed)) return listed.length > 0 && listed.every((value) => value === null);
  if (kind === "any") return schema.value("type") === "null";
  return kind === "object" && nullable && !schema.has("properties") && !schema.has("allOf");
}

/**
 * The number among alternatives that are otherwise ways to write it as a text. Something must tell that the texts are
 * numbers: a format of numbers, at the number or at a text, or the list of the values that JSON has no literal for. The
 * format tells the type, wherever it is.
 */
function numberAmong(shapes: readonly ValueShape[], document: OpenApiDocument): ValueShape | undefined {
  const [number, ...otherNumbers] = shapes.filter(isNumber);
  if (number === undefined || otherNumbers.length > 0) return undefined;
  const texts = shapes.filter((shape) => shape !== number).map((shape) => textSchema(shape, document));
  const known = texts.filter((text) => text !== undefined);
  if (known.length < texts.length || !known.every(canBeNumber)) return undefined;
  const formatted = [number.schema, ...known].find((schema) => isNumberFormat(formatOf(schema)));
  if (formatted === undefined) return known.some(listsSpecialNumbers) ? number : undefined;
  return number.schema.has("format") ? number : { ...number, schema: formatted };
}

function isNumber(shape: ValueShape): boolean {
  return shape.kind === "primitive" && (shape.type === "number" || shape.type === "integer");
}

/** The schema of an alternative that is a text, by name or not. */
function textSchema(shape: ValueShape, document: OpenApiDocument): SchemaFields | undefined {
  if (shape.kind === "primitive") return shape.type === "string" ? shape.schema : undefined;
  if (shape.kind !== "reference") return undefined;
  const target = document.references.target(shape.reference, shape.pointer);
  const schema = target && asFields(target, schemaObject, document.report);
  if (schema === undefined) return undefined;
  return schema.value("type") === "string" || stringValues(schema) !== undefined ? schema : undefined;
}

function canBeNumber(text: SchemaFields): boolean {
  if (stringValues(text) !== undefined) return listsSpecialNumbers(text);
  return !text.has("format") || isNumberFormat(formatOf(text));
}

/** The values of Edm.Double, Edm.Single and Edm.Decimal that are texts in JSON (OData JSON 7.1). */
const specialNumbers: ReadonlySet<string> = new Set(["INF", "-INF", "NaN"]);

function listsSpecialNumbers(text: SchemaFields): boolean {
  const values = stringValues(text) ?? [];
  return values.length > 0 && values.every((value) => specialNumbers.has(value));
}

/** The format, without a finding where it is no text: that is reported where the format is used. */
function formatOf(schema: SchemaFields): string | undefined {
  const format = schema.value("format");
  return typeof format === "string" ? format : undefined;
}
