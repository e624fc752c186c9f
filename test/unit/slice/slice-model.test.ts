import { describe, expect, test } from "vitest";
import type { PermissionTable, RolesEntry } from "../../../generator/ir/access.js";
import type { Model } from "../../../generator/ir/model.js";
import { enumerateRequests } from "../../../generator/slice/enumerate.js";
import { indexModel } from "../../../generator/slice/model-index.js";
import { parsePatterns } from "../../../generator/slice/patterns.js";
import { requestsOf } from "../../../generator/slice/resource-tree.js";
import {
  defaultDerivedTypesLimit,
  sliceModel,
  type SliceOptions,
} from "../../../generator/slice/slice-model.js";
import type { Resource, Slice } from "../../../generator/slice/slice.js";
import { modelOf, permissionsOf } from "./model.js";

const entity = `<EntityType Name="entity" Abstract="true"><Key><PropertyRef Name="id"/></Key><Property Name="id" Type="Edm.String" Nullable="false"/></EntityType>`;

const content = `${entity}
  <EntityType Name="root" BaseType="hr.entity"><NavigationProperty Name="teams" Type="Collection(hr.team)" ContainsTarget="true"/></EntityType>
  <EntityType Name="team" BaseType="hr.entity">
    <Property Name="title" Type="Edm.String"/>
    <Property Name="policy" Type="hr.policy"/>
    <Property Name="kind" Type="hr.kind"/>
    <NavigationProperty Name="lead" Type="hr.person"/>
    <NavigationProperty Name="members" Type="Collection(hr.person)"/>
    <NavigationProperty Name="teams" Type="Collection(hr.team)" ContainsTarget="true"/>
  </EntityType>
  <EntityType Name="person" BaseType="hr.entity"><Property Name="name" Type="Edm.String"/></EntityType>
  <ComplexType Name="policy" Abstract="true"/>
  <ComplexType Name="strict" BaseType="hr.policy"><Property Name="rule" Type="hr.rule"/></ComplexType>
  <ComplexType Name="lax" BaseType="hr.policy"/>
  <ComplexType Name="veryLax" BaseType="hr.lax"/>
  <ComplexType Name="rule"><Property Name="text" Type="Edm.String"/></ComplexType>
  <ComplexType Name="unused"/>
  <EnumType Name="kind"><Member Name="small"/><Member Name="large"/></EnumType>
  <EnumType Name="speed"><Member Name="slow"/></EnumType>
  <Action Name="merge" IsBound="true"><Parameter Name="it" Type="hr.team"/><Parameter Name="with" Type="Edm.String"/><Parameter Name="speed" Type="hr.speed"/><ReturnType Type="hr.team"/></Action>
  <Function Name="delta" IsBound="true"><Parameter Name="them" Type="Collection(hr.team)"/><ReturnType Type="Collection(hr.team)"/></Function>
  <EntityContainer Name="service"><Singleton Name="org" Type="hr.root"/></EntityContainer>`;
const model = modelOf(content);

const documented = permissionsOf(
  {
    "GET,POST /org/teams": "Team.Write",
    "GET,PATCH,DELETE /org/teams/{id}": "Team.Write",
    "POST /org/teams/{id}/merge": "Team.Write",
    "GET /org/teams/delta": "Team.Read",
    "GET /org/teams/{id}/salaries": "Team.Read",
    "POST /org/teams/{id}": "Team.Read",
    "GET /elsewhere": "Other.Read",
  },
  ["Team.Sleep", "Other.Sleep"],
);

function slice(
  include: readonly string[],
  permissions?: PermissionTable,
  more: Partial<SliceOptions> = {},
  of: Model = model,
  roles: readonly RolesEntry[] = [],
) {
  const sources = permissions === undefined ? { roles } : { permissions, roles };
  return sliceModel(of, sources, {
    include,
    operations: "documented",
    derivedTypesLimit: defaultDerivedTypesLimit,
    ...more,
  });
}

function lines({ root }: Slice): readonly string[] {
  return requestsOf(root).map(({ method, path, kind }) => `${method} ${path} ${kind}`);
}

function codes({ diagnostics }: ReturnType<typeof slice>): readonly string[] {
  return diagnostics.map(({ code }) => code);
}

