import { describe, expect, it } from "vitest";
import { annotationsOf, readSchema, valueOf } from "./reading.js";
import type { Expression } from "../../../generator/ir/annotation.js";

const string = (value: string): Expression => ({ kind: "string", value });
const path = (value: string): Expression => ({ kind: "path", type: "Path", value });
const operation = (
  name: string,
  operands: readonly Expression[],
  attributes: Readonly<Record<string, string>> = {},
): Expression => ({ kind: "operation", name, attributes: new Map(Object.entries(attributes)), operands });

describe("constant expressions, as attribute and as element", () => {
  it.each<[name: string, text: string, value: Expression]>([
    ["String", " a &lt; b ", string(" a < b ")],
    ["String", "", string("")],
    ["Bool", "true", { kind: "boolean", value: true }],
    ["Bool", "false", { kind: "boolean", value: false }],
    ["Int", "-12345678901234567890", { kind: "number", value: "-12345678901234567890" }],
    ["Decimal", "3.140", { kind: "number", value: "3.140" }],
    ["Decimal", "1E-9", { kind: "number", value: "1E-9" }],
    ["Float", "-INF", { kind: "number", value: "-INF" }],
    ["Float", "NaN", { kind: "number", value: "NaN" }],
    ["Binary", "T0RhdGE_-", { kind: "literal", type: "Binary", value: "T0RhdGE_-" }],
    ["Date", "2024-02-29", { kind: "literal", type: "Date", value: "2024-02-29" }],
    [
      "DateTimeOffset",
      "2024-02-29T16:00:00.000-09:00",
      { kind: "literal", type: "DateTimeOffset", value: "2024-02-29T16:00:00.000-09:00" },
    ],
    ["Duration", "P11DT23H59M59.9S", { kind: "literal", type: "Duration", value: "P11DT23H59M59.9S" }],
    ["Duration", "-PT1M", { kind: "literal", type: "Duration", value: "-PT1M" }],
    [
      "Guid",
      "21EC2020-3AEA-1069-A2DD-08002B30309D",
      { kind: "literal", type: "Guid", value: "21EC2020-3AEA-1069-A2DD-08002B30309D" },
    ],
    ["TimeOfDay", "21:45:00.5", { kind: "literal", type: "TimeOfDay", value: "21:45:00.5" }],
    ["EnumMember", "self.color/red", { kind: "enumerationMembers", members: ["contoso.hr.color/red"] }],
    [
      "EnumMember",
      "Core.P/Read  self.P/Write",
      { kind: "enumerationMembers", members: ["Org.OData.Core.V1.P/Read", "contoso.hr.P/Write"] },
    ],
    ["Path", "a/self.b/c", { kind: "path", type: "Path", value: "a/contoso.hr.b/c" }],
    ["Path", "@self.T#Q/x", { kind: "path", type: "Path", value: "@contoso.hr.T#Q/x" }],
    ["PropertyPath", "a/b", { kind: "path", type: "PropertyPath", value: "a/b" }],
    ["NavigationPropertyPath", "a/b", { kind: "path", type: "NavigationPropertyPath", value: "a/b" }],
    [
      "AnnotationPath",
      "a/@Core.X",
      { kind: "path", type: "AnnotationPath", value: "a/@Org.OData.Core.V1.X" },
    ],
    [
      "ModelElementPath",
      "self.f(self.a, Edm.Int32)",
      {
        kind: "path",
        type: "ModelElementPath",
        value: "contoso.hr.f(contoso.hr.a,Edm.Int32)",
      },
    ],
    ["AnyPropertyPath", "a", { kind: "path", type: "AnyPropertyPath", value: "a" }],
  ])("%s %s", (name, text, value) => {
    expect(valueOf("", `${name}="${text}"`)).toEqual(value);
    expect(valueOf(`<${name}>${text}</${name}>`)).toEqual(value);
  });

  it("has blanks around elements' text, unless it is a string", () => {
    expect(valueOf("<Bool>\n true\n</Bool>")).toEqual({ kind: "boolean", value: true });
    expect(valueOf("<PropertyPath>\n a/b\n</PropertyPath>")).toMatchObject({ value: "a/b" });
    expect(valueOf("<String> a\n<![CDATA[<b>]]></String>")).toEqual(string(" a\n<b>"));
  });
});

