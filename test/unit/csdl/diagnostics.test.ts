import { describe, expect, it } from "vitest";
import { diagnosticCatalogue } from "../../../generator/diagnostics.js";
import { edm, edmx, places, readText, schema } from "./reading.js";

const bound = `<Parameter Name="b" Type="self.a" />`;
const property = (attributes: string): string =>
  `<ComplexType Name="a">\n<Property Name="b" ${attributes} /></ComplexType>`;

describe("faults in a schema are reported where they are", () => {
  it.each<[name: string, content: string, expected: readonly string[]]>([
    ["a type without a name", `<EntityType />`, ["csdl-attribute-missing 5:1"]],
    [
      "a property without a name and a type",
      `<ComplexType Name="a">\n <Property /></ComplexType>`,
      ["csdl-attribute-missing 6:2", "csdl-attribute-missing 6:2"],
    ],
    [
      "a navigation property without a type",
      `<EntityType Name="a"><NavigationProperty Name="b" /></EntityType>`,
      ["csdl-attribute-missing 5:22"],
    ],
    ["an annotation without a term", `<Annotation String="a" />`, ["csdl-attribute-missing 5:1"]],
    ["annotations without a target", `<Annotations />`, ["csdl-attribute-missing 5:1"]],
    [
      "an entity set without a type",
      `<EntityContainer Name="a"><EntitySet Name="b" /></EntityContainer>`,
      ["csdl-attribute-missing 5:27"],
    ],
    [
      "an import without an action",
      `<EntityContainer Name="a"><ActionImport Name="b" /></EntityContainer>`,
      ["csdl-attribute-missing 5:27"],
    ],
    ["a name with a blank", `<EntityType Name="a b" />`, ["csdl-attribute-invalid 5:13"]],
    ["an empty name", `<EntityType Name="" />`, ["csdl-attribute-invalid 5:13"]],
    ["a name that starts with a digit", `<EntityType Name="1a" />`, ["csdl-attribute-invalid 5:13"]],
    ["a type's name with a hyphen", `<EntityType Name="a-b" />`, ["csdl-attribute-invalid 5:13"]],
    ["a name that is too long", `<EntityType Name="${"a".repeat(129)}" />`, ["csdl-attribute-invalid 5:13"]],
    [
      "a name with code in it",
      `<EnumType Name="a"><Member Name="b&quot;];alert(1)//" /></EnumType>`,
      ["csdl-attribute-invalid 5:28"],
    ],
    [
      "a property's name that ends with a hyphen",
      `<ComplexType Name="a"><Property Name="b-" Type="Edm.String" /></ComplexType>`,
      ["csdl-attribute-invalid 5:33"],
    ],
    [
      "a property's name with a hyphen",
      `<ComplexType Name="a"><Property Name="b-1" Type="Edm.String" /></ComplexType>`,
      ["csdl-nonstandard 5:33"],
    ],
    ["a type without a namespace", property(`Type="String"`), ["csdl-attribute-invalid 6:20"]],
    [
      "a collection that is not closed",
      property(`Type="Collection(Edm.String"`),
      ["csdl-attribute-invalid 6:20"],
    ],
    [
      "a collection of collections",
      property(`Type="Collection(Collection(Edm.String))"`),
      ["csdl-attribute-invalid 6:20"],
    ],
    ["a type with a blank", property(`Type="Edm. String"`), ["csdl-attribute-invalid 6:20"]],
    [
      "a base type without a namespace",
      `<ComplexType BaseType="b" Name="a" />`,
      ["csdl-attribute-invalid 5:14"],
    ],
    [
      "a Boolean that is none",
      property(`Type="Edm.String"\n  Nullable="TRUE"`),
      ["csdl-attribute-invalid 7:3"],
    ],
    [
      "facets that are none",
      property(`Type="Edm.String" MaxLength="-1" Precision="x" Scale="max" SRID="1.5" Unicode="no"`),
      [
        "csdl-attribute-invalid 6:38",
        "csdl-attribute-invalid 6:53",
        "csdl-attribute-invalid 6:67",
        "csdl-attribute-invalid 6:79",
        "csdl-attribute-invalid 6:90",
      ],
    ],
    ["a facet with a capital", property(`Type="Edm.Decimal" Scale="Variable"`), ["csdl-nonstandard 6:39"]],
    [
      "an enumeration of strings",
      `<EnumType Name="a" UnderlyingType="Edm.String" />`,
      ["csdl-attribute-invalid 5:20"],
    ],
    [
      "a member whose value is no integer",
      `<EnumType Name="a"><Member Name="b" Value="0x1" /></EnumType>`,
      ["csdl-attribute-invalid 5:37"],
    ],
    ["a key without properties", `<EntityType Name="a"><Key /></EntityType>`, ["csdl-element-missing 5:22"]],
    [
      "a second key",
      `<EntityType Name="a"><Key><PropertyRef Name="b"/></Key>\n<Key><PropertyRef Name="b"/></Key></EntityType>`,
      ["csdl-element-unknown 6:1"],
    ],
    [
      "an action on delete that is none",
      `<EntityType Name="a"><NavigationProperty Name="b" Type="self.a"><OnDelete Action="Explode" /></NavigationProperty></EntityType>`,
      ["csdl-attribute-invalid 5:75"],
    ],
    ["a function without a return type", `<Function Name="a" />`, ["csdl-element-missing 5:1"]],
    ["a bound action without parameters", `<Action Name="a" IsBound="true" />`, ["csdl-element-missing 5:1"]],
    [
      "a second return type",
      `<Action Name="a"><ReturnType Type="Edm.String" />\n<ReturnType Type="Edm.String" /></Action>`,
      ["csdl-element-unknown 6:1"],
    ],
    ["a composable action", `<Action Name="a" IsComposable="true" />`, ["csdl-attribute-unknown 5:18"]],
    ["an unknown element", `<Thing />`, ["csdl-element-unknown 5:1"]],
    [
      "an element in the wrong place",
      `<Action Name="a" IsBound="true">${bound}<Property Name="b" /></Action>`,
      ["csdl-element-unknown 5:69"],
    ],
    ["an element of no namespace", `<EntityType Name="a" xmlns="" />`, ["csdl-element-unknown 5:1"]],
    [
      "an element in a mistaken namespace",
      `<EntityType Name="a" xmlns="urn:x" />`,
      ["csdl-element-unknown 5:1"],
    ],
    ["text", `<EntityType Name="a">text</EntityType>`, ["csdl-element-unknown 5:1"]],
    ["an unknown attribute", `<EntityType\n  Name="a" Colour="red" />`, ["csdl-attribute-unknown 6:12"]],
    [
      "an attribute of the namespace of CSDL",
      `<EntityType Name="a" e:Abstract="true" xmlns:e="${edm}" />`,
      ["csdl-attribute-unknown 5:22"],
    ],
    [
      "a container that extends another",
      `<EntityContainer Name="a" Extends="self.b" />`,
      ["csdl-unsupported 5:27"],
    ],
    ["a term without a namespace", `<Annotation Term="T" />`, ["csdl-attribute-invalid 5:13"]],
    [
      "a qualifier twice",
      `<Annotations Target="self.a" Qualifier="a"><Annotation Term="self.T" Qualifier="b" /></Annotations>`,
      ["csdl-attribute-invalid 5:70"],
    ],
    ["a qualifier with dots", `<Annotation Term="self.T" Qualifier="a.b" />`, ["csdl-nonstandard 5:27"]],
    [
      "a qualifier with blanks",
      `<Annotation Term="self.T" Qualifier="a b" />`,
      ["csdl-attribute-invalid 5:27"],
    ],
    [
      "two values as attributes",
      `<Annotation Term="self.T" String="a" Bool="true" />`,
      ["csdl-attribute-invalid 5:38"],
    ],
    [
      "two values as children",
      `<Annotation Term="self.T"><Null/><Null/></Annotation>`,
      ["csdl-element-unknown 5:1"],
    ],
    [
      "a value both ways",
      `<Annotation Term="self.T" String="a"><Null/></Annotation>`,
      ["csdl-element-unknown 5:1"],
    ],
    [
      "an annotation of a record",
      `<Annotation Term="self.T"><Record><Annotation Term="self.U" /></Record></Annotation>`,
      ["csdl-annotation-ignored 5:35"],
    ],
    [
      "an annotation of a constraint",
      `<EntityType Name="a"><NavigationProperty Name="b" Type="self.a"><ReferentialConstraint Property="c" ReferencedProperty="d"><Annotation Term="self.U" /></ReferentialConstraint></NavigationProperty></EntityType>`,
      ["csdl-annotation-ignored 5:124"],
    ],
    [
      "a property value without a value",
      `<Annotation Term="self.T"><Record><PropertyValue Property="a" /></Record></Annotation>`,
      ["csdl-element-missing 5:35"],
    ],
    [
      "a property value twice",
      `<Annotation Term="self.T"><Record><PropertyValue Property="a" Int="1" /><PropertyValue Property="a" Int="2" /></Record></Annotation>`,
      ["csdl-attribute-invalid 5:88"],
    ],
    [
      "an operator without operands",
      `<Annotation Term="self.T"><Eq><Null/></Eq></Annotation>`,
      ["csdl-element-missing 5:27"],
    ],
    [
      "an operator with too many operands",
      `<Annotation Term="self.T"><Not><Null/><Null/></Not></Annotation>`,
      ["csdl-element-missing 5:27"],
    ],
    [
      "an operator with an operand that is not valid",
      `<Annotation Term="self.T"><Not><Bool>x</Bool></Not></Annotation>`,
      ["csdl-attribute-invalid 5:32"],
    ],
    [
      "an element within a constant",
      `<Annotation Term="self.T"><String>a<b/></String></Annotation>`,
      ["csdl-element-unknown 5:36"],
    ],
    [
      "a reference to a label without a namespace",
      `<Annotation Term="self.T"><LabeledElementReference>l</LabeledElementReference></Annotation>`,
      ["csdl-attribute-invalid 5:27"],
    ],
    [
      "an application of nothing",
      `<Annotation Term="self.T"><Apply /></Annotation>`,
      ["csdl-attribute-missing 5:27"],
    ],
  ])("%s", (_, content, expected) => {
    expect(places(readText(schema(content)).diagnostics)).toEqual(expected);
  });

  it.each([
    ["Bool", "yes"],
    ["Int", "1.5"],
    ["Decimal", "1,5"],
    ["Float", "x"],
    ["Binary", "a b"],
    ["Date", "29.2.2024"],
    ["DateTimeOffset", "2024-02-29T16:00:00"],
    ["Duration", "P"],
    ["Duration", "PT"],
    ["Duration", "1 day"],
    ["Guid", "21EC2020"],
    ["TimeOfDay", "25"],
    ["EnumMember", "red"],
    ["EnumMember", ""],
    ["Path", ""],
  ])("a value that is no %s: %j", (name, value) => {
    const attribute = readText(schema(`<Annotation Term="self.T" ${name}="${value}" />`));
    expect(places(attribute.diagnostics)).toEqual(["csdl-attribute-invalid 5:27"]);
    const element = readText(schema(`<Annotation Term="self.T"><${name}>${value}</${name}></Annotation>`));
    expect(places(element.diagnostics)).toEqual(["csdl-attribute-invalid 5:27"]);
  });

  it("all of them at once", () => {
    const content = `<EntityType Name="a-b" Abstract="1" />\n<EnumType />\n<Annotation Term="self.T" Int="x" />`;
    expect(places(readText(schema(content)).diagnostics)).toEqual([
      "csdl-attribute-invalid 5:13",
      "csdl-attribute-invalid 5:24",
      "csdl-attribute-missing 6:1",
      "csdl-attribute-invalid 7:27",
    ]);
  });

  it("in words for people", () => {
    const [first] = readText(schema(property(`Type="Edm.String" Nullable="no"`))).diagnostics;
    expect(first?.message).toBe(`The attribute Nullable of <Property> must be true or false, not "no".`);
    const [second] = readText(schema(`<Key />`)).diagnostics;
    expect(second?.message).toMatch(
      /^<Key> is ignored: within <Schema> there can be <EntityType>, <ComplexType>,/,
    );
  });
});

