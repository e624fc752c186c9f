/** A small made-up service, as files in a folder, with a configuration. */
import { cp, mkdir, mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { beforeAll, expect } from "vitest";
import { run } from "./cli.js";
import { temporaryFolder } from "./temporary-folder.js";

export const metadata = `<?xml version="1.0" encoding="utf-8"?>
<edmx:Edmx Version="4.0" xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx">
  <edmx:DataServices>
    <Schema Namespace="contoso.hr" xmlns="http://docs.oasis-open.org/odata/ns/edm">
      <EntityType Name="team">
        <Key><PropertyRef Name="id" /></Key>
        <Property Name="id" Type="Edm.String" Nullable="false" />
        <Property Name="displayName" Type="Edm.String" />
        <Property Name="badge" Type="contoso.hr.badge" />
      </EntityType>
      <ComplexType Name="badge">
        <Property Name="color" Type="Edm.String" />
      </ComplexType>
      <EntityContainer Name="service">
        <EntitySet Name="teams" EntityType="contoso.hr.team" />
      </EntityContainer>
    </Schema>
  </edmx:DataServices>
</edmx:Edmx>
`;

export const slice = {
  csdl: "metadata.xml",
  include: ["/teams/**"],
  name: "@contoso/teams",
  out: "packages/teams",
};

/** Files for a slice whose metadata is cut out of `upstream.xml` by `update`. */
export const trackedSlice = {
  "graph-slice.config.json": {
    slices: [
      { ...slice, csdl: "metadata/teams.csdl.xml", operations: "all", sources: "metadata/sources.json" },
    ],
  },
  "metadata/sources.json": {
    sourcesVersion: 1,
    files: { "teams.csdl.xml": { from: "../upstream.xml" } },
    packages: { "@contoso/teams": { version: "1.0.0" } },
  },
};

/** A folder with the metadata, a configuration of one slice, and other files. */
export async function smallService(files: Readonly<Record<string, string | object>> = {}): Promise<string> {
  return smallServiceIn(await temporaryFolder(), files);
}

/** The same in a folder that is there. */
export async function smallServiceIn(
  folder: string,
  files: Readonly<Record<string, string | object>> = {},
): Promise<string> {
  const all = { "metadata.xml": metadata, "graph-slice.config.json": { slices: [slice] }, ...files };
  for (const [path, content] of Object.entries(all)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(
      join(folder, path),
      typeof content === "string" ? content : JSON.stringify(content, null, 2),
    );
  }
  return folder;
}

/** Folders like that of `smallService`, with the package that the command made of it once. */
export function generatedServices(): () => Promise<string> {
  let once: string;
  beforeAll(async () => {
    once = await smallServiceIn(await mkdtemp(join(await realpath(tmpdir()), "graph-slice-test-")));
    const { exitCode } = await run(["generate"], { cwd: once });
    expect(exitCode).toBe(0);
    return () => rm(once, { recursive: true, force: true });
  });
  return async () => {
    const cwd = await smallService();
    await cp(join(once, slice.out), join(cwd, slice.out), { recursive: true, preserveTimestamps: true });
    return cwd;
  };
}
