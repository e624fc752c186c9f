import { describe, expect, it } from "vitest";
import { annotationsOf, edm, edmx, places, readSchema, readText, schema, withoutOrigins } from "./reading.js";

describe("structured types", () => {
  it("have keys, bases, flags, properties and navigation properties in order", () => {
    const { types } = readSchema(`
      <EntityType Name="person" Abstract="true" OpenType="true" HasStream="true">
        <Key><PropertyRef Name="id" /><PropertyRef Name="address/zip" Alias="zip" /></Key>
        <Property Name="id" Type="Edm.String" Nullable="false" MaxLength="36" Unicode="false" />
        <Property Name="salary" Type="Edm.Decimal" Precision="10" Scale="variable" DefaultValue="1.5" />
        <Property Name="place" Type="Edm.GeographyPoint" SRID="variable" MaxLength="max" />
        <Property Name="tags" Type="Collection(self.tag)" Nullable="true" />
        <NavigationProperty Name="team" Type="self.team" Partner="members" Nullable="false">
          <ReferentialConstraint Property="teamId" ReferencedProperty="id" />
          <OnDelete Action="SetNull" />
        </NavigationProperty>
        <NavigationProperty Name="notes" Type="Collection(self.note)" ContainsTarget="true" />
      </EntityType>
      <EntityType Name="employee" BaseType="self.person" />
      <ComplexType Name="address" BaseType="contoso.hr.place" OpenType="false" />`);
    expect(withoutOrigins(types)).toEqual([
      {
        kind: "entityType",
        name: "contoso.hr.person",
        abstract: true,
        open: true,
        hasStream: true,
        key: [{ path: "id" }, { path: "address/zip", alias: "zip" }],
        properties: [
          {
            name: "id",
            type: {
              name: "Edm.String",
              collection: false,
              nullable: false,
              facets: { maxLength: 36, unicode: false },
            },
          },
          {
            name: "salary",
            type: { name: "Edm.Decimal", collection: false, facets: { precision: 10, scale: "variable" } },
            defaultValue: "1.5",
          },
          {
            name: "place",
            type: {
              name: "Edm.GeographyPoint",
              collection: false,
              facets: { maxLength: "max", srid: "variable" },
            },
          },
          { name: "tags", type: { name: "contoso.hr.tag", collection: true, nullable: true } },
        ],
        navigationProperties: [
          {
            name: "team",
            type: { name: "contoso.hr.team", collection: false, nullable: false },
            containsTarget: false,
            partner: "members",
            onDelete: "SetNull",
            referentialConstraints: [{ property: "teamId", referencedProperty: "id" }],
          },
          {
            name: "notes",
            type: { name: "contoso.hr.note", collection: true },
            containsTarget: true,
            referentialConstraints: [],
          },
        ],
      },
      {
        kind: "entityType",
        name: "contoso.hr.employee",
        baseType: "contoso.hr.person",
        abstract: false,
        open: false,
        hasStream: false,
        properties: [],
        navigationProperties: [],
      },
      {
        kind: "complexType",
        name: "contoso.hr.address",
        baseType: "contoso.hr.place",
        abstract: false,
        open: false,
        properties: [],
        navigationProperties: [],
      },
    ]);
  });

  it("know where they and their members are declared", () => {
    const { types } = readSchema(
      `<ComplexType Name="a">\n  <Property Name="b" Type="Edm.String" />\n</ComplexType>`,
    );
    const [type] = types;
    if (type?.kind !== "complexType") throw new Error("no type");
    const [property] = type.properties;
    expect([type, property].map((each) => ("offset" in each!.origin ? each!.origin.offset : -1))).toEqual(
      ["<ComplexType", "<Property"].map((tag) => schema(`<ComplexType Name="a">\n  <Property`).indexOf(tag)),
    );
  });
});

it("enumeration types have members, with and without values, or none", () => {
  const { types } = readSchema(`
    <EnumType Name="color" UnderlyingType="Edm.Int64" IsFlags="true">
      <Member Name="red" Value="1" /><Member Name="blue" Value="-9223372036854775808" />
    </EnumType>
    <EnumType Name="size"><Member Name="small" /></EnumType>
    <EnumType Name="empty" />`);
  expect(withoutOrigins(types)).toEqual([
    {
      kind: "enumerationType",
      name: "contoso.hr.color",
      underlyingType: "Edm.Int64",
      flags: true,
      members: [
        { name: "red", value: "1" },
        { name: "blue", value: "-9223372036854775808" },
      ],
    },
    {
      kind: "enumerationType",
      name: "contoso.hr.size",
      underlyingType: "Edm.Int32",
      flags: false,
      members: [{ name: "small" }],
    },
    {
      kind: "enumerationType",
      name: "contoso.hr.empty",
      underlyingType: "Edm.Int32",
      flags: false,
      members: [],
    },
  ]);
});

