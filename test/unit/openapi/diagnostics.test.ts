import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readOpenApi } from "../../../generator/read/openapi/read-openapi.js";
import {
  discriminator,
  document,
  findingText,
  json,
  listOf,
  nullableRef,
  object,
  read,
  ref,
  returns,
} from "./documents.js";
import type { Json } from "./documents.js";

function findingsOfText(text: string, name = "hr.yaml"): readonly string[] {
  return readOpenApi({ name, text }).diagnostics.map(findingText);
}

describe("a text that is no JSON or YAML is openapi-malformed, with its place", () => {
  it.each([
    ["JSON that breaks off", "hr.json", '{"openapi": "3.0.3",\n "paths": {', "hr.json:2:12"],
    ["JSON with a stray character", "hr.json", '{"openapi": "3.0.3" "paths": {}}', "hr.json:1:21"],
    ["YAML with a tab", "hr.yaml", "openapi: 3.0.3\n\tpaths: {}", "hr.yaml:2:1"],
    ["YAML that breaks off", "hr.yaml", 'openapi: "3.0.3', "hr.yaml:1:16"],
    ["YAML with a name twice", "hr.yaml", "openapi: 3.0.3\npaths: {}\npaths: {}", "hr.yaml:3:1"],
    ["YAML with an alias that nothing has", "hr.yaml", "openapi: *v", "hr.yaml:1:1"],
  ])("%s", (_, name, text, place) => {
    expect(findingsOfText(text, name)[0]).toBe(`error openapi-malformed ${place}`);
  });

  it("aliases that would fill the memory", () => {
    const lines = Array.from({ length: 12 }, (_, level) => {
      const items = level === 0 ? '"lol"' : Array.from({ length: 9 }, () => `*a${level - 1}`).join(", ");
      return `a${level}: &a${level} [${items}]`;
    });
    expect(findingsOfText(lines.join("\n"))).toEqual(["error openapi-malformed hr.yaml:1:1"]);
  });

  it("nesting that is deeper than the stack", () => {
    const deep = 200_000;
    expect(findingsOfText("[".repeat(deep), "hr.json")).toEqual(["error input-too-large hr.json:1:201"]);
    expect(findingsOfText("a: " + "[".repeat(deep))[0]).toMatch(/^error openapi-malformed/);
  });
});

describe("a document of another kind is openapi-version", () => {
  it.each<[string, unknown, string]>([
    ["Swagger 2", { swagger: "2.0", paths: {} }, "/swagger"],
    ["OpenAPI 2", { openapi: "2.0" }, "/openapi"],
    ["OpenAPI 3.2", { openapi: "3.2.0" }, "/openapi"],
    ["a number", { openapi: 3.1 }, "/openapi"],
    ["no version", { paths: {} }, ""],
  ])("%s", (_, content, pointer) => {
    const findings = findingsOfText(JSON.stringify(content), "hr.json");
    expect(findings).toEqual([`error openapi-version hr.json#${pointer}`]);
  });

  it.each(["3.0.0", "3.0.4", "3.1.0", "3.1.1"])("but %s is read", (openapi) => {
    expect(read({ ...document({}), openapi }).findings).toEqual([]);
  });
});