function types({ types: sliced }: Slice): readonly string[] {
  return [...sliced.keys()].map((name) => name.slice("contoso.hr.".length));
}

describe("documented requests", () => {
  const { value, diagnostics } = slice(["/org/teams/**"], documented);

  test("become a tree of resources, with the kind that OData gives them", () => {
    expect(lines(value)).toEqual([
      "GET /org/teams list",
      "POST /org/teams create",
      "GET /org/teams/delta invoke",
      "GET /org/teams/{team-id} read",
      "PATCH /org/teams/{team-id} update",
      "DELETE /org/teams/{team-id} delete",
      "POST /org/teams/{team-id}/merge invoke",
    ]);
    const kinds = (resource: Resource): unknown => [resource.segment.kind, ...resource.children.map(kinds)];
    expect(kinds(value.root)).toEqual([
      "root",
      ["singleton", ["navigationProperty", ["operation"], ["key", ["operation"]]]],
    ]);
  });

  test("have bodies and results in the form of their direction", () => {
    const payloads = requestsOf(value.root).map(({ method, body, result }) => [method, body, result]);
    const team = { name: "contoso.hr.team", collection: false, nullable: false };
    expect(payloads[1]).toEqual([
      "POST",
      { kind: "value", type: team, form: "create" },
      { kind: "value", type: team, form: "read" },
    ]);
    expect(payloads[4]).toEqual([
      "PATCH",
      { kind: "value", type: team, form: "update" },
      { kind: "value", type: team, form: "read" },
    ]);
    expect(payloads[5]).toEqual(["DELETE", undefined, undefined]);
    expect(payloads[6]?.[1]).toMatchObject({ kind: "parameters", operation: { name: "contoso.hr.merge" } });
  });

  test("that the metadata does not have are reported with the step that failed", () => {
    const messages = diagnostics
      .filter(({ code }) => code === "slice-path-unresolved")
      .map(({ message }) => message);
    expect(messages).toEqual([
      "Left out: POST /org/teams/{}. In the metadata, these methods have no meaning there.",
      'Left out: GET /org/teams/{}/salaries. In the metadata, /org/teams/{team-id} has no "salaries".',
    ]);
  });

  test("report permissions that are declared and never listed, of resources that are used", () => {
    const messages = diagnostics
      .filter(({ code }) => code === "permissions-scope-unused")
      .map(({ message }) => message);
    expect(messages).toHaveLength(1);
    expect(messages[0]).toContain('"Team.Sleep"');
  });

  test("carry their permissions", () => {
    const [list] = requestsOf(value.root);
    expect(list?.access.permissions?.get("application")).toMatchObject({ least: ["Team.Write"], higher: [] });
    expect(list?.access.permissions?.has("delegatedPersonal")).toBe(false);
    expect(list?.access.roles).toEqual([]);
  });

  test("are limited by the methods of a pattern", () => {
    expect(lines(slice(["GET,PATCH /org/teams/{id}"], documented).value)).toEqual([
      "GET /org/teams/{team-id} read",
      "PATCH /org/teams/{team-id} update",
    ]);
  });
});

