/** What an update changes for the consumers of a package. */
import type { SliceConfiguration } from "../../config/slice-configuration.js";
import { hasErrors } from "../../diagnostics.js";
import type { DiagnosticCode, Outcome } from "../../diagnostics.js";
import type { PackageDiff } from "../../diff/change.js";
import { diffPackages } from "../../diff/diff-packages.js";
import type { ComparedPackage } from "../../diff/diff-packages.js";
import { sliceSources } from "../../pipeline.js";
import type { PackageSources } from "../../pipeline.js";
import { optionsOf } from "../packages.js";
import type { Inputs } from "../read-inputs.js";

/**
 * What the inputs in place may lack: they were cut out for what was included then, and what is annotated now may be new.
 */
const tolerated: readonly DiagnosticCode[] = ["pattern-no-match", "model-unknown-target"];

/**
 * Compares a package as it is with what it becomes.
 *
 * @param before the slice with the inputs that there are; absent where there is no metadata yet
 * @returns no difference where there is nothing to compare with
 */
export async function compareVersions(
  before: SliceConfiguration | undefined,
  after: SliceConfiguration,
  old: Inputs,
  now: Inputs,
): Promise<Outcome<PackageDiff | undefined>> {
  if (before === undefined) return { value: undefined, diagnostics: [] };
  const sides = [await side(before, old), await side(after, now)] as const;
  const diagnostics = sides.flatMap((outcome) => outcome.diagnostics);
  const [one, other] = sides.map(({ value }) => value);
  if (hasErrors(diagnostics) || one === undefined || other === undefined) {
    return { value: undefined, diagnostics };
  }
  return { value: diffPackages(one, other), diagnostics: [] };
}

async function side(
  slice: SliceConfiguration,
  inputs: Inputs,
): Promise<Outcome<ComparedPackage | undefined>> {
  const { value: sources, diagnostics } = await inputs.of(slice);
  return sources === undefined ? { value: undefined, diagnostics } : planned(slice, sources);
}

async function planned(
  slice: SliceConfiguration,
  sources: PackageSources,
): Promise<Outcome<ComparedPackage | undefined>> {
  const options = optionsOf(slice);
  const { value: cut, diagnostics } = await sliceSources(sources, options, { tolerated });
  const errors = diagnostics.filter(
    ({ code, severity }) => severity === "error" && !tolerated.includes(code),
  );
  if (cut === undefined || errors.length > 0) return { value: undefined, diagnostics: errors };
  const { planPackage } = await import("../../plan/plan-package.js");
  return { value: { plan: planPackage(cut.slice, options).value, slice: cut.slice }, diagnostics: [] };
}
