/** Slices that share types: what is the same in both is one type, and is nothing at run time. */
import { mkdir, mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { build } from "esbuild";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { compileStrictly, compilers } from "../support/compilers.js";
import { inEnvelope } from "../support/csdl-envelope.js";
import { sharedName, sharingSlices } from "../support/sharing-slices.js";

const csdl = inEnvelope(
  `<Schema Namespace="contoso.hr">
    <EntityType Name="team">
      <Key><PropertyRef Name="id"/></Key>
      <Property Name="id" Type="Edm.String" Nullable="false"/>
      <Property Name="policy" Type="contoso.hr.policy"/>
      <NavigationProperty Name="members" Type="Collection(contoso.hr.person)"/>
    </EntityType>
    <EntityType Name="person">
      <Key><PropertyRef Name="id"/></Key>
      <Property Name="id" Type="Edm.String" Nullable="false"/>
      <Property Name="policy" Type="contoso.hr.policy"/>
    </EntityType>
    <ComplexType Name="policy" Abstract="true"/>
    <ComplexType Name="strict" BaseType="contoso.hr.policy"><Property Name="rule" Type="contoso.hr.benefits.rule"/></ComplexType>
    <ComplexType Name="lax" BaseType="contoso.hr.policy"><Property Name="days" Type="Edm.Int32"/></ComplexType>
    <EntityContainer Name="service">
      <EntitySet Name="teams" EntityType="contoso.hr.team"/>
      <EntitySet Name="people" EntityType="contoso.hr.person"/>
    </EntityContainer>
  </Schema>
  <Schema Namespace="contoso.hr.benefits"><EnumType Name="rule"><Member Name="soft"/><Member Name="hard"/></EnumType></Schema>`,
  "contoso.hr",
);

const consumer = `
import * as teams from "@contoso/teams";
import * as people from "@contoso/people";
import type * as models from "${sharedName}";

export async function passed(one: teams.GraphClient, other: people.GraphClient): Promise<void> {
  const team = await one.teams.byTeamId("1").get();
  if (!teams.isStrict(team.policy)) return;
  await other.people.post({ policy: people.strict({ rule: ruleOf(team.policy) }) });
  await one.teams.post({ policy: people.strict({ rule: "hard" }) });
}
export function ruleOf(policy: models.Strict): models.benefits.Rule {
  const ofPeople: people.Strict = policy;
  return ofPeople.rule ?? "soft";
}
// A type that only one slice leads to the members of is its own there, and a part of the shared one.
export function shared(own: teams.Team, same: people.Team): readonly models.Team[] {
  return [own, same];
}
// @ts-expect-error a team of this slice has no members
export const members = (team: teams.Team): unknown => team.members;
// @ts-expect-error a value of another shape
export const wrong: models.PersonCreate = { policy: { "@odata.type": "#contoso.hr.lax", rule: "hard" } };
// @ts-expect-error there are only types in it
export { Strict } from "${sharedName}";
// @ts-expect-error functions are those of the slices
export type Guard = typeof models.isStrict;
`;

const slices = {
  "@contoso/teams": ["/teams", "/teams/{id}"],
  "@contoso/people": ["GET /teams", "/people/**"],
};

const folders: string[] = [];

/** A project in which the packages are installed. */
async function makeProject(isShared: boolean): Promise<string> {
  const project = await mkdtemp(join(await realpath(tmpdir()), "graph-slice-shared-"));
  folders.push(project);
  const source = { name: "metadata.xml", text: csdl };
  const sources = { metadata: { form: "csdl", source }, annotations: [] } as const;
  const { packages, diagnostics } = await sharingSlices(sources, slices, "all", isShared);
  expect(diagnostics.filter(({ severity }) => severity !== "info")).toEqual([]);
  for (const { configuration, made } of packages) {
    for (const { path, text } of made.files) {
      const target = join(project, "node_modules", configuration.name, path);
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, text);
    }
  }
  await writeFile(join(project, "package.json"), JSON.stringify({ type: "module" }));
  return project;
}

let folder: string;
beforeAll(async () => {
  folder = await makeProject(true);
  await writeFile(join(folder, "consumer.ts"), consumer);
});
afterAll(() => Promise.all(folders.map((each) => rm(each, { recursive: true, force: true }))));

describe.each(compilers.filter(({ version }) => version === "5.9" || version === "7.0"))(
  "TypeScript $version",
  (compiler) => {
    test.each(["nodenext", "esnext"])(
      "takes values from one slice to the other with module %s",
      async (module) => {
        const moduleResolution = module === "nodenext" ? module : "bundler";
        const options = { module, moduleResolution };
        const errors = await compileStrictly(compiler, folder, { include: ["consumer.ts"] }, options);
        expect(errors).toEqual([]);
      },
    );
  },
);

test("what both slices have is one declaration, that of the common package", () => {
  const program = ts.createProgram([join(folder, "consumer.ts")], {
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    types: [],
  });
  const checker = program.getTypeChecker();
  const exported = (name: string): ReadonlyMap<string, ts.Symbol> => {
    const file = program.getSourceFile(join(folder, "node_modules", name, "dist/index.d.ts"));
    const symbol = file && checker.getSymbolAtLocation(file);
    const symbols = symbol === undefined ? [] : checker.getExportsOfModule(symbol);
    return new Map(
      symbols.map((one) => [
        one.name,
        one.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(one) : one,
      ]),
    );
  };
  const [models, teams, people] = [sharedName, "@contoso/teams", "@contoso/people"].map(exported);
  const names = ["Lax", "LaxCreate", "Policy", "PolicyCreate", "Strict", "StrictCreate"];
  for (const name of names) {
    const symbol = models?.get(name);
    expect(symbol?.declarations, name).toHaveLength(1);
    expect([name, teams?.get(name) === symbol, people?.get(name) === symbol]).toEqual([name, true, true]);
  }
  expect(people?.get("Team")).toBe(models?.get("Team"));
  expect(teams?.get("Team")).not.toBe(models?.get("Team"));
});

test("a bundle has nothing of the common package, and is the same as without it", async () => {
  const alone = await makeProject(false);
  const bundles = await Promise.all(
    [folder, alone].map((cwd) =>
      build({
        absWorkingDir: cwd,
        stdin: {
          contents: `
            import { createGraphClient, isStrict } from "@contoso/teams";
            import { createGraphClient as createPeopleClient, strict } from "@contoso/people";
            const options = { credential: () => "token" };
            export const result = [createGraphClient(options), createPeopleClient(options), isStrict, strict];`,
          resolveDir: cwd,
        },
        bundle: true,
        format: "esm",
        minify: true,
        write: false,
        metafile: true,
      }),
    ),
  );
  const [shared, own] = bundles.map(({ outputFiles: [file], metafile }) => ({
    text: file?.text,
    modules: Object.keys(metafile.inputs),
  }));
  expect(shared).toEqual(own);
  expect(shared?.modules).toContain("node_modules/@contoso/teams/dist/models/contoso.hr.js");
  expect(shared?.modules.filter((path) => path.includes(sharedName))).toEqual([]);
});
