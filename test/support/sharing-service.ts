/** A made-up service with two slices that share types, as files in a folder, generated once. */
import { cp, mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, expect } from "vitest";
import { run } from "./cli.js";
import { inEnvelope } from "./csdl-envelope.js";
import { temporaryFolder } from "./temporary-folder.js";

const metadata = inEnvelope(
  `<EntityType Name="team">
    <Key><PropertyRef Name="id"/></Key>
    <Property Name="id" Type="Edm.String" Nullable="false"/>
    <Property Name="place" Type="contoso.hr.place"/>
    <NavigationProperty Name="members" Type="Collection(contoso.hr.person)"/>
  </EntityType>
  <EntityType Name="person">
    <Key><PropertyRef Name="id"/></Key>
    <Property Name="id" Type="Edm.String" Nullable="false"/>
    <Property Name="home" Type="contoso.hr.place"/>
  </EntityType>
  <ComplexType Name="place"><Property Name="city" Type="Edm.String"/></ComplexType>
  <EntityContainer Name="service">
    <EntitySet Name="teams" EntityType="contoso.hr.team"/>
    <EntitySet Name="people" EntityType="contoso.hr.person"/>
  </EntityContainer>`,
  "contoso.hr",
);

const permissions = {
  permissions: {
    "Hr.Read": {
      schemes: { Application: { privilegeLevel: 1 } },
      pathSets: [
        {
          schemeKeys: ["Application"],
          methods: ["GET"],
          paths: {
            "/teams": "least=Application",
            "/people": "least=Application",
            "/people/{id}": "least=Application",
          },
        },
      ],
    },
  },
};

/** The slices, with other include patterns where these are given. */
export function sharingConfiguration(
  include: { readonly teams?: readonly string[]; readonly people?: readonly string[] } = {},
) {
  const common = { csdl: "metadata.xml", permissions: "permissions.json", sharedModels: "@contoso/models" };
  return {
    slices: [
      { ...common, name: "@contoso/teams", include: include.teams ?? ["/teams"] },
      { ...common, name: "@contoso/people", include: include.people ?? ["/people"] },
    ],
  };
}

/** Gives copies of a folder in which the packages were generated into `generated/`. */
export function sharingServices(): () => Promise<string> {
  let once: string;
  beforeAll(async () => {
    once = await mkdtemp(join(await realpath(tmpdir()), "graph-slice-test-"));
    await writeFile(join(once, "metadata.xml"), metadata);
    await writeFile(join(once, "permissions.json"), JSON.stringify(permissions));
    await writeFile(join(once, "graph-slice.config.json"), JSON.stringify(sharingConfiguration()));
    const { exitCode } = await run(["generate"], { cwd: once });
    expect(exitCode).toBe(0);
    return () => rm(once, { recursive: true, force: true });
  });
  return async () => {
    const cwd = await temporaryFolder();
    await cp(once, cwd, { recursive: true, preserveTimestamps: true });
    return cwd;
  };
}
