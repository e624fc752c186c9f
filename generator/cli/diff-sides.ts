/** Makes what is compared: the packages of the same slices, of two metadata files. */
import type { SliceConfiguration } from "../config/slice-configuration.js";
import { hasErrors } from "../diagnostics.js";
import type { Diagnostic, DiagnosticCode, Outcome } from "../diagnostics.js";
import type { ComparedPackage } from "../diff/diff-packages.js";
import { sliceSources } from "../pipeline.js";
import { detectFormat, unknownFormat } from "../read/detect-format.js";
import { formatPlace, placeOf } from "../source.js";
import { optionsOf } from "./pipeline-options.js";
import type { Inputs } from "./read-inputs.js";

/** Inputs that only one side has, in place of those of the slice. */
export interface InputsOfOneSide {
  readonly annotations?: readonly string[];
  readonly permissions?: readonly string[];
  readonly roles?: string;
}

/** A metadata file, and what goes with it. */
export interface MetadataSide extends InputsOfOneSide {
  readonly location: string;
}

/**
 * What the metadata of one side may lack: what is new is not in the older file, and what is gone not in the newer one. What
 * neither has is an error.
 */
const oneSided: readonly DiagnosticCode[] = ["pattern-no-match", "model-unknown-target"];

/** Both packages of a slice; without a value there is an error. */
export async function makeSides(
  slice: SliceConfiguration,
  sides: readonly [MetadataSide, MetadataSide],
  inputs: Inputs,
): Promise<Outcome<readonly [ComparedPackage, ComparedPackage] | undefined>> {
  const before = await makeSide(slice, sides[0], inputs);
  const after = await makeSide(slice, sides[1], inputs);
  const lacking = new Set(before.diagnostics.map(keyOf));
  const diagnostics = [
    ...before.diagnostics.filter((one) => !oneSided.includes(one.code)),
    ...after.diagnostics.filter((one) => !oneSided.includes(one.code) || lacking.has(keyOf(one))),
  ].filter(({ severity }) => severity === "error");
  if (before.value === undefined || after.value === undefined || hasErrors(diagnostics)) {
    return { value: undefined, diagnostics };
  }
  return { value: [before.value, after.value], diagnostics };
}

async function makeSide(
  slice: SliceConfiguration,
  { location, ...given }: MetadataSide,
  inputs: Inputs,
): Promise<Outcome<ComparedPackage | undefined>> {
  const { value: source, diagnostics } = await inputs.read(location);
  // Findings about the inputs are for `generate`; here only those count that are in the way.
  const format = source && detectFormat(source);
  if (source === undefined) return { value: undefined, diagnostics };
  if (format === undefined || format === "unknown") {
    return { value: undefined, diagnostics: [unknownFormat(source)] };
  }
  const sources = await inputs.of({ ...slice, ...given, metadata: { form: format, location } });
  if (sources.value === undefined) return { value: undefined, diagnostics: sources.diagnostics };
  const cut = await sliceSources(sources.value, optionsOf(slice), { tolerated: oneSided });
  if (cut.value === undefined) return { value: undefined, diagnostics: cut.diagnostics };
  const { planPackage } = await import("../plan/plan-package.js");
  const plan = planPackage(cut.value.slice, optionsOf(slice));
  return {
    value: { plan: plan.value, slice: cut.value.slice },
    diagnostics: [...cut.diagnostics, ...plan.diagnostics],
  };
}

/** What a finding is about: messages also say what one file has instead. */
function keyOf({ code, message, origin }: Diagnostic): string {
  return `${code} ${origin === undefined ? message.split('"', 2).join() : formatPlace(placeOf(origin))}`;
}