describe("the types of a slice", () => {
  test("are what requests name, with properties, bases and derived types, and nothing by navigation", () => {
    const { value } = slice(["/org/teams/**"], documented);
    expect(types(value)).toEqual([
      "entity",
      "kind",
      "lax",
      "policy",
      "rule",
      "speed",
      "strict",
      "team",
      "veryLax",
    ]);
    expect(value.types.get("contoso.hr.policy")?.derivedTypes).toEqual([
      "contoso.hr.lax",
      "contoso.hr.strict",
      "contoso.hr.veryLax",
    ]);
    expect(value.types.get("contoso.hr.entity")?.derivedTypes).toEqual(["contoso.hr.team"]);
    expect(value.omissions.map(({ name }) => name)).toEqual(["lead", "members"]);
  });

  test("know the first reason why they are in", () => {
    const { value } = slice(["/org/teams/**"], documented);
    const reason = (name: string) => value.types.get(`contoso.hr.${name}`)?.reason;
    expect(reason("team")).toEqual({ kind: "request", method: "GET", path: "/org/teams", role: "result" });
    expect(reason("entity")).toEqual({ kind: "baseType", of: "contoso.hr.team" });
    expect(reason("policy")).toEqual({ kind: "property", of: "contoso.hr.team", name: "policy" });
    expect(reason("strict")).toEqual({ kind: "derivedType", of: "contoso.hr.policy" });
    expect(reason("speed")).toMatchObject({ kind: "request", method: "POST", role: "body" });
  });

  test("are without the derived types of a base that has more than the limit", () => {
    const outcome = slice(["GET /org/teams"], documented, { derivedTypesLimit: 2 });
    expect(types(outcome.value)).toEqual(["entity", "kind", "policy", "team"]);
    expect(outcome.value.types.get("contoso.hr.policy")).toMatchObject({
      derivedTypes: [],
      derivedTypesCut: 3,
    });
    expect(codes(outcome)).toContain("slice-derived-types-cut");
  });

  test("follow a derived type constraint, with the subtrees of the types that it lists", () => {
    const constrained = modelOf(
      content.replace(
        `<Property Name="policy" Type="hr.policy"/>`,
        `<Property Name="policy" Type="hr.policy"><Annotation Term="Org.OData.Validation.V1.DerivedTypeConstraint">
          <Collection><String>contoso.hr.lax</String></Collection></Annotation></Property>`,
      ),
    );
    const { value } = slice(["GET /org/teams"], documented, { derivedTypesLimit: 2 }, constrained);
    expect(value.types.get("contoso.hr.policy")?.derivedTypes).toEqual([
      "contoso.hr.lax",
      "contoso.hr.veryLax",
    ]);
  });

  test("bring navigation properties back once their target is in", () => {
    const { value } = slice(["/org/teams/{id}", "/org/teams/{id}/lead"], undefined);
    expect(types(value)).toContain("person");
    expect(value.omissions).toEqual([]);
  });
});

describe("without documentation", () => {
  test("the container is walked, and recursion ends where a type repeats itself", () => {
    expect(lines(slice(["/**"]).value)).toEqual([
      "GET /org read",
      "PATCH /org update",
      "GET /org/teams list",
      "POST /org/teams create",
      "GET /org/teams/$count count",
      "GET /org/teams/delta invoke",
      "GET /org/teams/{team-id} read",
      "PATCH /org/teams/{team-id} update",
      "DELETE /org/teams/{team-id} delete",
      "GET /org/teams/{team-id}/lead read",
      "GET /org/teams/{team-id}/lead/$ref readReference",
      "PUT /org/teams/{team-id}/lead/$ref setReference",
      "DELETE /org/teams/{team-id}/lead/$ref removeReference",
      "GET /org/teams/{team-id}/members list",
      "GET /org/teams/{team-id}/members/$count count",
      "GET /org/teams/{team-id}/members/$ref listReferences",
      "POST /org/teams/{team-id}/members/$ref addReference",
      "DELETE /org/teams/{team-id}/members/{person-id}/$ref removeReference",
      "POST /org/teams/{team-id}/merge invoke",
      "GET /org/teams/{team-id}/teams list",
      "POST /org/teams/{team-id}/teams create",
      "GET /org/teams/{team-id}/teams/$count count",
      "GET /org/teams/{team-id}/teams/delta invoke",
      "GET /org/teams/{team-id}/teams/{team-id1} read",
      "PATCH /org/teams/{team-id}/teams/{team-id1} update",
      "DELETE /org/teams/{team-id}/teams/{team-id1} delete",
    ]);
  });

  test.each([
    [
      "GET /org/teams/{id}/teams/{id}/teams/{id}/title",
      ["GET /org/teams/{team-id}/teams/{team-id1}/teams/{team-id2}/title read"],
    ],
    ["/org/teams/{id}/members/{id}", ["GET /org/teams/{team-id}/members/{person-id} read"]],
    ["GET /org/teams/{id}/lead/name", ["GET /org/teams/{team-id}/lead/name read"]],
    ["/org/*", ["GET /org/teams list", "POST /org/teams create"]],
  ])("a pattern that spells steps out goes as far as it says: %s", (pattern, expected) => {
    expect(lines(slice([pattern]).value)).toEqual(expected);
  });

  test("a list of requests in the model is what is chosen from", () => {
    const listed = { ...model, requests: new Set(["GET /org/teams", "GET /org/teams/{}", "GET /org"]) };
    expect(lines(slice(["/org/teams/**"], undefined, {}, listed).value)).toEqual([
      "GET /org/teams list",
      "GET /org/teams/{team-id} read",
    ]);
  });
});

