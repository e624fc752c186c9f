import { describe, expect, test } from "vitest";
import { parsePath } from "../../../generator/ir/paths.js";
import { indexModel } from "../../../generator/slice/model-index.js";
import { resolvePath } from "../../../generator/slice/resolve-path.js";
import { modelOf } from "./model.js";

const model = modelOf(
  `
  <EntityType Name="entity" Abstract="true"><Key><PropertyRef Name="id"/></Key><Property Name="id" Type="Edm.String" Nullable="false"/></EntityType>
  <EntityType Name="Person" BaseType="hr.entity">
    <Property Name="displayName" Type="Edm.String"/>
    <Property Name="photo" Type="Edm.Stream"/>
    <Property Name="home" Type="hr.address"/>
    <NavigationProperty Name="manager" Type="hr.Person"/>
    <NavigationProperty Name="reports" Type="Collection(hr.Person)"/>
    <NavigationProperty Name="badges" Type="Collection(hr.badge)" ContainsTarget="true"/>
    <NavigationProperty Name="teams" Type="Collection(hr.team)" ContainsTarget="true"/>
  </EntityType>
  <EntityType Name="employee" BaseType="hr.Person"><NavigationProperty Name="contract" Type="hr.contract" ContainsTarget="true"/></EntityType>
  <EntityType Name="contract" BaseType="hr.entity"/>
  <EntityType Name="badge"><Key><PropertyRef Name="site"/><PropertyRef Name="number"/></Key><Property Name="site" Type="Edm.String" Nullable="false"/><Property Name="number" Type="Edm.Int32" Nullable="false"/></EntityType>
  <EntityType Name="team" BaseType="hr.entity" HasStream="true">
    <Property Name="code" Type="Edm.String"/>
    <NavigationProperty Name="teams" Type="Collection(hr.team)" ContainsTarget="true"/>
    <Annotation Term="graphSlice.V1.PathAddressable"/><Annotation Term="Org.OData.Core.V1.AlternateKeys"><Collection><Record><PropertyValue Property="Key"><Collection>
      <Record><PropertyValue Property="Name" PropertyPath="code"/><PropertyValue Property="Alias" String="code"/></Record>
    </Collection></PropertyValue></Record></Collection></Annotation>
  </EntityType>
  <ComplexType Name="address"><Property Name="street" Type="Edm.String"/></ComplexType>
  <Action Name="promote" IsBound="true"><Parameter Name="it" Type="hr.Person"/><Parameter Name="grade" Type="Edm.Int32"/></Action>
  <Action Name="archive" IsBound="true"><Parameter Name="them" Type="Collection(hr.entity)"/></Action>
  <Function Name="find" IsBound="true" IsComposable="true"><Parameter Name="them" Type="Collection(hr.Person)"/><Parameter Name="name" Type="Edm.String"/><ReturnType Type="Collection(hr.Person)"/></Function>
  <Function Name="find" IsBound="true"><Parameter Name="them" Type="Collection(hr.Person)"/><Parameter Name="name" Type="Edm.String"/><Parameter Name="age" Type="Edm.Int32"/><Parameter Name="exact" Type="Edm.Boolean"><Annotation Term="Org.OData.Core.V1.OptionalParameter"/></Parameter><ReturnType Type="Collection(hr.Person)"/></Function>
  <Function Name="since" IsBound="true"><Parameter Name="them" Type="Collection(hr.Person)"/><Parameter Name="day" Type="Edm.Date"/><ReturnType Type="Collection(hr.Person)"/></Function>
  <Function Name="now"><ReturnType Type="Edm.DateTimeOffset"/></Function>
  <EntityContainer Name="service">
    <EntitySet Name="people" EntityType="hr.Person"/>
    <EntitySet Name="teams" EntityType="hr.team"/>
    <Singleton Name="me" Type="hr.employee"/>
    <FunctionImport Name="clock" Function="hr.now"/>
  </EntityContainer>`,
  `<Schema Namespace="contoso.pay" xmlns="http://docs.oasis-open.org/odata/ns/edm">
    <Action Name="pay" IsBound="true"><Parameter Name="it" Type="hr.Person"/></Action>
  </Schema>`,
);
const index = indexModel(model);

function resolve(path: string) {
  return resolvePath(index, parsePath(path), "action");
}

