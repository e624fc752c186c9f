import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { below, committedSources, rendered, repository } from "../support/packages.js";
import { sharedGraph } from "../support/shared.js";
import { shuffledCsdl } from "../support/shuffle.js";

const committed = join(repository, "generated/identity-api-connectors");

async function committedSrc(): Promise<Record<string, string>> {
  const files = await readdir(join(committed, "src"), { recursive: true, withFileTypes: true });
  const entries = files
    .filter((file) => file.isFile())
    .map(async (file) => {
      const path = join(file.parentPath, file.name);
      return [path.slice(committed.length + 1).replaceAll("\\", "/"), await readFile(path, "utf8")] as const;
    });
  return Object.fromEntries(await Promise.all(entries));
}

describe("the committed slice", () => {
  test("its OpenAPI form gives the same bytes", async () => {
    const { files } = await rendered(await committedSources("openapi"));
    expect(below("src/", files)).toEqual(await committedSrc());
  });

  test("a scope that no operation lists is noted, and nothing comes of it", async () => {
    const { files, diagnostics } = await rendered(await committedSources());
    const noted = diagnostics.filter(({ code }) => code === "permissions-scope-unused");
    expect(noted.map(({ message }) => message)).toEqual([expect.stringContaining("APIConnectors.Read.All")]);
    expect(files.filter(({ text }) => text.includes("APIConnectors.Read.All"))).toEqual([]);
  });

  test("a shuffled copy of its metadata gives the same bytes", async () => {
    const sources = await committedSources();
    const { files } = await rendered(sources);
    for (const seed of [1, 2, 3]) {
      const text = shuffledCsdl(sources.metadata.source.text, seed);
      expect(text).not.toBe(sources.metadata.source.text);
      const shuffled = await rendered({
        ...sources,
        metadata: { form: "csdl", source: { name: "shuffled", text } },
      });
      expect(shuffled.files).toEqual(files);
    }
  });
});

describe.skipIf(sharedGraph === undefined)("real files of Graph (skipped without shared/graph)", () => {
  const at = (path: string): string => join(sharedGraph ?? "", path);

  test.each(["csdl/v1.0-2026-08-20.xml", "csdl/v1.0-2025-10.xml"])(
    "cutting the slice out of %s gives the committed bytes",
    async (file) => {
      const sources = await committedSources("csdl", {
        metadata: at(file),
        permissions: [at("permissions/permissions.json"), at("permissions/provisioningInfo.json")],
      });
      const { files } = await rendered(sources);
      expect(below("src/", files)).toEqual(await committedSrc());
    },
  );

  test("a shuffled copy of the whole file gives the same bytes", async () => {
    const sources = await committedSources("csdl", { metadata: at("csdl/v1.0-2026-08-20.xml") });
    const text = shuffledCsdl(sources.metadata.source.text, 7);
    const { files } = await rendered({
      ...sources,
      metadata: { form: "csdl", source: { name: "shuffled", text } },
    });
    expect(below("src/", files)).toEqual(await committedSrc());
  });

  test("the public OpenAPI gives the same code, but for the differences that are listed here", async () => {
    const sources = await committedSources("openapi", { metadata: at("openapi/v1.0-2023-02.json") });
    const { files } = await rendered(sources);
    const [made, expected] = [below("src/", files), await committedSrc()];
    expect(Object.keys(made).sort()).toEqual(Object.keys(expected).sort());
    const differing = Object.keys(made).filter((path) => made[path] !== expected[path]);
    // The document of 2023 writes operations with their namespace: /microsoft.graph.uploadClientCertificate.
    expect(differing).toEqual([]);
  });
});
