import { describe, expect, it } from "vitest";
import {
  discriminator,
  document,
  listOf,
  nullableRef,
  object,
  properties,
  read,
  ref,
  returns,
  structured,
} from "./documents.js";
import type { StructuredType } from "../../../generator/ir/model.js";
import type { Json } from "./documents.js";

/** What the property `value` of a complex type is read as. */
function typeOf(
  schema: unknown,
  more: Json = {},
): { readonly type?: string; readonly findings: readonly string[] } {
  const schemas = {
    "hr.address": object({ city: { type: "string" } }),
    "hr.color": { type: "string", enum: ["red", "green"] },
    IeeeSpecials: { enum: ["-INF", "INF", "NaN"] },
    "hr.subject": object({ value: schema }),
  };
  const { model, findings } = read(document(schemas, {}, more));
  const type = properties(model, "hr.subject")["value"];
  return type === undefined ? { findings } : { type, findings };
}

describe("the type of a value", () => {
  it.each<[string, Json | boolean, string]>([
    ["a text", { type: "string" }, "Edm.String!"],
    ["a nullable text", { type: "string", nullable: true }, "Edm.String"],
    ["a nullable text, 3.1", { type: ["string", "null"] }, "Edm.String"],
    ["true or false", { type: "boolean" }, "Edm.Boolean!"],
    ["an Int64", { type: "integer", format: "int64" }, "Edm.Int64!"],
    ["an Int32", { type: "integer", format: "int32", minimum: -2147483648 }, "Edm.Int32!"],
    ["an Int16", { type: "integer", format: "int16" }, "Edm.Int16!"],
    ["an SByte", { type: "integer", format: "int8" }, "Edm.SByte!"],
    ["a Byte", { type: "integer", format: "uint8" }, "Edm.Byte!"],
    ["an integer without a format", { type: "integer" }, "Edm.Int64!"],
    ["a number without a format", { type: "number" }, "Edm.Double!"],
    ["a Decimal", { type: "number", format: "decimal" }, "Edm.Decimal!"],
    ["a Guid", { type: "string", format: "uuid", pattern: "^[0-9a-f-]+$" }, "Edm.Guid!"],
    ["a DateTimeOffset", { type: "string", format: "date-time" }, "Edm.DateTimeOffset!"],
    ["a Date", { type: "string", format: "date" }, "Edm.Date!"],
    ["a TimeOfDay", { type: "string", format: "time" }, "Edm.TimeOfDay!"],
    ["a Duration", { type: "string", format: "duration" }, "Edm.Duration!"],
    ["a Binary", { type: "string", format: "base64url" }, "Edm.Binary!"],
    [
      "a Double with INF and NaN",
      {
        oneOf: [{ type: "number", format: "double" }, { type: "string" }, ref("IeeeSpecials")],
        nullable: true,
      },
      "Edm.Double",
    ],
    [
      "a Single, nullable within",
      {
        anyOf: [
          { type: "number", format: "float", nullable: true },
          { type: "string", nullable: true },
          ref("IeeeSpecials"),
        ],
      },
      "Edm.Single",
    ],
    [
      "an Int64 that may be a text",
      { anyOf: [{ type: "integer", format: "int64" }, { type: "string" }] },
      "Edm.Int64!",
    ],
    ["a number with INF and NaN", { oneOf: [{ type: "number" }, ref("IeeeSpecials")] }, "Edm.Double!"],
    [
      "a number with INF and NaN in place",
      { oneOf: [{ type: "number" }, { type: "string", enum: ["INF", "NaN"] }, { type: "string" }] },
      "Edm.Double!",
    ],
    [
      "a number with the format at the text",
      { oneOf: [{ type: "number" }, { type: "string", format: "decimal" }] },
      "Edm.Decimal!",
    ],
    [
      "a Decimal that may be a text, 3.1",
      { type: ["number", "string", "null"], format: "decimal" },
      "Edm.Decimal",
    ],
    ["a complex value", ref("hr.address"), "hr.address!"],
    ["a nullable complex value", nullableRef("hr.address"), "hr.address"],
    ["a nullable complex value, 3.1", { oneOf: [ref("hr.address"), { type: "null" }] }, "hr.address"],
    ["a nullable complex value by allOf", { allOf: [ref("hr.address")], nullable: true }, "hr.address"],
    ["a reference with siblings, 3.1", { ...ref("hr.address"), description: "Home." }, "hr.address!"],
    ["an enumeration", ref("hr.color"), "hr.color!"],
    ["a nullable enumeration", nullableRef("hr.color"), "hr.color"],
    ["null beside an enumeration", { anyOf: [ref("hr.color"), { const: null }] }, "hr.color"],
    ["texts", { type: "array", items: { type: "string" } }, "Collection(Edm.String)!"],
    [
      "nullable texts",
      { type: "array", items: { type: "string", nullable: true } },
      "Collection(Edm.String)",
    ],
    [
      "nullable complex values",
      { type: "array", items: nullableRef("hr.address") },
      "Collection(hr.address)",
    ],
    ["items without a type", { items: { type: "boolean" } }, "Collection(Edm.Boolean)!"],
    ["anything", {}, "Edm.Untyped"],
    ["anything, 3.1", true, "Edm.Untyped"],
    ["any object", { type: "object" }, "Edm.Untyped"],
    ["any object that says so", { type: "object", additionalProperties: true }, "Edm.Untyped"],
    ["any object with any members", { type: "object", additionalProperties: {} }, "Edm.Untyped"],
    ["any items", { type: "array", items: {} }, "Collection(Edm.Untyped)"],
    ["a name for a primitive type", ref("IeeeSpecials"), "Edm.String!"],
    ["a built-in type that is declared elsewhere", ref("Edm.GeographyPoint"), "Edm.GeographyPoint!"],
  ])("%s", (_, schema, type) => {
    const { type: found, findings } = typeOf(schema);
    expect(found).toBe(type);
    expect(findings.filter((finding) => !finding.includes("IeeeSpecials"))).toEqual([]);
  });

  it("has the facet that OpenAPI has a word for", () => {
    const { model } = read(document({ "hr.person": object({ name: { type: "string", maxLength: 40 } }) }));
    expect(structured(model, "hr.person").properties[0]?.type.facets).toEqual({ maxLength: 40 });
  });

  it("has a default value as CSDL writes it", () => {
    const schema = object({ a: { type: "boolean", default: false }, b: { type: "string", default: "x" } });
    const { model } = read(document({ "hr.person": schema }));
    const values = structured(model, "hr.person").properties.map(({ defaultValue }) => defaultValue);
    expect(values).toEqual(["false", "x"]);
  });
});

