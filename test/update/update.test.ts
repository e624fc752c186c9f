/** Updates from a server on this machine, run as a user does. */
import { existsSync } from "node:fs";
import { chmod, cp, mkdir, mkdtemp, readdir, readFile, realpath, rm, writeFile } from "node:fs/promises";
import type { RequestListener } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { hashOf } from "../../generator/write/manifest.js";
import { run } from "../support/cli.js";
import { metadataServer } from "../support/metadata-server.js";
import { temporaryFolder } from "../support/temporary-folder.js";

/** A service that has more than the slice needs. */
const metadata = `<?xml version="1.0" encoding="utf-8"?>
<edmx:Edmx Version="4.0" xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx">
  <edmx:DataServices>
    <Schema Namespace="contoso.hr" Alias="hr" xmlns="http://docs.oasis-open.org/odata/ns/edm">
      <EntityType Name="team">
        <Key><PropertyRef Name="id" /></Key>
        <Property Name="id" Type="Edm.String" Nullable="false" />
        <Property Name="displayName" Type="Edm.String" />
        <NavigationProperty Name="rooms" Type="Collection(hr.room)" ContainsTarget="true" />
      </EntityType>
      <EntityType Name="room">
        <Key><PropertyRef Name="id" /></Key>
        <Property Name="id" Type="Edm.String" Nullable="false" />
      </EntityType>
      <EntityContainer Name="service">
        <EntitySet Name="teams" EntityType="hr.team" />
        <EntitySet Name="rooms" EntityType="hr.room" />
      </EntityContainer>
    </Schema>
  </edmx:DataServices>
</edmx:Edmx>
`;

const withMotto = metadata.replace(
  '<Property Name="displayName"',
  '<Property Name="motto" Type="Edm.String" /><Property Name="displayName"',
);
const withoutName = metadata.replace('<Property Name="displayName" Type="Edm.String" />', "");
const withoutTeams = metadata.replace('<EntitySet Name="teams" EntityType="hr.team" />', "");
const withMoreRooms = metadata.replace('Name="room">', 'Name="room" OpenType="true">');

const permissions = JSON.stringify({
  permissions: Object.fromEntries(
    ["Team.Read", "Room.Read"].map((name) => [
      name,
      {
        schemes: { DelegatedWork: { requiresAdminConsent: false } },
        pathSets: [
          {
            schemeKeys: ["DelegatedWork"],
            methods: ["GET"],
            paths: { [`/${name === "Team.Read" ? "teams" : "rooms"}/{id}`]: "least=DelegatedWork" },
          },
        ],
      },
    ]),
  ),
});

const configuration = {
  slices: [
    {
      name: "@contoso/teams",
      csdl: "metadata/teams.csdl.xml",
      permissions: "metadata/permissions.json",
      include: ["/teams/**"],
      sources: "metadata/sources.json",
      out: "packages/teams",
    },
  ],
};

let updated: string;

beforeAll(async () => {
  updated = await mkdtemp(join(await realpath(tmpdir()), "graph-slice-update-"));
  await mkdir(join(updated, "metadata"));
  await writeFile(join(updated, "metadata.xml"), metadata);
  await writeFile(join(updated, "permissions.json"), permissions);
  await writeFile(join(updated, "graph-slice.config.json"), JSON.stringify(configuration));
  const files = {
    "teams.csdl.xml": { from: "../metadata.xml" },
    "permissions.json": { from: "../permissions.json" },
  };
  await writeFile(join(updated, "metadata/sources.json"), JSON.stringify({ sourcesVersion: 1, files }));
  expect(await run(["update"], { cwd: updated })).toMatchObject({ exitCode: 0, stderr: "" });
  return () => rm(updated, { recursive: true, force: true });
});