it("type definitions and terms have facets", () => {
  const { types, terms } = readSchema(`
    <TypeDefinition Name="weight" UnderlyingType="Edm.Decimal" Precision="5" Scale="floating" />
    <TypeDefinition Name="code" UnderlyingType="Edm.String" />
    <Term Name="rank" Type="Collection(Edm.String)" BaseTerm="Core.Base" AppliesTo="EntityType
      Property" DefaultValue="x" Nullable="false" MaxLength="3" />`);
  expect(withoutOrigins(types)).toEqual([
    {
      kind: "typeDefinition",
      name: "contoso.hr.weight",
      underlyingType: "Edm.Decimal",
      facets: { precision: 5, scale: "floating" },
    },
    { kind: "typeDefinition", name: "contoso.hr.code", underlyingType: "Edm.String" },
  ]);
  expect(withoutOrigins(terms)).toEqual([
    {
      name: "contoso.hr.rank",
      type: { name: "Edm.String", collection: true, nullable: false, facets: { maxLength: 3 } },
      baseTerm: "Org.OData.Core.V1.Base",
      appliesTo: ["EntityType", "Property"],
      defaultValue: "x",
    },
  ]);
});

it("actions and functions keep each overload, its parameters and its return type", () => {
  const { operations } = readSchema(`
    <Action Name="hire" IsBound="true" EntitySetPath="team/self.squad/members">
      <Parameter Name="team" Type="self.team" Nullable="false" />
      <Parameter Name="names" Type="Collection(Edm.String)" Unicode="false" />
      <ReturnType Type="Collection(self.person)" Nullable="false" />
    </Action>
    <Action Name="hire"><Parameter Name="name" Type="Edm.String" /></Action>
    <Function Name="find" IsBound="true" IsComposable="true">
      <Parameter Name="teams" Type="Collection(self.team)" />
      <ReturnType Type="self.team" />
    </Function>`);
  expect(withoutOrigins(operations)).toEqual([
    {
      kind: "action",
      name: "contoso.hr.hire",
      bound: true,
      composable: false,
      entitySetPath: "team/contoso.hr.squad/members",
      parameters: [
        { name: "team", type: { name: "contoso.hr.team", collection: false, nullable: false } },
        { name: "names", type: { name: "Edm.String", collection: true, facets: { unicode: false } } },
      ],
      returnType: { name: "contoso.hr.person", collection: true, nullable: false },
    },
    {
      kind: "action",
      name: "contoso.hr.hire",
      bound: false,
      composable: false,
      parameters: [{ name: "name", type: { name: "Edm.String", collection: false } }],
    },
    {
      kind: "function",
      name: "contoso.hr.find",
      bound: true,
      composable: true,
      parameters: [{ name: "teams", type: { name: "contoso.hr.team", collection: true } }],
      returnType: { name: "contoso.hr.team", collection: false },
    },
  ]);
});

it("containers have entity sets, singletons and imports, with bindings", () => {
  const { containers } = readSchema(`
    <EntityContainer Name="service">
      <EntitySet Name="teams" EntityType="self.team">
        <NavigationPropertyBinding Path="self.squad/lead" Target="self.service/people" />
      </EntitySet>
      <EntitySet Name="people" EntityType="self.person" IncludeInServiceDocument="false" />
      <Singleton Name="me" Type="self.person" Nullable="true">
        <NavigationPropertyBinding Path="team" Target="teams" />
      </Singleton>
      <ActionImport Name="reset" Action="self.reset" />
      <FunctionImport Name="top" Function="self.top" EntitySet="people" IncludeInServiceDocument="true" />
    </EntityContainer>`);
  expect(withoutOrigins(containers)).toEqual([
    {
      name: "contoso.hr.service",
      entitySets: [
        {
          kind: "entitySet",
          name: "teams",
          entityType: "contoso.hr.team",
          includeInServiceDocument: true,
          bindings: [{ path: "contoso.hr.squad/lead", target: "contoso.hr.service/people" }],
        },
        {
          kind: "entitySet",
          name: "people",
          entityType: "contoso.hr.person",
          includeInServiceDocument: false,
          bindings: [],
        },
      ],
      singletons: [
        {
          kind: "singleton",
          name: "me",
          type: "contoso.hr.person",
          nullable: true,
          bindings: [{ path: "team", target: "teams" }],
        },
      ],
      operationImports: [
        { kind: "actionImport", name: "reset", operation: "contoso.hr.reset" },
        {
          kind: "functionImport",
          name: "top",
          operation: "contoso.hr.top",
          entitySet: "people",
          includeInServiceDocument: true,
        },
      ],
    },
  ]);
});

