import type { SliceConfiguration } from "../../config/slice-configuration.js";
import { diagnostic } from "../../diagnostics.js";
import type { Diagnostic, Outcome } from "../../diagnostics.js";
import type { OutputFile } from "../../output.js";
import { generatePackage } from "../../pipeline.js";
import { optionsOf } from "../packages.js";
import type { MadePackage } from "../packages.js";
import type { UpstreamSlice } from "./cut-inputs.js";

/** What is written must give the package that the whole of what upstream has gives. */
export async function compareWithUpstream(
  slices: readonly UpstreamSlice[],
  packages: readonly MadePackage[],
): Promise<readonly Diagnostic[]> {
  const diagnostics: Diagnostic[] = [];
  for (const { slice, sources } of slices) {
    const made = packages.find((one) => one.slice.name === slice.name);
    if (made === undefined) continue;
    const options = optionsOf(made.slice);
    const unchecked = (files: readonly OutputFile[]): Promise<Outcome<readonly OutputFile[]>> =>
      Promise.resolve({ value: files, diagnostics: [] });
    const { value: whole } = await generatePackage(sources, options, { check: unchecked });
    const texts = new Map(made.made.files.map(({ path, text }) => [path, text]));
    const different = whole.files.filter(({ path, text }) => isCode(path) && texts.get(path) !== text);
    if (different.length > 0) diagnostics.push(unfaithful(slice, sources, different));
  }
  return diagnostics;
}

/** The change log is not made from metadata. */
function isCode(path: string): boolean {
  return path !== "CHANGELOG.md" && path !== "package.json";
}

function unfaithful(
  { name, operations }: SliceConfiguration,
  { metadata }: UpstreamSlice["sources"],
  files: readonly OutputFile[],
): Diagnostic {
  const listed = files
    .slice(0, 3)
    .map(({ path }) => path)
    .join(", ");
  const why =
    metadata.form === "openapi" && operations === "all"
      ? 'OpenAPI lists its requests, and CSDL cannot. Set "operations" to "documented", with a permission file.'
      : "Please report it with the metadata.";
  const message = `What was cut out for "${name}" gives another package than the whole of ${metadata.source.name}, in ${listed}. ${why}`;
  return diagnostic("recut-unfaithful", message);
}