describe("a named schema", () => {
  it("that lists texts is an enumeration, with members in their order", () => {
    const schema = { type: "string", enum: ["b", "a", "unknownFutureValue"] };
    const { model, findings } = read(document({ "hr.color": schema }));
    expect(findings).toEqual([]);
    expect(model.types).toMatchObject([
      {
        kind: "enumerationType",
        name: "hr.color",
        flags: false,
        members: [{ name: "b" }, { name: "a" }, { name: "unknownFutureValue" }],
      },
    ]);
  });

  it("that is marked so is an enumeration of flags", () => {
    const schema = { type: "string", enum: ["a", "b"], "x-ms-enum-flags": { isFlags: true } };
    expect(read(document({ "hr.days": schema })).model.types).toMatchObject([{ flags: true }]);
  });

  it("that has no members is an enumeration without members", () => {
    const { model, findings } = read(document({ "hr.none": { type: "string", enum: [] } }));
    expect(model.types).toMatchObject([{ kind: "enumerationType", members: [] }]);
    expect(findings).toEqual([]);
  });

  it("that says one constant, 3.1, is an enumeration", () => {
    const { model } = read(document({ "hr.one": { const: "only" } }, {}, { openapi: "3.1.0" }));
    expect(model.types).toMatchObject([{ kind: "enumerationType", members: [{ name: "only" }] }]);
  });

  it("that is a primitive value is a type definition", () => {
    const { model } = read(document({ "hr.code": { type: "string", maxLength: 3 } }));
    expect(model.types).toMatchObject([
      { kind: "typeDefinition", name: "hr.code", underlyingType: "Edm.String", facets: { maxLength: 3 } },
    ]);
  });

  it.each<Json | boolean>([true, {}])(
    "that allows more members, by %j, is an open type",
    (additionalProperties) => {
      const { model, findings } = read(
        document({ "hr.bag": object({}, undefined, { additionalProperties }) }),
      );
      expect(structured(model, "hr.bag").open).toBe(true);
      expect(findings).toEqual([]);
    },
  );

  it("that is only another name stands for what it names", () => {
    const schemas = { "hr.a": object({ b: ref("hr.alias") }), "hr.alias": ref("hr.b"), "hr.b": object({}) };
    const { model, findings } = read(document(schemas));
    expect(findings).toEqual([]);
    expect(model.types.map(({ name }) => name)).toEqual(["hr.a", "hr.b"]);
    expect(properties(model, "hr.a")).toEqual({ b: "hr.b!" });
  });

  it("has a namespace that ends at the last dot", () => {
    const { model } = read(document({ "hr.pay.grade": object({}), "hr.person": object({}) }));
    expect(model.schemas.map(({ namespace }) => namespace)).toEqual(["hr", "hr.pay"]);
  });

  it("has no members that carry control information", () => {
    const schema = object({
      "@odata.type": { type: "string" },
      "tags@odata.count": { type: "integer" },
      tags: { type: "string" },
    });
    expect(properties(read(document({ "hr.person": schema })).model, "hr.person")).toEqual({
      tags: "Edm.String!",
    });
  });
});

