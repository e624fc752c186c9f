import { cp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { compile, compilers } from "../support/compilers.js";
import { type ConsumerProject, consumerProject, packageName } from "../support/consumer-project.js";
import { bundlers } from "./bundlers.js";
import { startService, type Service } from "./service.js";
import { received, report } from "./six-operations.js";
import { type Tools, install, runNode } from "./tools.js";

let project: ConsumerProject;
let tools: Tools;
let service: Service;

beforeAll(async () => {
  [project, tools, service] = await Promise.all([
    consumerProject(["@types/node"]),
    install("rollup", "@rollup/plugin-node-resolve", "vite", "webpack"),
    startService(),
  ]);
  await cp(join(import.meta.dirname, "consumer"), project.folder, { recursive: true });
  const compilerOptions = { target: "es2022", module: "esnext", moduleResolution: "bundler", strict: true };
  const files = ["patch.ts", "six-operations.ts"];
  await writeFile(join(project.folder, "tsconfig.json"), JSON.stringify({ compilerOptions, files }));
  expect(await compile(compilers[2]!, project.folder, "tsconfig.json")).toEqual([]);
});
afterAll(() => Promise.all([project.remove(), tools.remove(), service.close()]));

/** What one part of the package alone has, and no minifier may change. */
const marks = {
  client: "/.default",
  sending: "Bearer ",
  authentication: "getToken",
  errors: "retry-after",
  requests: "byIdentityApiConnectorId",
  permissions: "view=graph-rest-1.0",
};
type Part = keyof typeof marks;

function partsOf(code: string): readonly string[] {
  return Object.entries(marks).flatMap(([part, mark]) => (code.includes(mark) ? [part] : []));
}

/** Applications that use a little of the package; `bytes` holds also for a bundler that does not minify. */
const uses: readonly {
  readonly name: string;
  readonly code: string;
  readonly parts: readonly Part[];
  /** The package's modules of which something is in the bundle. */
  readonly modules: readonly string[];
  readonly bytes: number;
  readonly result: unknown;
}[] = [
  {
    name: "a guard",
    code: `import { isBasicAuthentication } from "${packageName}";
      export const result = isBasicAuthentication({ "@odata.type": "microsoft.graph.basicAuthentication" });`,
    parts: [],
    modules: ["models/microsoft.graph.js", "runtime/typed.js"],
    bytes: 800,
    result: true,
  },
  {
    name: "match",
    code: `import { match } from "${packageName}";
      export const result = match({ "@odata.type": "#microsoft.graph.later" }, { otherwise: () => "other" });`,
    parts: [],
    modules: ["runtime/typed.js"],
    bytes: 1000,
    result: "other",
  },
  {
    name: "a constructor of a body",
    code: `import { basicAuthentication } from "${packageName}";
      export const result = basicAuthentication({ username: "u", password: "p" })["@odata.type"];`,
    parts: [],
    modules: ["models/microsoft.graph.js"],
    bytes: 600,
    result: "#microsoft.graph.basicAuthentication",
  },
  {
    name: "the permissions",
    code: `import { permissions } from "${packageName}";
      export const result = permissions["GET /identity/apiConnectors"].application.least[0];`,
    parts: ["permissions"],
    modules: ["permissions.js", "runtime/freeze.js"],
    bytes: 8000,
    result: "APIConnectors.ReadWrite.All",
  },
  {
    name: "the error, to recognize it",
    code: `import { GraphError } from "${packageName}";
      export const result = new Error("other") instanceof GraphError;`,
    parts: [],
    modules: ["runtime/errors.js"],
    bytes: 2000,
    result: false,
  },
];

describe.each(bundlers)("$name", ({ name, bundle }) => {
  const out = (use: string) => `${name}-${use.replaceAll(/\W+/gu, "-")}.mjs`;

  test("bundles the consumer of PATCH, which then sends it", async () => {
    await bundle(tools, project.folder, "patch.js", out("patch"));
    const code = await readFile(join(project.folder, out("patch")), "utf8");
    expect(partsOf(code)).toEqual(["client", "sending", "authentication", "errors", "requests"]);

    const main = `${name}-patch.main.mjs`;
    await writeFile(
      join(project.folder, main),
      `import { patch } from "./${out("patch")}"; await patch("${service.baseUrl}", "user", "secret");`,
    );
    await runNode([main], project.folder);
    const authenticationConfiguration = {
      "@odata.type": "#microsoft.graph.basicAuthentication",
      username: "user",
      password: "secret",
    };
    const body = JSON.stringify({ displayName: "New Test API", authenticationConfiguration });
    expect(service.take()).toEqual([`PATCH /v1.0/identity/apiConnectors/1 ${body}`]);
  });

  test("bundles the consumer of all operations, which then sends them", async () => {
    await bundle(tools, project.folder, "six-operations.js", out("six"));
    const main = `${name}-six.main.mjs`;
    await writeFile(
      join(project.folder, main),
      `import { sixOperations } from "./${out("six")}";
      console.log(JSON.stringify(await sixOperations("${service.baseUrl}")));`,
    );
    expect(JSON.parse(await runNode([main], project.folder))).toEqual(report);
    expect(service.take()).toEqual(received);
  });

  test.each(uses)(
    "brings no more than is used of it: $name",
    async ({ name: use, code, parts, bytes, result }) => {
      const entry = `${name}-entry.mjs`;
      await writeFile(join(project.folder, entry), code);
      await bundle(tools, project.folder, entry, out(use));
      const bundled = await readFile(join(project.folder, out(use)), "utf8");
      expect(partsOf(bundled)).toEqual(parts);
      expect(bundled.length).toBeLessThan(bytes);
      const loaded = `import { result } from "./${out(use)}"; console.log(JSON.stringify(result));`;
      expect(JSON.parse(await runNode(["--input-type=module", "--eval", loaded], project.folder))).toBe(
        result,
      );
    },
  );
});

test.each(uses)("esbuild takes nothing of other modules for $name", async ({ code, modules }) => {
  const dist = `node_modules/${packageName}/dist/`;
  const { metafile } = await build({
    absWorkingDir: project.folder,
    stdin: { contents: code, resolveDir: project.folder },
    bundle: true,
    format: "esm",
    metafile: true,
    write: false,
  });
  const inputs = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.entries(inputs));
  const taken = inputs.filter(([name, { bytesInOutput }]) => name !== "<stdin>" && bytesInOutput > 0);
  expect(taken.map(([name]) => name.replace(dist, "")).toSorted()).toEqual(modules);
});