describe("a part of another shape is openapi-shape, with its pointer", () => {
  const schema = (value: unknown): Json => document({ "hr.a": value });
  const property = (value: unknown): Json => schema(object({ b: value }));
  const path = (value: unknown): Json => document({}, { "/a": value });
  const inProperty = "/components/schemas/hr.a/properties/b";
  it.each<[string, unknown, string]>([
    ["a document that is an array", [], ""],
    ["components", { ...document({}), components: [] }, "/components"],
    ["schemas", { ...document({}), components: { schemas: "none" } }, "/components/schemas"],
    ["a schema", schema(1), "/components/schemas/hr.a"],
    ["properties", schema({ type: "object", properties: [] }), "/components/schemas/hr.a/properties"],
    ["a property", property("text"), inProperty],
    ["a type", property({ type: 7 }), `${inProperty}/type`],
    ["a type that there is not", property({ type: "text" }), `${inProperty}/type`],
    ["nullable", property({ type: "string", nullable: "yes" }), `${inProperty}/nullable`],
    ["a format", property({ type: "string", format: 1 }), `${inProperty}/format`],
    ["maxLength", property({ type: "string", maxLength: "9" }), `${inProperty}/maxLength`],
    ["allOf", property({ allOf: {} }), `${inProperty}/allOf`],
    ["anyOf", property({ anyOf: [null] }), `${inProperty}/anyOf/0`],
    ["items", property({ type: "array", items: [] }), `${inProperty}/items`],
    ["a reference", property({ $ref: 1 }), `${inProperty}/$ref`],
    [
      "a discriminator",
      schema(object({}, undefined, { discriminator: "kind" })),
      "/components/schemas/hr.a/discriminator",
    ],
    [
      "a mapping",
      schema(object({}, undefined, { discriminator: { mapping: { "#hr.a": {} } } })),
      "/components/schemas/hr.a/discriminator/mapping/#hr.a",
    ],
    ["paths", { ...document({}), paths: [] }, "/paths"],
    ["a path item", path(null), "/paths/~1a"],
    ["an operation", path({ get: [] }), "/paths/~1a/get"],
    ["responses", path({ get: { responses: [] } }), "/paths/~1a/get/responses"],
    ["a response", path({ get: { responses: { 200: "ok" } } }), "/paths/~1a/get/responses/200"],
    [
      "content",
      path({ get: { responses: { 200: { content: 1 } } } }),
      "/paths/~1a/get/responses/200/content",
    ],
    ["a request body", path({ post: { requestBody: [], responses: {} } }), "/paths/~1a/post/requestBody"],
  ])("%s", (_, content, pointer) => {
    const findings = findingsOfText(JSON.stringify(content), "hr.json");
    expect(findings).toContain(`error openapi-shape hr.json#${pointer}`);
  });

  it("all of them at once, each once", () => {
    const content = document({ "hr.a": object({ b: 1, c: 2 }), "hr.d": null });
    expect(read(content).findings).toHaveLength(3);
  });
});

describe("a reference that cannot be followed is openapi-reference, with its pointer", () => {
  const property = (reference: string): Json => document({ "hr.a": object({ b: { $ref: reference } }) });
  const inProperty = "/components/schemas/hr.a/properties/b/$ref";
  it.each<[string, Json, string]>([
    ["to nothing", property("#/components/schemas/hr.none"), inProperty],
    ["to what objects inherit", property("#/components/schemas/constructor"), inProperty],
    ["to another file", property("other.yaml#/components/schemas/hr.a"), inProperty],
    ["to another host", property("https://example.com/hr.json"), inProperty],
    ["to a file on the machine", property("file:///etc/passwd"), inProperty],
    ["with a broken percent sign", property("#/components/schemas/%zz"), inProperty],
    [
      "of a base type",
      document({ "hr.a": { allOf: [ref("hr.none")] } }),
      "/components/schemas/hr.a/allOf/0/$ref",
    ],
    [
      "of a discriminator",
      document({ "hr.a": object({}, undefined, discriminator("hr.none")) }),
      "/components/schemas/hr.a/discriminator/mapping/#hr.none",
    ],
    [
      "of a response",
      document({}, { "/a": { get: { responses: { 200: { $ref: "#/components/responses/none" } } } } }),
      "/paths/~1a/get/responses/200/$ref",
    ],
    ["of a path item", document({}, { "/a": { $ref: "#/components/pathItems/none" } }), "/paths/~1a/$ref"],
    [
      "in a circle of values",
      document({ "hr.a": object({ b: ref("One") }), One: ref("Two"), Two: ref("One") }),
      "/components/schemas/Two/$ref",
    ],
    [
      "in a circle of responses",
      document(
        {},
        { "/a": { get: { responses: { 200: { $ref: "#/components/responses/a" } } } } },
        { components: { responses: { a: { $ref: "#/components/responses/a" } } } },
      ),
      "/paths/~1a/get/responses/200/$ref",
    ],
    [
      "in a circle of base types",
      document({ "hr.a": { allOf: [ref("hr.b")] }, "hr.b": { allOf: [ref("hr.a")] } }),
      "/components/schemas/hr.b",
    ],
    ["to itself as a base type", document({ "hr.a": { allOf: [ref("hr.a")] } }), "/components/schemas/hr.a"],
  ])("%s", (_, content, pointer) => {
    const errors = read(content).findings.filter((finding) => finding.startsWith("error"));
    expect(errors).toEqual([`error openapi-reference hr.json#${pointer}`]);
  });

  it("but one with escaped characters can", () => {
    const content = document({
      "hr.a/b~c d": object({}),
      "hr.a": object({ x: { $ref: "#/components/schemas/hr.a~1b~0c%20d" } }),
    });
    expect(read(content).findings).toEqual([]);
  });

  it("and types may name each other in circles", () => {
    const content = document({
      "hr.a": object({ b: nullableRef("hr.b") }),
      "hr.b": object({ a: nullableRef("hr.a") }),
    });
    expect(read(content).findings).toEqual([]);
  });
});

