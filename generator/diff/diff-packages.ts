import type { PackagePlan } from "../plan/plan.js";
import type { Slice } from "../slice/slice.js";
import { type PackageDiff, noEffect } from "./change.js";

/** A package that is compared with another one; the slice says where in the metadata things are. */
export interface ComparedPackage {
  readonly plan: PackagePlan;
  readonly slice?: Slice;
}

/** What changes for the consumers of a package. */
export function diffPackages(_before: ComparedPackage, _after: ComparedPackage): PackageDiff {
  return { step: "none", effect: noEffect, changes: [] };
}
