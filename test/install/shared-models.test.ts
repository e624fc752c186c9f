/** Packages of slices that share types, packed and installed together with the one that has these. */
import { mkdtemp, readdir, readFile, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { run as runProgram } from "../support/cli.js";
import { compile, compilers, strictOptions } from "../support/compilers.js";
import { sharingServices } from "../support/sharing-service.js";
import { install, run, runNode, type Tools } from "./tools.js";

const generated = sharingServices();

const consumer = `
import { createGraphClient, type Team } from "@contoso/teams";
import { createGraphClient as createPeopleClient, type Person } from "@contoso/people";
import type { Person as Shared, Place } from "@contoso/models";

const fetch = () => Promise.resolve(new Response('{"value":[{"id":"1","home":{"city":"Here"}}]}'));
const credential = () => "token";
const cities = (places: readonly (Place | null | undefined)[]): readonly unknown[] => places.map((place) => place?.city);
const people: readonly Shared[] = (await createPeopleClient({ credential, fetch }).people.get()).value;
const teams: readonly Team[] = (await createGraphClient({ credential, fetch }).teams.get()).value;
const same: readonly Person[] = people;
console.log(JSON.stringify([cities(same.map(({ home }) => home)), teams.length]));
`;

let folder: string;
let tools: Tools;
let archives: readonly string[];
beforeAll(async () => {
  tools = await install("publint", "@arethetypeswrong/cli");
  folder = await mkdtemp(join(await realpath(tmpdir()), "graph-slice-shared-"));
});
afterAll(async () => {
  await Promise.all([tools.remove(), rm(folder, { recursive: true, force: true })]);
});

test("they are packed, installed, compiled against and run", async () => {
  const cwd = await generated();
  await writeFile(join(folder, "package.json"), JSON.stringify({ private: true, type: "module" }));
  for (const name of ["models", "teams", "people"]) {
    await run("npm", ["pack", "--silent", "--pack-destination", folder], join(cwd, "generated", name));
  }
  archives = (await readdir(folder)).filter((file) => file.endsWith(".tgz"));
  expect(archives).toHaveLength(3);
  const files = archives.map((file) => `./${file}`);
  await run("npm", ["install", "--silent", "--offline", "--ignore-scripts", ...files], folder);
  expect(await readdir(join(folder, "node_modules/@contoso"))).toEqual(["models", "people", "teams"]);

  await writeFile(join(folder, "consumer.ts"), consumer);
  for (const compiler of compilers.filter(({ version }) => version === "5.9" || version === "7.0")) {
    const { exactOptionalPropertyTypes, strict } = strictOptions(compiler);
    const compilerOptions = {
      ...{ exactOptionalPropertyTypes, strict },
      target: "es2022",
      module: "nodenext",
      lib: ["es2022", "dom"],
      types: [],
    };
    await writeFile(
      join(folder, "tsconfig.json"),
      JSON.stringify({ compilerOptions, files: ["consumer.ts"] }),
    );
    expect(await compile(compiler, folder, "tsconfig.json")).toEqual([]);
  }
  expect(JSON.parse(await runNode(["consumer.js"], folder))).toEqual([["Here"], 1]);
  // What is loaded has nothing of the common package.
  await rm(join(folder, "node_modules/@contoso/models"), { recursive: true });
  expect(JSON.parse(await runNode(["consumer.js"], folder))).toEqual([["Here"], 1]);
});

test("publint and arethetypeswrong find nothing wrong with them", async () => {
  const [publint, attw] = [
    tools.file("publint", "src/cli.js"),
    tools.file("@arethetypeswrong/cli", "dist/index.js"),
  ];
  for (const archive of archives.map((file) => join(folder, file))) {
    expect(await runNode([publint, "run", archive, "--strict"], tools.folder)).toContain("All good!");
    const options = ["--profile", "node16", "--ignore-rules", "cjs-resolves-to-esm", "--no-color"];
    expect(await runNode([attw, archive, ...options], tools.folder)).toContain("🟢");
  }
});

test("the program says that the slices are up to date where they were installed as a workspace", async () => {
  const cwd = await generated();
  const manifest = { private: true, workspaces: ["generated/*"] };
  await writeFile(join(cwd, "package.json"), JSON.stringify(manifest));
  await run("npm", ["install", "--silent", "--offline", "--ignore-scripts"], cwd);
  const linked = await realpath(join(cwd, "node_modules/@contoso/models"));
  expect(linked).toBe(await realpath(join(cwd, "generated/models")));
  expect((await runProgram(["check", "--quiet"], { cwd })).exitCode).toBe(0);
  expect(await readFile(join(cwd, "generated/teams/package.json"), "utf8")).toContain(
    '"@contoso/models": "0.1.0"',
  );
});