describe("inheritance", () => {
  const shapes = {
    "hr.shape": object({}, undefined, discriminator("hr.circle", "hr.ring")),
    "hr.circle": object(
      { radius: { type: "integer", format: "int32" } },
      "hr.shape",
      discriminator("hr.circle", "hr.ring"),
    ),
    "hr.ring": object({}, "hr.circle", { "x-ms-discriminator-value": "#hr.ring" }),
    "hr.picture": object({ outline: ref("hr.shape") }),
  };

  it("is told by allOf", () => {
    const { model, findings } = read(document(shapes));
    expect(findings).toEqual([]);
    expect(structured(model, "hr.shape").baseType).toBeUndefined();
    expect(structured(model, "hr.circle").baseType).toBe("hr.shape");
    expect(structured(model, "hr.ring").baseType).toBe("hr.circle");
    expect(properties(model, "hr.circle")).toEqual({ radius: "Edm.Int32!" });
  });

  it("has an abstract base type where the discriminator does not list it", () => {
    const { model } = read(document(shapes));
    const abstract = ["hr.shape", "hr.circle", "hr.ring"].map((name) => structured(model, name).abstract);
    expect(abstract).toEqual([true, false, false]);
  });

  it.each<[string, Json, boolean]>([
    ["declares members", object({ name: { type: "string" } }, undefined, discriminator("hr.derived")), false],
    ["declares none", object({}, undefined, discriminator("hr.derived")), true],
    ["declares none, but is listed", object({}, undefined, discriminator("hr.base", "hr.derived")), false],
  ])("has a base type that the discriminator does not list: one that %s", (_, base, expected) => {
    const { model, findings } = read(
      document({
        "hr.base": base,
        "hr.derived": object({ size: { type: "integer" } }, "hr.base"),
        "hr.owner": object({ owned: ref("hr.base") }),
      }),
    );
    expect(findings).toEqual([]);
    expect(structured(model, "hr.base").abstract).toBe(expected);
  });

  it("has an abstract root where the root declares a key and nothing else", () => {
    const derived = object({ name: { type: "string" } }, "hr.entity");
    const root = (more: Json): Json =>
      object({ id: { type: "string" }, ...more }, undefined, discriminator("hr.person"));
    const rootOf = (more: Json): StructuredType => {
      const schemas = { "hr.entity": root(more), "hr.person": derived };
      const paths = {
        "/people": { get: returns(listOf("hr.person")) },
        "/people/{person-id}": { get: returns(ref("hr.person")) },
      };
      return structured(read(document(schemas, paths)).model, "hr.entity");
    };
    expect(rootOf({})).toMatchObject({ key: [{ path: "id" }], abstract: true });
    expect(rootOf({ since: { type: "string" } })).toMatchObject({ key: [{ path: "id" }], abstract: false });
  });

  it("has a base type that is not abstract where derived types go without the default that others have", () => {
    const type = (value?: string): Json => ({ "@odata.type": { type: "string", default: value } });
    const { model } = read(
      document({
        "hr.a": object({}, undefined, discriminator("hr.a1")),
        "hr.a1": object(type("#hr.a1"), "hr.a"),
        "hr.b": object({}, undefined, discriminator("hr.b1")),
        "hr.b1": object(type(), "hr.b"),
      }),
    );
    expect(structured(model, "hr.a").abstract).toBe(true);
    expect(structured(model, "hr.b").abstract).toBe(false);
  });

  it("is told with members beside allOf, too", () => {
    const derived = { allOf: [ref("hr.base")], properties: { b: { type: "string" } } };
    const { model } = read(document({ "hr.base": object({ a: { type: "string" } }), "hr.derived": derived }));
    expect(structured(model, "hr.derived").baseType).toBe("hr.base");
    expect(properties(model, "hr.derived")).toEqual({ b: "Edm.String!" });
  });

  it("is told without members of its own", () => {
    const { model } = read(document({ "hr.base": object({}), "hr.derived": { allOf: [ref("hr.base")] } }));
    expect(structured(model, "hr.derived")).toMatchObject({ kind: "complexType", baseType: "hr.base" });
  });
});

