import { describe, expect, it } from "vitest";
import {
  bytes,
  document,
  json,
  listOf,
  navigations,
  discriminator,
  nullableRef,
  object,
  operationTexts,
  properties,
  read,
  ref,
  returns,
  structured,
} from "./documents.js";
import type { Json } from "./documents.js";

const id = { type: "string" };
const navigation = (name: string): Json => ({
  type: "array",
  items: ref(name),
  "x-ms-navigationProperty": true,
});

/** Teams with members, which are persons; a person has an address. */
const schemas: Json = {
  "hr.item": object({ id }),
  "hr.team": object(
    {
      members: navigation("hr.person"),
      lead: { ...nullableRef("hr.person"), "x-ms-navigationProperty": true },
    },
    "hr.item",
  ),
  "hr.person": object(
    { home: nullableRef("hr.address"), photo: { type: "string", format: "base64url" } },
    "hr.item",
  ),
  "hr.manager": object({ level: { type: "integer" } }, "hr.person"),
  "hr.address": object({ city: { type: "string" } }),
};

/** Each mapping is there, so that nothing is found missing. */
function withMappings(all: Json): Json {
  const mapping = {
    "#hr.manager": "#/components/schemas/hr.manager",
    "#hr.person": "#/components/schemas/hr.person",
    "#hr.team": "#/components/schemas/hr.team",
  };
  const discriminator = { propertyName: "@odata.type", mapping };
  return {
    ...all,
    "hr.item": object({ id }, undefined, { discriminator }),
    "hr.person": { ...(all["hr.person"] as Json), discriminator },
  };
}

const teams: Json = {
  "/teams": {
    get: returns(listOf("hr.team")),
    post: returns(ref("hr.team"), { requestBody: json(ref("hr.team")) }),
  },
  "/teams/{team-id}": { get: returns(ref("hr.team")) },
};

function readPaths(paths: Json): ReturnType<typeof read> {
  return read(document(withMappings(schemas), { ...teams, ...paths }));
}

describe("entry points", () => {
  it.each<[string, Json, unknown]>([
    [
      "a collection is an entity set",
      { "/teams": { get: returns(listOf("hr.team")) } },
      { entitySets: [{ name: "teams", entityType: "hr.team" }], singletons: [] },
    ],
    [
      "one value is a singleton",
      { "/me": { get: returns(ref("hr.person")) } },
      { entitySets: [], singletons: [{ name: "me", type: "hr.person", nullable: false }] },
    ],
    [
      "what has keys is an entity set",
      { "/teams/{team-id}": { get: returns(ref("hr.team")) } },
      { entitySets: [{ name: "teams", entityType: "hr.team" }] },
    ],
    [
      "what is only written has the type that is written",
      { "/teams": { post: returns(undefined, { requestBody: json(ref("hr.team")) }) } },
      { entitySets: [{ name: "teams", entityType: "hr.team" }] },
    ],
    [
      "keys in parentheses are keys",
      { "/teams('{team-id}')": { get: returns(ref("hr.team")) } },
      { entitySets: [{ name: "teams", entityType: "hr.team" }] },
    ],
  ])("%s", (_, paths, container) => {
    const { model, findings } = read(document(withMappings(schemas), paths));
    expect(findings).toEqual([]);
    expect(model.containers).toMatchObject([container]);
  });

  it("that call something are imports of unbound operations", () => {
    const { model, findings } = readPaths({
      "/reset": {
        post: returns(undefined, {
          requestBody: json(object({ why: id })),
          "x-ms-docs-operation-type": "actionImport",
        }),
      },
      "/find(name='{name}')": {
        get: returns(listOf("hr.person"), {
          "x-ms-docs-operation-type": "functionImport",
          parameters: [{ name: "name", in: "path", schema: id }],
        }),
      },
    });
    expect(findings).toEqual([]);
    expect(model.containers[0]?.operationImports).toMatchObject([
      { kind: "functionImport", name: "find", operation: "hr.find" },
      { kind: "actionImport", name: "reset", operation: "hr.reset" },
    ]);
    expect(operationTexts(model)).toEqual([
      "action hr.reset(why: Edm.String!)",
      "function hr.find(name: Edm.String!) → Collection(hr.person)!",
    ]);
  });

  it("are listed in ordinal order, whatever the order of the file", () => {
    const paths = { "/b": { get: returns(ref("hr.team")) }, "/a": { get: returns(ref("hr.team")) } };
    const { model } = read(document(withMappings(schemas), paths));
    expect(model.containers[0]?.singletons.map(({ name }) => name)).toEqual(["a", "b"]);
  });
});

