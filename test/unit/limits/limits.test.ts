/** What is at a limit is read; what is above it is refused, with a place and with what to do. */
import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { formatDiagnostics } from "../../../generator/format-diagnostics.js";
import { assembleDocuments } from "../../../generator/ir/assemble-documents.js";
import { limits } from "../../../generator/limits.js";
import { readCsdl, readCsdlInParts } from "../../../generator/read/csdl/read-csdl.js";
import { readJson } from "../../../generator/read/json.js";
import { parseYamlText } from "../../../generator/read/openapi/text/yaml-text.js";
import { readOpenApi } from "../../../generator/read/openapi/read-openapi.js";
import { sliceSources } from "../../../generator/pipeline.js";
import { readPermissions } from "../../../generator/read/permissions/read-permissions.js";
import { readXml } from "../../../generator/read/xml.js";
import { inEnvelope } from "../../support/csdl-envelope.js";

const many = (count: number, make: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => make(index)).join("");

/** The errors about a text, with their places. */
type Read = (text: string) => readonly string[];

const errors: (diagnostics: Parameters<typeof formatDiagnostics>[0]) => readonly string[] = (diagnostics) =>
  formatDiagnostics(diagnostics.filter(({ severity }) => severity === "error"));

const xml: Read = (text) => errors(readXml({ name: "a", text }).diagnostics);
const json: Read = (text) => errors(readJson({ name: "a", text }, v.unknown(), "roles-shape").diagnostics);
const yaml: Read = (text) => errors(parseYamlText({ name: "a", text }).diagnostics);
const permissions: Read = (text) => errors(readPermissions({ name: "a", text }).diagnostics);
const openApi: Read = (text) => {
  const { value, diagnostics } = readOpenApi({ name: "a", text });
  return errors([...diagnostics, ...assembleDocuments([value]).diagnostics]);
};

/** Both ways through the model: whole, and in parts. */
const csdl: Read = (schema) => {
  const source = { name: "a", text: inEnvelope(schema, "contoso.hr") };
  const whole = readCsdl(source);
  const found = errors([...whole.diagnostics, ...assembleDocuments([whole.value]).diagnostics]);
  const parts = readCsdlInParts(source);
  const assembled = assembleDocuments([parts.value]);
  // Going through them looks all of them up.
  expect([...assembled.value.model.types, ...assembled.value.model.operations]).toBeDefined();
  expect(errors([...assembled.diagnostics, ...assembled.value.checkUsed()])).toEqual(found);
  return found;
};

const lineOfTypes: (count: number) => string = (count) =>
  many(count, (index) => `<ComplexType Name="t${index}" BaseType="contoso.hr.t${index + 1}"/>`) +
  `<ComplexType Name="t${count}"/>`;

const schemas = (count: number): string =>
  JSON.stringify({
    openapi: "3.0.3",
    paths: {},
    components: {
      schemas: Object.fromEntries(
        Array.from({ length: count + 1 }, (_, index) => [
          `contoso.hr.t${index}`,
          index === count
            ? { type: "object" }
            : {
                allOf: [{ $ref: `#/components/schemas/contoso.hr.t${index + 1}` }, { type: "object" }],
              },
        ]),
      ),
    },
  });

