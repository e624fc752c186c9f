/** What an update changes for the consumers of a package. */
import type { SliceConfiguration } from "../../config/slice-configuration.js";
import { hasErrors } from "../../diagnostics.js";
import type { Diagnostic, DiagnosticCode, Outcome } from "../../diagnostics.js";
import type { PackageDiff } from "../../diff/change.js";
import { diffPackages, diffSharedModels } from "../../diff/diff-packages.js";
import type { ComparedPackage } from "../../diff/diff-packages.js";
import { sliceSources, sliceUnionOfSources } from "../../pipeline.js";
import type { PackageSources } from "../../pipeline.js";
import { optionsOf } from "../pipeline-options.js";
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

/**
 * As `compareVersions`, of the types that slices share.
 *
 * @param before those slices with the inputs that there are; absent where one of them has no metadata yet
 */
export async function compareSharedVersions(
  before: readonly SliceConfiguration[] | undefined,
  after: readonly SliceConfiguration[],
  old: Inputs,
  now: Inputs,
): Promise<Outcome<PackageDiff | undefined>> {
  if (before === undefined) return { value: undefined, diagnostics: [] };
  const sides = [await sharedSide(before, old), await sharedSide(after, now)] as const;
  const diagnostics = sides.flatMap((outcome) => outcome.diagnostics);
  const [one, other] = sides.map(({ value }) => value);
  if (hasErrors(diagnostics) || one === undefined || other === undefined) {
    return { value: undefined, diagnostics };
  }
  return { value: diffSharedModels(one, other), diagnostics: [] };
}

async function sharedSide(
  slices: readonly SliceConfiguration[],
  inputs: Inputs,
): Promise<Outcome<ComparedPackage | undefined>> {
  const { value: read, diagnostics } = await inputs.ofAll(slices);
  const [first] = read;
  if (first === undefined || hasErrors(diagnostics)) return { value: undefined, diagnostics };
  const selected = read.map(({ slice, sources }) => ({ sources, options: optionsOf(slice) }));
  const cut = await sliceUnionOfSources(selected, first.slice.derivedTypesLimit, { tolerated });
  const errors = cut.diagnostics.filter(isInTheWay);
  if (cut.value === undefined || errors.length > 0) return { value: undefined, diagnostics: errors };
  const { planPackage } = await import("../../plan/plan-package.js");
  const { value: plan } = planPackage(cut.value, optionsOf(first.slice));
  return { value: { plan, slice: cut.value }, diagnostics: [] };
}

function isInTheWay({ code, severity }: Diagnostic): boolean {
  return severity === "error" && !tolerated.includes(code);
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
  const errors = diagnostics.filter(isInTheWay);
  if (cut === undefined || errors.length > 0) return { value: undefined, diagnostics: errors };
  const { planPackage } = await import("../../plan/plan-package.js");
  return { value: { plan: planPackage(cut.slice, options).value, slice: cut.slice }, diagnostics: [] };
}
