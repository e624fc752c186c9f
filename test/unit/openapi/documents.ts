/** Short ways to write OpenAPI documents in tests. */
import type { ModelDocument } from "../../../generator/ir/document.js";
import type { Diagnostic } from "../../../generator/diagnostics.js";
import type { NavigationProperty, Operation, Property, StructuredType } from "../../../generator/ir/model.js";
import { formatPlace, placeOf } from "../../../generator/source.js";
import { readOpenApi } from "../../../generator/read/openapi/read-openapi.js";

export type Json = Readonly<Record<string, unknown>>;

export function ref(name: string): Json {
  return { $ref: `#/components/schemas/${name}` };
}

/** The way in which OpenAPI 3.0 makes a reference nullable. */
export function nullableRef(name: string): Json {
  return { anyOf: [ref(name), { type: "object", nullable: true }] };
}

/** An object type, with a base type or without. */
export function object(properties: Json, base?: string, more: Json = {}): Json {
  const own = { type: "object", properties };
  return base === undefined ? { ...own, ...more } : { allOf: [ref(base), own], ...more };
}

export function discriminator(...names: readonly string[]): Json {
  const mapping = Object.fromEntries(names.map((name) => [`#${name}`, `#/components/schemas/${name}`]));
  return { discriminator: { propertyName: "@odata.type", mapping } };
}

export function json(schema: Json): Json {
  return { content: { "application/json": { schema } } };
}

export const bytes: Json = {
  content: { "application/octet-stream": { schema: { type: "string", format: "binary" } } },
};

/** An operation that returns something, and perhaps takes something. */
export function returns(schema: Json | undefined, more: Json = {}): Json {
  return { responses: { "2XX": { description: "", ...(schema && json(schema)) } }, ...more };
}

/** A collection as it comes back. */
export function listOf(name: string): Json {
  return { type: "object", properties: { value: { type: "array", items: ref(name) } } };
}

export function document(schemas: Json, paths: Json = {}, more: Json = {}): Json {
  const info = { title: "HR", version: "1" };
  return { openapi: "3.0.3", info, paths, components: { schemas }, ...more };
}

export function read(content: Json): {
  readonly model: ModelDocument;
  /** As `severity code place`. */
  readonly findings: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
} {
  const { value, diagnostics } = readOpenApi({ name: "hr.json", text: JSON.stringify(content) });
  return { model: value, diagnostics, findings: diagnostics.map(findingText) };
}

export function findingText({ severity, code, origin }: Diagnostic): string {
  return `${severity} ${code} ${origin === undefined ? "" : formatPlace(placeOf(origin))}`;
}

/** `Collection(ns.type)!`: a trailing `!` for what is not nullable. */
export function typeText({ name, collection, nullable }: Property["type"]): string {
  return `${collection ? `Collection(${name})` : name}${nullable === false ? "!" : ""}`;
}

export function structured(model: ModelDocument, name: string): StructuredType {
  const type = model.types.find((each) => each.name === name);
  if (type?.kind !== "entityType" && type?.kind !== "complexType") throw new Error(`no type ${name}`);
  return type;
}

/** The structural properties of a type. */
export function properties(model: ModelDocument, type: string): Readonly<Record<string, string>> {
  return membersText(structured(model, type).properties);
}

export function navigations(model: ModelDocument, type: string): Readonly<Record<string, string>> {
  const contained = ({ containsTarget }: NavigationProperty): string => (containsTarget ? " contained" : "");
  return Object.fromEntries(
    structured(model, type).navigationProperties.map((member) => [
      member.name,
      typeText(member.type) + contained(member),
    ]),
  );
}

function membersText(members: readonly Property[]): Readonly<Record<string, string>> {
  return Object.fromEntries(members.map(({ name, type }) => [name, typeText(type)]));
}

/** `action hr.hire(hr.team, who: Edm.String) → hr.person`. */
export function operationTexts({ operations }: ModelDocument): readonly string[] {
  return operations.map(operationText).sort();
}

function operationText({ kind, name, bound, parameters, returnType, composable }: Operation): string {
  const texts = parameters.map((parameter, index) =>
    bound && index === 0 ? typeText(parameter.type) : `${parameter.name}: ${typeText(parameter.type)}`,
  );
  const result = returnType === undefined ? "" : ` → ${typeText(returnType)}`;
  return `${composable ? "composable " : ""}${kind} ${name}(${texts.join(", ")})${result}`;
}
