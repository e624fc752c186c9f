import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readCsdl } from "../../generator/read/csdl/read-csdl.js";
import type { ModelDocument } from "../../generator/ir/document.js";
import { sharedGraph } from "../support/shared.js";

const csdl = sharedGraph === undefined ? "" : join(sharedGraph, "csdl");
const files = sharedGraph === undefined ? [] : readdirSync(csdl).filter((name) => name.endsWith(".xml"));

describe.skipIf(sharedGraph === undefined)("real metadata (skipped where ../shared/graph is absent)", () => {
  it.each(files)("is read without an error, and nothing of it is lost: %s", (name) => {
    const text = readFileSync(join(csdl, name), "utf8").replace(/^\uFEFF/, "");
    const { value, diagnostics } = readCsdl({ name, text });
    expect(diagnostics.filter(({ severity }) => severity !== "info")).toEqual([]);
    expect(countModel(value)).toEqual(countText(text));
  });
});

/** How often each element occurs, as the text says without being parsed. */
function countText(text: string): Record<string, number> {
  const withoutComments = text.replace(/<!--.*?-->/gs, "");
  const count = (pattern: RegExp): number => withoutComments.match(pattern)?.length ?? 0;
  return {
    schemas: count(/<Schema\s/g),
    entityTypes: count(/<EntityType\s/g),
    complexTypes: count(/<ComplexType\s/g),
    enumerations: count(/<EnumType\s/g),
    members: count(/<Member\s/g),
    typeDefinitions: count(/<TypeDefinition\s/g),
    properties: count(/<Property\s/g),
    navigationProperties: count(/<NavigationProperty\s/g),
    keys: count(/<PropertyRef\s/g),
    actions: count(/<Action\s/g),
    functions: count(/<Function\s/g),
    parameters: count(/<Parameter\s/g),
    returnTypes: count(/<ReturnType\s/g),
    terms: count(/<Term\s/g),
    containers: count(/<EntityContainer\s/g),
    entitySets: count(/<EntitySet\s/g),
    singletons: count(/<Singleton\s/g),
    bindings: count(/<NavigationPropertyBinding\s/g),
    annotations: count(/<Annotation\s/g),
    propertyValues: count(/<PropertyValue\s/g),
    strings: count(/\sString="/g) + count(/<String>/g),
    notNullable: count(/\sNullable="false"/g),
  };
}

function countModel(document: ModelDocument): Record<string, number> {
  const { schemas, types, operations, terms, containers, annotations } = document;
  const structured = types.filter((type) => type.kind === "entityType" || type.kind === "complexType");
  const entityTypes = types.filter(({ kind }) => kind === "entityType");
  const enumerations = types.filter((type) => type.kind === "enumerationType");
  const properties = structured.flatMap((type) => type.properties);
  const navigationProperties = structured.flatMap((type) => type.navigationProperties);
  const parameters = operations.flatMap((operation) => operation.parameters);
  const returnTypes = operations.flatMap(({ returnType }) => returnType ?? []);
  const entitySets = containers.flatMap((container) => container.entitySets);
  const singletons = containers.flatMap((container) => container.singletons);
  const values = JSON.stringify(annotations, (key: string, value: unknown) =>
    key === "origin" ? undefined : value instanceof Map ? { map: [...value] as unknown } : value,
  );
  const typed = [...properties, ...navigationProperties, ...parameters, ...terms].map(({ type }) => type);
  return {
    schemas: schemas.length,
    entityTypes: entityTypes.length,
    complexTypes: structured.length - entityTypes.length,
    enumerations: enumerations.length,
    members: enumerations.flatMap(({ members }) => members).length,
    typeDefinitions: types.filter(({ kind }) => kind === "typeDefinition").length,
    properties: properties.length,
    navigationProperties: navigationProperties.length,
    keys: structured.flatMap((type) => (type.kind === "entityType" ? (type.key ?? []) : [])).length,
    actions: operations.filter(({ kind }) => kind === "action").length,
    functions: operations.filter(({ kind }) => kind === "function").length,
    parameters: parameters.length,
    returnTypes: returnTypes.length,
    terms: terms.length,
    containers: containers.length,
    entitySets: entitySets.length,
    singletons: singletons.length,
    bindings: [...entitySets, ...singletons].flatMap(({ bindings }) => bindings).length,
    annotations: annotations.length,
    propertyValues: countPropertyValues(annotations),
    strings: values.match(/"kind":"string"/g)?.length ?? 0,
    notNullable: [...typed, ...returnTypes].filter(({ nullable }) => nullable === false).length,
  };
}

function countPropertyValues(value: unknown): number {
  if (value instanceof Map) return value.size + countPropertyValues([...value.values()]);
  if (Array.isArray(value)) return value.reduce<number>((sum, each) => sum + countPropertyValues(each), 0);
  if (typeof value !== "object" || value === null) return 0;
  return Object.entries(value).reduce(
    (sum, [key, each]) => sum + (key === "origin" ? 0 : countPropertyValues(each)),
    0,
  );
}
