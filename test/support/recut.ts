/** Re-cuts in tests the way the command does. */
import { hasErrors } from "../../generator/diagnostics.js";
import { sliceSources } from "../../generator/pipeline.js";
import type { PackageSources, SelectionOptions } from "../../generator/pipeline.js";
import { recutMetadata } from "../../generator/recut/recut.js";
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
