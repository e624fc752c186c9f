/** Input that is wrong in each way that metadata can be: said with its place, and the package of before stays. */
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { run } from "../support/cli.js";
import { metadata, slice, smallService, generatedServices } from "../support/small-service.js";

const generator = /^(?<place>\S+) error (?<code>\S+) (?<message>.+)$/m;

interface BadInput {
  /** What the files of the folder become before the second run. */
  readonly files: Readonly<Record<string, string | object>>;
  readonly args?: readonly string[];
  readonly place: RegExp;
  readonly code: string;
  /** What was expected, or what to do. */
  readonly message: RegExp;
}

const inContainer = (element: string): string => metadata.replace("</Schema>", `${element}\n</Schema>`);
const annotations = (target: string): string =>
  metadata
    .replace(/<EntityType[\s\S]*<\/EntityContainer>/, "")
    .replace("contoso.hr", "contoso.notes")
    .replace(
      "</Schema>",
      `<Annotations Target="${target}"><Annotation Term="Org.OData.Core.V1.Description" String="x" /></Annotations></Schema>`,
    );

const openapi = {
  openapi: "3.0.3",
  info: { title: "Teams", version: "v1" },
  paths: {
    "/teams": {
      get: {
        responses: {
          "2XX": {
            description: "",
            content: {
              "application/json": {
                schema: {
                  type: "object",
                  properties: {
                    value: { type: "array", items: { $ref: "#/components/schemas/contoso.hr.team" } },
                  },
                },
              },
            },
          },
        },
      },
    },
    "/teams/{team-id}": {
      parameters: [
        {
          name: "team-id",
          in: "path",
          required: true,
          schema: { type: "string" },
          "x-ms-docs-key-type": "team",
        },
      ],
      get: {
        responses: {
          "2XX": {
            description: "",
            content: {
              "application/json": {
                schema: {
                  $ref: "#/components/schemas/contoso.hr.team",
                },
              },
            },
          },
        },
      },
    },
  },
  components: {
    schemas: {
      "contoso.hr.team": {
        title: "team",
        type: "object",
        properties: {
          id: { type: "string" },
          badge: { $ref: "#/components/schemas/contoso.hr.badge" },
        },
      },
      "contoso.hr.badge": {
        title: "badge",
        type: "object",
        properties: { "@odata.type": { type: "string" } },
      },
      "contoso.hr.round": {
        allOf: [
          { $ref: "#/components/schemas/contoso.hr.badge" },
          { title: "round", type: "object", properties: { size: { type: "integer", format: "int32" } } },
        ],
      },
      "contoso.hr.square": {
        allOf: [
          { $ref: "#/components/schemas/contoso.hr.badge" },
          { title: "square", type: "object", properties: { side: { type: "integer", format: "int32" } } },
        ],
      },
    },
  },
};

