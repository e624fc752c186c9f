import { describe, expect, it } from "vitest";
import { assembleDocuments } from "../../../generator/ir/assemble-documents.js";
import { assembleModel } from "../../../generator/ir/assemble.js";
import { readCsdl, readCsdlInParts } from "../../../generator/read/csdl/read-csdl.js";
import type { Source } from "../../../generator/source.js";
import { places } from "./reading.js";

/** A document with one schema whose content starts in line 4. */
function source(content: string, name = "service.xml"): Source {
  const text = `<edmx:Edmx Version="4.0" xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx">
<edmx:DataServices>
<Schema Namespace="contoso.hr" Alias="self" xmlns="http://docs.oasis-open.org/odata/ns/edm">
${content}
</Schema>
</edmx:DataServices>
</edmx:Edmx>`;
  return { name, text };
}

function read(content: string) {
  const { value, diagnostics } = readCsdlInParts(source(content), 0);
  const assembled = assembleDocuments([value]);
  return { ...assembled.value, diagnostics: [...diagnostics, ...assembled.diagnostics] };
}

const service = `<EntityType Name="team"><Key><PropertyRef Name="id"/></Key>
<Property Name="id" Type="Edm.String"/><NavigationProperty Name="members" Type="Collection(self.person)"/>
<Annotation Term="self.Note" String="inline"/></EntityType>
<EntityType Name="club" BaseType="self.team"/>
<EntityType Name="person"><Property Name="bad" Type="self.missing" Nullable="maybe"/></EntityType>
<Action Name="hire" IsBound="true"><!-- Type="self.club" --><Parameter Name="to" Type="self.team"/><Parameter Name="who" Type="self.person"/></Action>
<Function Name="all"><ReturnType Type="Collection(self.person)"/></Function>
<Term Name="Note" Type="Edm.String"/>
<EntityContainer Name="service"><EntitySet Name="teams" EntityType="self.team"/></EntityContainer>
<Annotations Target="self.team/id"><Annotation Term="self.Note" String="outside"/></Annotations>
<Annotations Target="self.hire(self.team)/who"><Annotation Term="self.Note"/></Annotations>
<Annotations Target="self.club/missing"><Annotation Term="self.Note"/></Annotations>`;

describe("a document that is read in parts", () => {
  it("comes to the same model as one that is read whole", () => {
    const { value } = assembleModel([readCsdl(source(service)).value]);
    const { model } = read(service);
    for (const member of ["types", "operations", "terms", "annotations"] as const) {
      expect(new Map<string, unknown>(model[member])).toEqual(new Map<string, unknown>(value[member]));
    }
    expect(model.schemas).toEqual(value.schemas);
    expect(model.container).toEqual(value.container);
  });

  it("knows names and relations without the declarations", () => {
    const { model, checkUsed } = read(service);
    expect([...model.types.keys()]).toEqual(["contoso.hr.team", "contoso.hr.club", "contoso.hr.person"]);
    expect(model.types.has("contoso.hr.person")).toBe(true);
    expect(model.types.get("Edm.String")).toBeUndefined();
    expect(model.relations?.derivedTypes("contoso.hr.team")).toEqual(["contoso.hr.club"]);
    expect(model.relations?.operationsNaming("contoso.hr.person")).toEqual([
      "contoso.hr.hire",
      "contoso.hr.all",
    ]);
    expect(checkUsed()).toEqual([]);
  });

  it("is checked as far as it is used", () => {
    const { model, checkUsed, diagnostics } = read(service);
    expect(diagnostics).toEqual([]);
    model.types.get("contoso.hr.team");
    expect(checkUsed()).toEqual([]);
    model.types.get("contoso.hr.person");
    expect(places(checkUsed())).toEqual(["csdl-attribute-invalid 8:68", "model-unresolved-type 8:27"]);
    model.annotations.get("contoso.hr.club");
    expect(places(checkUsed())).toContain("model-dangling-annotation 15:41");
  });

  it("checks the annotations of an entity set when its type is used", () => {
    const { model, checkUsed } = read(`${service.replace(/<EntityContainer.*/, "")}
<EntityContainer Name="service"><EntitySet Name="teams" EntityType="self.team"/></EntityContainer>
<Term Name="Paths" Type="Collection(Edm.PropertyPath)"/>
<Annotations Target="self.service/teams"><Annotation Term="self.Paths"><Collection><PropertyPath>absent</PropertyPath></Collection></Annotation></Annotations>`);
    expect(model.container?.entitySets).toHaveLength(1);
    expect(checkUsed()).toEqual([]);
    model.types.get("contoso.hr.team");
    expect(checkUsed().map(({ code }) => code)).toEqual(["model-unresolved-path"]);
  });

  it("reports at once what is around declarations, and what has no name to be used by", () => {
    const { diagnostics } = read(`<EntityTyp Name="a"/><ComplexType/>
<ComplexType Name="b c"/><Annotations><Annotation Term="self.Note"/></Annotations>`);
    expect(places(diagnostics)).toEqual([
      "csdl-element-unknown 4:1",
      "csdl-attribute-missing 4:22",
      "csdl-attribute-invalid 5:14",
      "csdl-attribute-missing 5:26",
    ]);
  });

  it("is refused where it is not well-formed, wherever that is", () => {
    expect(places(read(`<ComplexType Name="a"><b></ComplexType>`).diagnostics)).toEqual([
      "xml-malformed 4:26",
    ]);
  });

  it("has the annotations of another document, which is checked whole", () => {
    const { value } = readCsdlInParts(source(service), 0);
    const annotating = readCsdl(
      source(
        `<Annotations Target="self.club"><Annotation Term="self.Note" String="more"/></Annotations>
<Annotations Target="self.person/missing"><Annotation Term="self.Note"/></Annotations>
<Annotations Target="self.absent"><Annotation Term="self.Note"/></Annotations>`,
        "annotations.xml",
      ),
    );
    const { model, checkUsed } = assembleDocuments([value, annotating.value]).value;
    expect(model.annotations.get("contoso.hr.club")).toMatchObject([{ value: { value: "more" } }]);
    expect(checkUsed().filter(({ code }) => code === "model-unknown-target")).toHaveLength(2);
  });
});

it("small documents are checked whole, as are those that refer to others", () => {
  const { value, diagnostics } = readCsdlInParts(source(service));
  expect("part" in value).toBe(false);
  expect(places(diagnostics)).toEqual(["csdl-attribute-invalid 8:68"]);
  const { text } = source(service);
  const reference = `<edmx:Reference Uri="u"><edmx:Include Namespace="contoso.other"/></edmx:Reference>`;
  const referring = text.replace("<edmx:DataServices>", `${reference}$&`);
  expect("part" in readCsdlInParts({ name: "f", text: referring }, 0).value).toBe(false);
});
