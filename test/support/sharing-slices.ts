/** Slices of one model that share their types, made in tests as the command makes them, without writing them. */
import { makeAll } from "../../generator/cli/make-all.js";
import type { PackageOutcome } from "../../generator/cli/make-all.js";
import { firstVersion } from "../../generator/config/slice-configuration.js";
import type { Diagnostic } from "../../generator/diagnostics.js";
import type { PackageSources } from "../../generator/pipeline.js";

export const sharedName = "@contoso/models";

/**
 * Makes the packages, that of the shared types first.
 *
 * @param slices include patterns by the names of slices
 * @param isShared whether they share their types
 */
export async function sharingSlices(
  sources: PackageSources,
  slices: Readonly<Record<string, readonly string[]>>,
  operations: "all" | "documented" = "all",
  isShared = true,
): Promise<{ readonly packages: readonly PackageOutcome[]; readonly diagnostics: readonly Diagnostic[] }> {
  const base = { version: firstVersion };
  const sharedModels = { ...base, name: sharedName, out: `/generated/${sharedName}` };
  const read = Object.entries(slices).map(([name, include]) => ({
    slice: {
      ...base,
      name,
      out: `/generated/${name}`,
      metadata: { form: sources.metadata.form, location: sources.metadata.source.name },
      annotations: [],
      permissions: [],
      include: include.map((text) => ({ text })),
      apiVersion: "v1.0",
      operations,
      ...(isShared ? { sharedModels } : {}),
    },
    sources,
  }));
  const { value: packages, diagnostics } = await makeAll(read, () => ({}));
  return { packages, diagnostics };
}
