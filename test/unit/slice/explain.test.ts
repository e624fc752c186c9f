import { describe, expect, test } from "vitest";
import { explain } from "../../../generator/slice/explain.js";
import { sliceModel } from "../../../generator/slice/slice-model.js";
import { modelOf, permissionsOf } from "./model.js";

const model = modelOf(`
  <EntityType Name="entity" Abstract="true"><Key><PropertyRef Name="id"/></Key><Property Name="id" Type="Edm.String" Nullable="false"/></EntityType>
  <EntityType Name="team" BaseType="hr.entity">
    <Property Name="policy" Type="hr.policy"/>
    <Property Name="mood" Type="hr.mood"/>
    <NavigationProperty Name="lead" Type="hr.person"/>
  </EntityType>
  <EntityType Name="person" BaseType="hr.entity"/>
  <ComplexType Name="policy"/>
  <ComplexType Name="strict" BaseType="hr.policy"><Property Name="rule" Type="hr.rule"/></ComplexType>
  <ComplexType Name="rule"/>
  <ComplexType Name="mood"/><ComplexType Name="happy" BaseType="hr.mood"/><ComplexType Name="sad" BaseType="hr.mood"/>
  <ComplexType Name="elsewhere"/>
  <Action Name="merge" IsBound="true"><Parameter Name="it" Type="hr.team"/></Action>
  <EntityContainer Name="service"><EntitySet Name="teams" EntityType="hr.team"/><EntitySet Name="people" EntityType="hr.person"/></EntityContainer>`);
const permissions = permissionsOf({
  "GET,POST /teams": "Team.Write",
  "GET,PATCH /teams/{id}": "Team.Write",
  "GET /people": "Person.Read",
});
const { value: slice } = sliceModel(
  model,
  { permissions },
  { include: ["/teams/**"], operations: "documented", derivedTypesLimit: 1 },
);
const ask = (query: string) => explain(slice, query, { permissions });

describe("a path", () => {
  test.each([
    ["/teams/{id}", ["GET", "PATCH"]],
    ["GET /teams/{any}", ["GET"]],
    ["patch /TEAMS('{id}')/", ["PATCH"]],
  ])("%s is explained by its requests", (query, methods) => {
    const found = ask(query);
    expect(found.kind === "requests" ? found.requests.map(({ method }) => method) : found).toEqual(methods);
  });

  test("has the pattern and the permissions in its requests", () => {
    expect(ask("POST /teams")).toMatchObject({
      requests: [{ pattern: "/teams/**", kind: "create", path: "/teams" }],
    });
  });

  test.each([
    ["/team", { kind: "notInModel", detail: 'the service root has no "team"', nearMisses: ["teams"] }],
    ["/teams/{id}/pol", { kind: "notInModel", nearMisses: ["policy"] }],
    ["PATCH /teams", { kind: "noSuchMethod", path: "/teams", inSlice: ["GET", "POST"] }],
    ["DELETE /teams/{id}", { kind: "notDocumented", path: "/teams/{team-id}", documented: ["GET", "PATCH"] }],
    ["/teams/{id}/merge", { kind: "notDocumented", documented: [] }],
    ["/people", { kind: "notIncluded", name: "/people" }],
  ])("%s is not in, and it is said why", (query, absence) => {
    expect(ask(query)).toMatchObject({ kind: "absent", absence });
  });
});

describe("a type or member", () => {
  test.each(["contoso.hr.rule", "rule", "RULE"])(
    "%s has the chain of reasons down to the request",
    (query) => {
      const unlimited = sliceModel(
        model,
        { permissions },
        { include: ["/teams/**"], operations: "documented", derivedTypesLimit: 10 },
      ).value;
      const found = explain(unlimited, query);
      expect(found.kind === "types" ? found.types.map(({ chain }) => chain) : found).toEqual([
        [
          { type: "contoso.hr.rule", reason: { kind: "property", of: "contoso.hr.strict", name: "rule" } },
          { type: "contoso.hr.strict", reason: { kind: "derivedType", of: "contoso.hr.policy" } },
          { type: "contoso.hr.policy", reason: { kind: "property", of: "contoso.hr.team", name: "policy" } },
          {
            type: "contoso.hr.team",
            reason: { kind: "request", method: "GET", path: "/teams", role: "result" },
            pattern: "/teams/**",
          },
        ],
      ]);
    },
  );

  test("a member is in for the type that declares it", () => {
    expect(ask("team/ID")).toMatchObject({
      kind: "members",
      members: [{ declaringType: "contoso.hr.entity", member: { name: "id" } }],
    });
    expect(ask("team/policy")).toMatchObject({ members: [{ chain: [{ pattern: "/teams/**" }] }] });
  });

  test.each([
    ["person", { kind: "omitted", omissions: [{ name: "lead", declaringType: "contoso.hr.team" }] }],
    ["team/lead", { kind: "omitted", omissions: [{ name: "lead", target: "contoso.hr.person" }] }],
    ["happy", { kind: "derivedTypesCut", name: "contoso.hr.happy", base: "contoso.hr.mood" }],
    ["elsewhere", { kind: "notIncluded", name: "contoso.hr.elsewhere" }],
    ["polisy", { kind: "notInModel", nearMisses: ["policy"] }],
    ["team/polisy", { kind: "notInModel", nearMisses: ["policy"] }],
  ])("%s is not in, and it is said why", (query, absence) => {
    expect(ask(query)).toMatchObject({ kind: "absent", absence });
  });
});