describe("dynamic expressions", () => {
  it.each<[name: string, content: string, value: Expression]>([
    ["Null", "<Null />", { kind: "null" }],
    ["Collection", "<Collection />", { kind: "collection", items: [] }],
    [
      "Collection of several",
      "<Collection><String>a</String><Path>b</Path><Null/></Collection>",
      { kind: "collection", items: [string("a"), path("b"), { kind: "null" }] },
    ],
    [
      "Record",
      `<Record Type="self.r"><PropertyValue Property="a" String="x" /><PropertyValue Property="b"><Record /></PropertyValue></Record>`,
      {
        kind: "record",
        type: "contoso.hr.r",
        properties: new Map<string, Expression>([
          ["a", string("x")],
          ["b", { kind: "record", properties: new Map() }],
        ]),
      },
    ],
    ["If", "<If><Path>a</Path><String>b</String></If>", operation("If", [path("a"), string("b")])],
    [
      "If with an alternative",
      "<If><Not><Path>a</Path></Not><String>b</String><Null/></If>",
      operation("If", [operation("Not", [path("a")]), string("b"), { kind: "null" }]),
    ],
    [
      "Apply",
      `<Apply Function="odata.concat"><String>a</String><Path>b</Path></Apply>`,
      operation("Apply", [string("a"), path("b")], { Function: "odata.concat" }),
    ],
    [
      "Cast",
      `<Cast Type="Collection(self.c)" MaxLength="3"><Path>a</Path></Cast>`,
      operation("Cast", [path("a")], { Type: "Collection(contoso.hr.c)", MaxLength: "3" }),
    ],
    [
      "IsOf",
      `<IsOf Type="self.c"><Path>a</Path></IsOf>`,
      operation("IsOf", [path("a")], { Type: "contoso.hr.c" }),
    ],
    [
      "LabeledElement",
      `<LabeledElement Name="l" Path="a" />`,
      operation("LabeledElement", [path("a")], { Name: "l" }),
    ],
    [
      "LabeledElement with an element",
      `<LabeledElement Name="l"><Null/></LabeledElement>`,
      operation("LabeledElement", [{ kind: "null" }], { Name: "l" }),
    ],
    [
      "LabeledElementReference",
      "<LabeledElementReference>self.l</LabeledElementReference>",
      operation("LabeledElementReference", [], { Name: "contoso.hr.l" }),
    ],
    ["UrlRef", "<UrlRef><String>https://a</String></UrlRef>", operation("UrlRef", [string("https://a")])],
    ["Neg", "<Neg><Path>a</Path></Neg>", operation("Neg", [path("a")])],
    ...[
      "And",
      "Or",
      "Eq",
      "Ne",
      "Gt",
      "Ge",
      "Lt",
      "Le",
      "Has",
      "In",
      "Add",
      "Sub",
      "Mul",
      "Div",
      "DivBy",
      "Mod",
    ].map((name): [string, string, Expression] => [
      name,
      `<${name}><Path>a</Path><String>b</String></${name}>`,
      operation(name, [path("a"), string("b")]),
    ]),
  ])("%s", (_, content, value) => {
    expect(valueOf(content)).toEqual(value);
  });

  it("UrlRef as an attribute", () => {
    expect(valueOf("", `UrlRef="https://a"`)).toEqual(operation("UrlRef", [string("https://a")]));
  });
});

it("an annotation without a value has none", () => {
  expect(annotationsOf(readSchema(`<Annotation Term="self.T" />`))).toEqual([
    ["contoso.hr", { term: "contoso.hr.T" }],
  ]);
});
