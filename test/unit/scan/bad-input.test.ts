/** Programs that are not there, or not whole. */
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { formatPlace, placeOf } from "../../../generator/source.js";
import { scanProject } from "../../../generator/scan/scan-project.js";
import { listCalls } from "../../support/scan-listing.js";
import { temporaryFolder } from "../../support/temporary-folder.js";

/** Writes files, scans, and says what came of it. */
async function scan(files: Readonly<Record<string, string>>, project = "") {
  const folder = await temporaryFolder();
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  const { value, diagnostics } = await scanProject({ project: path.join(folder, project) });
  return {
    value,
    calls: value && listCalls(value, folder).split("\n").slice(0, -1),
    found: diagnostics.map(({ code, origin }) =>
      origin === undefined ? code : `${formatPlace(placeOf(origin)).replace(`${folder}/`, "")} ${code}`,
    ),
    messages: diagnostics.map(({ message }) => message.replaceAll(folder, "")),
  };
}

/** Without the library, which takes most of the time. */
const settings = '{ "compilerOptions": { "noLib": true, "types": [] } }';
const call = 'fetch("https://graph.microsoft.com/v1.0/me");\n';

test("a folder that is not there, or has no sources, is an error", async () => {
  const { value, found } = await scan({}, "nowhere");
  expect(value).toBeUndefined();
  expect(found).toEqual(["program-missing"]);
  expect((await scan({ "README.md": "" })).found).toEqual(["program-missing"]);
  expect((await scan({ "tsconfig.json": '{ "files": [] }' })).found).toEqual(["program-missing"]);
});

test("a folder without a configuration is scanned whole, but for what was installed", async () => {
  const { calls, found } = await scan({
    "src/a.ts": call,
    "b.jsx": `export const B = () => <a onClick={() => ${call.trim().slice(0, -1)}} />;`,
    "node_modules/c/index.js": call,
  });
  expect(found).toEqual([]);
  expect(calls).toEqual(["b.jsx:1:42 http: GET v1.0 /me", "src/a.ts:1:1 http: GET v1.0 /me"]);
});

test.each(["[", "(", "{a:", "a?", "!", "<a>", "`${"])(
  "sources that nest %s without end are an error",
  async (start) => {
    const { value, found } = await scan({
      "tsconfig.json": settings,
      "a.tsx": `${call}x = ${start.repeat(50_000)}`,
    });
    expect(value).toBeUndefined();
    expect(found).toEqual(["program-nesting"]);
  },
);

test("jsconfig.json is a configuration", async () => {
  const { calls } = await scan({ "jsconfig.json": settings, "a.js": call });
  expect(calls).toEqual(["a.js:1:1 http: GET v1.0 /me"]);
});

test("a configuration that cannot be read is an error with its place", async () => {
  const { value, found, messages } = await scan({
    "tsconfig.json": '{ "extends": "./none.json" }',
    "a.ts": call,
  });
  expect(value).toBeUndefined();
  expect(found).toEqual(["program-configuration"]);
  expect(messages[0]).toMatch(/^\/tsconfig\.json: .*none\.json/);
  const broken = await scan({ "tsconfig.json": '{ "compilerOptions": { "target": "es1" } ', "a.ts": call });
  expect(broken.value).toBeUndefined();
  expect(broken.found.every((each) => each.startsWith("tsconfig.json:1:"))).toBe(true);
});

test("a reference that leads nowhere is an error", async () => {
  const { found } = await scan({
    "tsconfig.json": '{ "files": [], "references": [{ "path": "none" }] }',
  });
  expect(found).toContain("program-configuration");
});

test("what could be read of a source that does not parse is scanned, and that is said", async () => {
  const { calls, found, value } = await scan({
    "tsconfig.json": settings,
    "a.ts": `${call}export function broken( { return\nconst x = ;\n${call}`,
    "b.ts": call,
  });
  expect(calls).toContain("a.ts:1:1 http: GET v1.0 /me");
  expect(calls).toContain("b.ts:1:1 http: GET v1.0 /me");
  expect(value?.statistics).toEqual({ files: 2, broken: 1 });
  expect(found).toEqual(["a.ts:3:1 program-syntax"]);
});

test("sources with type errors are scanned", async () => {
  const { calls, found } = await scan({
    "tsconfig.json": settings,
    "a.ts": `const x: number = "";\nimport { y } from "./none.js";\ny(x.z);\n${call}`,
  });
  expect(found).toEqual([]);
  expect(calls).toEqual(["a.ts:4:1 http: GET v1.0 /me"]);
});

test("clients whose types are not installed are warned of, and found by their imports where that is possible", async () => {
  const { calls, found } = await scan({
    "tsconfig.json": settings,
    "a.ts": [
      'import { Client } from "@microsoft/microsoft-graph-client";',
      'import { createGraphClient } from "@contoso/directory";',
      "export class Service {",
      "  constructor(private readonly client: Client) {}",
      '  me() { return this.client.api("/me").version("beta").get(); }',
      "}",
      "createGraphClient({}).teams.get();",
    ].join("\n"),
  });
  expect(found).toEqual(["a.ts:1:24 program-unresolved-import", "a.ts:2:35 program-unresolved-import"]);
  expect(calls).toEqual(["a.ts:5:17 graph-client: GET beta /me"]);
});

test("a table of clients of another shape is an error", async () => {
  const folder = await temporaryFolder();
  const clients = path.join(folder, "clients.json");
  await writeFile(clients, '{ "hosts": { "graph.contoso.example": "moon" } }');
  const { value, diagnostics } = await scanProject({ project: folder, clients });
  expect(value).toBeUndefined();
  expect(diagnostics.map(({ code }) => code)).toContain("clients-shape");
});

test("other hosts come from the table", async () => {
  const folder = await temporaryFolder();
  const clients = path.join(folder, "clients.json");
  const table = { hosts: { "graph.contoso.example": "china" }, defaultVersion: "v2", clients: [], sdks: [] };
  await writeFile(clients, JSON.stringify(table));
  await writeFile(path.join(folder, "tsconfig.json"), settings);
  await writeFile(path.join(folder, "a.ts"), `${call}fetch("https://graph.contoso.example/v2/me");\n`);
  const { value } = await scanProject({ project: folder, clients });
  expect(listCalls(value!, folder)).toBe("a.ts:2:1 http: GET v2 /me in china\n");
});