describe("a key of several parts", () => {
  const orders = modelOf(`
    <EntityType Name="order"><Key><PropertyRef Name="id"/></Key><Property Name="id" Type="Edm.String" Nullable="false"/>
      <NavigationProperty Name="lines" Type="Collection(hr.line)" ContainsTarget="true"/></EntityType>
    <EntityType Name="line"><Key><PropertyRef Name="product"/><PropertyRef Name="number" Alias="no"/></Key>
      <Property Name="product" Type="Edm.String" Nullable="false"/><Property Name="number" Type="Edm.Int32" Nullable="false"/>
      <NavigationProperty Name="notes" Type="Collection(hr.order)" ContainsTarget="true"/></EntityType>
    <Action Name="ship" IsBound="true"><Parameter Name="it" Type="hr.line"/></Action>
    <EntityContainer Name="service"><EntitySet Name="orders" EntityType="hr.order"/><EntitySet Name="lines" EntityType="hr.line"/></EntityContainer>`);

  test("is in parentheses, in a subtree as well as where a pattern spells it out", () => {
    const item = "/lines(product='{product}',no={no})";
    const below = [
      `GET ${item} read`,
      `PATCH ${item} update`,
      `DELETE ${item} delete`,
      `GET ${item}/notes list`,
      `POST ${item}/notes create`,
      `GET ${item}/notes/$count count`,
      `POST ${item}/ship invoke`,
    ];
    const whole = lines(slice(["/lines/**"], undefined, {}, orders).value);
    expect(whole.filter((line) => below.includes(line))).toEqual(below);
    expect(lines(slice(["/lines/{id}"], undefined, {}, orders).value)).toEqual(below.slice(0, 3));
    const contained = lines(slice(["/orders/**"], undefined, {}, orders).value);
    expect(contained).toContain(`GET /orders/{order-id}${item} read`);
    expect(contained).toContain(`POST /orders/{order-id}${item}/ship invoke`);
    expect(lines(slice(["/orders/{id}/lines(product={},no={})/ship"], undefined, {}, orders).value)).toEqual([
      `POST /orders/{order-id}${item}/ship invoke`,
    ]);
  });
});

