/** All of Graph: what documentation lists, and what becomes of it. */
import { createHash } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { assembleModel } from "../../generator/ir/assemble.js";
import { groupBy } from "../../generator/ir/group-by.js";
import { ordinal } from "../../generator/ordinal.js";
import { generatePackage, type PackageSources } from "../../generator/pipeline.js";
import { readCsdl } from "../../generator/read/csdl/read-csdl.js";
import { readPermissions } from "../../generator/read/permissions/read-permissions.js";
import { documentedRequests, resolveList } from "../../generator/slice/listed-requests.js";
import { indexModel } from "../../generator/slice/model-index.js";
import { parsePatterns } from "../../generator/slice/patterns.js";
import { compileStrictly, compilers } from "../support/compilers.js";
import { sourceOf } from "../support/packages.js";
import { sharedGraph } from "../support/shared.js";
import { temporaryFolder } from "../support/temporary-folder.js";

describe.skipIf(sharedGraph === undefined)("the whole of Graph (skipped without shared/graph)", () => {
  const shared = (path: string) => sourceOf(join(sharedGraph ?? "", path));

  async function sources(): Promise<PackageSources> {
    return {
      metadata: { form: "csdl", source: await shared("csdl/v1.0-2026-08-20.xml") },
      annotations: [await sourceOf("metadata/path-addressing.annotations.xml")],
      permissions: [await shared("permissions/permissions.json")],
    };
  }

  async function resolved() {
    const { metadata, annotations, permissions = [] } = await sources();
    const documents = [metadata.source, ...annotations].map((source) => readCsdl(source).value);
    const index = indexModel(assembleModel(documents).value);
    const patterns = parsePatterns(["/**"]).value;
    const listed = documentedRequests(readPermissions(...permissions).value, patterns);
    return { listed, ...resolveList(index, listed, patterns) };
  }

  test("each documented request can be called, or is left out for a reason", async () => {
    const { listed, wanted, unresolved } = await resolved();
    const rows = [
      ...wanted.map(({ method, normalPath }) => ({
        reason: "can be called",
        request: `${method} ${normalPath}`,
      })),
      ...unresolved.map(({ listed: { method, normalPath }, failure }) => ({
        reason: failure?.reason ?? "the method has no meaning there",
        request: `${method} ${normalPath}`,
      })),
    ];
    expect(rows).toHaveLength(listed.length);
    const found = Object.fromEntries(
      [...groupBy(rows, ({ reason }) => reason)]
        .sort(([left], [right]) => ordinal(left, right))
        .map(([reason, group]) => [reason, digest(group.map(({ request }) => request))]),
    );
    await expect(`${JSON.stringify(found, null, 2)}\n`).toMatchFileSnapshot("documented-requests.json");
  });

  test("it becomes a package with each request that can be called, without an error of any compiler", async () => {
    const options = { name: "@slices/whole", version: "1.0.0", apiVersion: "v1.0" } as const;
    const made = await generatePackage(await sources(), {
      ...options,
      include: ["/**"],
      operations: "documented",
    });
    expect(made.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    const { files, plan } = made.value;

    const { wanted } = await resolved();
    const callable = wanted.map(({ method, location }) => `${method} ${location.path}`);
    const operations = plan?.operations.map(({ method, path }) => `${method} ${path}`) ?? [];
    expect([...operations].sort(ordinal)).toEqual([...new Set(callable)].sort(ordinal));

    const folder = await temporaryFolder();
    for (const { path, text } of files.filter(({ path }) => path.startsWith("src/"))) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
    await writeFile(join(folder, "package.json"), JSON.stringify({ type: "module" }));
    for (const compiler of compilers.filter(({ version }) => version === "5.9" || version === "7.0")) {
      expect(await compileStrictly(compiler, folder, { include: ["src"] })).toEqual([]);
    }
  });
});

/** The list itself is Microsoft's: what is kept tells whether it is the same. */
function digest(requests: readonly string[]) {
  const sorted = [...requests].sort(ordinal);
  return { count: sorted.length, sha256: createHash("sha256").update(sorted.join("\n")).digest("hex") };
}