describe("annotations are kept with their target", () => {
  const annotation = `<Annotation Term="Core.Description" />`;

  it.each<[name: string, content: string, target: string]>([
    ["a schema", annotation, "contoso.hr"],
    ["an entity type", `<EntityType Name="a">${annotation}</EntityType>`, "contoso.hr.a"],
    ["a complex type", `<ComplexType Name="a">${annotation}</ComplexType>`, "contoso.hr.a"],
    [
      "a property",
      `<ComplexType Name="a"><Property Name="b" Type="Edm.String">${annotation}</Property></ComplexType>`,
      "contoso.hr.a/b",
    ],
    [
      "a navigation property",
      `<EntityType Name="a"><NavigationProperty Name="b" Type="self.a">${annotation}</NavigationProperty></EntityType>`,
      "contoso.hr.a/b",
    ],
    ["an enumeration type", `<EnumType Name="a">${annotation}</EnumType>`, "contoso.hr.a"],
    ["a member", `<EnumType Name="a"><Member Name="b">${annotation}</Member></EnumType>`, "contoso.hr.a/b"],
    [
      "a type definition",
      `<TypeDefinition Name="a" UnderlyingType="Edm.String">${annotation}</TypeDefinition>`,
      "contoso.hr.a",
    ],
    ["a term", `<Term Name="a" Type="Edm.String">${annotation}</Term>`, "contoso.hr.a"],
    [
      "a bound action",
      `<Action Name="a" IsBound="true">${annotation}<Parameter Name="b" Type="Collection(self.c)" /><Parameter Name="d" Type="Edm.String" /></Action>`,
      "contoso.hr.a(Collection(contoso.hr.c))",
    ],
    ["an unbound action", `<Action Name="a">${annotation}</Action>`, "contoso.hr.a()"],
    [
      "a function",
      `<Function Name="a" IsBound="true"><Parameter Name="b" Type="self.c" /><Parameter Name="d" Type="Edm.String" /><ReturnType Type="Edm.String" />${annotation}</Function>`,
      "contoso.hr.a(contoso.hr.c,Edm.String)",
    ],
    [
      "a parameter",
      `<Action Name="a"><Parameter Name="b" Type="self.c">${annotation}</Parameter></Action>`,
      "contoso.hr.a()/b",
    ],
    [
      "a return type",
      `<Function Name="a"><ReturnType Type="Edm.String">${annotation}</ReturnType></Function>`,
      "contoso.hr.a()/$ReturnType",
    ],
    ["a container", `<EntityContainer Name="a">${annotation}</EntityContainer>`, "contoso.hr.a"],
    [
      "an entity set",
      `<EntityContainer Name="a"><EntitySet Name="b" EntityType="self.c">${annotation}</EntitySet></EntityContainer>`,
      "contoso.hr.a/b",
    ],
    [
      "a singleton",
      `<EntityContainer Name="a"><Singleton Name="b" Type="self.c">${annotation}</Singleton></EntityContainer>`,
      "contoso.hr.a/b",
    ],
    [
      "an action import",
      `<EntityContainer Name="a"><ActionImport Name="b" Action="self.c">${annotation}</ActionImport></EntityContainer>`,
      "contoso.hr.a/b",
    ],
    [
      "a function import",
      `<EntityContainer Name="a"><FunctionImport Name="b" Function="self.c">${annotation}</FunctionImport></EntityContainer>`,
      "contoso.hr.a/b",
    ],
  ])("inline: %s", (_, content, target) => {
    expect(annotationsOf(readSchema(content))).toEqual([[target, { term: "Org.OData.Core.V1.Description" }]]);
  });

  it.each<[written: string, target: string]>([
    ["contoso.hr.a", "contoso.hr.a"],
    ["self.a/b", "contoso.hr.a/b"],
    ["self.a/self.b/c", "contoso.hr.a/contoso.hr.b/c"],
    ["self.a/request-id", "contoso.hr.a/request-id"],
    ["self", "contoso.hr"],
    ["contoso.hr", "contoso.hr"],
    ["self.act", "contoso.hr.act"],
    ["self.act()", "contoso.hr.act()"],
    [
      " self.act( Collection( self.a ), Edm.String ) / b ",
      "contoso.hr.act(Collection(contoso.hr.a),Edm.String)/b",
    ],
    ["self.act(self.a)/$ReturnType", "contoso.hr.act(contoso.hr.a)/$ReturnType"],
    ["self.box/set/b", "contoso.hr.box/set/b"],
    ["self.a/@Core.Description#self", "contoso.hr.a/@Org.OData.Core.V1.Description#self"],
    ["selfish.a/selfie", "selfish.a/selfie"],
  ])("out of line: %s", (written, target) => {
    const content = `<Annotations Target="${written}"><Annotation Term="self.T" Bool="true" /></Annotations>`;
    expect(annotationsOf(readSchema(content))).toEqual([
      [target, { term: "contoso.hr.T", value: { kind: "boolean", value: true } }],
    ]);
  });

  it("on annotations, whose target names the term and its qualifier", () => {
    const content = `
      <Annotations Target="self.a" Qualifier="Q">
        <Annotation Term="self.T"><Annotation Term="self.U" String="u"><Annotation Term="self.V" /></Annotation></Annotation>
      </Annotations>`;
    expect(annotationsOf(readSchema(content))).toEqual([
      ["contoso.hr.a/@contoso.hr.T#Q/@contoso.hr.U", { term: "contoso.hr.V" }],
      ["contoso.hr.a/@contoso.hr.T#Q", { term: "contoso.hr.U", value: { kind: "string", value: "u" } }],
      ["contoso.hr.a", { term: "contoso.hr.T", qualifier: "Q" }],
    ]);
  });

  it("with the qualifier that they have themselves", () => {
    const content = `<Annotations Target="self.a"><Annotation Term="self.T" Qualifier="Q" /></Annotations>`;
    expect(annotationsOf(readSchema(content))).toEqual([
      ["contoso.hr.a", { term: "contoso.hr.T", qualifier: "Q" }],
    ]);
  });
});