describe("documents that are not CSDL 4", () => {
  const services = `<DataServices xmlns="${edmx}"><Schema Namespace="a" xmlns="${edm}" /></DataServices>`;

  it.each<[name: string, text: string, expected: readonly string[]]>([
    ["HTML", "<html></html>", ["csdl-not-edmx 1:1"]],
    ["a bare schema", `\n<Schema xmlns="${edm}" Namespace="a" />`, ["csdl-not-edmx 2:1"]],
    ["Edmx without a namespace", `<Edmx Version="4.0" />`, ["csdl-not-edmx 1:1"]],
    ["Edmx of another namespace", `<Edmx xmlns="urn:x" Version="4.0" />`, ["csdl-not-edmx 1:1"]],
    [
      "CSDL 3",
      `<edmx:Edmx Version="1.0" xmlns:edmx="http://schemas.microsoft.com/ado/2007/06/edmx"><edmx:DataServices/></edmx:Edmx>`,
      ["csdl-version 1:1"],
    ],
    [
      "a bare schema of CSDL 2",
      `<Schema xmlns="http://schemas.microsoft.com/ado/2008/09/edm" />`,
      ["csdl-version 1:1"],
    ],
    [
      "a schema of CSDL 3 in Edmx 4",
      `<Edmx Version="4.0" xmlns="${edmx}"><DataServices>\n<Schema Namespace="a" xmlns="http://schemas.microsoft.com/ado/2009/11/edm" /></DataServices></Edmx>`,
      ["csdl-version 2:1"],
    ],
    ["another version", `<Edmx xmlns="${edmx}" Version="3.0">${services}</Edmx>`, ["csdl-version 1:56"]],
    ["a version to come", `<Edmx xmlns="${edmx}" Version="5.0">${services}</Edmx>`, ["csdl-version 1:56"]],
    ["no version", `<Edmx xmlns="${edmx}">${services}</Edmx>`, ["csdl-attribute-missing 1:1"]],
    ["no data services", `<Edmx Version="4.0" xmlns="${edmx}" />`, ["csdl-element-missing 1:1"]],
    [
      "no schema",
      `<Edmx Version="4.0" xmlns="${edmx}"><DataServices /></Edmx>`,
      ["csdl-element-missing 1:70"],
    ],
    [
      "a schema without a namespace",
      `<Edmx Version="4.0" xmlns="${edmx}"><DataServices><Schema xmlns="${edm}" /></DataServices></Edmx>`,
      ["csdl-attribute-missing 1:84"],
    ],
    [
      "a schema with a reserved namespace",
      `<Edmx Version="4.0" xmlns="${edmx}"><DataServices><Schema Namespace="Edm" xmlns="${edm}" /></DataServices></Edmx>`,
      ["csdl-attribute-invalid 1:92"],
    ],
    ["XML that breaks off", schema("").slice(0, -20), ["xml-malformed 7:1"]],
  ])("%s", (_, text, expected) => {
    const { value, diagnostics } = readText(text);
    expect(places(diagnostics)).toEqual(expected);
    expect(value.types).toEqual([]);
  });
});

