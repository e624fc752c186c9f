import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { loadConfiguration } from "../../../generator/config/load-configuration.js";
import type { Diagnostic } from "../../../generator/diagnostics.js";
import { formatPlace, placeOf } from "../../../generator/source.js";
import { temporaryFolder } from "../../support/temporary-folder.js";

const json = "graph-slice.config.json";
const minimal = { csdl: "metadata.xml", include: ["/teams/**"] };

async function folderWith(files: Record<string, string | object>): Promise<string> {
  const folder = await temporaryFolder();
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), typeof content === "string" ? content : JSON.stringify(content));
  }
  return folder;
}

function show({ code, message, origin }: Diagnostic): string {
  return `${origin ? `${formatPlace(placeOf(origin))} ` : ""}${code} ${message}`;
}

async function problems(files: Record<string, string | object>, cwd = ".", file?: string) {
  const folder = await folderWith(files);
  const { diagnostics } = await loadConfiguration(join(folder, cwd), file);
  return diagnostics.map((each) => show(each).replaceAll(folder, "FOLDER"));
}

describe("a configuration", () => {
  test("has a default for everything but the metadata and the patterns", async () => {
    const folder = await folderWith({ [json]: { slices: [minimal] } });
    const { value, diagnostics } = await loadConfiguration(folder);
    expect(diagnostics).toEqual([]);
    expect(value).toMatchObject([
      {
        name: "@graph-slice/teams",
        out: join(folder, "generated/teams"),
        metadata: { form: "csdl", location: "metadata.xml" },
        annotations: [],
        apiVersion: "v1.0",
        operations: "documented",
      },
    ]);
    expect(value[0]?.include.map(({ text }) => text)).toEqual(["/teams/**"]);
  });

  test("can say everything", async () => {
    const folder = await folderWith({
      [json]: {
        slices: [
          {
            name: "@contoso/hr",
            out: "packages/hr",
            openapi: "https://contoso.example/hr.yaml",
            annotations: ["a.xml", "b.xml"],
            permissions: "p.json",
            roles: "r.json",
            include: ["/teams/**", "GET /people"],
            apiVersion: "beta",
            operations: "all",
            limits: { derivedTypes: 0 },
          },
        ],
      },
    });
    const { value } = await loadConfiguration(folder);
    expect(value).toMatchObject([
      {
        name: "@contoso/hr",
        out: join(folder, "packages/hr"),
        metadata: { form: "openapi", location: "https://contoso.example/hr.yaml" },
        annotations: ["a.xml", "b.xml"],
        permissions: ["p.json"],
        roles: "r.json",
        apiVersion: "beta",
        operations: "all",
        derivedTypesLimit: 0,
      },
    ]);
  });

  test("is found in a folder above, and its paths start from there", async () => {
    const folder = await folderWith({ [json]: { slices: [minimal] }, "deep/er/file": "" });
    const { value } = await loadConfiguration(join(folder, "deep"));
    expect(value).toMatchObject([
      { out: join(folder, "generated/teams"), metadata: { location: join("..", "metadata.xml") } },
    ]);
  });

  test.each<[string, Record<string, string | object>, string | undefined]>([
    [
      "a module",
      { "graph-slice.config.mjs": `export default { slices: [${JSON.stringify(minimal)}] };` },
      undefined,
    ],
    ["package.json", { "package.json": { name: "x", "graph-slice": { slices: [minimal] } } }, undefined],
    ["a file with comments", { [json]: `// ours\n{ "slices": [${JSON.stringify(minimal)},], }` }, undefined],
    [
      "a file with a byte order mark",
      { [json]: `\uFEFF{ "slices": [${JSON.stringify(minimal)}] }` },
      undefined,
    ],
    ["a file that is named", { "other.json": { slices: [minimal] }, [json]: "{}" }, "other.json"],
    [
      "a named package.json",
      { "sub/package.json": { "graph-slice": { slices: [minimal] } } },
      "sub/package.json",
    ],
  ])("can be %s", async (_, files, file) => {
    const { value, diagnostics } = await loadConfiguration(await folderWith(files), file);
    expect(diagnostics).toEqual([]);
    expect(value).toMatchObject([{ name: "@graph-slice/teams" }]);
  });

  test("is not looked for in a broken package.json on the way up", async () => {
    const folder = await folderWith({ [json]: { slices: [minimal] }, "sub/package.json": "{ nope" });
    const { value } = await loadConfiguration(join(folder, "sub"));
    expect(value).toHaveLength(1);
  });
});

const slices = (...list: object[]) => ({ [json]: JSON.stringify({ slices: list }, null, 1) });