describe("capability annotations", () => {
  const restricted = (annotations: string) =>
    modelOf(`${content}<Annotations Target="contoso.hr.root/teams">${annotations}</Annotations>`);
  const forbidding = restricted(`
    <Annotation Term="Org.OData.Capabilities.V1.InsertRestrictions"><Record><PropertyValue Property="Insertable" Bool="false"/></Record></Annotation>
    <Annotation Term="Org.OData.Capabilities.V1.CountRestrictions"><Record><PropertyValue Property="Countable" Bool="false"/></Record></Annotation>
    <Annotation Term="Org.OData.Capabilities.V1.ReadRestrictions"><Record><PropertyValue Property="Readable" Bool="false"/>
      <PropertyValue Property="ReadByKeyRestrictions"><Record><PropertyValue Property="Readable" Bool="true"/></Record></PropertyValue></Record></Annotation>`);

  test("remove what they forbid from what a model allows", () => {
    expect(
      lines(slice(["/org/teams", "/org/teams/{id}", "/org/teams/$count"], undefined, {}, forbidding).value),
    ).toEqual([
      "GET /org/teams/{team-id} read",
      "PATCH /org/teams/{team-id} update",
      "DELETE /org/teams/{team-id} delete",
    ]);
  });

  test("give way to documentation, and the contradiction is told", () => {
    const outcome = slice(["/org/teams"], documented, {}, forbidding);
    expect(lines(outcome.value)).toEqual(["GET /org/teams list", "POST /org/teams create"]);
    expect(codes(outcome).filter((code) => code === "slice-capability-contradicted")).toHaveLength(2);
  });

  test("can be said by what contains the navigation property", () => {
    const byParent = modelOf(`${content}<Annotations Target="contoso.hr.service/org">
      <Annotation Term="Org.OData.Capabilities.V1.NavigationRestrictions"><Record><PropertyValue Property="RestrictedProperties"><Collection><Record>
        <PropertyValue Property="NavigationProperty" NavigationPropertyPath="teams"/>
        <PropertyValue Property="DeleteRestrictions"><Record><PropertyValue Property="Deletable" Bool="false"/></Record></PropertyValue>
      </Record></Collection></PropertyValue></Record></Annotation></Annotations>`);
    expect(lines(slice(["/org/teams/{id}"], undefined, {}, byParent).value)).toEqual([
      "GET /org/teams/{team-id} read",
      "PATCH /org/teams/{team-id} update",
    ]);
  });

  test("say by which method something is updated", () => {
    const record = (method: string) =>
      `<Annotation Term="Org.OData.Capabilities.V1.UpdateRestrictions"><Record>
        <PropertyValue Property="UpdateMethod"><EnumMember>${method}</EnumMember></PropertyValue></Record></Annotation>`;
    const put = "Org.OData.Capabilities.V1.HttpMethod/PUT";
    const patch = "Org.OData.Capabilities.V1.HttpMethod/PATCH";
    const methodsWith = (method: string) =>
      lines(slice(["PUT,PATCH /org/teams/{id}"], undefined, {}, restricted(record(method))).value);
    expect(methodsWith(put)).toEqual(["PUT /org/teams/{team-id} replace"]);
    expect(methodsWith(`${put} ${patch}`)).toEqual([
      "PUT /org/teams/{team-id} replace",
      "PATCH /org/teams/{team-id} update",
    ]);
  });

  test("allow what is not taken for granted: references to what is contained, changes by way of a relation", () => {
    const flag = (term: string, property: string) =>
      `<Annotation Term="Org.OData.Capabilities.V1.${term}"><Record><PropertyValue Property="${property}" Bool="true"/></Record></Annotation>`;
    const allowing = modelOf(`${content}
      <Annotations Target="contoso.hr.root/teams">${flag("NavigationRestrictions", "Referenceable")}</Annotations>
      <Annotations Target="contoso.hr.team/members">${flag("InsertRestrictions", "Insertable")}</Annotations>
      <Annotations Target="contoso.hr.team/lead">${flag("UpdateRestrictions", "Updatable")}</Annotations>`);
    const include = [
      "/org/teams/$ref",
      "/org/teams/{id}/$ref",
      "/org/teams/{id}/members",
      "/org/teams/{id}/lead",
    ];
    expect(lines(slice(include, undefined, {}, allowing).value)).toEqual([
      "GET /org/teams/$ref listReferences",
      "POST /org/teams/$ref addReference",
      "DELETE /org/teams/{team-id}/$ref removeReference",
      "GET /org/teams/{team-id}/lead read",
      "PATCH /org/teams/{team-id}/lead update",
      "GET /org/teams/{team-id}/members list",
      "POST /org/teams/{team-id}/members create",
    ]);
  });

  test("say that single entities have no URL", () => {
    const unindexed = restricted(
      `<Annotation Term="Org.OData.Capabilities.V1.IndexableByKey" Bool="false"/>`,
    );
    expect(lines(slice(["/org/**"], undefined, {}, unindexed).value)).toEqual(
      [
        "GET /org/teams list",
        "POST /org/teams create",
        "GET /org/teams/$count count",
        "GET /org/teams/delta invoke",
      ].reduce<string[]>((all, line) => [...all, line], ["GET /org read", "PATCH /org update"]),
    );
  });
});

describe("roles entries", () => {
  const origin = { source: { name: "roles.json", text: "" }, pointer: "/operations/0" };
  const role = (name: string, leastPrivileged = true) => ({
    name,
    leastPrivileged,
    appliesTo: ["delegatedWork"] as const,
  });
  const entries: readonly RolesEntry[] = [
    {
      pattern: "/org/**",
      roles: [role("Boss", false), role("Clerk")],
      clouds: ["global", "china"],
      documentation: "https://example.com/org",
      origin,
    },
    { pattern: "GET /org/teams", roles: [role("Reader")], documentation: "https://example.com/list", origin },
    { pattern: "/org/teams/{id}/nowhere", roles: [], origin },
    { pattern: "/org/other", roles: [], origin },
    { pattern: "/people/**", roles: [], origin },
  ];

  test.each([entries, [...entries].reverse()])(
    "add up, whatever their order: the most specific gives documentation and clouds",
    (...ordered) => {
      const { value } = slice(["/org/teams/**"], documented, {}, model, ordered);
      const [list, create] = requestsOf(value.root);
      expect(list?.access).toMatchObject({
        documentation: "https://example.com/list",
        clouds: ["global", "china"],
      });
      expect(list?.access.roles.map(({ name }) => name)).toEqual(["Clerk", "Reader", "Boss"]);
      expect(create?.access).toMatchObject({ documentation: "https://example.com/org" });
    },
  );

  test("that match nothing are reported where the include patterns would have brought them in", () => {
    const { diagnostics } = slice(["/org/teams/**"], documented, {}, model, entries);
    const messages = diagnostics.filter(({ code }) => code === "roles-unused").map(({ message }) => message);
    expect(messages).toHaveLength(1);
    expect(messages[0]).toContain("/org/teams/{id}/nowhere");
  });
});

