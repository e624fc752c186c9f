import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { run } from "./tools.js";

const root = resolve(import.meta.dirname, "../..");
const tsc = createRequire(import.meta.url).resolve("typescript/bin/tsc");

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "graph-slice-install-"));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** An empty project, with the packages of some folders packed and installed. */
async function project(name: string, ...packages: readonly string[]): Promise<string> {
  const cwd = join(folder, name);
  await cp(join(import.meta.dirname, "consumer"), cwd, { recursive: true });
  await writeFile(join(cwd, "package.json"), JSON.stringify({ name, private: true, type: "module" }));
  for (const each of packages) await run("npm", ["pack", "--pack-destination", cwd], each);
  const archives = (await readdir(cwd)).filter((file) => file.endsWith(".tgz")).map((file) => `./${file}`);
  await run("npm", ["install", "--no-audit", "--no-fund", ...archives], cwd);
  return cwd;
}

test("the committed package is packed, installed, compiled against and run", async () => {
  const cwd = await project("consumer", join(root, "generated/identity-api-connectors"));
  const flags =
    "--strict --exactOptionalPropertyTypes --noUncheckedIndexedAccess --target es2022 --module nodenext";
  const types = ["--typeRoots", join(root, "node_modules/@types"), "--types", "node"];
  await run(process.execPath, [tsc, ...flags.split(" "), ...types, "consumer.ts"], cwd);
  expect(JSON.parse(await run(process.execPath, ["consumer.js"], cwd))).toEqual({
    received: [
      "GET /v1.0/identity/apiConnectors?$select=id,displayName",
      `PATCH /v1.0/identity/apiConnectors/a%2Fb ${JSON.stringify({
        authenticationConfiguration: {
          "@odata.type": "#microsoft.graph.basicAuthentication",
          username: "user",
          password: "secret",
        },
      })}`,
      `PATCH /v1.0/identity/apiConnectors/1 ${JSON.stringify({
        displayName: null,
        authenticationConfiguration: {
          "@odata.type": "#microsoft.graph.pkcs12Certificate",
          pkcs12Value: "AA==",
          password: "",
        },
      })}`,
    ],
    names: ["1 One"],
    least: "APIConnectors.ReadWrite.All",
  });
  expect(
    JSON.parse(
      await readFile(join(cwd, "node_modules/@graph-slice/identity-api-connectors/package.json"), "utf8"),
    ),
  ).not.toHaveProperty("dependencies");
});

test("the program itself is packed, installed and generates the same package", async () => {
  const cwd = await project("program", root);
  await cp(join(root, "metadata"), join(cwd, "metadata"), { recursive: true });
  await cp(join(root, "graph-slice.config.json"), join(cwd, "graph-slice.config.json"));
  await run("npx", ["graph-slice", "generate"], cwd);
  for (const file of [
    "src/index.ts",
    "src/models/microsoft.graph.ts",
    "dist/client.js",
    "dist/index.d.ts",
    "package.json",
  ]) {
    const [made, committed] = await Promise.all(
      [cwd, root].map((each) => readFile(join(each, "generated/identity-api-connectors", file), "utf8")),
    );
    expect(made).toBe(committed);
  }
});
