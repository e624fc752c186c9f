/** For each rule a small service before and after a change, and code that used it before. */
import type { RuleId } from "../../../generator/diff/rules.js";

/** What a package is made from: the elements of a schema, or whole schemas, and what else there is. */
export interface Side {
  readonly csdl: string;
  readonly namespace?: string;
  readonly permissions?: object;
  readonly roles?: object;
  readonly apiVersion?: string;
}

/** What a change means, and code that used the package before it, one for each audience. */
export interface Direction {
  /** The rules that are found, without those that only say what a new thing is called. */
  readonly rules: readonly RuleId[];
  readonly reading?: string;
  readonly writing?: string;
  readonly access?: string;
}

export interface RuleCase {
  readonly title: string;
  readonly left: Side;
  readonly right: Side;
  readonly there: Direction;
  readonly back: Direction;
}

interface Parts {
  /** Members of `place`, the type of a property of `team`. */
  readonly place?: string;
  /** Of the element of `place`. */
  readonly attributes?: string;
  /** Members of `team`. */
  readonly team?: string;
  readonly types?: string;
  /** What else the container has. */
  readonly container?: string;
  /** Annotations of the set. */
  readonly set?: string;
}

/** Teams that have a place. */
function service({ place, attributes = "", team = "", types = "", container = "", set = "" }: Parts): Side {
  return {
    csdl: `
      <EntityType Name="team">
        <Key><PropertyRef Name="id"/></Key>
        <Property Name="id" Type="Edm.String" Nullable="false"/>
        <Property Name="name" Type="Edm.String"/>
        ${place === undefined ? "" : '<Property Name="place" Type="contoso.hr.place"/>'}
        ${team}
      </EntityType>
      ${place === undefined ? "" : `<ComplexType Name="place" ${attributes}>${place}</ComplexType>`}
      ${types}
      <EntityContainer Name="service">
        <EntitySet Name="teams" EntityType="contoso.hr.team">${set}</EntitySet>
        ${container}
      </EntityContainer>`,
  };
}

const property = (name: string, type = "Edm.String", attributes = ""): string =>
  `<Property Name="${name}" Type="${type}" ${attributes}/>`;

const tagged = (name: string, type: string, term: string): string =>
  `<Property Name="${name}" Type="${type}"><Annotation Term="${term}"/></Property>`;

const readOnly = (name: string, type: string): string =>
  `<Property Name="${name}" Type="${type}">
     <Annotation Term="Core.Permissions" EnumMember="Org.OData.Core.V1.Permission/Read"/>
   </Property>`;

const enumeration = (name: string, members: readonly string[], attributes = ""): string =>
  `<EnumType Name="${name}" ${attributes}>${members
    .map((member, index) => `<Member Name="${member}" Value="${2 ** index}"/>`)
    .join("")}</EnumType>`;

const restriction = (term: string, name: string, value: boolean): string =>
  `<Annotation Term="Capabilities.${term}"><Record><PropertyValue Property="${name}" Bool="${value}"/></Record></Annotation>`;

const nonFilterable = (name: string): string =>
  `<Annotation Term="Capabilities.FilterRestrictions"><Record><PropertyValue Property="NonFilterableProperties">
     <Collection><PropertyPath>${name}</PropertyPath></Collection></PropertyValue></Record></Annotation>`;

const required = (name: string): string =>
  `<Annotation Term="Capabilities.InsertRestrictions"><Record><PropertyValue Property="RequiredProperties">
     <Collection><PropertyPath>${name}</PropertyPath></Collection></PropertyValue></Record></Annotation>`;

const shapes = (...names: readonly string[]): string =>
  [
    '<ComplexType Name="shape" Abstract="true"/>',
    ...names.map(
      (name) =>
        `<ComplexType Name="${name}" BaseType="contoso.hr.shape">${property(`${name}Size`, "Edm.Int32")}</ComplexType>`,
    ),
  ].join("");

