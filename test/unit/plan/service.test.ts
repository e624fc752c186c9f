import { describe, expect, test } from "vitest";
import { generatePackage } from "../../../generator/pipeline.js";
import type { ServicePlan } from "../../../generator/plan/plan.js";
import { patternType } from "../../../generator/escape/literal.js";
import { inEnvelope } from "../../support/csdl-envelope.js";

const csdl = inEnvelope(
  `<EntityType Name="thing" Abstract="true"><Key><PropertyRef Name="id"/></Key><Property Name="id" Type="Edm.String" Nullable="false"/></EntityType>
   <EntityType Name="door" BaseType="contoso.hr.thing">
     <Property Name="lock" Type="contoso.hr.lock"/>
     <Property Name="size" Type="contoso.hr.size"/>
     <NavigationProperty Name="keys" Type="Collection(contoso.hr.thing)" ContainsTarget="true"/>
   </EntityType>
   <TypeDefinition Name="size" UnderlyingType="Edm.Decimal"/>
   <ComplexType Name="lock"><Property Name="code" Type="Edm.String"/></ComplexType>
   <ComplexType Name="openLock" BaseType="contoso.hr.lock"/>
   <Action Name="close" IsBound="true">
     <Parameter Name="it" Type="contoso.hr.door"/>
     <Parameter Name="times" Type="Edm.Int32" Nullable="false"/>
     <Parameter Name="note" Type="Edm.String"/>
   </Action>
   <EntityContainer Name="service"><EntitySet Name="doors" EntityType="contoso.hr.door"/></EntityContainer>`,
  "contoso.hr",
);

async function planned(annotations: string) {
  const text = inEnvelope(
    `<Term Name="ReadAs" Type="Edm.String" AppliesTo="ComplexType EntityType"/>${annotations}`,
    "graphSlice.V1",
  );
  const { value, diagnostics } = await generatePackage(
    {
      metadata: { form: "csdl", source: { name: "input", text: csdl } },
      annotations: [{ name: "annotations", text }],
    },
    { name: "doors", version: "1.0.0", apiVersion: "v1.0", include: ["/**"], operations: "all" },
    { check: (files) => Promise.resolve({ value: files, diagnostics: [] }) },
  );
  const service: ServicePlan | undefined = value.plan?.service;
  return {
    type: (name: string) => service?.types.find((type) => type.name === `contoso.hr.${name}`),
    resource: (path: string) => service?.resources.find((resource) => resource.path === path),
    findings: diagnostics
      .filter(({ code }) => code.startsWith("plan-"))
      .map(({ code, severity, message }) => `${severity} ${code} ${message}`),
  };
}

const readAs = (target: string) =>
  `<Annotations Target="contoso.hr.lock"><Annotation Term="graphSlice.V1.ReadAs" String="${target}"/></Annotations>`;

describe("the description of a service", () => {
  test("has types without what they inherit, and definitions as what they stand for", async () => {
    const { type } = await planned("");
    expect(type("door")).toMatchObject({
      base: "contoso.hr.thing",
      key: [],
      members: [
        { name: "lock", type: "contoso.hr.lock" },
        { name: "size", type: "Edm.Decimal" },
      ],
      navigation: [{ name: "keys", type: "Collection(contoso.hr.thing)" }],
    });
    expect(type("thing")).toMatchObject({ abstract: true, key: ["id"], notNull: ["id"] });
  });

  test("has what is annotated at an inherited member where it is annotated", async () => {
    const { type } = await planned(
      `<Annotations Target="contoso.hr.door/id"><Annotation Term="Org.OData.Core.V1.Computed"/></Annotations>`,
    );
    expect(type("door")?.readOnly).toEqual(["id"]);
    expect(type("thing")?.readOnly).toEqual([]);
  });

  test("has the parameters of actions, and which of them must be there", async () => {
    const { resource } = await planned("");
    expect(resource("/doors/{door-id}/close")).toMatchObject({
      is: "operation",
      parameters: [
        { name: "note", type: "Edm.String" },
        { name: "times", type: "Edm.Int32" },
      ],
      requests: [{ method: "POST", kind: "invoke", required: ["times"] }],
    });
  });

  test("has what a type is read as", async () => {
    const { type, findings } = await planned(readAs("contoso.hr.openLock"));
    expect(type("lock")?.readAs).toBe("contoso.hr.openLock");
    expect(findings).toEqual([]);
  });

  test.each(["contoso.hr.nothing", "contoso.hr.lock", "contoso.hr.thing"])(
    "a type that is to be read as %s is a finding",
    async (target) => {
      const { type, findings } = await planned(readAs(target));
      expect(type("lock")?.readAs).toBeUndefined();
      expect(findings).toEqual([
        `warning plan-read-as "contoso.hr.lock" is to be read as "${target}", which is no other type that can be read. Name one, qualified by its namespace.`,
      ]);
    },
  );
});

test("a namespace is not called like something that the module of the fake has", async () => {
  const text = csdl.replace("</edmx:DataServices>", `${servicesSchema}</edmx:DataServices>`);
  const { diagnostics } = await generatePackage(
    { metadata: { form: "csdl", source: { name: "input", text } }, annotations: [] },
    { name: "doors", version: "1.0.0", apiVersion: "v1.0", include: ["/doors/**"], operations: "all" },
  );
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
});

const servicesSchema = `<Schema Namespace="contoso.hr.service" xmlns="http://docs.oasis-open.org/odata/ns/edm">
  <EntityType Name="ring" BaseType="contoso.hr.thing"/>
  <Action Name="ring" IsBound="true">
    <Parameter Name="it" Type="contoso.hr.door"/>
    <ReturnType Type="contoso.hr.service.ring"/>
  </Action>
</Schema>`;

test.each([
  ["/teams/{team-id}/members", "`/teams/${string}/members`"],
  ["/teams(name='{name}')", "`/teams(name='${string}')`"],
  ['/`${}"\\', '`/\\`\\$${string}"\\\\`'],
  ["/a\u2028<", "`/a\\u2028\\u003c`"],
])("the pattern of %j is %s", (path, expected) => {
  expect(patternType(path)).toBe(expected);
});
