/** Re-cuts in tests the way the command does. */
import { expect } from "vitest";
import { hasErrors } from "../../generator/diagnostics.js";
import { sliceSources } from "../../generator/pipeline.js";
import type { OutputFile } from "../../generator/output.js";
import type { PackageOptions, PackageSources, SelectionOptions } from "../../generator/pipeline.js";
import { recutMetadata } from "../../generator/recut/recut.js";
import { rendered } from "./packages.js";
import { keptAccess, recutPermissions } from "../../generator/recut/recut-permissions.js";

/** The inputs of a package with everything left out that is not needed. */
export async function recutAll(sources: PackageSources, options: SelectionOptions): Promise<PackageSources> {
  const { value, diagnostics } = await sliceSources(sources, options);
  if (value === undefined || hasErrors(diagnostics))
    throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  const { slice, access } = value;
  const { permissions = [], annotations, metadata } = sources;
  const table = access.permissions;
  const kept = table && keptAccess(table, slice.listings);
  return {
    ...sources,
    metadata: {
      form: "csdl",
      source: { name: "recut.csdl.xml", text: recutMetadata(metadata, [{ slice, annotations }]) },
    },
    ...(table === undefined || kept === undefined
      ? {}
      : {
          permissions: permissions.map((source) => ({
            name: `recut ${source.name}`,
            text: recutPermissions(source, table, kept),
          })),
        }),
  };
}

/** The package is the same, made from what is cut out, and that stays when it is cut out again. */
export async function expectSameBytes(sources: PackageSources, options: PackageOptions): Promise<void> {
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
