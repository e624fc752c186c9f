import { namespaceOf } from "../ir/lookups.js";
import type { Outcome } from "../diagnostics.js";
import type { Slice } from "../slice/slice.js";
import { planRequests } from "./builders.js";
import { declarationsOf, type TypePlanning } from "./declarations.js";
import { formEquality } from "./equality.js";
import { formsOf } from "./forms.js";
import { namespaceModules } from "./namespaces.js";
import { ordinal } from "../ordinal.js";
import type { ModelModule, ModelsPlan, PackagePlan } from "./plan.js";
import { requirementsOf } from "./requirements.js";
import { planService } from "./service.js";
import { shapesOf } from "./shapes.js";
import { isType } from "./shared-declarations.js";
import { typeNames } from "./type-names.js";

/** What a package is, beside the slice that it is made of. */
export interface PackageOptions {
  /** A valid npm package name. */
  readonly name: string;
  /** A semantic version. */
  readonly version: string;
  /** The last segment of the service's root URL, e.g. `v1.0`. */
  readonly apiVersion: string;
  /** The package's CHANGELOG.md, as it is. */
  readonly changelog?: string;
}

/** Decides what goes into which file of the package, and every name in it. */
export function planPackage(slice: Slice, options: PackageOptions): Outcome<PackagePlan> {
  const planning = planTypes(slice);
  const { modules, client, operations } = planRequests(planning);
  const service = planService(planning, modules);
  const value: PackagePlan = {
    name: options.name,
    version: options.version,
    apiVersion: options.apiVersion,
    ...(options.changelog === undefined ? {} : { changelog: options.changelog }),
    models: planModels(planning),
    requests: modules,
    client,
    operations,
    omissions: slice.omissions,
    permissions: slice.permissions,
    service: service.value,
  };
  return { value, diagnostics: service.diagnostics };
}

/** Decides what a package has that only declares the types of a slice. */
export function planSharedModels(slice: Slice, options: PackageOptions): ModelsPlan {
  const models = planModels(planTypes(slice)).map((module) => ({
    ...module,
    declarations: module.declarations.filter(isType),
  }));
  return {
    name: options.name,
    version: options.version,
    apiVersion: options.apiVersion,
    ...(options.changelog === undefined ? {} : { changelog: options.changelog }),
    models,
  };
}

function planTypes(slice: Slice): TypePlanning {
  const shapes = shapesOf(slice);
  const forms = formsOf(slice, shapes);
  const requirements = requirementsOf(slice, forms);
  const equal = formEquality(slice, shapes, forms, requirements);
  return { slice, shapes, forms, requirements, equal, names: typeNames(slice, forms, equal) };
}

function planModels(planning: TypePlanning): readonly ModelModule[] {
  const types = [...planning.slice.types.keys()].sort(ordinal);
  return [...namespaceModules(planning.slice).values()].map((module) => ({
    ...module,
    declarations: types
      .filter((name) => namespaceOf(name) === module.namespace)
      .flatMap((name) => declarationsOf(planning, name)),
  }));
}
