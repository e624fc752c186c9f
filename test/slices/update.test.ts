/**
 * Updates from a server on this machine that publishes one real version of Graph after the other. Each leaves a commit's
 * worth of changes that belong together.
 */
import { cp, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { hashOf } from "../../generator/write/manifest.js";
import { repository, run } from "../support/cli.js";
import { metadataServer } from "../support/metadata-server.js";
import { sharedGraph } from "../support/shared.js";
import { temporaryFolder } from "../support/temporary-folder.js";

/** In this one there is no API connector. */
const before = "v1.0-2021-04-before-api-connectors";

const versions = [
  "v1.0-2021-04-20",
  "v1.0-2023-02-14",
  "v1.0-2023-05-09-annotated",
  "v1.0-2025-10",
  "v1.0-2026-08-20",
];

const annotations = "identity-api-connectors.annotations.xml";

const slices = [
  { name: "connectors", include: ["/identity/apiConnectors/**"], annotations: [`metadata/${annotations}`] },
  { name: "users", include: ["/users", "/users/*"] },
  { name: "groups", include: ["/groups", "/groups/*"] },
] as const;

/** The step of each update, as it was found to be. */
const expected: Readonly<Record<(typeof slices)[number]["name"], readonly string[]>> = {
  connectors: ["none", "none", "none", "none"],
  users: ["minor", "major", "minor", "major"],
  groups: ["minor", "major", "minor", "minor"],
};

interface Sources {
  readonly files: Readonly<Record<string, { readonly sha256: string; readonly written: string }>>;
  readonly packages: Readonly<Record<string, { readonly version: string }>>;
}

describe.skipIf(sharedGraph === undefined)("the history of Graph (skipped without shared/graph)", () => {
  const shared = (path: string): Promise<string> => readFile(join(sharedGraph ?? "", path), "utf8");

  test.each(slices)("$name is updated from each version to the next", async (slice) => {
    const [cwd, server] = [await temporaryFolder(), await metadataServer()];
    const name = `@slices/${slice.name}`;
    await mkdir(join(cwd, "metadata"));
    await cp(join(repository, "metadata", annotations), join(cwd, "metadata", annotations));
    const configuration = {
      ...slice,
      name,
      csdl: "metadata/slice.csdl.xml",
      permissions: "metadata/permissions.json",
      sources: "metadata/sources.json",
      out: "generated/slice",
    };
    const files = {
      "slice.csdl.xml": { from: `${server.origin}/$metadata` },
      "permissions.json": { from: `${server.origin}/permissions.json` },
    };
    await writeFile(join(cwd, "graph-slice.config.json"), JSON.stringify({ slices: [configuration] }));
    await writeFile(join(cwd, "metadata/sources.json"), JSON.stringify({ sourcesVersion: 1, files }));
    server.publish("/permissions.json", await shared("permissions/permissions.json"));
    const read = (path: string): Promise<string> => readFile(join(cwd, path), "utf8");

    if (slice.name === "connectors") {
      server.publish("/$metadata", await shared(`csdl/${before}.xml`));
      const { exitCode, stderr } = await run(["update"], { cwd });
      expect(exitCode).toBe(2);
      expect(stderr).toMatch(
        /pattern-no-match The pattern "\/identity\/apiConnectors\/\*\*" matches no operation/u,
      );
      expect((await readdir(join(cwd, "metadata"))).sort()).toEqual([annotations, "sources.json"]);
    }

    const steps: string[] = [];
    let version = "";
    for (const each of versions) {
      const text = await shared(`csdl/${each}.xml`);
      server.publish("/$metadata", text);
      const { exitCode, stdout, stderr } = await run(["update", "--json"], { cwd });
      expect(stderr.split("\n").filter((line) => line.includes(" error "))).toEqual([]);
      expect(exitCode).toBe(0);
      const {
        sources: [report],
      } = JSON.parse(stdout) as {
        readonly sources: readonly [
          { readonly packages: readonly [{ readonly step: string; readonly version: string }] },
        ];
      };
      const [made] = report.packages;
      if (version !== "") steps.push(made.step);
      expect(made.step === "none" || made.version !== version).toBe(true);
      version = made.version;

      const state = JSON.parse(await read("metadata/sources.json")) as Sources;
      expect(state.packages[name]?.version).toBe(version);
      expect(state.files["slice.csdl.xml"]).toMatchObject({
        sha256: hashOf(text),
        written: hashOf(await read("metadata/slice.csdl.xml")),
      });
      expect(JSON.parse(await read("generated/slice/package.json"))).toMatchObject({ version });
      const changelog = await read("generated/slice/CHANGELOG.md");
      expect(changelog).toBe(await read(`metadata/${slice.name}.changelog.md`));
      expect(/^## (.*)$/mu.exec(changelog)?.[1]).toBe(version);
      expect(await run(["check"], { cwd })).toMatchObject({ exitCode: 0 });
      expect(await run(["update", "--frozen"], { cwd })).toMatchObject({ exitCode: 0 });
    }
    expect(steps).toEqual(expected[slice.name]);
  });
});