describe("entity types", () => {
  const kinds = (paths: Json, types: Json = schemas): Record<string, string> =>
    Object.fromEntries(read(document(types, paths)).model.types.map(({ name, kind }) => [name, kind]));

  it("are what is at the beginning of a path, with base and derived types; others are complex", () => {
    const entity = "entityType";
    expect(kinds({ "/me": { get: returns(ref("hr.person")) } })).toEqual({
      "hr.item": entity,
      "hr.team": entity,
      "hr.person": entity,
      "hr.manager": entity,
      "hr.address": "complexType",
    });
  });

  it("are what a marked property leads to", () => {
    const types = { "hr.a": object({ bs: navigation("hr.b") }), "hr.b": object({}) };
    expect(kinds({}, types)).toEqual({ "hr.a": "complexType", "hr.b": "entityType" });
  });

  it("are what is addressed by key, although no property is marked", () => {
    const types = { "hr.a": object({ bs: { type: "array", items: ref("hr.b") } }), "hr.b": object({ id }) };
    const paths = { "/a": { get: returns(ref("hr.a")) }, "/a/bs/{b-id}": { get: returns(ref("hr.b")) } };
    const { model } = read(document(types, paths));
    expect(navigations(model, "hr.a")).toEqual({ bs: "Collection(hr.b)" });
  });
});

describe("keys", () => {
  const keyOf = (paths: Json, type: string, types: Json = withMappings(schemas)): unknown => {
    const found = structured(read(document(types, paths)).model, type);
    return found.kind === "entityType" ? found.key : undefined;
  };
  const described = { name: "x", in: "path", required: true, schema: id, description: "key: code of team" };

  it("belong to the type that declares the property", () => {
    expect(keyOf(teams, "hr.item")).toEqual([{ path: "id" }]);
    expect(keyOf(teams, "hr.team")).toBeUndefined();
  });

  it.each<[string, string, Json, string]>([
    ["the type's name and the property's", "{team-code}", {}, "code"],
    ["the property's name", "{code}", {}, "code"],
    ["a number that makes it unique", "{team-code1}", {}, "code"],
    ["a description", "{x}", { parameters: [described] }, "code"],
    [
      "a description of an operation's parameter",
      "{x}",
      { get: returns(ref("hr.team"), { parameters: [described] }) },
      "code",
    ],
    ["another type's name in the parameter", "{group-code}", {}, "code"],
  ])("are told by %s", (_, placeholder, item, path) => {
    const types = { "hr.team": object({ code: id, name: id }) };
    const get = returns(ref("hr.team"));
    expect(keyOf({ [`/teams/${placeholder}`]: { get, ...item } }, "hr.team", types)).toEqual([{ path }]);
  });

  it.each(["/lines(order={order},number={number})", "/lines/order={order},number={number}"])(
    "can have several parts: %s",
    (path) => {
      const types = { "hr.line": object({ order: id, number: { type: "integer" } }) };
      const paths = {
        "/lines": { get: returns(listOf("hr.line")) },
        [path]: { get: returns(ref("hr.line")) },
      };
      expect(keyOf(paths, "hr.line", types)).toEqual([{ path: "order" }, { path: "number" }]);
    },
  );

  it("that are given by name beside another key are alternate keys", () => {
    const { model, findings } = read(
      document(
        { "hr.team": object({ id, code: id, region: id }) },
        { ...teams, "/teams(code='{code}',region='{region}')": { get: returns(ref("hr.team")) } },
      ),
    );
    expect(findings).toEqual([]);
    expect(structured(model, "hr.team")).toMatchObject({ key: [{ path: "id" }] });
    const [annotation] = model.annotations;
    expect(annotation).toMatchObject({
      target: "hr.team",
      annotation: { term: "Org.OData.Core.V1.AlternateKeys" },
    });
    expect(
      JSON.stringify(annotation?.annotation.value, (_, value: unknown) =>
        value instanceof Map ? (Object.fromEntries(value) as Json) : value,
      ),
    ).toContain('"code"');
  });

  it("of derived types that are given behind a cast are alternate keys of these", () => {
    const team = object({ id, "@odata.type": id }, undefined, discriminator("hr.club"));
    const club = object({ badge: id }, "hr.team");
    const { model, findings } = read(
      document(
        { "hr.team": team, "hr.club": club },
        { ...teams, "/teams/hr.club(badge='{badge}')": { get: returns(ref("hr.club")) } },
      ),
    );
    expect(findings).toEqual([]);
    expect(model.annotations).toMatchObject([
      { target: "hr.club", annotation: { term: "Org.OData.Core.V1.AlternateKeys" } },
    ]);
  });
});