describe("references and aliases", () => {
  it.each<[name: string, reference: string, expected: readonly string[]]>([
    [
      "without an address",
      `<Reference><Include Namespace="b" /></Reference>`,
      ["csdl-attribute-missing 2:1"],
    ],
    ["to nothing", `<Reference Uri="b"><Include /></Reference>`, ["csdl-attribute-missing 2:20"]],
    [
      "to annotations that are not read",
      `<Reference Uri="b"><IncludeAnnotations TermNamespace="b" /></Reference>`,
      ["csdl-reference 2:20"],
    ],
    ["whose types are not used", `<Reference Uri="b"><Include Namespace="b" /></Reference>`, []],
    [
      "whose types are used",
      `<Reference Uri="b"><Include Namespace="c.d" /></Reference>`,
      ["csdl-reference 2:20"],
    ],
    [
      "with an alias that is taken",
      `<Reference Uri="b"><Include Namespace="b" Alias="x" /><Include Namespace="b2" Alias="x" /></Reference>`,
      ["csdl-attribute-invalid 2:79"],
    ],
    [
      "with a reserved alias",
      `<Reference Uri="b"><Include Namespace="b" Alias="Edm" /></Reference>`,
      ["csdl-attribute-invalid 2:43"],
    ],
    [
      "with a namespace that is none",
      `<Reference Uri="b"><Include Namespace="b c" /></Reference>`,
      ["csdl-attribute-invalid 2:29"],
    ],
    [
      "with annotations",
      `<Reference Uri="b"><Annotation Term="b.T" xmlns="${edm}" /><Include Namespace="b"><Annotation Term="b.T" xmlns="${edm}" /></Include></Reference>`,
      ["csdl-annotation-ignored 2:20", "csdl-annotation-ignored 2:116"],
    ],
  ])("%s", (_, reference, expected) => {
    const text = `<Edmx Version="4.0" xmlns="${edmx}">\n${reference}
      <DataServices><Schema Namespace="a" xmlns="${edm}"><ComplexType Name="t" BaseType="c.d.e" /></Schema></DataServices></Edmx>`;
    expect(places(readText(text).diagnostics)).toEqual(expected);
  });
});

it("every severity is the catalogue's", () => {
  const { diagnostics } = readText(schema(`<Thing /><EntityType Name="1" Colour="" />`));
  expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual(
    diagnostics.map(({ code }) => [code, diagnosticCatalogue[code][0]]),
  );
});
