/** Short ways to read CSDL in tests. */
import { readCsdl } from "../../../generator/read/csdl/read-csdl.js";
import { formatPlace, placeOf } from "../../../generator/source.js";
import type { Diagnostic } from "../../../generator/diagnostics.js";
import type { Annotation, Expression } from "../../../generator/ir/annotation.js";
import type { ModelDocument } from "../../../generator/ir/document.js";

export const edmx = "http://docs.oasis-open.org/odata/ns/edmx";
export const edm = "http://docs.oasis-open.org/odata/ns/edm";

/** A document with one schema; the content of the schema starts in line 5, column 1. */
export function schema(content: string, attributes = `Namespace="contoso.hr" Alias="self"`): string {
  return `<edmx:Edmx Version="4.01" xmlns:edmx="${edmx}">
<edmx:Reference Uri="core.xml"><edmx:Include Namespace="Org.OData.Core.V1" Alias="Core" /></edmx:Reference>
<edmx:DataServices>
<Schema ${attributes} xmlns="${edm}">
${content}
</Schema>
</edmx:DataServices>
</edmx:Edmx>`;
}

/** `code line:column` of each diagnostic. */
export function places(diagnostics: readonly Diagnostic[]): readonly string[] {
  return diagnostics.map(({ code, origin }) => {
    const place = origin === undefined ? "nowhere" : formatPlace(placeOf(origin));
    return `${code} ${place.slice(place.indexOf(":") + 1)}`;
  });
}

export function readText(text: string): { value: ModelDocument; diagnostics: readonly Diagnostic[] } {
  return readCsdl({ name: "test.xml", text });
}

/** Reads the content of a schema that must be without fault. */
export function readSchema(content: string): ModelDocument {
  const { value, diagnostics } = readText(schema(content));
  if (diagnostics.length > 0) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  return value;
}

/** A copy without places, for comparisons. */
export function withoutOrigins<T>(value: T): T {
  return strip(value) as T;
}

function strip(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(strip);
  if (value instanceof Map) return new Map([...value].map(([key, each]) => [key as unknown, strip(each)]));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(([key]) => key !== "origin");
  return Object.fromEntries(entries.map(([key, each]) => [key, strip(each)]));
}

/** Annotations as `target`, term, and the rest. */
export function annotationsOf(
  document: ModelDocument,
): readonly (readonly [target: string, annotation: Omit<Annotation, "origin">])[] {
  return document.annotations.map(({ target, annotation }) => [target, withoutOrigins(annotation)]);
}

/** The value of the one annotation of a schema, given the content of its element. */
export function valueOf(content: string, attributes = ""): Expression | undefined {
  const { annotations } = readSchema(`<Annotation Term="self.Value" ${attributes}>${content}</Annotation>`);
  return annotations.at(-1)?.annotation.value;
}