/** A copy of a folder that was updated, and a server that publishes the same. */
async function service() {
  const [cwd, server] = [await temporaryFolder(), await metadataServer()];
  await cp(updated, cwd, { recursive: true });
  server.publish("/metadata", metadata);
  server.publish("/permissions", permissions);
  const edit = async (change: (text: string) => string): Promise<void> => {
    const path = join(cwd, "metadata/sources.json");
    await writeFile(path, change(await readFile(path, "utf8")));
  };
  await edit((text) =>
    text
      .replace("../metadata.xml", `${server.origin}/metadata`)
      .replace("../permissions.json", `${server.origin}/permissions`),
  );
  const read = (path: string): Promise<string> => readFile(join(cwd, path), "utf8");
  const sources = async () => JSON.parse(await read("metadata/sources.json")) as SourcesDocument;
  const update = (...args: readonly string[]) => run(["update", ...args], { cwd });
  return { cwd, server, edit, read, sources, update, state: () => stateOf(cwd) };
}

interface SourcesDocument {
  readonly files: Readonly<
    Record<string, { readonly sha256: string; readonly etag?: string; readonly written: string }>
  >;
  readonly packages: Readonly<Record<string, { readonly version: string }>>;
}

/** A hash of each file in a folder. */
async function stateOf(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const hashes = paths
    .sort()
    .map(async (path) => [path.slice(folder.length + 1), hashOf(await readFile(path))]);
  return Object.fromEntries(await Promise.all(hashes)) as Record<string, string>;
}

describe("the first update", () => {
  test("cuts out what the slice needs, and generates the first version", async () => {
    const { cwd, read, sources } = await service();
    expect(await read("metadata/teams.csdl.xml")).not.toContain("room");
    expect(
      Object.keys(
        (JSON.parse(await read("metadata/permissions.json")) as { permissions: object }).permissions,
      ),
    ).toEqual(["Team.Read"]);
    expect((await sources()).packages["@contoso/teams"]).toMatchObject({
      version: "0.1.0",
      changelog: "teams.changelog.md",
    });
    expect(JSON.parse(await read("packages/teams/package.json"))).toMatchObject({
      version: "0.1.0",
      files: expect.arrayContaining(["CHANGELOG.md"]) as unknown,
    });
    expect(await read("packages/teams/CHANGELOG.md")).toBe(await read("metadata/teams.changelog.md"));
    expect(await run(["check"], { cwd })).toMatchObject({ exitCode: 0 });
  });
});

