import { mkdtemp, readFile, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { run } from "../support/cli.js";
import { compile, compilers, strictOptions } from "../support/compilers.js";
import { smallServiceIn } from "../support/small-service.js";
import { discrepancies, rejections, withoutDirectives } from "./rejections.js";

/** `GET` takes any of three, one of them with another; `PATCH` takes one; nothing is known of `DELETE`. */
const permissions = {
  permissions: {
    "Team.Read": permission({ GET: { "/teams": "least=DelegatedWork,Application", "/teams/{id}": "" } }),
    "Team.Write": permission({ GET: { "/teams": "" }, PATCH: { "/teams/{id}": "least=Application" } }),
    "Badge.Read": permission({ GET: { "/teams": "AlsoRequires=Color.Read", "/teams/{id}": "" } }),
    "Color.Read": permission({}),
  },
};

function permission(paths: Readonly<Record<string, Readonly<Record<string, string>>>>): object {
  const scheme = { requiresAdminConsent: false, privilegeLevel: 2 };
  return {
    schemes: { DelegatedWork: scheme, Application: scheme },
    pathSets: Object.entries(paths).map(([method, listed]) => ({
      schemeKeys: ["DelegatedWork", "Application"],
      methods: [method],
      paths: listed,
    })),
  };
}

const consumer = `
import { createGraphClient } from "./teams/src/index.js";
const options = { credential: () => "token" };

const reader = createGraphClient<"Team.Read">(options).teams;
export const read = reader.get();
// @ts-expect-error 'MissingScope<"Team.Write">'
export const patched = reader.byTeamId("1").patch({});
export const nothingKnown = reader.byTeamId("1").delete();

const writer = createGraphClient<"Team.Write">(options).teams;
export const higher = writer.get();
export const written = writer.byTeamId("1").patch({});
// @ts-expect-error 'MissingScope<"Badge.Read" | "Team.Read">'
export const noLeast = writer.byTeamId("1").get();

const half = createGraphClient<"Badge.Read">(options).teams;
// @ts-expect-error 'MissingScope<"Team.Read">'
export const alone = half.get();

const both = createGraphClient<"Badge.Read" | "Color.Read">(options).teams;
export const together = both.get();
`;

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(await realpath(tmpdir()), "graph-slice-test-"));
  await smallServiceIn(folder, {
    "package.json": { type: "module" },
    "permissions.json": permissions,
    "consumer.ts": withoutDirectives(consumer),
  });
  const inputs = ["--csdl", "metadata.xml", "--permissions", "permissions.json"];
  const slice = ["--include", "/teams", "/teams/{id}", "--operations", "all"];
  const { exitCode } = await run(["generate", ...inputs, ...slice, "--name", "teams", "--out", "teams"], {
    cwd: folder,
  });
  expect(exitCode).toBe(0);
  return () => rm(folder, { recursive: true, force: true });
});

test.concurrent.each(compilers)(
  "TypeScript $version knows what permissions allow, alone and together",
  async (compiler) => {
    const name = `tsconfig.${compiler.version}.json`;
    const platform = { target: "es2022", module: "nodenext", lib: ["es2022"], types: [], noEmit: true };
    const strict = { ...strictOptions(compiler), isolatedDeclarations: undefined };
    const configuration = { compilerOptions: { ...strict, ...platform }, include: ["consumer.ts"] };
    await writeFile(join(folder, name), JSON.stringify(configuration));
    const errors = await compile(compiler, folder, name);
    expect(discrepancies(errors, rejections("consumer.ts", consumer))).toEqual([]);
  },
  240_000,
);

test("the permissions that a package knows have a name", async () => {
  expect(await readFile(join(folder, "teams/src/client.ts"), "utf8")).toContain(
    'export type Scope = "Badge.Read" | "Color.Read" | "Team.Read" | "Team.Write";',
  );
});
