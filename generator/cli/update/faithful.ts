import { isSlice } from "../../config/slice-configuration.js";
import type { PackageConfiguration, SliceConfiguration } from "../../config/slice-configuration.js";
import { diagnostic } from "../../diagnostics.js";
import type { Diagnostic, Outcome } from "../../diagnostics.js";
import type { OutputFile } from "../../output.js";
import { makeAll } from "../make-all.js";
import type { MadePackage } from "../packages.js";
import type { UpstreamSlice } from "./cut-inputs.js";

/** What is written must give the packages that the whole of what upstream has gives. */
export async function compareWithUpstream(
  slices: readonly UpstreamSlice[],
  packages: readonly MadePackage[],
): Promise<readonly Diagnostic[]> {
  const upstream = packages.flatMap(({ configuration }) => {
    const { sources } = slices.find(({ slice }) => slice.name === configuration.name) ?? {};
    return sources === undefined || !isSlice(configuration) ? [] : [{ slice: configuration, sources }];
  });
  const unchecked = (files: readonly OutputFile[]): Promise<Outcome<readonly OutputFile[]>> =>
    Promise.resolve({ value: files, diagnostics: [] });
  const whole = await makeAll(upstream, () => ({ check: unchecked }));
  return whole.value.flatMap(({ configuration, made: { files } }) => {
    const cut = packages.find((one) => one.configuration.out === configuration.out);
    const texts = new Map(cut?.made.files.map(({ path, text }) => [path, text]));
    const different = files.filter(({ path, text }) => isCode(path) && texts.get(path) !== text);
    const first = slices.find(({ slice }) => isMadeOf(configuration, slice));
    return first === undefined || different.length === 0 ? [] : [unfaithful(configuration, first, different)];
  });
}

/** Whether a package is that of a slice, or of the types that it shares. */
function isMadeOf({ out }: PackageConfiguration, slice: SliceConfiguration): boolean {
  return slice.out === out || slice.sharedModels?.out === out;
}

/** The change log is not made from metadata. */
function isCode(path: string): boolean {
  return path !== "CHANGELOG.md" && path !== "package.json";
}

function unfaithful(
  { name }: PackageConfiguration,
  { slice: { operations }, sources: { metadata } }: UpstreamSlice,
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