describe("names", () => {
  it("are resolved by aliases of the whole document, also by those that come later", () => {
    const { value, diagnostics } = readText(`<edmx:Edmx Version="4.0" xmlns:edmx="${edmx}">
      <edmx:DataServices xmlns="${edm}">
        <Schema Namespace="contoso.a" Alias="a">
          <ComplexType Name="x" BaseType="b.y"><Property Name="p" Type="Collection(b.z)" /></ComplexType>
        </Schema>
        <Schema Namespace="contoso.b" Alias="b">
          <ComplexType Name="y"><Property Name="q" Type="c.w" /></ComplexType>
        </Schema>
      </edmx:DataServices>
      <edmx:Reference Uri="c.xml"><edmx:Include Namespace="contoso.c" Alias="c" /></edmx:Reference>
    </edmx:Edmx>`);
    expect(value.schemas.map(({ namespace, alias }) => [namespace, alias])).toEqual([
      ["contoso.a", "a"],
      ["contoso.b", "b"],
    ]);
    expect(withoutOrigins(value.types)).toMatchObject([
      { name: "contoso.a.x", baseType: "contoso.b.y", properties: [{ type: { name: "contoso.b.z" } }] },
      { name: "contoso.b.y", properties: [{ type: { name: "contoso.c.w" } }] },
    ]);
    expect(places(diagnostics)).toEqual(["csdl-reference 10:35"]);
  });

  it("may be TypeScript's keywords, non-ASCII letters, and those of every object's members", () => {
    const { types } = readSchema(`
      <ComplexType Name="case"><Property Name="constructor" Type="self.größe" /></ComplexType>
      <EnumType Name="größe"><Member Name="__proto__" /><Member Name="toString" /></EnumType>`);
    expect(withoutOrigins(types)).toMatchObject([
      { name: "contoso.hr.case", properties: [{ name: "constructor" }] },
      { name: "contoso.hr.größe", members: [{ name: "__proto__" }, { name: "toString" }] },
    ]);
  });

  it("are decoded", () => {
    const { types } = readSchema(
      `<ComplexType Name="&#x61;b"><Property Name="c" Type="Edm.String" DefaultValue="&lt;&#10;" /></ComplexType>`,
    );
    expect(types).toMatchObject([{ name: "contoso.hr.ab", properties: [{ defaultValue: "<\n" }] }]);
  });
});

describe("XML namespaces", () => {
  it("are what counts, whatever their prefixes", () => {
    const { value, diagnostics } = readText(`<Edmx Version="4.0" xmlns="${edmx}">
      <DataServices><e:Schema xmlns:e="${edm}" Namespace="n"><e:ComplexType Name="a" /></e:Schema></DataServices>
    </Edmx>`);
    expect(diagnostics).toEqual([]);
    expect(value.types).toMatchObject([{ name: "n.a" }]);
  });

  it("of others may be anywhere", () => {
    const content = `<x:Thing xmlns:x="urn:x" /><ComplexType Name="a" x:y="" xmlns:x="urn:x"><x:Thing>text</x:Thing></ComplexType>`;
    expect(readSchema(content).types).toHaveLength(1);
  });
});