describe("a pattern that matches nothing is an error that says what could be meant", () => {
  test.each([
    ["/org/team/**", documented, 'nothing is called "team" after its first step; did you mean "teams"?'],
    ["/orgs", documented, 'did you mean "org"?'],
    ["PUT /org/teams", documented, "that path has GET, POST"],
    ["/org/teams/{id}/salaries", documented, "which the metadata does not have"],
    ["/org/team/**", undefined, 'did you mean "teams"?'],
    ["/orgg/**", undefined, 'at the service root; did you mean "org"?'],
    ["/org/teams/{id}/merg", undefined, 'did you mean "merge"?'],
  ])("%s", (pattern, permissions, expected) => {
    const { diagnostics } = slice([pattern], permissions);
    const found = diagnostics.find(({ code }) => code === "pattern-no-match");
    expect(found?.severity).toBe("error");
    expect(found?.message).toContain(expected);
  });
});

test("the order of the input does not matter", () => {
  const reversed: Model = {
    ...model,
    types: new Map(
      [...model.types].reverse().map(([name, type]) => [
        name,
        "properties" in type
          ? {
              ...type,
              properties: [...type.properties].reverse(),
              navigationProperties: [...type.navigationProperties].reverse(),
            }
          : type,
      ]),
    ),
    operations: new Map([...model.operations].reverse()),
  };
  const shuffled = { ...documented, grants: new Map([...documented.grants].reverse()) };
  const one = slice(["/org/**"], documented).value;
  const other = slice(["/org/**"], shuffled, {}, reversed).value;
  expect(lines(other)).toEqual(lines(one));
  expect([...other.types].map(([name, { reason, derivedTypes }]) => [name, reason, derivedTypes])).toEqual(
    [...one.types].map(([name, { reason, derivedTypes }]) => [name, reason, derivedTypes]),
  );
  expect(other.omissions).toEqual(one.omissions);
});

test("a model whose types all contain one another ends in an error that says so", () => {
  const names = Array.from({ length: 12 }, (_, number) => `t${number}`);
  const members = names.map(
    (name) => `<NavigationProperty Name="${name}" Type="hr.${name}" ContainsTarget="true"/>`,
  );
  const tangled = modelOf(
    `${names.map((name) => `<EntityType Name="${name}">${members.join("")}</EntityType>`).join("")}
    <EntityContainer Name="service"><Singleton Name="start" Type="hr.t0"/></EntityContainer>`,
  );
  const patterns = parsePatterns(["/**/nowhere"]).value;
  const { diagnostics } = enumerateRequests(indexModel(tangled), patterns, 1000);
  expect(diagnostics.map(({ code }) => code)).toEqual(["slice-too-large"]);
});

test("a model with types that are not declared and circles does not stop it", () => {
  const broken: Model = {
    ...model,
    types: new Map(
      [...model.types]
        .filter(([name]) => !/entity|rule/.test(name))
        .map(([name, type]) => [name, type.kind === "complexType" ? { ...type, baseType: name } : type]),
    ),
  };
  const outcome = slice(["/**"], documented, {}, broken);
  expect(lines(outcome.value)).toContain("GET /org/teams list");
  const typesOnly: Model = { ...broken };
  Reflect.deleteProperty(typesOnly, "container");
  expect(codes(slice(["/**"], undefined, {}, typesOnly))).toContain("pattern-no-match");
});
