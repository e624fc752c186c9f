/** Finds the packages that are there already, by their locks alone. */
import { relative } from "node:path";
import type { SliceConfiguration } from "../config/slice-configuration.js";
import { findUpToDate } from "../write/up-to-date.js";
import type { UpToDate } from "../write/up-to-date.js";
import type { Context } from "./context.js";
import { basisOf } from "./package-basis.js";
import type { Inputs } from "./read-inputs.js";

/** The slices whose packages have a lock of the same basis, and files as it has them. */
export async function upToDatePackages(
  slices: readonly SliceConfiguration[],
  inputs: Inputs,
  context: Context,
): Promise<ReadonlyMap<SliceConfiguration, UpToDate>> {
  const found = new Map<SliceConfiguration, UpToDate>();
  for (const slice of slices) {
    const { value: sources } = await inputs.of(slice);
    const state = sources && (await findUpToDate(slice.out, basisOf(slice, sources, context)));
    if (state !== undefined) found.set(slice, state);
  }
  return found;
}

/** The first line of what is said of a package. */
export function packageHeading(
  { name, out }: SliceConfiguration,
  { console: { paint }, cwd }: Context,
): string {
  return `${paint.bold(name)} ${paint.dim("→")} ${relative(cwd, out)}`;
}
