import { append } from "../../../append.js";
import type { TargetPath } from "../../../ir/annotation.js";
import type { TargetedAnnotation } from "../../../ir/document.js";
import { core, permission } from "../../../ir/vocabulary.js";
import { enumerationExtension, enumerationValue } from "../document/objects.js";
import type { OpenApiDocument, SchemaFields } from "../document/open-api-document.js";
import type { TypeDrafts } from "../types/draft-types.js";
import { deprecationOf } from "./deprecation.js";
import { annotate, text } from "./expressions.js";

/** What schemas say beyond the structure of types: descriptions, deprecations, and in which direction values go. */
export function typeAnnotations(
  { structured, others }: TypeDrafts,
  document: OpenApiDocument,
): readonly TargetedAnnotation[] {
  const annotations: TargetedAnnotation[] = [];
  for (const type of structured.values()) {
    const described = type.schemas.find((schema) => schema.has("description")) ?? type.schemas[0];
    if (described !== undefined) append(annotations, schemaAnnotations(type.name, described, document));
    for (const { name, schema } of type.properties.values()) {
      append(annotations, schemaAnnotations(`${type.name}/${name}`, schema, document));
    }
  }
  for (const { name } of others) {
    const schema = document.schemas.get(name);
    if (schema === undefined) continue;
    append(annotations, schemaAnnotations(name, schema, document));
    append(annotations, memberAnnotations(name, schema, document));
  }
  return annotations;
}

/** `readOnly` is what a converter makes of `Computed`. */
export function schemaAnnotations(
  target: TargetPath,
  schema: SchemaFields,
  { report }: OpenApiDocument,
): readonly TargetedAnnotation[] {
  const annotations: TargetedAnnotation[] = [];
  const description = schema.string("description");
  if (description !== undefined && description !== "") {
    const origin = report.origin(schema.at("description"));
    annotations.push(annotate(target, core.description, text(description), origin));
  }
  if (schema.boolean("readOnly") === true) {
    annotations.push(annotate(target, core.computed, undefined, report.origin(schema.at("readOnly"))));
  }
  if (schema.boolean("writeOnly") === true) {
    const value = { kind: "enumerationMembers", members: [permission.write] } as const;
    annotations.push(annotate(target, core.permissions, value, report.origin(schema.at("writeOnly"))));
  }
  const deprecation = deprecationOf(schema);
  if (deprecation !== undefined) {
    annotations.push(annotate(target, core.revisions, deprecation, report.origin(schema.pointer)));
  }
  return annotations;
}

/** `x-ms-enum` describes members; where it has nothing to say, it repeats the name. */
function memberAnnotations(
  name: string,
  schema: SchemaFields,
  { report }: OpenApiDocument,
): readonly TargetedAnnotation[] {
  const values = schema.object("x-ms-enum", enumerationExtension)?.objects("values", enumerationValue) ?? [];
  return values.flatMap((value) => {
    const member = value.string("value") ?? value.string("name");
    const description = value.string("description");
    if (member === undefined || description === undefined || description === "") return [];
    if (description === member) return [];
    const origin = report.origin(value.pointer);
    return [annotate(`${name}/${member}`, core.description, text(description), origin)];
  });
}
