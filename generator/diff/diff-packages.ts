import type { PackagePlan } from "../plan/plan.js";
import type { Slice } from "../slice/slice.js";
import { type Change, combinedEffect, greatestStep, type PackageDiff } from "./change.js";
import { compareAllTypes, compareDeclarations } from "./compare-declarations.js";
import { compareOperations } from "./compare-operations.js";
import { compareScopes } from "./compare-scopes.js";
import type { Comparison } from "./compare-types.js";
import { type Both, type Finding, Findings, stepOf } from "./findings.js";
import { compareNamespaces, renamedNamespaces } from "./namespaces.js";
import { Origins } from "./origins.js";
import { type Surface, surfaceOf } from "./surface.js";
import { isType, SurfaceIndex } from "./surface-index.js";

/** A package that is compared with another one. */
export interface ComparedPackage {
  readonly plan: PackagePlan;
  /** Says where in the metadata things are, and which query options there are. */
  readonly slice?: Slice;
}

/** What changes for the consumers of a package that is made from other inputs, and what its version has to count up. */
export function diffPackages(before: ComparedPackage, after: ComparedPackage): PackageDiff {
  return diffSurfaces(surfaceOf(before.plan, before.slice), surfaceOf(after.plan, after.slice), {
    before: before.slice,
    after: after.slice,
  });
}

/** As `diffPackages`, of packages that only declare the types of a slice: its requests say how these are used. */
export function diffSharedModels(before: ComparedPackage, after: ComparedPackage): PackageDiff {
  const slices = { before: before.slice, after: after.slice };
  return diffBy(compareAllTypes, surfaceOfTypes(before), surfaceOfTypes(after), slices);
}

function surfaceOfTypes({ plan, slice }: ComparedPackage): Surface {
  const surface = surfaceOf(plan, slice);
  const namespaces = surface.namespaces.map((module) => ({
    ...module,
    declarations: module.declarations.filter(isType),
  }));
  return { ...surface, namespaces };
}

/** As `diffPackages`, of what consumers can see. */
export function diffSurfaces(before: Surface, after: Surface, slices: Both<Slice> = {}): PackageDiff {
  const hasRequests = before.operations.length > 0 || after.operations.length > 0;
  return diffBy(hasRequests ? compareRequests : compareAllTypes, before, after, slices);
}

function compareRequests(comparison: Comparison): void {
  compareOperations(comparison);
  compareScopes(comparison);
}

function diffBy(
  compareUses: (comparison: Comparison) => void,
  before: Surface,
  after: Surface,
  slices: Both<Slice>,
): PackageDiff {
  const [old, now] = [new SurfaceIndex(before), new SurfaceIndex(after)];
  const renamed = renamedNamespaces(old, now);
  const comparison: Comparison = { before: old, after: now, renamed, findings: new Findings() };
  if (before.apiVersion !== after.apiVersion) {
    comparison.findings.add({
      rule: "service-version-changed",
      subject: { kind: "package", name: "service" },
      texts: { before: before.apiVersion, after: after.apiVersion },
    });
  }
  compareNamespaces(old, now, renamed, comparison.findings);
  compareDeclarations(comparison);
  compareUses(comparison);
  const changes = comparison.findings.all().map(toChange(slices));
  return {
    step: greatestStep(changes.map(({ step }) => step)),
    effect: combinedEffect(changes.map(({ effect }) => effect)),
    changes,
  };
}

function toChange(slices: Both<Slice>): (finding: Finding) => Change {
  const origins = {
    before: slices.before && new Origins(slices.before),
    after: slices.after && new Origins(slices.after),
  };
  return ({ rule, subject, effect, forms, texts, places }) => {
    const before = places.before && origins.before?.of(places.before);
    const after = places.after && origins.after?.of(places.after);
    return {
      rule,
      subject,
      effect,
      step: stepOf(effect),
      forms,
      ...(texts.before === undefined ? {} : { before: texts.before }),
      ...(texts.after === undefined ? {} : { after: texts.after }),
      origins: { ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) },
    };
  };
}
