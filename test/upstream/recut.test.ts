import { describe, expect, test } from "vitest";
import type { OutputFile } from "../../generator/output.js";
import { join } from "node:path";
import type { PackageOptions, PackageSources } from "../../generator/pipeline.js";
import { recutAll } from "../support/recut.js";
import { committedOptions, committedSources, rendered, sourceOf } from "../support/packages.js";
import { sharedGraph } from "../support/shared.js";
import { slices } from "../slices/slices.js";

const at = (path: string): string => join(sharedGraph ?? "", path);

const permissionFiles = ["permissions/permissions.json", "permissions/provisioningInfo.json"];

async function expectSameBytes(sources: PackageSources, options: PackageOptions): Promise<void> {
  const full = await rendered(sources, options);
  const recut = await recutAll(sources, options);
  const made = await rendered(recut, options);
  expect(textsOf(made.files)).toEqual(textsOf(full.files));
  const again = await recutAll(recut, options);
  expect(again.metadata.source.text).toBe(recut.metadata.source.text);
  expect(again.permissions?.map(({ text }) => text)).toEqual(recut.permissions?.map(({ text }) => text));
}

function textsOf(files: readonly OutputFile[]): Record<string, string> {
  return Object.fromEntries(files.map(({ path, text }) => [path, text]));
}

describe.skipIf(sharedGraph === undefined)("re-cuts of real files (skipped without shared/graph)", () => {
  const files = [
    "v1.0-2021-04-20",
    "v1.0-2023-02-14",
    "v1.0-2023-05-09-annotated",
    "v1.0-2025-10",
    "v1.0-2026-08-20",
  ];

  test.each(files)("of the committed slice from %s give the same bytes", async (file) => {
    const sources = await committedSources("csdl", {
      metadata: at(`csdl/${file}.xml`),
      permissions: permissionFiles.map(at),
    });
    await expectSameBytes(sources, committedOptions);
  });

  const some = slices.filter(
    ({ name }) =>
      process.env["EVERY_SLICE"] === "1" || ["users", "me-messages", "group-members"].includes(name),
  );
  const cases = some.flatMap((slice) =>
    (process.env["EVERY_SLICE"] === "1" ? files : files.slice(-1)).map((file) => ({ ...slice, file })),
  );
  test.each(cases)("of $name from $file give the same bytes", async ({ name, include, operations, file }) => {
    const sources: PackageSources = {
      metadata: { form: "csdl", source: await sourceOf(at(`csdl/${file}.xml`)) },
      annotations: [await sourceOf("metadata/path-addressing.annotations.xml")],
      permissions: await Promise.all(permissionFiles.map((path) => sourceOf(at(path)))),
    };
    await expectSameBytes(sources, {
      name: `@slices/${name}`,
      version: "0.1.0",
      apiVersion: "v1.0",
      include: include.map((text) => ({ text })),
      operations: operations ?? "documented",
    });
  });
});
