/** What a fake of the service has to know of the slice: `src/testing.ts`. */
import { diagnostic } from "../diagnostics.js";
import type { Diagnostic, Outcome } from "../diagnostics.js";
import { asString, findAnnotation, graphSlice, isStructuredType, structuredType } from "../ir/lookups.js";
import type { QualifiedName, StructuredType } from "../ir/model.js";
import type { TypePlanning } from "./declarations.js";
import { ordinal } from "../ordinal.js";
import type { RequestModule, ServicePlan, ServiceConversion, ServiceType } from "./plan.js";
import { serviceData } from "./service-data.js";
import { serviceOperations } from "./service-operations.js";
import { serviceResources } from "./service-resources.js";
import { serviceType } from "./service-types.js";
import { typeTraits } from "./traits.js";

/** Describes the slice's resources and types as constants, and the types of what a test can give to a fake. */
export function planService(
  planning: TypePlanning,
  requests: readonly RequestModule[],
): Outcome<ServicePlan> {
  const { slice } = planning;
  const diagnostics: Diagnostic[] = [];
  const types = [...slice.types.values()]
    .map(({ type }) => type)
    .filter(isStructuredType)
    .sort((left, right) => ordinal(left.name, right.name))
    .map((type): ServiceType => {
      const readAs = readAsOf(planning, type, diagnostics);
      return { ...serviceType(planning, type), ...(readAs === undefined ? {} : { readAs }) };
    });
  const value: ServicePlan = {
    resources: serviceResources(slice, requests),
    types,
    enumerations: [...slice.types.values()]
      .flatMap(({ type }) => (type.kind === "enumerationType" ? [type] : []))
      .map(({ name, members }) => ({ name, members: members.map((member) => member.name) }))
      .sort((left, right) => ordinal(left.name, right.name)),
    data: serviceData(planning),
    operations: serviceOperations(planning, requests),
    conversions: types.flatMap((type) => conversionOf(planning, type)),
  };
  return { value, diagnostics };
}

/** The type as which a written value comes back, where that is annotated. It must be one that can be read. */
function readAsOf(
  { slice: { model, types } }: TypePlanning,
  { name }: StructuredType,
  diagnostics: Diagnostic[],
): QualifiedName | undefined {
  const annotation = findAnnotation(model, name, graphSlice.readAs);
  if (annotation === undefined) return undefined;
  const readAs = asString(annotation.value);
  const target = readAs === undefined ? undefined : structuredType(model, readAs);
  if (
    target === undefined ||
    target.abstract ||
    target.name === name ||
    !typeTraits(model, target.name).read
  ) {
    const message = `"${name}" is to be read as ${JSON.stringify(readAs ?? null)}, which is no other type that can be read. Name one, qualified by its namespace.`;
    diagnostics.push(diagnostic("plan-read-as", message, annotation.origin));
    return undefined;
  }
  return types.has(target.name) ? target.name : undefined;
}

function conversionOf(
  { forms, names }: TypePlanning,
  { name, readAs }: ServiceType,
): readonly ServiceConversion[] {
  if (readAs === undefined || !forms.isShaped(readAs, "read")) return [];
  const form = (["create", "update"] as const).find((each) => forms.isShaped(name, each));
  if (form === undefined) return [];
  return [{ type: name, written: names.exact(name, form), read: names.exact(readAs, "read") }];
}