describe("what is wrong with a configuration", () => {
  test.each<[string, Record<string, string | object>, string[]]>([
    [
      "there is none",
      { "package.json": {} },
      ["config-missing There is no configuration in FOLDER or above"],
    ],
    ["it is empty", { [json]: "" }, [`${json}:1:1 config-invalid`]],
    [
      "it is not JSON",
      { [json]: `{\n  "slices": [\n` },
      [
        `${json}:3:1 config-invalid This is not JSON: close bracket expected.`,
        `${json}:3:1 config-invalid This is not JSON: close brace expected.`,
      ],
    ],
    ["it is a list", { [json]: "[]" }, [`${json}:1:1 config-invalid "slices" is missing.`]],
    [
      "it is a text",
      { [json]: `"x"` },
      [`${json}:1:1 config-invalid The configuration must be an object, not "x".`],
    ],
    ["it has no slices", slices(), [`${json}:2:2 config-invalid "slices" must have at least one slice.`]],
    [
      "it names no permission file",
      slices(
        { ...minimal, permissions: [] },
        { ...minimal, permissions: 1 },
        { ...minimal, permissions: ["a", 1] },
      ),
      [
        `${json}:8:4 config-invalid "permissions" must not be empty.`,
        `${json}:15:4 config-invalid "permissions" must be a text or a list, not 1.`,
        `${json}:22:4 config-invalid "permissions" must be a text or a list, not ["a",1].`,
      ],
    ],
    ["a slice is no object", slices(minimal, [1]), [`${json}:9:3 config-invalid The key "0" is unknown.`]],
    [
      "a key is misspelled",
      slices({ csld: "x", include: ["/teams"], csdl: "y" }),
      [`${json}:4:4 config-invalid The key "csld" is unknown. Did you mean "csdl"?`],
    ],
    [
      "a key is unknown at the top",
      { [json]: { slices: [minimal], output: "x" } },
      [`${json}:1:61 config-invalid The key "output" is unknown. Known here: slices, sharedModels.`],
    ],
    [
      "a key is unknown among the limits",
      slices({ ...minimal, limits: { derived: 1 } }),
      [`${json}:9:5 config-invalid The key "derived" is unknown. Did you mean "derivedTypes"?`],
    ],
    [
      "there is no metadata, and there are no patterns",
      slices({ name: "x" }),
      [
        `${json}:3:3 config-invalid The metadata is missing: give "csdl" or "openapi".`,
        `${json}:3:3 config-invalid "include" is missing`,
      ],
    ],
    [
      "there are two forms of metadata",
      slices({ ...minimal, openapi: "x.json" }),
      [`${json}:3:3 config-invalid "csdl" and "openapi" exclude each other`],
    ],
    [
      "a value is of another kind",
      slices({ csdl: 1, include: "/teams/**", apiVersion: { a: 1 } }),
      [
        `${json}:4:4 config-invalid "csdl" must be a text, not 1.`,
        `${json}:5:4 config-invalid "include" must be a list, not "/teams/**".`,
        `${json}:6:4 config-invalid "apiVersion" must be a text, not {"a":1}.`,
      ],
    ],
    [
      "a value is none of the known ones",
      slices({ ...minimal, operations: "some" }),
      [`${json}:8:4 config-invalid "operations" must be "documented" or "all", not "some".`],
    ],
    [
      "values break rules",
      slices({
        csdl: "",
        include: [],
        name: "Contoso HR",
        apiVersion: "v1.0/../x",
        limits: { derivedTypes: -1.5 },
      }),
      [
        `${json}:4:4 config-invalid "csdl" must not be empty.`,
        `${json}:5:4 config-invalid "include" must not be empty.`,
        `${json}:6:4 config-invalid "name" must be a name that npm takes`,
        `${json}:7:4 config-invalid "apiVersion" must be the last segment`,
        `${json}:9:5 config-invalid "derivedTypes" must be a whole number.`,
        `${json}:9:5 config-invalid "derivedTypes" must not be negative.`,
      ],
    ],
    [
      "a pattern is none",
      slices({ csdl: "x", include: ["/teams/**", "teams"] }),
      [`${json}:7:5 pattern-invalid The pattern "teams" is invalid`],
    ],
    [
      "two slices have one folder",
      slices(minimal, minimal),
      [
        `${json}:9:3 config-invalid The output folders FOLDER/generated/teams and FOLDER/generated/teams are in one another.`,
      ],
    ],
    [
      "a slice's folder is in that of another",
      slices({ ...minimal, out: "a/b" }, { ...minimal, out: "a-b" }, { ...minimal, out: "a" }),
      [`${json}:22:4 config-invalid The output folders FOLDER/a/b and FOLDER/a are in one another.`],
    ],
    [
      "the folder is that of the configuration",
      slices({ ...minimal, out: "." }),
      [`${json}:8:4 config-invalid The output folder FOLDER holds more than this package.`],
    ],
    [
      "a module has no default export",
      { "graph-slice.config.mjs": "export const slices = [];" },
      ["graph-slice.config.mjs# config-invalid The module has no default export."],
    ],
    [
      "a module throws",
      { "graph-slice.config.mjs": `throw new Error("no luck");` },
      ["graph-slice.config.mjs# config-invalid The module cannot be loaded: no luck."],
    ],
    [
      "a module's value is wrong",
      { "graph-slice.config.mjs": `export default { slices: [{ csdl: 1, include: ["/a"] }] };` },
      ['graph-slice.config.mjs#/slices/0/csdl config-invalid "csdl" must be a text, not 1.'],
    ],
  ])("%s", async (_, files, expected) => {
    const found = await problems(files);
    expect(found).toEqual(expected.map((start) => expect.stringContaining(start) as string));
  });

  test("a file that is named is not there", async () => {
    expect(await problems({}, ".", "nowhere.json")).toEqual([
      expect.stringMatching(/^config-invalid The configuration nowhere\.json cannot be read: .*ENOENT/),
    ]);
  });
});
