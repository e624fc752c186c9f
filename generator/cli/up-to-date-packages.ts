/** Finds the packages that are there already, by their locks alone. */
import { relative } from "node:path";
import { isSlice, packagesOf } from "../config/slice-configuration.js";
import type { PackageConfiguration, SliceConfiguration } from "../config/slice-configuration.js";
import { findUpToDate } from "../write/up-to-date.js";
import type { UpToDate } from "../write/up-to-date.js";
import { isAbandoned, targetOfSharers } from "../write/writer-lock.js";
import type { Context } from "./context.js";
import { groupBy } from "../ir/group-by.js";
import { basisOfPackage } from "./package-basis.js";
import type { Inputs } from "./read-inputs.js";

/** A package that has a lock of the same basis, and files as that has them. */
export interface UpToDatePackage extends UpToDate {
  readonly configuration: PackageConfiguration;
}

/**
 * The packages that need not be made. Those of slices that share types are among them together, or none of them.
 *
 * @param isTrusted whether to take a lock's word, by its text
 */
export async function upToDatePackages(
  slices: readonly SliceConfiguration[],
  inputs: Inputs,
  context: Context,
  isTrusted: (lock: string) => boolean = () => true,
): Promise<readonly UpToDatePackage[]> {
  const { value: read } = await inputs.ofAll(slices);
  const found: UpToDatePackage[] = [];
  for (const configuration of packagesOf(slices)) {
    const basis = basisOfPackage(configuration, read, context);
    const state = basis && (await findUpToDate(configuration.out, basis));
    if (state === undefined || !isTrusted(state.text)) continue;
    // The next run that writes removes what a killed one has left.
    if (!isSlice(configuration) && (await isAbandoned(targetOfSharers(configuration.out)))) continue;
    found.push({ configuration, ...state });
  }
  const isFound = (wanted: PackageConfiguration): boolean =>
    found.some(({ configuration }) => configuration.out === wanted.out);
  const isComplete = (slice: SliceConfiguration): boolean =>
    isFound(slice) && (slice.sharedModels === undefined || isFound(slice.sharedModels));
  const groups = groupBy(slices, ({ out, sharedModels }) => sharedModels?.out ?? out);
  const upToDate = [...groups.values()].filter((group) => group.every(isComplete)).flatMap(packagesOf);
  return found.filter(({ configuration }) => upToDate.some(({ out }) => out === configuration.out));
}

/** The first line of what is said of a package. */
export function packageHeading(
  { name, out }: PackageConfiguration,
  { console: { paint }, cwd }: Context,
): string {
  return `${paint.bold(name)} ${paint.dim("→")} ${relative(cwd, out)}`;
}
