/** Clients that this program generated, wherever their builders go. */
import { writeFileSync, readFileSync } from "node:fs";
import { mkdir, mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { beforeAll, expect, test } from "vitest";
import { scanProject } from "../../../generator/scan/scan-project.js";
import { installPackages } from "../../support/applications.js";
import { listCalls } from "../../support/scan-listing.js";

const list = "GET v9 /identity/apiConnectors";
const item = "/identity/apiConnectors/{identityApiConnector-id}";

const cases: readonly (readonly [name: string, source: string, finds: readonly string[]])[] = [
  ["a method in brackets", 'export const f = (m: "get" | "items") => apiConnectors[m]();', [list]],
  [
    "a union of builders",
    "export const f = (b: boolean) => (b ? apiConnectors : one).get();",
    [list, `GET v9 ${item}`],
  ],
  [
    "a renamed binding, as a default",
    "const { post: create = apiConnectors.post } = apiConnectors; create({} as never);",
    ["POST v9 /identity/apiConnectors"],
  ],
  [
    "a builder in an object and in a Map",
    'const all = { a: new Map([["x", apiConnectors]]) }; all.a.get("x")?.get();',
    [list],
  ],
  [
    "a type made of the builder's",
    'export const f = (b: Pick<typeof apiConnectors, "items"> & { x: 1 }) => b.items();',
    [
      "unresolved: The builder is handed on as a type that does not say what it requests. Declare the builder's own type there.",
    ],
  ],
  ["a Partial of the builder", "export const f = (b: Partial<typeof apiConnectors>) => b.get?.();", [list]],
  [
    "a parameter of a type of its own",
    "export const f = (b: { get(): Promise<unknown> }) => b.get(); f(apiConnectors);",
    [
      "unresolved: The builder is handed on as a type that does not say what it requests. Declare the builder's own type there.",
    ],
  ],
  [
    "a request that is sent by hand",
    "const r = one.toDeleteRequest(); void send(graph, r);",
    [`DELETE v9 ${item}`],
  ],
  [
    "a request that is made in a callback",
    "export const f = (ids: string[]) => ids.map(apiConnectors.byIdentityApiConnectorId).map((b) => b.delete());",
    [`DELETE v9 ${item}`],
  ],
  ["types alone", "export type T = typeof apiConnectors.get; export const x: T | undefined = undefined;", []],
  ["what is no builder", 'new Map<string, number>().get("x"); [1].entries(); ({ get: 1 }).get;', []],
];

let found: ReadonlyMap<string, readonly string[]>;

beforeAll(async () => {
  const folder = await mkdtemp(path.join(await realpath(tmpdir()), "graph-slice-test-"));
  installPackages(folder);
  // Another version than the default one.
  const file = path.join(folder, "node_modules", "@graph-slice", "identity-api-connectors", "package.json");
  writeFileSync(file, readFileSync(file, "utf8").replace('"apiVersion": "v1.0"', '"apiVersion": "v9"'));
  const settings = {
    lib: ["es2023"],
    target: "es2022",
    module: "esnext",
    moduleResolution: "bundler",
    strict: true,
    types: [],
  };
  await writeFile(path.join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions: settings }));
  const head = `import { createGraphClient, send } from "@graph-slice/identity-api-connectors";
const graph = createGraphClient({ credential: async () => "" });
const { apiConnectors } = graph.identity;
const one = apiConnectors.byIdentityApiConnectorId("x");
void send;
`;
  for (const [index, [, source]] of cases.entries()) {
    await mkdir(path.join(folder, String(index)));
    await writeFile(path.join(folder, String(index), "case.ts"), head + source);
  }
  const { value } = await scanProject({ project: folder });
  await rm(folder, { recursive: true });
  found = new Map(
    cases.map(([name], index) => {
      const lines = listCalls(value!, path.join(folder, String(index))).split(/\n(?! )/);
      const texts = lines
        .filter((line) => line !== "")
        .map((line) =>
          line
            .replace(/^\S+ graph-slice: /, "")
            .replace(/^(unresolved).*\n */, "$1: ")
            .replace(/ through .*/, ""),
        );
      return [name, [...new Set(texts)].sort()];
    }),
  );
});

test.each(cases)("%s", (name, _source, finds) => {
  expect(found.get(name)).toEqual(finds);
});