describe("a path is resolved to the model's own spelling", () => {
  test.each([
    ["/PEOPLE", "/people"],
    ["/people/{id}", "/people/{Person-id}"],
    ["/people/{id}/DISPLAYNAME", "/people/{Person-id}/displayName"],
    ["/people/{id}/home/street", "/people/{Person-id}/home/street"],
    ["/people/{id}/photo", "/people/{Person-id}/photo"],
    ["/people/{id}/manager/$ref", "/people/{Person-id}/manager/$ref"],
    ["/people/{id}/reports/{id}/$ref", "/people/{Person-id}/reports/{Person-id1}/$ref"],
    ["/people/$count", "/people/$count"],
    ["/teams/{id}/$value", "/teams/{team-id}/$value"],
    ["/teams/{id}/teams/{id}/teams/{id}", "/teams/{team-id}/teams/{team-id1}/teams/{team-id2}"],
    ["/teams(code={value})/teams", "/teams(code='{code}')/teams"],
    ["/teams(id={id})", "/teams(id='{id}')"],
    ["/teams/{id}:/{path}", "/teams/{team-id}:/{path}:"],
    ["/teams/{id}:/a/b.txt:", "/teams/{team-id}:/{path}:"],
    ["/teams/{id}:/{path}:/$value", "/teams/{team-id}:/{path}:/$value"],
    ["/teams/{id}:/{path}/teams/{id}:/{path}:", "/teams/{team-id}:/{path}:/teams/{team-id1}:/{path1}:"],
    ["/me/badges(number={n},site={s})", "/me/badges(site='{site}',number={number})"],
    ["/people/employee", "/people/contoso.hr.employee"],
    ["/people/hr.employee", "/people/contoso.hr.employee"],
    ["/people/contoso.hr.EMPLOYEE/{id}/contract", "/people/contoso.hr.employee/{employee-id}/contract"],
    ["/people/{id}/hr.employee/contract", "/people/{Person-id}/contoso.hr.employee/contract"],
    ["/people/{id}/promote", "/people/{Person-id}/promote"],
    ["/people/{id}/contoso.hr.promote", "/people/{Person-id}/promote"],
    ["/me/promote", "/me/promote"],
    ["/me/pay", "/me/contoso.pay.pay"],
    ["/people/archive", "/people/archive"],
    ["/people/find(name={n})", "/people/find(name='{name}')"],
    ["/people/find(age={a},name='{n}')", "/people/find(name='{name}',age={age})"],
    ["/people/find(name={n},age={a},exact={e})", "/people/find(name='{name}',age={age},exact={exact})"],
    ["/people/find(name={n})/{id}", "/people/find(name='{name}')/{Person-id}"],
    ["/people/since", "/people/since(day={day})"],
    ["/clock", "/clock"],
  ])("%s → %s", (path, expected) => {
    expect(resolve(path).failure).toBeUndefined();
    expect(resolve(path).location?.path).toBe(expected);
  });
});

describe("a path without counterpart says which step failed, and why", () => {
  test.each([
    ["/peoples", "", "peoples", "nothing of that name"],
    ["/people/{id}/salary", "/people/{Person-id}", "salary", "nothing of that name"],
    ["/people/{id}/contract", "/people/{Person-id}", "contract", "a member of a derived type"],
    ["/me/{id}", "/me", "{id}", "no key"],
    ["/me/badges/{id}", "/me/badges", "{id}", "no key"],
    ["/teams(name={n})", "", "teams(name={n})", "no key"],
    ["/people/find", "/people", "find", "no such parameters"],
    ["/people/find(size={s})", "/people", "find(size={s})", "no such parameters"],
    ["/me/promote/id", "/me/promote", "id", "nothing is returned"],
    ["/me/photo:/{path}:/x", "/me/photo", ":", "a path between colons"],
    ["/teams:/{path}:", "/teams", ":", "a path between colons"],
    ["/people/$batch", "/people", "$batch", "nothing of that name"],
  ])("%s", (path, reached, step, reason) => {
    const { failure } = resolve(path);
    expect(failure).toMatchObject({ step, reason });
    expect(failure?.reached.path).toBe(reached);
  });
});

test("annotations of a location are looked for where it is contained first, then where it is declared", () => {
  expect(resolve("/me/teams/{id}").location?.targets).toEqual([
    "contoso.hr.service/me/teams",
    "contoso.hr.Person/teams",
  ]);
  expect(resolve("/people/{id}/promote").location?.targets).toEqual([
    "contoso.hr.promote(contoso.hr.Person)",
  ]);
});