describe("openapi-discriminator-missing", () => {
  const using = (base: Json, more: Json = {}): Json =>
    document({
      "hr.shape": base,
      "hr.circle": object({}, "hr.shape"),
      "hr.square": object({}, "hr.shape"),
      "hr.picture": object({ shape: ref("hr.shape") }),
      ...more,
    });
  const missing = "error openapi-discriminator-missing hr.json#/components/schemas/hr.shape";

  it("is a type of values whose derived types nothing tells apart", () => {
    const { findings, diagnostics } = read(using(object({})));
    expect(findings).toEqual([missing]);
    expect(diagnostics[0]?.message).toContain('"#hr.circle": "#/components/schemas/hr.circle"');
  });

  it("is one whose mapping lacks a derived type", () => {
    expect(read(using(object({}, undefined, discriminator("hr.circle")))).findings).toEqual([missing]);
  });

  it("is one without a mapping", () => {
    const unmapped = { discriminator: { propertyName: "@odata.type" } };
    expect(read(using(object({}, undefined, unmapped))).findings).toEqual([missing]);
  });

  it("is not one that maps all", () => {
    expect(read(using(object({}, undefined, discriminator("hr.circle", "hr.square")))).findings).toEqual([]);
  });

  it("is not one that maps by name", () => {
    const mapping = { "#hr.circle": "hr.circle", "#hr.square": "hr.square" };
    const named = { discriminator: { propertyName: "@odata.type", mapping } };
    expect(read(using(object({}, undefined, named))).findings).toEqual([]);
  });

  it("is not one that is only a base type", () => {
    const content = document({
      "hr.shape": object({}),
      "hr.circle": object({}, "hr.shape"),
      "hr.picture": object({ shape: ref("hr.circle") }),
    });
    expect(read(content).findings).toEqual([]);
  });

  it("is also one that a path leads to", () => {
    const schemas = { "hr.shape": object({ id: { type: "string" } }), "hr.circle": object({}, "hr.shape") };
    const content = document(schemas, { "/shapes": { get: returns(listOf("hr.shape")) } });
    expect(read(content).findings).toEqual([missing]);
  });
});

describe("what has no counterpart is openapi-unsupported, the same thing once", () => {
  const property = (value: unknown): Json => document({ "hr.a": object({ b: value }) });
  const inProperty = "/components/schemas/hr.a/properties/b";
  const get = (path: string): Json =>
    document(
      { "hr.a": object({ id: { type: "string" } }) },
      { "/a": { get: returns(ref("hr.a")) }, [path]: { get: returns({ type: "string" }) } },
    );
  it.each<[string, Json, string]>([
    ["a format", property({ type: "string", format: "email" }), `${inProperty}/format`],
    ["a pattern", property({ type: "string", pattern: "^x" }), `${inProperty}/pattern`],
    ["a limit", property({ type: "integer", minimum: 0 }), `${inProperty}/minimum`],
    ["a nameless enumeration", property({ type: "string", enum: ["x"] }), inProperty],
    ["a nameless object", property(object({ c: { type: "string" } })), inProperty],
    [
      "an array of arrays",
      property({ type: "array", items: { type: "array", items: {} } }),
      `${inProperty}/items`,
    ],
    ["a choice", property({ oneOf: [{ type: "string" }, { type: "boolean" }] }), inProperty],
    ["a choice of types", property({ type: ["string", "boolean"] }), inProperty],
    ["a text or a number", property({ oneOf: [{ type: "string" }, { type: "number" }] }), inProperty],
    ["a text or a number, 3.1", property({ type: ["integer", "string", "null"] }), inProperty],
    [
      "a word beside a number",
      property({
        oneOf: [
          { type: "number", format: "double" },
          { type: "string", enum: ["auto"] },
        ],
      }),
      inProperty,
    ],
    [
      "a date beside a number",
      property({
        anyOf: [
          { type: "string", format: "date" },
          { type: "integer", format: "int64" },
        ],
      }),
      inProperty,
    ],
    [
      "a map",
      property({ type: "object", additionalProperties: { type: "string" } }),
      `${inProperty}/additionalProperties`,
    ],
    [
      "a type of members that are not declared",
      document({ "hr.a": object({}, undefined, { additionalProperties: { type: "string" } }) }),
      "/components/schemas/hr.a/additionalProperties",
    ],
    [
      "a name without a namespace",
      document({ Person: object({ name: { type: "string" } }) }),
      "/components/schemas/Person",
    ],
    ["an array with a name", document({ "hr.a": { type: "array", items: {} } }), "/components/schemas/hr.a"],
    [
      "a second base type",
      document({ "hr.a": object({}), "hr.b": object({}), "hr.c": { allOf: [ref("hr.a"), ref("hr.b")] } }),
      "/components/schemas/hr.c/allOf/1/$ref",
    ],
    [
      "another discriminator",
      document({ "hr.a": object({}, undefined, { discriminator: { propertyName: "kind" } }) }),
      "/components/schemas/hr.a/discriminator",
    ],
    [
      "required members",
      document({ "hr.a": object({ b: { type: "string" } }, undefined, { required: ["b"] }) }),
      "/components/schemas/hr.a/required",
    ],
    ["a segment that is nothing", get("/a/nothing"), "/paths/~1a~1nothing"],
    ["a key of what is no collection", get("/a/{id}/x"), "/paths/~1a~1{id}~1x"],
    [
      "a key that no property is",
      document({ "hr.a": object({}) }, { "/as/{x}": { get: returns(ref("hr.a")) } }),
      "/paths/~1as~1{x}",
    ],
    ["a path to no type", document({}, { "/a": { get: returns(undefined) } }), "/paths/~1a"],
    [
      "a method",
      document({ "hr.a": object({}) }, { "/a": { get: returns(ref("hr.a")), head: { responses: {} } } }),
      "/paths/~1a/head",
    ],
    ["webhooks", document({}, {}, { openapi: "3.1.0", webhooks: {} }), "/webhooks"],
  ])("%s", (_, content, pointer) => {
    const { findings } = read(content);
    expect(findings).toEqual([`warning openapi-unsupported hr.json#${pointer}`]);
  });

  it("says how often", () => {
    const email = { type: "string", format: "email" };
    const { diagnostics } = read(document({ "hr.a": object({ b: email, c: email }) }));
    expect(diagnostics.map(({ message }) => message)).toEqual([expect.stringContaining("first of 2 places")]);
  });
});