const action = (parameters = "", result = ""): string =>
  `<Action Name="archive" IsBound="true"><Parameter Name="bindingParameter" Type="contoso.hr.team"/>${parameters}${result}</Action>`;

const parameter = (name: string, attributes = ""): string =>
  `<Parameter Name="${name}" Type="Edm.String" ${attributes}/>`;

const deprecation = (date: string): string =>
  `<Annotation Term="Core.Revisions"><Collection><Record>
     <PropertyValue Property="Kind" EnumMember="Core.RevisionKind/Deprecated"/>
     <PropertyValue Property="Description" String="Use label."/>
     <PropertyValue Property="RemovalDate" Date="${date}"/></Record></Collection></Annotation>`;

const described = (name: string, annotation: string): string =>
  `<Property Name="${name}" Type="Edm.String">${annotation}</Property>`;

/** By permission: how privileged it is under which schemes for GET /teams. */
type Listed = Readonly<Record<string, string | undefined>>;

function permitted(listed: Listed, deployments: object = {}, scheme: object = {}): Side {
  const entries = Object.entries(listed).map(([name, value]): readonly [string, object] => {
    const schemes = name.endsWith(".Application") ? ["Application"] : ["DelegatedWork"];
    return [
      name,
      {
        schemes: Object.fromEntries(schemes.map((each) => [each, { privilegeLevel: 1, ...scheme }])),
        pathSets:
          value === undefined ? [] : [{ schemeKeys: schemes, methods: ["GET"], paths: { "/teams": value } }],
      },
    ];
  });
  return {
    ...service({}),
    permissions: { permissions: Object.fromEntries(entries), permissionDeployments: deployments },
  };
}

const least = "least=DelegatedWork";

function withRoles(entry: object): Side {
  return {
    ...permitted({ "Team.Read": least }),
    roles: {
      operations: [{ pattern: "GET /teams", documentation: "https://example.com", roles: [], ...entry }],
    },
  };
}

const deployed = (details: object): Side =>
  permitted(
    { "Team.Read": least },
    {
      "Team.Read": [
        {
          id: "00000000-0000-4000-8000-00000000000a",
          scheme: "DelegatedWork",
          environment: "public",
          isHidden: false,
          isEnabled: true,
          ...details,
        },
      ],
    },
  );

/** A client with these permissions lists teams. */
const granted = (names: string): string =>
  `await api.createGraphClient<${names}>({ credential: () => "" }).teams.get();`;

const colors = (...members: readonly string[]): Side =>
  service({ place: property("color", "contoso.hr.color"), types: enumeration("color", members) });

const create = (place: string): string => `await graph.teams.post({ place: ${place} });`;

const schemas = (name: string): Side => ({
  csdl: `<Schema Namespace="contoso.hr"><EntityType Name="team"><Key><PropertyRef Name="id"/></Key>
      <Property Name="id" Type="Edm.String" Nullable="false"/><Property Name="slip" Type="contoso.hr.${name}.slip"/></EntityType>
      <EntityContainer Name="service"><EntitySet Name="teams" EntityType="contoso.hr.team"/></EntityContainer></Schema>
    <Schema Namespace="contoso.hr.${name}"><ComplexType Name="slip">${property("amount")}</ComplexType></Schema>`,
});