describe("navigation properties", () => {
  it.each<[string, Json, string]>([
    [
      "not contained when they are only read",
      { "/teams/{team-id}/members": { get: returns(listOf("hr.person")) } },
      "Collection(hr.person)",
    ],
    [
      "not contained when they are only read by key",
      { "/teams/{team-id}/members/{person-id}": { get: returns(ref("hr.person")) } },
      "Collection(hr.person)",
    ],
    [
      "not contained when only references are changed",
      {
        "/teams/{team-id}/members/$ref": { post: returns(undefined) },
        "/teams/{team-id}/members/{person-id}/$ref": { delete: returns(undefined) },
      },
      "Collection(hr.person)",
    ],
    [
      "contained when items are created there",
      { "/teams/{team-id}/members": { post: returns(ref("hr.person")) } },
      "Collection(hr.person) contained",
    ],
    [
      "contained when items are changed there",
      { "/teams/{team-id}/members/{person-id}": { patch: returns(undefined) } },
      "Collection(hr.person) contained",
    ],
    [
      "contained when items are deleted there",
      { "/teams/{team-id}/members/{person-id}": { delete: returns(undefined) } },
      "Collection(hr.person) contained",
    ],
    [
      "contained when something is called on items there",
      {
        "/teams/{team-id}/members/{person-id}/hr.promote": {
          post: returns(undefined, { "x-ms-docs-operation-type": "action" }),
        },
      },
      "Collection(hr.person) contained",
    ],
  ])("are %s", (_, paths, text) => {
    const { model, findings } = readPaths(paths);
    expect(findings).toEqual([]);
    expect(navigations(model, "hr.team")).toEqual({ members: text, lead: "hr.person" });
  });

  it("are found behind a cast", () => {
    const reports = { "hr.manager": object({ reports: navigation("hr.person") }, "hr.person") };
    const paths = {
      "/people/{person-id}/hr.manager": { get: returns(ref("hr.manager")) },
      "/people/{person-id}/hr.manager/reports": { post: returns(ref("hr.person")) },
    };
    const people = { "/people": { get: returns(listOf("hr.person")) } };
    const { model, findings } = read(
      document(withMappings({ ...schemas, ...reports }), { ...people, ...paths }),
    );
    expect(findings).toEqual([]);
    expect(navigations(model, "hr.manager")).toEqual({ reports: "Collection(hr.person) contained" });
  });
});

describe("streams", () => {
  it("are properties that are read or written as bytes", () => {
    const { model } = readPaths({
      "/teams/{team-id}/lead/photo": {
        get: { responses: { "2XX": bytes } },
        put: { requestBody: bytes, responses: {} },
      },
    });
    expect(properties(model, "hr.person")).toEqual({ home: "hr.address", photo: "Edm.Stream!" });
  });

  it("make an entity a media entity at $value", () => {
    const { model } = readPaths({ "/teams/{team-id}/$value": { get: { responses: { "2XX": bytes } } } });
    expect(structured(model, "hr.team")).toMatchObject({ hasStream: true });
    expect(structured(model, "hr.item")).toMatchObject({ hasStream: false });
  });
});

