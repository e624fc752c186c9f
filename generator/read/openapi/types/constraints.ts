import { schemaObject } from "../document/objects.js";
import type { SchemaKey } from "../document/objects.js";
import type { OpenApiDocument, SchemaFields } from "../document/open-api-document.js";
import { isControlInformation } from "./object-parts.js";
import { valueShape } from "./value-shape.js";

/** Keywords that narrow the values of a type further than any facet of OData does. */
const constraints: readonly SchemaKey[] = [
  "minLength",
  "multipleOf",
  "exclusiveMinimum",
  "exclusiveMaximum",
  "minItems",
  "maxItems",
  "uniqueItems",
  "not",
];

/**
 * Reports the constraints of a value that the model cannot keep. A pattern beside a format, and limits of a number with a
 * format, say again what the format says.
 */
export function reportConstraints(schema: SchemaFields, { report }: OpenApiDocument): void {
  const formatted = schema.has("format");
  const lost = constraints.filter((keyword) => schema.has(keyword));
  const restated: readonly SchemaKey[] = ["pattern", "minimum", "maximum"];
  if (!formatted) lost.push(...restated.filter((keyword) => schema.has(keyword)));
  for (const keyword of lost) {
    report.unsupported(`The constraint "${keyword}" has no counterpart and is ignored.`, schema.at(keyword));
  }
}

/** Reports members that must always be there: OData says so only of what is sent, and for each request apart. */
export function reportRequired(schema: SchemaFields, { report }: OpenApiDocument): void {
  const required = schema.items("required").filter(({ value }) => !isControlInformation(String(value)));
  if (required.length === 0) return;
  report.unsupported(
    `"required" has no counterpart and is ignored. Say it with the annotation Capabilities.InsertRestrictions.`,
    schema.at("required"),
  );
}

/** Reports a type for the members that an object does not declare: an open type of OData allows any. */
export function reportAdditionalProperties(schema: SchemaFields, document: OpenApiDocument): void {
  if (typeof schema.value("additionalProperties") === "boolean") return;
  const additional = schema.object("additionalProperties", schemaObject);
  if (additional === undefined || valueShape(additional, document).kind === "any") return;
  document.report.unsupported(
    "A type of members that are not declared has no counterpart; they are untyped.",
    additional.pointer,
  );
}
