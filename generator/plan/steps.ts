import { underlyingType, urlNotation } from "../ir/url-notation.js";
import type { Resource } from "../slice/slice.js";
import type { TypePlanning } from "./declarations.js";
import type { NamedParameterPlan, ParameterPlan, StepPlan } from "./plan.js";
import { type StepParameter, stepParameters } from "./segments.js";
import { typeExpression } from "./type-names.js";

/** How one gets from a resource to the one below it, by the texts of their paths. */
export function stepOf(planning: TypePlanning, resource: Resource, parent: Resource): StepPlan {
  const { segment } = resource;
  const text = resource.path.slice(parent.path.length);
  const parameters = stepParameters(segment);
  const [first] = parameters;
  if (first === undefined) return { kind: "child", text };
  if (segment.kind === "key" && !segment.named) {
    const { placeholder } = first.parameter;
    const isText = underlyingType(planning.slice.model, first.parameter.type.name) === "Edm.Boolean";
    return { kind: "key", placeholder, parameter: parameterPlan(planning, first), isText };
  }
  if (segment.kind === "relativePath") {
    const { placeholder } = first.parameter;
    return { kind: "relativePath", placeholder, parameter: parameterPlan(planning, first) };
  }
  return {
    kind: "named",
    text: text.slice(0, text.indexOf("(")),
    parameters: parameters.map((each) => namedParameterPlan(planning, each)),
  };
}

/** The values that one has to give to get there. */
export function parametersOf(step: StepPlan): readonly ParameterPlan[] {
  switch (step.kind) {
    case "child":
      return [];
    case "key":
    case "relativePath":
      return [step.parameter];
    case "named":
      return step.parameters;
  }
}

function parameterPlan({ slice, names }: TypePlanning, { name, parameter }: StepParameter): ParameterPlan {
  return { name, type: typeExpression(slice, names, parameter.type, "create") };
}

function namedParameterPlan(planning: TypePlanning, parameter: StepParameter): NamedParameterPlan {
  const { name: wireName, type } = parameter.parameter;
  return {
    ...parameterPlan(planning, parameter),
    wireName,
    notation: urlNotation(planning.slice.model, type),
  };
}