describe("actions and functions", () => {
  const action = (schema: Json | undefined, body: Json): Json => ({
    post: returns(schema, { requestBody: json(body), "x-ms-docs-operation-type": "action" }),
  });
  const callOf = (schema: Json, parameters: readonly Json[] = []): Json => ({
    get: returns(schema, { parameters, "x-ms-docs-operation-type": "function" }),
  });
  const parameter = (name: string, schema: Json): Json => ({ name, in: "path", required: true, schema });
  const flag = { type: "boolean" };

  it.each<[string, Json, readonly string[]]>([
    [
      "an action bound to one entity",
      {
        "/teams/{team-id}/hr.hire": action(
          nullableRef("hr.person"),
          object({ who: { type: "string", nullable: true }, start: { type: "string", format: "date" } }),
        ),
      },
      ["action hr.hire(hr.team, who: Edm.String, start: Edm.Date!) → hr.person"],
    ],
    [
      "an action bound to a collection",
      { "/teams/hr.archive": action(undefined, object({ ids: { type: "array", items: id } })) },
      ["action hr.archive(Collection(hr.team), ids: Collection(Edm.String)!)"],
    ],
    [
      "a name without a namespace belongs to the main one",
      { "/teams/{team-id}/hire": action(ref("hr.person"), object({})) },
      ["action hr.hire(hr.team) → hr.person!"],
    ],
    [
      "POST alone tells an action",
      { "/teams/{team-id}/hr.hire": { post: returns(undefined) } },
      ["action hr.hire(hr.team)"],
    ],
    [
      "GET alone tells a function, with its namespace",
      {
        "/teams/{team-id}/hr.size()": {
          get: returns(object({ value: { type: "integer", format: "int32" } })),
        },
      },
      ["function hr.size(hr.team) → Edm.Int32!"],
    ],
    [
      "a function with parameters",
      {
        "/teams/hr.find(name='{name}',exact={exact})": callOf(listOf("hr.team"), [
          parameter("name", id),
          parameter("exact", flag),
        ]),
      },
      [
        "function hr.find(Collection(hr.team), name: Edm.String!, exact: Edm.Boolean!) → Collection(hr.team)!",
      ],
    ],
    [
      "a parameter alias",
      {
        "/teams/hr.find(names=@names)": callOf(listOf("hr.team"), [
          {
            name: "@names",
            in: "query",
            content: { "application/json": { schema: { type: "array", items: id } } },
          },
        ]),
      },
      ["function hr.find(Collection(hr.team), names: Collection(Edm.String)!) → Collection(hr.team)!"],
    ],
    [
      "overloads",
      {
        "/teams/hr.find()": callOf(listOf("hr.team")),
        "/teams/hr.find(name='{name}')": callOf(listOf("hr.team"), [parameter("name", id)]),
      },
      [
        "function hr.find(Collection(hr.team)) → Collection(hr.team)!",
        "function hr.find(Collection(hr.team), name: Edm.String!) → Collection(hr.team)!",
      ],
    ],
    [
      "a function that returns bytes",
      {
        "/teams/hr.report()": { get: { responses: { 200: bytes }, "x-ms-docs-operation-type": "function" } },
      },
      ["function hr.report(Collection(hr.team)) → Edm.Stream"],
    ],
    [
      "a composable function",
      {
        "/teams/{team-id}/hr.top()": callOf(ref("hr.person")),
        "/teams/{team-id}/hr.top()/hr.promote": action(undefined, object({})),
      },
      ["action hr.promote(hr.person)", "composable function hr.top(hr.team) → hr.person!"],
    ],
    [
      "one that many paths call is one",
      {
        "/teams/{team-id}/lead/hr.greet": action(undefined, object({})),
        "/teams/{team-id}/members/{person-id}/hr.greet": action(undefined, object({})),
      },
      ["action hr.greet(hr.person)"],
    ],
    [
      "one on a type and on a derived type is bound to the first",
      {
        "/teams/{team-id}/lead/hr.greet": action(undefined, object({})),
        "/teams/{team-id}/lead/hr.manager/hr.greet": action(undefined, object({})),
      },
      ["action hr.greet(hr.person)"],
    ],
    [
      "one on two types that have nothing in common are two",
      {
        "/teams/{team-id}/hr.greet": action(undefined, object({})),
        "/teams/{team-id}/lead/hr.greet": action(undefined, object({})),
      },
      ["action hr.greet(hr.person)", "action hr.greet(hr.team)"],
    ],
  ])("%s", (_, paths, texts) => {
    const { model, findings } = readPaths(paths);
    expect(findings).toEqual([]);
    expect(operationTexts(model)).toEqual(texts);
  });

  it("can have a body, a response and parameters that are shared by reference", () => {
    const shared = {
      components: {
        schemas: withMappings(schemas),
        requestBodies: { hire: json(object({ who: id })) },
        responses: { hired: { description: "", ...json(ref("hr.person")) } },
      },
    };
    const post = {
      requestBody: { $ref: "#/components/requestBodies/hire" },
      responses: { "2XX": { $ref: "#/components/responses/hired" } },
      "x-ms-docs-operation-type": "action",
    };
    const { model } = read(document({}, { ...teams, "/teams/{team-id}/hr.hire": { post } }, shared));
    expect(operationTexts(model)).toEqual(["action hr.hire(hr.team, who: Edm.String!) → hr.person!"]);
  });

  it("may be written with the end of their namespace only", () => {
    const types = {
      "contoso.hr.a": object({ id }),
      "contoso.hr.b": object({}),
      "contoso.hr.pay.c": object({}),
    };
    const { model } = read(
      document(types, {
        "/a": { get: returns(ref("contoso.hr.a")) },
        "/a/pay.raise": action(undefined, object({})),
        "/a/hr.greet": action(undefined, object({})),
      }),
    );
    expect(operationTexts(model)).toEqual([
      "action contoso.hr.greet(contoso.hr.a)",
      "action contoso.hr.pay.raise(contoso.hr.a)",
    ]);
  });
});

