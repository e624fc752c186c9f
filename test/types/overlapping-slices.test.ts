/** Two slices of one API share no code and no types, but values pass between them: types of one name have one structure. */
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { generatePackage } from "../../generator/pipeline.js";
import { compileStrictly, compilers } from "../support/compilers.js";
import { inEnvelope } from "../support/csdl-envelope.js";
import { temporaryFolder } from "../support/temporary-folder.js";

const csdl = inEnvelope(
  `<EntityType Name="team">
    <Key><PropertyRef Name="id"/></Key>
    <Property Name="id" Type="Edm.String" Nullable="false"/>
    <Property Name="state" Type="contoso.hr.state"/>
    <Property Name="policy" Type="contoso.hr.policy"/>
    <NavigationProperty Name="members" Type="Collection(contoso.hr.person)"/>
    <NavigationProperty Name="rooms" Type="Collection(contoso.hr.room)" ContainsTarget="true"/>
  </EntityType>
  <EntityType Name="person"><Key><PropertyRef Name="id"/></Key><Property Name="id" Type="Edm.String" Nullable="false"/>
    <Property Name="policy" Type="contoso.hr.policy"/></EntityType>
  <EntityType Name="room"><Key><PropertyRef Name="id"/></Key><Property Name="id" Type="Edm.String" Nullable="false"/></EntityType>
  <EnumType Name="state"><Member Name="open"/><Member Name="closed"/></EnumType>
  <ComplexType Name="policy" Abstract="true"/>
  <ComplexType Name="strict" BaseType="contoso.hr.policy"><Property Name="rule" Type="Edm.String"/></ComplexType>
  <ComplexType Name="lax" BaseType="contoso.hr.policy"><Property Name="days" Type="Edm.Int32"/></ComplexType>
  <EntityContainer Name="service">
    <EntitySet Name="teams" EntityType="contoso.hr.team"/>
    <EntitySet Name="people" EntityType="contoso.hr.person"/>
  </EntityContainer>`,
  "contoso.hr",
);

const consumer = `
import * as one from "./one/src/index.js";
import * as other from "./other/src/index.js";

export function passed(team: one.Team, otherTeam: other.Team): [other.Team, one.Team] {
  return [team, otherTeam];
}
export function policies(policy: one.Policy, otherPolicy: other.Policy): [other.Policy, one.Policy] {
  return [policy, otherPolicy];
}
export function rule(team: one.Team): string | null | undefined {
  const policy: other.Policy | null | undefined = team.policy;
  return other.isStrict(policy) ? policy.rule : undefined;
}
export const body: other.TeamCreate = { id: "1", state: "open", policy: one.strict({ rule: "x" }) };
// @ts-expect-error a value of another shape
export const wrong: other.TeamCreate = { id: "1", policy: { "@odata.type": "#contoso.hr.lax", rule: "x" } };
`;

test("values of overlapping slices pass from one package to the other", async () => {
  const folder = await temporaryFolder();
  await writePackage(folder, "one", ["/teams/**"]);
  await writePackage(folder, "other", ["/teams", "/people/**"]);
  await writeFile(join(folder, "package.json"), JSON.stringify({ type: "module" }));
  await writeFile(join(folder, "consumer.ts"), consumer);
  for (const compiler of compilers.filter(({ version }) => version === "5.9" || version === "7.0")) {
    expect(await compileStrictly(compiler, folder, { include: ["consumer.ts"] })).toEqual([]);
  }
});

async function writePackage(folder: string, name: string, include: readonly string[]): Promise<void> {
  const { value, diagnostics } = await generatePackage(
    { metadata: { form: "csdl", source: { name: "metadata.xml", text: csdl } }, annotations: [] },
    { name: `@contoso/${name}`, version: "1.0.0", apiVersion: "v1.0", include, operations: "all" },
    { check: (files) => Promise.resolve({ value: files, diagnostics: [] }) },
  );
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  for (const { path, text } of value.files.filter((file) => file.path.startsWith("src/"))) {
    await mkdir(dirname(join(folder, name, path)), { recursive: true });
    await writeFile(join(folder, name, path), text);
  }
}
