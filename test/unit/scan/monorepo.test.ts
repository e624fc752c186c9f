/** Packages that are linked to each other, and not built. */
import { mkdir, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { scanProject } from "../../../generator/scan/scan-project.js";
import { listCalls } from "../../support/scan-listing.js";
import { temporaryFolder } from "../../support/temporary-folder.js";

const settings = {
  composite: true,
  module: "nodenext",
  noLib: true,
  types: [],
  outDir: "dist",
  rootDir: "src",
};

async function writePackage(folder: string, name: string, source: string, references: readonly string[]) {
  const home = path.join(folder, "packages", name);
  await mkdir(path.join(home, "src"), { recursive: true });
  const manifest = {
    name: `@contoso/${name}`,
    type: "module",
    exports: { ".": { types: "./dist/index.d.ts" } },
  };
  await writeFile(path.join(home, "package.json"), JSON.stringify(manifest));
  const project = {
    compilerOptions: settings,
    references: references.map((each) => ({ path: `../${each}` })),
  };
  await writeFile(path.join(home, "tsconfig.json"), JSON.stringify(project));
  await writeFile(path.join(home, "src", "index.ts"), source);
  await mkdir(path.join(folder, "node_modules", "@contoso"), { recursive: true });
  await symlink(home, path.join(folder, "node_modules", "@contoso", name), "junction");
}

test("a wrapper is known by its callers in all packages that use it", async () => {
  const folder = await temporaryFolder();
  const wrapper =
    "export const get = (path: string) => fetch(`https://graph.microsoft.com/v1.0${path}`);\n" +
    "export const unused = (path: string) => fetch(`https://graph.microsoft.com/beta${path}`);\n";
  await writePackage(folder, "core", wrapper, []);
  await writePackage(folder, "web", 'import { get } from "@contoso/core";\nget("/me");\n', ["core"]);
  await writePackage(folder, "api", 'import { get } from "@contoso/core";\nget("/groups");\n', ["core"]);
  const references = ["core", "web", "api"].map((name) => ({ path: `packages/${name}` }));
  await writeFile(path.join(folder, "tsconfig.json"), JSON.stringify({ files: [], references }));

  const { value, diagnostics } = await scanProject({ project: folder });

  expect(diagnostics).toEqual([]);
  expect(listCalls(value!, folder).split("\n")).toEqual([
    "packages/api/src/index.ts:2:1 http: GET v1.0 /groups through packages/core/src/index.ts:1:38",
    "packages/web/src/index.ts:2:1 http: GET v1.0 /me through packages/core/src/index.ts:1:38",
    "packages/core/src/index.ts:2:41 http: unresolved fetch(`https://graph.microsoft.com/beta${path}`)",
    "    What follows the host is `beta${path}`, of which the value is not known.",
    "",
  ]);
  expect(value?.statistics.files).toBe(3);
});