it("lists every request, with keys without names", () => {
  const { model } = readPaths({
    "/teams/{team-id}/hr.find(name='{name}')": {
      get: returns(ref("hr.team"), {
        "x-ms-docs-operation-type": "function",
        parameters: [{ name: "name", in: "path", schema: id }],
      }),
    },
  });
  expect([...(model.requests ?? [])]).toEqual([
    "GET /teams",
    "POST /teams",
    "GET /teams/{}",
    "GET /teams/{}/hr.find(name='{}')",
  ]);
});

it("reads the same of a document in any order", () => {
  const paths = {
    ...teams,
    "/teams/{team-id}/members": { get: returns(listOf("hr.person")), post: returns(ref("hr.person")) },
  };
  const backwards = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(backwards);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .reverse()
        .map(([name, member]) => [name, backwards(member)]),
    );
  };
  const sorted = (content: Json): unknown => {
    const { types, operations, containers, requests } = read(content).model;
    const text = (value: unknown): string =>
      JSON.stringify(value, (key, member: unknown) => (key === "origin" ? undefined : member));
    const members = types.map((type) =>
      "properties" in type
        ? {
            ...type,
            properties: [...type.properties].sort((a, b) => (a.name < b.name ? -1 : 1)),
            navigationProperties: [...type.navigationProperties].sort((a, b) => (a.name < b.name ? -1 : 1)),
          }
        : type,
    );
    return [members.map(text).sort(), text(operations), text(containers), [...(requests ?? [])].sort()];
  };
  const content = document(withMappings(schemas), paths);
  expect(sorted(backwards(content) as Json)).toEqual(sorted(content));
});