describe("what belongs to the protocol is no type of the model", () => {
  const paged = object({ "@odata.nextLink": { type: "string" } });
  const person = object({ id: { type: "string" } });
  const people = {
    allOf: [
      ref("Paged"),
      { type: "object", properties: { value: { type: "array", items: ref("hr.person") } } },
    ],
  };
  const error = {
    responses: {
      "2XX": {
        description: "",
        content: { "application/json": { schema: ref("hr.personCollectionResponse") } },
      },
      default: { description: "", content: { "application/json": { schema: ref("hr.odata.error") } } },
    },
  };

  it("the wrapping of a collection, what pages have in common, and errors", () => {
    const schemas = {
      Paged: paged,
      "hr.person": person,
      "hr.personCollectionResponse": people,
      "hr.odata.error": object({ error: ref("hr.odata.detail") }),
      "hr.odata.detail": object({ code: { type: "string" } }),
    };
    const { model, findings } = read(document(schemas, { "/people": { get: error } }));
    expect(findings).toEqual([]);
    expect(model.types.map(({ name }) => name)).toEqual(["hr.person"]);
  });

  it("unless it stands elsewhere, too", () => {
    const schemas = {
      "hr.person": object({ page: ref("hr.page"), problem: ref("hr.error") }),
      "hr.page": object({ value: { type: "array", items: ref("hr.person") } }),
      "hr.error": object({ code: { type: "string" } }),
    };
    const failing = { ...returns(ref("hr.page")), ...{} };
    const paths = { "/people": { get: failing } };
    expect(read(document(schemas, paths)).model.types.map(({ name }) => name)).toEqual(Object.keys(schemas));
  });

  it("unless it has a type on the wire", () => {
    const schemas = {
      "hr.found": object({
        "@odata.type": { type: "string" },
        value: { type: "array", items: { type: "string" } },
      }),
    };
    const find = returns(ref("hr.found"), { "x-ms-docs-operation-type": "function" });
    const { model } = read(document(schemas, { "/find()": { get: find } }));
    expect(model.types.map(({ name }) => name)).toEqual(["hr.found"]);
  });

  it("an inline wrapping is taken off as well", () => {
    const { model } = read(
      document({ "hr.person": person }, { "/people": { get: returns(listOf("hr.person")) } }),
    );
    expect(model.containers[0]?.entitySets).toMatchObject([{ name: "people", entityType: "hr.person" }]);
  });
});