const cases: readonly (readonly [string, BadInput])[] = [
  [
    "no XML at all",
    {
      files: { "metadata.xml": "Not found" },
      place: /^metadata\.xml:1:1$/,
      code: "xml-malformed",
      message: /XML/,
    },
  ],
  [
    "XML that breaks off",
    {
      files: { "metadata.xml": metadata.slice(0, 400) },
      place: /^metadata\.xml:\d+:\d+$/,
      code: "xml-malformed",
      message: /clos|end/i,
    },
  ],
  [
    "CSDL 3",
    {
      files: {
        "metadata.xml":
          '<edmx:Edmx Version="1.0" xmlns:edmx="http://schemas.microsoft.com/ado/2007/06/edmx"/>',
      },
      place: /^metadata\.xml:1:\d+$/,
      code: "csdl-version",
      message: /4\.0/,
    },
  ],
  [
    "a document type",
    {
      files: { "metadata.xml": `<!DOCTYPE x [<!ENTITY a "b">]>${metadata}` },
      place: /^metadata\.xml:1:1$/,
      code: "xml-doctype",
      message: /Remove the declaration/,
    },
  ],
  [
    "a type that is not declared",
    {
      files: { "metadata.xml": metadata.replace("contoso.hr.badge", "contoso.hr.bagde") },
      place: /^metadata\.xml:9:\d+$/,
      code: "model-unresolved-type",
      message: /contoso\.hr\.bagde/,
    },
  ],
  [
    "base types in a circle",
    {
      files: {
        "metadata.xml": inContainer(
          '<ComplexType Name="a" BaseType="contoso.hr.b"/><ComplexType Name="b" BaseType="contoso.hr.a"/>',
        ),
      },
      place: /^metadata\.xml:\d+:\d+$/,
      code: "model-base-type-cycle",
      message: /contoso\.hr\.[ab]/,
    },
  ],
  [
    "one name twice",
    {
      files: { "metadata.xml": inContainer('<ComplexType Name="badge"/>') },
      place: /^metadata\.xml:\d+:\d+$/,
      code: "model-duplicate-name",
      message: /contoso\.hr\.badge.*metadata\.xml:\d+:\d+/,
    },
  ],
  [
    "an annotation of something that is not there",
    {
      files: { "notes.xml": annotations("contoso.hr.team/displayNam") },
      args: [
        "--csdl",
        "metadata.xml",
        "--annotations",
        "notes.xml",
        "--include",
        "/teams/**",
        "--name",
        slice.name,
        "--out",
        slice.out,
      ],
      place: /^notes\.xml:\d+:\d+$/,
      code: "model-unknown-target",
      message: /displayNam/,
    },
  ],
  [
    "a pattern that matches nothing",
    {
      files: { "graph-slice.config.json": { slices: [{ ...slice, include: ["/taems/**"] }] } },
      place: /^graph-slice\.config\.json:\d+:\d+$/,
      code: "pattern-no-match",
      message: /did you mean "teams"/,
    },
  ],
  [
    "OpenAPI without the discriminator mapping",
    {
      files: { "api.json": openapi },
      args: ["--openapi", "api.json", "--include", "/teams/**", "--name", slice.name, "--out", slice.out],
      place: /^api\.json#\/components\/schemas\/contoso\.hr\.badge$/,
      code: "openapi-discriminator-missing",
      message: /mapping/,
    },
  ],
  [
    "OpenAPI of another version",
    {
      files: { "api.yaml": "swagger: '2.0'\n" },
      args: ["--openapi", "api.yaml", "--include", "/teams/**", "--name", slice.name, "--out", slice.out],
      place: /^api\.yaml/,
      code: "openapi-version",
      message: /3\.0/,
    },
  ],
  [
    "a permission file of another shape",
    {
      files: { "p.json": { permissions: { "Team.Read": { schemes: [], pathSets: {} } } } },
      args: [
        "--csdl",
        "metadata.xml",
        "--permissions",
        "p.json",
        "--include",
        "/teams/**",
        "--name",
        slice.name,
        "--out",
        slice.out,
      ],
      place: /^p\.json#\/permissions\/Team\.Read/,
      code: "permissions-shape",
      message: /expected|must/i,
    },
  ],
];

const generated = generatedServices();

describe("generate", () => {
  test.each(cases)("refuses %s, says where, and keeps the package of before", async (_, bad) => {
    const cwd = await generated();
    const before = await contents(join(cwd, slice.out));
    for (const [path, content] of Object.entries(bad.files)) {
      await writeFile(
        join(cwd, path),
        typeof content === "string" ? content : JSON.stringify(content, null, 2),
      );
    }

    const { exitCode, stdout, stderr } = await run(["generate", ...(bad.args ?? [])], { cwd });

    const found = generator.exec(stderr)?.groups;
    expect(found, stderr).toBeDefined();
    expect(found).toMatchObject({
      place: expect.stringMatching(bad.place) as string,
      code: bad.code,
      message: expect.stringMatching(bad.message) as string,
    });
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: "" });
    expect(await contents(join(cwd, slice.out))).toEqual(before);
  });

  test("refuses a folder that it cannot write", async () => {
    const cwd = await smallService({ packages: "a file" });
    const { exitCode, stderr } = await run(["generate"], { cwd });
    expect(stderr).toMatch(/error output-unwritable /);
    expect(exitCode).toBe(2);
  });
});

async function contents(folder: string): Promise<Record<string, string>> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = files.filter((file) => file.isFile()).map((file) => join(file.parentPath, file.name));
  return Object.fromEntries(
    await Promise.all(paths.map(async (path) => [path, await readFile(path, "utf8")] as const)),
  );
}