export const ruleCases: readonly RuleCase[] = [
  {
    title: "a type",
    left: service({ place: property("city") }),
    right: service({
      place: property("city") + property("geo", "contoso.hr.geo"),
      types: `<ComplexType Name="geo">${property("zone")}</ComplexType>`,
    }),
    there: {
      rules: ["type-added", "member-added"],
      reading: "const city: string | null | undefined = place.city;",
      writing: create('{ city: "Oslo" }'),
    },
    back: {
      rules: ["type-removed", "member-removed"],
      reading: "const geo: api.Geo | null | undefined = place.geo;",
      writing: `const geo: api.Geo = { zone: "A" }; ${create("{ geo }")}`,
    },
  },
  {
    title: "a member of a union",
    left: service({ place: property("shape", "contoso.hr.shape"), types: shapes("circle", "square") }),
    right: service({
      place: property("shape", "contoso.hr.shape"),
      types: shapes("circle", "square", "triangle"),
    }),
    there: {
      rules: ["subtype-added", "type-added", "function-added"],
      reading: `const sizeOf = (shape: NonNullable<typeof place.shape>): string => {
        switch (shape["@odata.type"]) {
          case "#contoso.hr.circle": return String(shape.circleSize);
          case "#contoso.hr.square": return String(shape.squareSize);
        }
      };`,
      writing: create("{ shape: api.circle({ circleSize: 1 }) }"),
    },
    back: {
      rules: ["subtype-removed", "type-removed", "function-removed"],
      reading: `const is = place.shape?.["@odata.type"] === "#contoso.hr.triangle";`,
      writing: create("{ shape: api.triangle({ triangleSize: 1 }) }"),
    },
  },
  {
    title: "the first derived type",
    left: service({
      place: property("owner", "contoso.hr.person"),
      types: `<ComplexType Name="person">${property("name")}</ComplexType>`,
    }),
    right: service({
      place: property("owner", "contoso.hr.person"),
      types: `<ComplexType Name="person">${property("name")}</ComplexType>
        <ComplexType Name="manager" BaseType="contoso.hr.person">${property("title")}</ComplexType>`,
    }),
    there: {
      rules: ["derived-type-added", "discriminator-added", "type-added", "function-added"],
      reading: "const name: string | null | undefined = place.owner?.name;",
      writing: create('{ owner: { name: "Ann" } }'),
    },
    back: {
      rules: ["subtype-removed", "discriminator-removed", "type-removed", "function-removed"],
      reading: `const type = place.owner?.["@odata.type"];`,
      writing: create(`{ owner: { "@odata.type": "#contoso.hr.person", name: "Ann" } }`),
    },
  },
  {
    title: "a member of a union that becomes the union",
    left: service({
      place: property("shape", "contoso.hr.shape") + property("main", "contoso.hr.circle"),
      types: shapes("circle", "square"),
    }),
    right: service({
      place: property("shape", "contoso.hr.shape") + property("main", "contoso.hr.shape"),
      types: shapes("circle", "square"),
    }),
    there: {
      rules: ["type-widened", "discriminator-required"],
      reading: "const size = place.main?.circleSize;",
      writing: create("{ main: { circleSize: 1 } }"),
    },
    back: {
      rules: ["type-narrowed", "discriminator-optional"],
      reading: `const main = place.main; if (main) { const type: string = main["@odata.type"]; }`,
      writing: create("{ main: api.square({ squareSize: 1 }) }"),
    },
  },
  {
    title: "the name of a namespace",
    left: service({ place: property("shape", "contoso.hr.shape"), types: shapes("circle", "square") }),
    right: {
      csdl: service({
        place: property("shape", "contoso.hr.shape"),
        types: shapes("circle", "square"),
      }).csdl.replaceAll("contoso.hr", "contoso.people"),
      namespace: "contoso.people",
    },
    there: {
      rules: ["namespace-renamed", "discriminator-changed"],
      reading: `const is = place.shape?.["@odata.type"] === "#contoso.hr.circle";`,
      writing: create(`{ shape: { "@odata.type": "#contoso.hr.circle" } }`),
    },
    back: {
      rules: ["namespace-renamed", "discriminator-changed"],
      reading: `const is = place.shape?.["@odata.type"] === "#contoso.people.circle";`,
      writing: create(`{ shape: { "@odata.type": "#contoso.people.circle" } }`),
    },
  },
  {
    title: "the name of a namespace whose types are exported under it",
    left: schemas("payroll"),
    right: schemas("salaries"),
    there: {
      rules: ["namespace-renamed", "namespace-export-changed"],
      reading: "const slip: api.payroll.Slip | null | undefined = team.slip;",
      writing: "const slip: api.payroll.Slip = {}; await graph.teams.post({ slip });",
    },
    back: {
      rules: ["namespace-renamed", "namespace-export-changed"],
      reading: "const slip: api.salaries.Slip | null | undefined = team.slip;",
      writing: "const slip: api.salaries.Slip = {}; await graph.teams.post({ slip });",
    },
  },
  {
    title: "members that are not declared",
    left: service({ place: property("city") }),
    right: service({ place: property("city"), attributes: 'OpenType="true"' }),
    there: {
      rules: ["became-open"],
      reading: "const city: string | null | undefined = place.city;",
      writing: create('{ city: "Oslo" }'),
    },
    back: {
      rules: ["no-longer-open"],
      reading: `const other: unknown = place["other"];`,
      writing: create("{ other: 1 }"),
    },
  },
  {
    title: "a member",
    left: service({ place: property("city") }),
    right: service({ place: property("city") + property("zip") }),
    there: {
      rules: ["member-added"],
      reading: "const city = place.city;",
      writing: create('{ city: "Oslo" }'),
    },
    back: {
      rules: ["member-removed"],
      reading: "const zip = place.zip;",
      writing: create('{ zip: "1" }'),
    },
  },
  {
    title: "a member that creation requires",
    left: service({}),
    right: service({ team: property("cost"), set: required("cost") }),
    there: {
      rules: ["member-added", "required-member-added"],
      reading: "const name = team.name;",
      writing: 'await graph.teams.post({ name: "A" });',
    },
    back: {
      rules: ["member-removed"],
      reading: "const cost = team.cost;",
      writing: 'await graph.teams.post({ cost: "1" });',
    },
  },
  {
    title: "whether creation requires a member",
    left: service({}),
    right: service({ set: required("name") }),
    there: {
      rules: ["became-required", "no-longer-nullable"],
      reading: "const name = team.name;",
      writing: "await graph.teams.post({});",
    },
    back: {
      rules: ["became-optional", "became-nullable"],
      reading: "const name = team.name;",
      writing: 'await graph.teams.post({ name: "A" });',
    },
  },
  {
    title: "whether a member is always there",
    left: service({
      team: readOnly("badge", "contoso.hr.badge"),
      types: `<ComplexType Name="badge">${property("color")}</ComplexType>`,
    }),
    right: service({
      team: readOnly("badge", "contoso.hr.badge"),
      types: `<ComplexType Name="badge">${property("color", "Edm.String", 'Nullable="false"')}</ComplexType>`,
    }),
    there: {
      rules: ["became-required", "no-longer-nullable"],
      reading: "const color = team.badge?.color?.toUpperCase();",
      writing: "await graph.teams.post({});",
    },
    back: {
      rules: ["became-optional", "became-nullable"],
      reading: "if (team.badge) { const color: string = team.badge.color; }",
      writing: "await graph.teams.post({});",
    },
  },
  {
    title: "whether a value can be null",
    left: service({ team: property("code") }),
    right: service({ team: property("code", "Edm.String", 'Nullable="false"') }),
    there: {
      rules: ["no-longer-nullable"],
      reading: "const code = team.code?.toUpperCase();",
      writing: "await graph.teams.post({ code: null });",
    },
    back: {
      rules: ["became-nullable"],
      reading: "const code: string | undefined = team.code;",
      writing: 'await graph.teams.post({ code: "A" });',
    },
  },
  {
    title: "the type of a value",
    left: service({ place: property("size") }),
    right: service({ place: property("size", "Edm.Int32") }),
    there: {
      rules: ["type-changed"],
      reading: "const size = place.size?.toUpperCase();",
      writing: create('{ size: "L" }'),
    },
    back: {
      rules: ["type-changed"],
      reading: "const size = place.size?.toFixed();",
      writing: create("{ size: 1 }"),
    },
  },
  {
    title: "a value that becomes a list",
    left: service({ place: property("tag") }),
    right: service({ place: property("tag", "Collection(Edm.String)") }),
    there: {
      rules: ["type-changed", "no-longer-nullable"],
      reading: "const tag = place.tag?.toUpperCase();",
      writing: create('{ tag: "L" }'),
    },
    back: {
      rules: ["type-changed", "became-nullable"],
      reading: "const first = place.tag?.map((tag) => tag);",
      writing: create('{ tag: ["L"] }'),
    },
  },
  {
    title: "an enumeration that becomes any text",
    left: service({
      place: property("color", "contoso.hr.color") + property("other", "contoso.hr.color"),
      types: enumeration("color", ["red", "blue"]),
    }),
    right: service({
      place: property("color") + property("other", "contoso.hr.color"),
      types: enumeration("color", ["red", "blue"]),
    }),
    there: {
      rules: ["type-widened"],
      reading: "const color: api.Color | null | undefined = place.color;",
      writing: create('{ color: "red" }'),
    },
    back: {
      rules: ["type-narrowed"],
      reading: "const color: string | null | undefined = place.color;",
      writing: create('{ color: "purple" }'),
    },
  },
  {
    title: "an evolvable enumeration that becomes any text",
    left: service({
      place: property("color", "contoso.hr.color") + property("other", "contoso.hr.color"),
      types: enumeration("color", ["red", "unknownFutureValue"]),
    }),
    right: service({
      place: property("color") + property("other", "contoso.hr.color"),
      types: enumeration("color", ["red", "unknownFutureValue"]),
    }),
    there: {
      rules: ["type-respelled"],
      reading: "const color: api.Color | null | undefined = place.color;",
      writing: create('{ color: "red" }'),
    },
    back: {
      rules: ["type-respelled"],
      reading: "const color: string | null | undefined = place.color;",
      writing: create('{ color: "purple" }'),
    },
  },
  {
    title: "a member that only the service sets",
    left: service({ team: property("code") }),
    right: service({ team: tagged("code", "Edm.String", "Core.Computed") }),
    there: {
      rules: ["became-readonly", "member-removed"],
      reading: "const code = team.code;",
      writing: 'team.code = "A"; await graph.teams.post({ code: "A" });',
    },
    back: {
      rules: ["no-longer-readonly", "member-added"],
      reading: "const code = team.code;",
      writing: 'await graph.teams.post({ name: "A" });',
    },
  },
  {
    title: "whether a member can be assigned",
    left: service({ team: property("code") }),
    right: service({ team: tagged("code", "Edm.String", "Core.Computed") }),
    there: {
      rules: ["became-readonly", "member-removed"],
      writing: 'team.code = "A";',
    },
    back: { rules: ["no-longer-readonly", "member-added"] },
  },
  {
    title: "a member of a closed enumeration",
    left: colors("red", "blue"),
    right: colors("red", "blue", "green"),
    there: {
      rules: ["enumeration-member-added"],
      reading: `const hex = (color: NonNullable<typeof place.color>): string => {
        switch (color) { case "red": return "f00"; case "blue": return "00f"; }
      };`,
      writing: create('{ color: "red" }'),
    },
    back: {
      rules: ["enumeration-member-removed"],
      reading: 'const is = place.color === "green";',
      writing: create('{ color: "green" }'),
    },
  },
  {
    title: "a member of an evolvable enumeration",
    left: colors("red", "unknownFutureValue"),
    right: colors("red", "green", "unknownFutureValue"),
    there: {
      rules: ["evolvable-member-added"],
      reading: `const hex = (color: NonNullable<typeof place.color>): string => {
        switch (color) { case "red": return "f00"; default: return ""; }
      };`,
      writing: create('{ color: "red" }'),
    },
    back: {
      rules: ["evolvable-member-removed"],
      reading: 'const is = place.color === "green";',
      writing: create('{ color: "green" }'),
    },
  },
  {
    title: "whether an enumeration can get more members",
    left: colors("red", "blue"),
    right: colors("red", "blue", "unknownFutureValue"),
    there: {
      rules: ["became-evolvable", "evolvable-member-added"],
      reading: `const hex = (color: NonNullable<typeof place.color>): string => {
        switch (color) { case "red": return "f00"; case "blue": return "00f"; }
      };`,
      writing: create('{ color: "red" }'),
    },
    back: {
      rules: ["no-longer-evolvable", "enumeration-member-removed"],
      reading: 'const is = place.color === "unknownFutureValue";',
      writing: create('{ color: "purple" }'),
    },
  },
  {
    title: "whether members can be joined",
    left: service({
      place: property("right", "contoso.hr.right"),
      types: enumeration("right", ["read", "write"]),
    }),
    right: service({
      place: property("right", "contoso.hr.right"),
      types: enumeration("right", ["read", "write"], 'IsFlags="true"'),
    }),
    there: {
      rules: ["became-flags"],
      reading: `const number = (right: NonNullable<typeof place.right>): number => {
        switch (right) { case "read": return 1; case "write": return 2; }
      };`,
      writing: create('{ right: "read" }'),
    },
    back: {
      rules: ["no-longer-flags"],
      reading: "const right: string | null | undefined = place.right;",
      writing: create('{ right: "read,write" }'),
    },
  },
  {
    title: "a request",
    left: service({}),
    right: service({ container: '<EntitySet Name="formerTeams" EntityType="contoso.hr.team"/>' }),
    there: {
      rules: ["operation-added"],
      reading: "await graph.teams.get();",
      writing: "await graph.teams.post({});",
    },
    back: {
      rules: ["operation-removed"],
      reading: "await graph.formerTeams.get();",
      writing: "await graph.formerTeams.post({});",
    },
  },
  {
    title: "how a key is called",
    left: service({}),
    right: { csdl: service({}).csdl.replaceAll('"team"', '"group"').replaceAll("hr.team", "hr.group") },
    there: {
      rules: ["call-changed", "type-changed", "type-added", "type-removed"],
      reading: 'await graph.teams.byTeamId("1").get();',
      writing: 'await graph.teams.byTeamId("1").patch({});',
    },
    back: {
      rules: ["call-changed", "type-changed", "type-added", "type-removed"],
      reading: 'await graph.teams.byGroupId("1").get();',
      writing: 'await graph.teams.byGroupId("1").patch({});',
    },
  },
  {
    title: "one value that becomes a collection",
    left: service({ container: '<Singleton Name="mine" Type="contoso.hr.team"/>' }),
    right: service({ container: '<EntitySet Name="mine" EntityType="contoso.hr.team"/>' }),
    there: {
      rules: ["request-kind-changed", "operation-added", "operation-removed"],
      reading: "const name = (await graph.mine.get()).name;",
      writing: "await graph.mine.patch({});",
    },
    back: {
      rules: ["request-kind-changed", "operation-added", "operation-removed"],
      reading: "for await (const { name } of graph.mine.items()) void name;",
      writing: "await graph.mine.post({});",
    },
  },
  {
    title: "the only parameter of an action",
    left: service({ types: action() }),
    right: service({ types: action(parameter("note")) }),
    there: { rules: ["parameters-added"], writing: 'await graph.teams.byTeamId("1").archive.post();' },
    back: {
      rules: ["parameters-removed"],
      writing: 'await graph.teams.byTeamId("1").archive.post({ note: "x" });',
    },
  },
  {
    title: "an optional parameter",
    left: service({ types: action(parameter("note")) }),
    right: service({ types: action(parameter("note") + parameter("reason")) }),
    there: {
      rules: ["optional-parameter-added"],
      writing: 'await graph.teams.byTeamId("1").archive.post({ note: "x" });',
    },
    back: {
      rules: ["parameter-removed"],
      writing: 'await graph.teams.byTeamId("1").archive.post({ reason: "x" });',
    },
  },
  {
    title: "a required parameter",
    left: service({ types: action(parameter("note")) }),
    right: service({ types: action(parameter("note") + parameter("reason", 'Nullable="false"')) }),
    there: {
      rules: ["required-parameter-added"],
      writing: 'await graph.teams.byTeamId("1").archive.post({ note: "x" });',
    },
    back: {
      rules: ["parameter-removed"],
      writing: 'await graph.teams.byTeamId("1").archive.post({ reason: "x" });',
    },
  },
  {
    title: "a result",
    left: service({ types: action() }),
    right: service({ types: action("", '<ReturnType Type="contoso.hr.team"/>') }),
    there: {
      rules: ["result-added"],
      reading: 'await graph.teams.byTeamId("1").archive.post();',
      writing: 'await graph.teams.byTeamId("1").archive.post();',
    },
    back: {
      rules: ["result-removed"],
      reading: 'const { name } = await graph.teams.byTeamId("1").archive.post();',
      writing: 'await graph.teams.byTeamId("1").archive.post();',
    },
  },
  {
    title: "a query option",
    left: service({ set: restriction("SearchRestrictions", "Searchable", true) }),
    right: service({ set: restriction("SearchRestrictions", "Searchable", false) }),
    there: { rules: ["query-option-removed"], reading: 'await graph.teams.get({ search: "x" });' },
    back: { rules: ["query-option-gained"], reading: "await graph.teams.get({ top: 1 });" },
  },
  {
    title: "a member in a query option",
    left: service({ set: restriction("FilterRestrictions", "Filterable", true) }),
    right: service({ set: nonFilterable("name") }),
    there: { rules: ["query-option-lost"], reading: "await graph.teams.get({ top: 1 });" },
    back: { rules: ["query-option-gained"], reading: "await graph.teams.get({ top: 1 });" },
  },
  {
    title: "a member in a query option of which nothing was said",
    left: service({}),
    right: service({ set: nonFilterable("name") }),
    there: { rules: ["query-option-refused"], reading: "await graph.teams.get({ top: 1 });" },
    back: { rules: ["query-option-gained"], reading: "await graph.teams.get({ top: 1 });" },
  },
  {
    title: "a kind of token",
    left: permitted({ "Team.Read": least }),
    right: permitted({ "Team.Read": least, "Team.Read.Application": "least=Application" }),
    there: { rules: ["scheme-supported"], access: granted('"Team.Read"') },
    back: { rules: ["scheme-no-longer-supported"], access: granted('"Team.Read.Application"') },
  },
  {
    title: "a new least privileged permission",
    left: permitted({ "Team.Read": least }),
    right: permitted({ "Team.Read": "", "Team.ReadBasic": least }),
    there: {
      rules: ["least-permission-added", "permission-became-higher"],
      access: granted('"Team.Read"'),
    },
    back: {
      rules: ["least-permission-removed", "permission-became-least"],
      access: granted('"Team.ReadBasic"'),
    },
  },
  {
    title: "a higher privileged permission",
    left: permitted({ "Team.Read": least }),
    right: permitted({ "Team.Read": least, "Team.Manage": "" }),
    there: { rules: ["permission-added"], access: granted('"Team.Read"') },
    back: { rules: ["permission-removed"], access: granted('"Team.Manage"') },
  },
  {
    title: "what a permission requires besides",
    left: permitted({ "Team.Read": least }),
    right: permitted({ "Team.Read": `${least};AlsoRequires=Person.Read`, "Person.Read": undefined }),
    there: { rules: ["also-requires-added"], access: granted('"Team.Read"') },
    back: { rules: ["also-requires-relaxed"], access: granted('"Team.Read" | "Person.Read"') },
  },
  {
    title: "a role",
    left: withRoles({}),
    right: withRoles({
      roles: [{ name: "Team Reader", leastPrivileged: true, appliesTo: ["delegatedWork"] }],
    }),
    there: { rules: ["role-added"], access: granted('"Team.Read"') },
    back: { rules: ["role-removed"], access: granted('"Team.Read"') },
  },
  {
    title: "the rank of a role",
    left: withRoles({
      roles: [{ name: "Team Reader", leastPrivileged: false, appliesTo: ["delegatedWork"] }],
    }),
    right: withRoles({
      roles: [{ name: "Team Reader", leastPrivileged: true, appliesTo: ["delegatedWork"] }],
    }),
    there: { rules: ["role-changed"], access: granted('"Team.Read"') },
    back: { rules: ["role-changed"], access: granted('"Team.Read"') },
  },
  {
    title: "a cloud",
    left: withRoles({ clouds: ["global"] }),
    right: withRoles({ clouds: ["global", "china"] }),
    there: { rules: ["cloud-added"], access: granted('"Team.Read"') },
    back: { rules: ["cloud-removed"], access: granted('"Team.Read"') },
  },
  {
    title: "who has to agree to a permission",
    left: permitted({ "Team.Read": least }, {}, { requiresAdminConsent: false }),
    right: permitted({ "Team.Read": least }, {}, { requiresAdminConsent: true }),
    there: { rules: ["consent-required"], access: granted('"Team.Read"') },
    back: { rules: ["consent-no-longer-required"], access: granted('"Team.Read"') },
  },
  {
    title: "whether a permission can be asked for",
    left: deployed({}),
    right: deployed({ isEnabled: false }),
    there: { rules: ["scope-disabled"], access: granted('"Team.Read"') },
    back: { rules: ["scope-enabled"], access: granted('"Team.Read"') },
  },
  {
    title: "the id of a permission",
    left: deployed({}),
    right: deployed({ id: "00000000-0000-4000-8000-00000000000b" }),
    there: { rules: ["scope-id-changed"], access: granted('"Team.Read"') },
    back: { rules: ["scope-id-changed"], access: granted('"Team.Read"') },
  },
  {
    title: "how much a permission gives",
    left: permitted({ "Team.Read": least }, {}, { privilegeLevel: 2 }),
    right: permitted({ "Team.Read": least }, {}, { privilegeLevel: 3 }),
    there: { rules: ["privilege-level-changed"], access: granted('"Team.Read"') },
    back: { rules: ["privilege-level-changed"], access: granted('"Team.Read"') },
  },
  {
    title: "the version of the service",
    left: service({}),
    right: { ...service({}), apiVersion: "beta" },
    there: {
      rules: ["service-version-changed"],
      reading: "await graph.teams.get();",
      writing: "await graph.teams.post({});",
    },
    back: {
      rules: ["service-version-changed"],
      reading: "await graph.teams.get();",
      writing: "await graph.teams.post({});",
    },
  },
  {
    title: "a deprecation",
    left: service({ team: described("code", "") }),
    right: service({ team: described("code", deprecation("2027-01-01")) }),
    there: {
      rules: ["deprecated"],
      reading: "const code = team.code;",
      writing: 'await graph.teams.post({ code: "A" });',
    },
    back: {
      rules: ["deprecation-withdrawn"],
      reading: "const code = team.code;",
      writing: 'await graph.teams.post({ code: "A" });',
    },
  },
  {
    title: "the date of a deprecation",
    left: service({ team: described("code", deprecation("2027-01-01")) }),
    right: service({ team: described("code", deprecation("2026-07-01")) }),
    there: { rules: ["deprecation-changed"], reading: "const code = team.code;" },
    back: { rules: ["deprecation-changed"], reading: "const code = team.code;" },
  },
  {
    title: "a description",
    left: service({ team: described("code", '<Annotation Term="Core.Description" String="Some code."/>') }),
    right: service({ team: described("code", '<Annotation Term="Core.Description" String="The code."/>') }),
    there: { rules: ["description-changed"], reading: "const code = team.code;" },
    back: { rules: ["description-changed"], reading: "const code = team.code;" },
  },
];