describe.each<[name: string, read: Read, limit: number, make: (count: number) => string, finding: RegExp]>([
  [
    "elements of XML",
    xml,
    limits.xmlElements,
    (count) => `<a>${"<b/>".repeat(count - 1)}</a>`,
    /^a:1:\d+ error input-too-large /,
  ],
  [
    "nesting of XML",
    xml,
    limits.xmlDepth,
    (count) => "<a>".repeat(count) + "</a>".repeat(count),
    /^a:1:301 error xml-malformed .* more than 100 /,
  ],
  [
    "attributes of an element",
    xml,
    limits.xmlAttributes,
    (count) => `<a ${many(count, (index) => `b${index}="" `)}/>`,
    /^a:1:\d+ error xml-malformed /,
  ],
  [
    "values of JSON",
    json,
    limits.jsonValues,
    (count) => `[${"0,".repeat(count - 1)}0]`,
    /^a:1:\d+ error input-too-large /,
  ],
  [
    "nesting of JSON",
    json,
    limits.jsonDepth,
    (count) => "[".repeat(count) + "]".repeat(count),
    /^a:1:201 error input-too-large .* more than 200 /,
  ],
  [
    "nesting of YAML",
    yaml,
    limits.jsonDepth,
    (count) => "[".repeat(count) + "]".repeat(count),
    /^a:1:1 error input-too-large .* more than 200 /,
  ],
  [
    "aliases of YAML",
    yaml,
    limits.yamlAliases,
    (count) => `a: &a x\nb: [${"*a, ".repeat(count - 1)}]`,
    /^a:1:1 error openapi-malformed .*alias/,
  ],
  [
    "base types above a type in CSDL",
    csdl,
    limits.baseTypes,
    lineOfTypes,
    /^a:1:\d+ error input-too-large "contoso\.hr\.t0" /,
  ],
  [
    "base types above a schema",
    openApi,
    limits.baseTypes,
    schemas,
    /^a#\/components\/schemas\/contoso\.hr\.t0 error input-too-large /,
  ],
  [
    "characters of a path of OpenAPI",
    openApi,
    limits.pathLength,
    (count) => JSON.stringify({ openapi: "3.0.3", paths: { [`/${"a".repeat(count - 1)}`]: {} } }),
    /^a#\/paths\/~1a.* error input-too-large This path has 4097 characters/,
  ],
  [
    "characters of a name of OpenAPI",
    openApi,
    limits.nameLength,
    (count) =>
      JSON.stringify({
        openapi: "3.0.3",
        paths: {},
        components: {
          schemas: {
            "contoso.hr.t": { type: "object", properties: { ["a".repeat(count)]: { type: "string" } } },
          },
        },
      }),
    /^a#\/components.* error input-too-large "a+…" has 513 characters/,
  ],
  [
    "characters of a permission",
    permissions,
    limits.nameLength,
    (count) => JSON.stringify({ permissions: { ["a".repeat(count)]: { schemes: {}, pathSets: [] } } }),
    /^a#\/permissions\/a.* error permissions-shape Expected a name of 512 characters at most/,
  ],
  [
    "characters of a path of a permission file",
    permissions,
    limits.pathLength,
    (count) =>
      JSON.stringify({
        permissions: {
          a: {
            schemes: {},
            pathSets: [{ schemeKeys: [], methods: [], paths: { [`/${"a".repeat(count - 1)}`]: "" } }],
          },
        },
      }),
    /^a#\/permissions\/a.* error permissions-shape Expected a path of 4096 characters at most/,
  ],
  [
    "members of a type",
    csdl,
    limits.members,
    (count) =>
      `<ComplexType Name="t">${many(count, (index) => `<Property Name="p${index}" Type="Edm.String"/>`)}</ComplexType>`,
    /^a:1:\d+ error input-too-large "contoso\.hr\.t" has 5001 members/,
  ],
  [
    "members of an enumeration",
    csdl,
    limits.members,
    (count) => `<EnumType Name="t">${many(count, (index) => `<Member Name="p${index}"/>`)}</EnumType>`,
    /^a:1:\d+ error input-too-large /,
  ],
  [
    "parameters of an operation",
    csdl,
    limits.members,
    (count) =>
      `<Action Name="t">${many(count, (index) => `<Parameter Name="p${index}" Type="Edm.String"/>`)}</Action>`,
    /^a:1:\d+ error input-too-large /,
  ],
  [
    "children of a container",
    csdl,
    limits.members,
    (count) =>
      `<ComplexType Name="c"/><EntityType Name="t"><Key><PropertyRef Name="id"/></Key><Property Name="id" Type="Edm.String"/></EntityType><EntityContainer Name="s">${many(count, (index) => `<EntitySet Name="e${index}" EntityType="contoso.hr.t"/>`)}</EntityContainer>`,
    /^a:1:\d+ error input-too-large "contoso\.hr\.s" /,
  ],
])("the limit of %s", (_, read, limit, make, finding) => {
  test("is a number up to which it is read", () => {
    expect(read(make(limit))).toEqual([]);
  });

  test("is a number above which it is refused", () => {
    const found = read(make(limit + 1));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(finding);
  });
});

