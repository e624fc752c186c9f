/**
 * Random models, each with a bit of everything: their packages compile, are inert, do not depend on the order of the input, and send
 * each request to where it belongs. `GRAPH_SLICE_RUNS=100` makes more of them.
 */
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import fc from "fast-check";
import { expect, test } from "vitest";
import { checkPackage } from "../../generator/check/check-package.js";
import type { OutputFile } from "../../generator/output.js";
import { generatePackage, type PackageOptions } from "../../generator/pipeline.js";
import { requestsOf } from "../../generator/slice/resource-tree.js";
import { inEnvelope } from "../support/csdl-envelope.js";
import { shuffledCsdl } from "../support/shuffle.js";
import { temporaryFolder } from "../support/temporary-folder.js";
import { sentBy } from "./calls.js";
import { randomModel, type RandomModel } from "./random-model.js";

const runs = Number(process.env["GRAPH_SLICE_RUNS"] ?? "1");
/** So many models are one package: what a compiler does for the runtime, it does once. */
const modelsInPackage = 8;

const options: PackageOptions = {
  name: "@contoso/random",
  version: "1.0.0",
  apiVersion: "v1.0",
  include: ["/**"],
  operations: "all",
};

test(
  "packages of random models compile, are inert, and send what the model says",
  { timeout: 60_000 * runs },
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.gen(), async (draw) => {
        const models = Array.from({ length: modelsInPackage }, (_, index) => randomModel(draw, index));
        const csdl = documentOf(models);
        const made = await generate(csdl, checkPackage);
        const shuffled = await generate(shuffledCsdl(csdl, 3), unchecked);
        expect(withoutBuild(shuffled.files)).toEqual(withoutBuild(made.files));

        const sent = await sentBy(await installed(made.files), made);
        const known = new Set(requestsOf(made.root).map(({ method, path }) => `${method} ${path}`));
        expect(new Set(sent.keys())).toEqual(known);
        const all = new Set(sent.values());
        expect(models.flatMap(({ requests }) => requests).filter((request) => !all.has(request))).toEqual([]);
      }),
      { numRuns: runs, endOnFailure: true },
    );
  },
);

function documentOf(models: readonly RandomModel[]): string {
  const container = models.map((model) => model.container).join("");
  const schema = `<Schema Namespace="contoso"><EntityContainer Name="service">${container}</EntityContainer>${models
    .map(({ annotations }) => annotations)
    .join("")}</Schema>`;
  return inEnvelope(models.map(({ schemas }) => schemas).join("") + schema, "");
}

async function generate(csdl: string, check: typeof checkPackage) {
  const { value, diagnostics } = await generatePackage(
    { metadata: { form: "csdl", source: { name: "random.xml", text: csdl } }, annotations: [] },
    options,
    { check },
  );
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  expect(errors.map(({ code, message }) => `${code}: ${message}`)).toEqual([]);
  const { files, slice, plan } = value;
  if (slice === undefined || plan === undefined) throw new Error("There is no package.");
  return { files, root: slice.root, operations: plan.operations };
}

function withoutBuild(files: readonly OutputFile[]): readonly OutputFile[] {
  return files.filter(({ path }) => !path.startsWith("dist/"));
}

function unchecked(files: readonly OutputFile[]): ReturnType<typeof checkPackage> {
  return Promise.resolve({ value: files, diagnostics: [] });
}

async function installed(files: readonly OutputFile[]): Promise<string> {
  const folder = await temporaryFolder();
  await Promise.all(
    files
      .filter(({ path }) => path.endsWith(".js") || path === "package.json")
      .map(async ({ path, text }) => {
        await mkdir(dirname(join(folder, path)), { recursive: true });
        await writeFile(join(folder, path), text);
      }),
  );
  return pathToFileURL(join(folder, "dist/index.js")).href;
}
