import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { loadConfiguration } from "../../../generator/config/load-configuration.js";
import { packagesOf } from "../../../generator/config/slice-configuration.js";
import { settingFlags } from "../../../generator/config/settings.js";
import { formatPlace, placeOf } from "../../../generator/source.js";
import { repository } from "../../support/cli.js";
import { temporaryFolder } from "../../support/temporary-folder.js";
import { codeBlocks } from "../readme/markdown.js";

const shared = "@contoso/models";
const teams = { name: "@contoso/teams", csdl: "m.xml", include: ["/teams"], sharedModels: shared };
const people = { ...teams, name: "@contoso/people", include: ["/people"] };

async function load(configuration: object) {
  const folder = await temporaryFolder();
  await writeFile(join(folder, "graph-slice.config.json"), JSON.stringify(configuration, null, 1));
  const { value, diagnostics } = await loadConfiguration(folder);
  return {
    packages: packagesOf(value).map(({ name, out }) => [name, out.slice(folder.length + 1)]),
    problems: diagnostics.map(({ message, origin, related }) => ({
      message,
      lines: [origin, related].map((each) => each && formatPlace(placeOf(each)).split(":")[1]),
    })),
  };
}

test("the package that slices share comes before the first of them, in a folder of its own", async () => {
  const other = { name: "@contoso/rooms", csdl: "other.xml", include: ["/rooms"] };
  const { packages, problems } = await load({ slices: [other, teams, people] });
  expect(problems).toEqual([]);
  expect(packages).toEqual([
    ["@contoso/rooms", "generated/rooms"],
    ["@contoso/models", "generated/models"],
    ["@contoso/teams", "generated/teams"],
    ["@contoso/people", "generated/people"],
  ]);
});

test("its folder can be set", async () => {
  const { packages, problems } = await load({
    slices: [teams],
    sharedModels: [{ name: shared, out: "packages/models" }],
  });
  expect(problems).toEqual([]);
  expect(packages[0]).toEqual([shared, "packages/models"]);
});

test("the examples in docs/shared-models.md are valid", async () => {
  const page = await readFile(join(repository, "docs/shared-models.md"), "utf8");
  const found = await Promise.all(codeBlocks(page, "json").map((text) => load(JSON.parse(text) as object)));
  expect(found.map(({ problems }) => problems)).toEqual([[], []]);
  expect(found.map(({ packages }) => packages[0])).toEqual([
    ["@contoso/hr-models", "generated/hr-models"],
    ["@contoso/hr-models", "packages/hr-models"],
  ]);
});

test("no flag has it: flags describe one slice", () => {
  expect(settingFlags.map(({ flag }) => flag)).not.toContain("--shared-models");
});

describe("slices that share types", () => {
  const settings: readonly (readonly [string, object, string])[] = [
    [
      "csdl",
      { csdl: "other.xml" },
      '"csdl" is "other.xml" for "@contoso/people" and "m.xml" for "@contoso/teams"',
    ],
    [
      "openapi",
      { csdl: undefined, openapi: "m.yaml" },
      '"openapi" is "m.yaml" for "@contoso/people" and "csdl" is "m.xml" for "@contoso/teams"',
    ],
    [
      "annotations",
      { annotations: ["a.xml", "b.xml"] },
      '"annotations" is ["a.xml", "b.xml"] for "@contoso/people" and not set for "@contoso/teams"',
    ],
    ["apiVersion", { apiVersion: "beta" }, '"apiVersion" is "beta" for "@contoso/people" and "v1.0"'],
    [
      "limits",
      { limits: { derivedTypes: 3 } },
      '"limits" is {"derivedTypes":3} for "@contoso/people" and not set',
    ],
    ["sources", { sources: "sources.json" }, '"sources" is "sources.json" for "@contoso/people" and not set'],
  ];
  test.each(settings)("agree in %s", async (_, setting, message) => {
    const { problems } = await load({ slices: [teams, { ...people, ...setting }] });
    expect(problems).toEqual([
      { message: expect.stringContaining(message) as unknown, lines: [expect.anything(), expect.anything()] },
    ]);
  });

  test("may differ in what they select", async () => {
    const own = { permissions: "p.json", roles: "r.json", operations: "all" };
    expect((await load({ slices: [teams, { ...people, ...own }] })).problems).toEqual([]);
  });
});

describe("the package that slices share", () => {
  const problemOf = async (configuration: object) => {
    const { problems } = await load(configuration);
    return problems.map(({ message, lines: [line] }) => `${line ?? ""} ${message}`);
  };

  test("has a name that no slice has", async () => {
    const slices = [{ ...teams, sharedModels: "@contoso/people" }, people];
    expect(await problemOf({ slices })).toEqual(
      expect.arrayContaining([
        '9 "@contoso/people" is the name of a slice. The package of the types that slices share needs a name of its own, e.g. "@contoso/people-models".',
      ]),
    );
  });

  test("has a folder that no other package is in", async () => {
    const problems = await problemOf({
      slices: [teams],
      sharedModels: [{ name: shared, out: "generated/teams/models" }],
    });
    expect(problems).toEqual([expect.stringMatching(/^15 The output folders .* are in one another/u)]);
  });

  test("is listed once, and only where slices share it", async () => {
    const list = [{ name: shared }, { name: shared }, { name: "@contoso/other" }];
    expect(await problemOf({ slices: [teams], sharedModels: list })).toEqual([
      '17 "@contoso/models" is listed twice. Keep one of them.',
      '20 No slice shares "@contoso/other". Name it in "sharedModels" of the slices that do, or remove it here.',
    ]);
  });

  test("is listed with keys that are known", async () => {
    const list = [{ name: shared, folder: "x" }];
    expect(await problemOf({ slices: [teams], sharedModels: list })).toEqual([
      '15 The key "folder" is unknown. Known here: name, out.',
    ]);
  });
});