test("YAML that may have too many values is not parsed", () => {
  expect(yaml("[".repeat(limits.yamlSigns + 1))[0]).toMatch(
    /^a:1:1 error input-too-large There are more than 3000000/,
  );
});

describe("what takes the square of its size elsewhere ends soon here", () => {
  test("keys of a mapping of YAML", () => {
    expect(yaml(many(100_000, (index) => `k${index}: 1\n`))).toEqual([]);
  });

  test("a circle of base types", () => {
    const circle = many(
      50_000,
      (index) => `<ComplexType Name="t${index}" BaseType="contoso.hr.t${(index + 1) % 50_000}"/>`,
    );
    expect(csdl(circle)[0]).toMatch(/input-too-large/);
  });

  test("a line of schemas", () => {
    expect(openApi(schemas(50_000))[0]).toMatch(/input-too-large/);
  });

  test("permissions for one request", () => {
    const names = Array.from({ length: 20_000 }, (_, index) => `Team${index}.Read`);
    const paths = { "/teams": "least=Application" };
    const permission = {
      schemes: { Application: {} },
      pathSets: [{ schemeKeys: ["Application"], methods: ["GET"], paths }],
    };
    const permissions = Object.fromEntries(names.map((name) => [name, permission]));
    const { value } = readPermissions({ name: "a", text: JSON.stringify({ permissions }) });
    expect(value.grants.get("GET /teams")).toHaveLength(names.length);
  });
});

describe("a member that is there twice is refused, because readers differ in which one counts", () => {
  test.each<[string, Read, string, string]>([
    [
      "JSON",
      json,
      '{"a": 1,\n "b": {"c": 1, "\\u0063": 2}}',
      'a:2:16 error roles-shape The member "c" is there twice. Remove one of them.',
    ],
    [
      "JSON, names of every object",
      json,
      '{"__proto__": 1,\n "__proto__": 2}',
      'a:2:2 error roles-shape The member "__proto__" is there twice. Remove one of them.',
    ],
    [
      "YAML",
      yaml,
      "a: 1\nb:\n  c: 1\n  'c': 2\n",
      'a:4:3 error openapi-malformed This is not valid YAML: the key "c" is there twice. Remove one of them.',
    ],
  ])("%s", (_, read, text, finding) => {
    expect(read(text)).toEqual([finding]);
  });

  test("texts with the signs of JSON in them are no members", () => {
    expect(json('{"a:b,{[": "\\\\\\":{\\"", "c": ":", "d": [{"a": 1}, {"a": 2}]}')).toEqual([]);
  });
});

test("of a hundred thousand findings of one kind, the first ones are told, and how many more there are", async () => {
  const unknown = `<EntityType Name="team"/>${"<Other/>".repeat(300_000)}`;
  const container =
    '<EntityContainer Name="s"><Singleton Name="team" Type="contoso.hr.team"/></EntityContainer>';
  const source = { name: "a", text: inEnvelope(unknown + container, "contoso.hr") };
  const { diagnostics } = await sliceSources(
    { metadata: { form: "csdl", source }, annotations: [] },
    { include: ["/**"], operations: "all" },
  );
  expect(diagnostics).toHaveLength(10_001);
  expect(diagnostics.at(-1)?.message).toBe(
    "There are 290000 more findings of the kind csdl-element-unknown.",
  );
});