describe("whatever is in a document", () => {
  const anything = fc.oneof(
    fc.jsonValue(),
    fc.constantFrom<unknown>(
      ref("hr.a"),
      ref("hr.b"),
      nullableRef("hr.a"),
      { allOf: [ref("hr.a")] },
      { type: "string" },
      object({ x: ref("hr.b") }),
    ),
  );
  const names = fc.constantFrom("hr.a", "hr.b", "hr.c.d", "E", "constructor", "__proto__", "");
  const keyword = fc.constantFrom(
    "$ref",
    "type",
    "properties",
    "items",
    "allOf",
    "anyOf",
    "enum",
    "discriminator",
    "nullable",
    "required",
  );
  const schema = fc.oneof(anything, fc.dictionary(keyword, anything, { noNullPrototype: true }));
  const pathText = fc.oneof(
    fc.string(),
    fc.constantFrom("/a", "/a/{id}", "/a/{id}/x", "/a/hr.f(y='{y}')", "/a:/{p}:/b", "//", "/a(k={k},l={l})"),
  );
  const operation = fc.oneof(
    anything,
    schema.map((each) => returns(each as Json, { requestBody: json(each as Json) })),
  );
  const item = fc.oneof(
    anything,
    fc.dictionary(fc.constantFrom("get", "post", "patch", "parameters", "$ref", "head"), operation, {
      noNullPrototype: true,
    }),
  );

  it("nothing is thrown", () => {
    const content = fc.record({
      openapi: fc.constantFrom("3.0.0", "3.1.0"),
      components: fc.oneof(
        fc.record({
          schemas: fc.oneof(fc.dictionary(names, schema, { noNullPrototype: true }), anything),
          responses: anything,
        }),
        anything,
      ),
      paths: fc.oneof(fc.dictionary(pathText, item, { noNullPrototype: true }), anything),
    });
    fc.assert(
      fc.property(content, (value) => {
        readOpenApi({ name: "hr.json", text: JSON.stringify(value) });
      }),
      { numRuns: 1000 },
    );
  });

  it("nor by any JSON, nor any text", () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), fc.constantFrom("hr.json", "hr.yaml"), (text, name) => {
        readOpenApi({ name, text });
      }),
    );
  });

  it("deep nesting is followed as far as it has a meaning", () => {
    const deep = `${'{"allOf":['.repeat(20_000)}{}${"]}".repeat(20_000)}`;
    for (const wrapped of [deep, deep.replaceAll("allOf", "anyOf"), deep.replaceAll("allOf", "items")]) {
      const text = JSON.stringify(document({ "hr.a": "here" })).replace('"here"', wrapped);
      expect(() => readOpenApi({ name: "hr.json", text })).not.toThrow();
    }
  });
});