describe("update", () => {
  test("takes what is newer: a version, an entry, the inputs and the package", async () => {
    const { cwd, server, read, sources, update, state } = await service();
    server.publish("/metadata", withMotto);
    const { exitCode, stdout, stderr } = await update();
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
    expect(stdout).toContain("@contoso/teams → packages/teams: 0.1.0 → 0.1.1");
    expect(stdout).toContain("Team.motto");
    expect(await read("metadata/teams.csdl.xml")).toContain('<Property Name="motto" Type="Edm.String" />');
    expect((await sources()).packages["@contoso/teams"]?.version).toBe("0.1.1");
    expect(JSON.parse(await read("packages/teams/package.json"))).toMatchObject({ version: "0.1.1" });
    const changelog = await read("packages/teams/CHANGELOG.md");
    expect(changelog.match(/^## .*$/gmu)).toEqual(["## 0.1.1", "## 0.1.0"]);
    expect(changelog).toContain("`Team.motto`");
    expect(await run(["check"], { cwd })).toMatchObject({ exitCode: 0 });
    const before = await state();
    expect(await run(["generate"], { cwd })).toMatchObject({ exitCode: 0 });
    expect(await state()).toEqual(before);
  });

  test("counts up more for what breaks consumers", async () => {
    const { server, sources, update } = await service();
    server.publish("/metadata", withoutName);
    expect(await update()).toMatchObject({ exitCode: 0 });
    expect((await sources()).packages["@contoso/teams"]?.version).toBe("0.2.0");
  });

  test("asks for what is newer, and is done where there is nothing", async () => {
    const { server, update, state } = await service();
    expect(await update()).toMatchObject({ exitCode: 0, stderr: "" });
    expect(server.take()).toEqual(["GET /metadata 200", "GET /permissions 200"]);
    const before = await state();
    const { exitCode, stdout } = await update();
    expect({ exitCode, last: stdout.trim().split("\n").at(-1) }).toEqual({
      exitCode: 0,
      last: "up to date: there is nothing newer",
    });
    expect(server.take()).toEqual(["GET /metadata 304", "GET /permissions 304"]);
    expect(await state()).toEqual(before);
  });

  test("asks another place for everything, whatever tag it has", async () => {
    const { server, edit, read, update } = await service();
    const answer =
      (text: string): RequestListener =>
      (request, response) => {
        const isKnown = request.headers["if-none-match"] === '"1"';
        response.writeHead(isKnown ? 304 : 200, { etag: '"1"' }).end(isKnown ? undefined : text);
      };
    server.publish("/metadata", answer(metadata));
    server.publish("/newer", answer(withMotto));
    expect(await update()).toMatchObject({ exitCode: 0 });
    await edit((text) => text.replace(`${server.origin}/metadata`, `${server.origin}/newer`));
    server.take();
    expect(await update()).toMatchObject({ exitCode: 0 });
    expect(server.take()).toContain("GET /newer 200");
    expect(await read("metadata/teams.csdl.xml")).toContain("motto");
    expect(await update()).toMatchObject({ exitCode: 0 });
    expect(server.take()).toContain("GET /newer 304");
  });

  test("takes no new version of what changed elsewhere", async () => {
    const { cwd, server, read, sources, update } = await service();
    const inputs = await read("metadata/teams.csdl.xml");
    server.publish("/metadata", withMoreRooms);
    expect(await update()).toMatchObject({ exitCode: 0 });
    expect(await read("metadata/teams.csdl.xml")).toBe(inputs);
    expect((await sources()).files["teams.csdl.xml"]?.sha256).toBe(hashOf(withMoreRooms));
    expect((await sources()).packages["@contoso/teams"]?.version).toBe("0.1.0");
    expect(await run(["check"], { cwd })).toMatchObject({ exitCode: 0 });
  });

  test("cuts out again what the settings ask for now, or what was edited by hand", async () => {
    const { cwd, read, sources, update } = await service();
    const more = JSON.stringify(configuration).replace("/teams/**", "/**");
    await writeFile(join(cwd, "graph-slice.config.json"), more);
    expect(await update("--frozen")).toMatchObject({ exitCode: 1 });
    expect(await update()).toMatchObject({ exitCode: 0 });
    const widened = await read("metadata/teams.csdl.xml");
    expect(widened).toContain('<EntitySet Name="rooms"');
    expect((await sources()).packages["@contoso/teams"]?.version).toBe("0.1.1");

    await writeFile(join(cwd, "metadata/teams.csdl.xml"), widened.replace("displayName", "title"));
    expect(await update()).toMatchObject({ exitCode: 0 });
    expect(await read("metadata/teams.csdl.xml")).toBe(widened);
  });

  test("leaves what is your own", async () => {
    const { cwd, read, server, update } = await service();
    const notes = "# Ours\n\nTold by hand.\n\n";
    const changelog = await read("metadata/teams.changelog.md");
    await writeFile(join(cwd, "metadata/teams.changelog.md"), changelog.replace(/^.*\n\n/u, notes));
    server.publish("/metadata", withMotto);
    expect(await update()).toMatchObject({ exitCode: 0 });
    expect(await read("packages/teams/CHANGELOG.md")).toMatch(/^# Ours\n\nTold by hand\.\n\n## 0\.1\.1\n/u);
  });

  test("--dry-run says what it would do, and writes nothing", async () => {
    const { server, update, state } = await service();
    const before = await state();
    server.publish("/metadata", withMotto);
    const { exitCode, stdout } = await update("--dry-run", "--json");
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      command: "update",
      ok: true,
      dryRun: true,
      sources: [
        {
          file: "metadata/sources.json",
          current: false,
          inputs: [
            { file: "metadata/permissions.json", status: "unchanged" },
            { file: "metadata/teams.csdl.xml", status: "changed", sha256: hashOf(withMotto) },
          ],
          packages: [{ name: "@contoso/teams", before: "0.1.0", version: "0.1.1", step: "minor" }],
        },
      ],
      diagnostics: [],
    });
    expect(await state()).toEqual(before);
  });

  test("--frozen ends with 1 where anything is newer, and with 0 where nothing is", async () => {
    const { server, update, state } = await service();
    const before = await state();
    expect(await update("--frozen")).toMatchObject({ exitCode: 0 });
    server.publish("/metadata", withMotto);
    const { exitCode, stdout } = await update("--frozen", "--quiet");
    expect({ exitCode, stdout }).toMatchObject({
      exitCode: 1,
      stdout: expect.stringContaining('there is something newer; "graph-slice update" takes it') as unknown,
    });
    expect(await state()).toEqual(before);
  });

  test("--frozen compares hashes, whatever a server says of its tags", async () => {
    const { server, update } = await service();
    expect(await update()).toMatchObject({ exitCode: 0 });
    server.publish("/metadata", (request, response) => {
      if (request.headers["if-none-match"] === undefined) response.end(withMotto);
      else response.writeHead(304).end();
    });
    expect(await update("--frozen")).toMatchObject({ exitCode: 1 });
  });

  test("--frozen and --dry-run exclude each other", async () => {
    const { update } = await service();
    expect(await update("--frozen", "--dry-run")).toMatchObject({ exitCode: 2 });
  });
});

describe("several runs at once", () => {
  test("follow each other, whether they update or generate", async () => {
    const { cwd, server, sources, update } = await service();
    server.publish("/metadata", (_, response) => {
      setTimeout(() => response.end(withMotto), 300);
    });
    const runs = await Promise.all([update(), run(["generate"], { cwd }), update()]);
    expect(runs.map(({ exitCode }) => exitCode)).toEqual([0, 0, 0]);
    expect((await sources()).packages["@contoso/teams"]?.version).toBe("0.1.1");
    expect(await run(["check"], { cwd })).toMatchObject({ exitCode: 0 });
  });
});

describe("an update that was cut off when it was decided", () => {
  async function cutOff() {
    const made = await service();
    const staging = join(made.cwd, "metadata/.sources.json.graph-slice-together");
    const old = await made.read("metadata/teams.csdl.xml");
    const text = old.replace("displayName", "title");
    await mkdir(staging);
    await writeFile(join(staging, "0"), text);
    const journal = { files: [{ staged: "0", target: "teams.csdl.xml" }], packages: [] };
    await writeFile(join(staging, "journal.json"), JSON.stringify(journal));
    return { ...made, staging, text };
  }

  test("is an error for runs that do not write", async () => {
    const { cwd, update } = await cutOff();
    for (const { exitCode, stderr } of [await run(["check"], { cwd }), await update("--frozen")]) {
      expect({ exitCode, stderr }).toMatchObject({
        exitCode: 2,
        stderr: expect.stringContaining("update-unfinished") as unknown,
      });
    }
  });

  test("is completed by the next run that writes", async () => {
    const { cwd, read, staging, text } = await cutOff();
    const { exitCode, stdout } = await run(["generate"], { cwd });
    expect(exitCode).toBe(0);
    expect(stdout).toContain("An update from metadata/sources.json that was cut off is complete now.");
    expect(await read("metadata/teams.csdl.xml")).toBe(text);
    expect(existsSync(staging)).toBe(false);
    expect(await run(["check"], { cwd })).toMatchObject({ exitCode: 0 });
  });
});

describe("nothing is written, and it is said why, where", () => {
  test.each<[string, string | RequestListener, RegExp]>([
    [
      "there is nothing any more",
      (_, response) => response.writeHead(404).end(),
      /metadata" cannot be read: the server answered 404/u,
    ],
    ["a file shrank to nothing", "", /it is empty/u],
    ["a document is cut off, and the server does not say so", metadata.slice(0, 900), /xml-malformed/u],
    [
      "what the slice asks for is not there",
      withoutTeams,
      /pattern-no-match.*The pattern "\/teams\/\*\*" matches no operation/u,
    ],
  ])("%s", async (_, answer, message) => {
    const { server, update, state } = await service();
    const before = await state();
    server.publish("/metadata", answer);
    const { exitCode, stderr } = await update();
    expect(stderr).toMatch(message);
    expect(stderr).toContain("Nothing was written: 1 error.\n");
    expect(exitCode).toBe(2);
    expect(await state()).toEqual(before);
  });

  test("a server is slow", async () => {
    const { edit, server, update } = await service();
    await edit((text) => text.replace('"files"', '"limits": { "seconds": 1 }, "files"'));
    server.publish("/metadata", (_request, response) => {
      response.write("<");
    });
    const { exitCode, stderr } = await update();
    expect({ exitCode, stderr }).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining("longer than 1 seconds") as unknown,
    });
  });

  test("an answer is too large", async () => {
    const { edit, update } = await service();
    await edit((text) => text.replace('"files"', '"limits": { "bytes": 100 }, "files"'));
    expect((await update()).stderr).toContain("more than 100 bytes");
  });

  test("the package was made by a newer version", async () => {
    const { cwd, read, server, update, state } = await service();
    const lock = "packages/teams/graph-slice.lock.json";
    await writeFile(join(cwd, lock), (await read(lock)).replace('"lockVersion": 1', '"lockVersion": 99'));
    const before = await state();
    server.publish("/metadata", withMotto);
    const { exitCode, stderr } = await update();
    expect(stderr).toContain("lock-newer");
    expect(exitCode).toBe(2);
    expect(await state()).toEqual(before);
  });

  test("a slice is made from OpenAPI, which is not written", async () => {
    const { cwd, update } = await service();
    await writeFile(
      join(cwd, "graph-slice.config.json"),
      JSON.stringify(configuration).replace('"csdl"', '"openapi"'),
    );
    expect((await update()).stderr).toMatch(/sources-unusable "@contoso\/teams" is made from OpenAPI/u);
  });

  test("no slice has a sources file", async () => {
    const { cwd } = await service();
    const { exitCode, stderr } = await run(["update", "--csdl", "metadata.xml", "--include", "/teams"], {
      cwd,
    });
    expect({ exitCode, stderr }).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining("--sources FILE") as unknown,
    });
  });

  test("a file of yours stands where the package belongs", async () => {
    const { cwd, server, update, state } = await service();
    await rm(join(cwd, "packages"), { recursive: true });
    await mkdir(join(cwd, "packages/teams"), { recursive: true });
    await writeFile(join(cwd, "packages/teams/README.md"), "mine");
    const before = await state();
    server.publish("/metadata", withMotto);
    expect((await update()).stderr).toContain("output-foreign-file");
    expect(await state()).toEqual(before);
  });

  test("a folder cannot be made", async () => {
    const { cwd, server, update, state } = await service();
    await rm(join(cwd, "packages"), { recursive: true });
    await writeFile(join(cwd, "packages"), "mine");
    const before = await state();
    server.publish("/metadata", withMotto);
    const { exitCode, stderr } = await update();
    expect({ exitCode, stderr }).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining("output-unwritable") as unknown,
    });
    expect(await state()).toEqual(before);
  });

  test.skipIf(process.getuid?.() === 0)("a folder is read-only", async () => {
    const { cwd, server, update, state } = await service();
    const before = await state();
    server.publish("/metadata", withMotto);
    await chmod(join(cwd, "metadata"), 0o500);
    const { exitCode, stderr } = await update();
    await chmod(join(cwd, "metadata"), 0o700);
    expect({ exitCode, stderr }).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining("output-unwritable") as unknown,
    });
    expect(await state()).toEqual(before);
  });
});
