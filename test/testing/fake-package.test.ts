/** The fake as an application's unit tests use it, with a package that is made and installed for that. */
import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { build } from "esbuild";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { OutputFile } from "../../generator/output.js";
import { generatePackage } from "../../generator/pipeline.js";
import { compile, compilers } from "../support/compilers.js";
import { committedOptions, committedSources } from "../support/packages.js";

let folder: string;
let files: readonly OutputFile[];

beforeAll(async () => {
  const { value } = await generatePackage(await committedSources(), committedOptions);
  files = value.files;
  folder = await mkdtemp(join(await realpath(tmpdir()), "graph-slice-testing-"));
  const installed = join(folder, "node_modules", committedOptions.name);
  for (const { path, text } of files) {
    await mkdir(dirname(join(installed, path)), { recursive: true });
    await writeFile(join(installed, path), text);
  }
  await cp(join(import.meta.dirname, "consumer"), folder, { recursive: true });
  await writeFile(join(folder, "package.json"), JSON.stringify({ private: true, type: "module" }));
  await writeFile(join(folder, "readme.ts"), readmeExample());
  const compilerOptions = {
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    target: "es2022",
    module: "nodenext",
    lib: ["es2022"],
    types: [],
    skipLibCheck: false,
  };
  await writeFile(join(folder, "console.d.ts"), "declare const console: { log(text: string): void };");
  await writeFile(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions }));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The block of the package's README that shows the fake. */
function readmeExample(): string {
  const readme = files.find(({ path }) => path === "README.md")?.text ?? "";
  const blocks = [...readme.matchAll(/```ts\n(.*?)```/gs)].map(([, text = ""]) => text);
  return blocks.find((text) => text.includes("createFakeGraph")) ?? "";
}

async function run(file: string): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [file], { cwd: folder });
  return stdout;
}

async function modulesOf(file: string): Promise<readonly string[]> {
  const { metafile } = await build({
    absWorkingDir: folder,
    entryPoints: [file],
    bundle: true,
    format: "esm",
    write: false,
    metafile: true,
    logLevel: "error",
  });
  const [output] = Object.values(metafile.outputs);
  return Object.entries(output?.inputs ?? {}).flatMap(([path, { bytesInOutput }]) =>
    bytesInOutput > 0 ? [path] : [],
  );
}

test("an application runs against the fake through fetch, and the README's example, too", async () => {
  const typescript = compilers.find(({ installed }) => installed === "typescript");
  expect(typescript && (await compile(typescript, folder, "tsconfig.json"))).toEqual([]);
  await run("readme.js");

  const id = "00000000-0000-0000-0000-000000000002";
  const seeded = "00000000-0000-0000-0000-000000000001";
  const context = "https://graph.microsoft.com/v1.0/$metadata#identity/apiConnectors/$entity";
  const item = "/identity/apiConnectors/{identityApiConnector-id}";
  const url = "https://api.example/";
  expect(JSON.parse(await run("application.js"))).toEqual({
    created: {
      "@odata.context": context,
      id,
      displayName: "Created",
      targetUrl: url,
      authenticationConfiguration: {
        "@odata.type": "#microsoft.graph.clientCertificateAuthentication",
        certificateList: [],
      },
    },
    patched: null,
    read: {
      "@odata.context": context,
      id,
      displayName: "Patched",
      targetUrl: url,
      authenticationConfiguration: {
        "@odata.type": "#microsoft.graph.basicAuthentication",
        username: "user",
        password: "******",
      },
    },
    uploaded: {
      "@odata.context": context,
      id,
      displayName: "Patched",
      targetUrl: url,
      authenticationConfiguration: {
        "@odata.type": "#microsoft.graph.clientCertificateAuthentication",
        certificateList: [{ isActive: true, notBefore: 0, notAfter: 1, thumbprint: "BB==" }],
      },
    },
    names: ["Seeded", "Patched"],
    errors: [
      "404 Request_ResourceNotFound",
      {
        "@odata.context": "https://graph.microsoft.com/v1.0/$metadata#identity/apiConnectors",
        value: [expect.objectContaining({ id: seeded })],
      },
      "403 Authorization_RequestDenied",
    ],
    stored: [
      {
        id: seeded,
        displayName: "Seeded",
        authenticationConfiguration: {
          "@odata.type": "#microsoft.graph.basicAuthentication",
          username: "user",
          password: "secret",
        },
      },
    ],
    requests: [
      "POST /identity/apiConnectors",
      `PATCH ${item}`,
      `GET ${item}`,
      `POST ${item}/uploadClientCertificate`,
      "GET /identity/apiConnectors",
      "GET /identity/apiConnectors",
      `DELETE ${item}`,
      // Refused by 429, then sent again; refused by 401, then sent again.
      `GET ${item}`,
      `GET ${item}`,
      "GET /identity/apiConnectors",
      "GET /identity/apiConnectors",
      "GET /identity/apiConnectors",
    ],
  });
});

test("who imports the client alone has nothing of the fake in the bundle", async () => {
  const isFake = (path: string): boolean => path.includes("testing");
  const client = await modulesOf("index.ts");
  expect(client.length).toBeGreaterThan(5);
  expect(client.filter(isFake)).toEqual([]);
  expect((await modulesOf("application.ts")).filter(isFake)).not.toEqual([]);
});
