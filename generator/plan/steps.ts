import type { QualifiedName } from "../ir/model.js";
import type { PathParameter, Resource } from "../slice/slice.js";
import type { TypePlanning } from "./declarations.js";
import type { NamedParameterPlan, ParameterPlan, StepPlan } from "./plan.js";
import { isQuotedInUrl } from "./primitives.js";
import { parameterName } from "./segments.js";
import { typeExpression } from "./type-names.js";

/** How one gets from a resource to the one below it, by the texts of their paths. */
export function stepOf(planning: TypePlanning, resource: Resource, parent: Resource): StepPlan {
  const { segment } = resource;
  const text = resource.path.slice(parent.path.length);
  const parameters = "parameters" in segment ? segment.parameters : [];
  const [first] = parameters;
  if (first === undefined) return { kind: "child", text };
  if (segment.kind === "key" && !segment.named) {
    return { kind: "key", placeholder: first.placeholder, parameter: parameter(planning, first) };
  }
  return {
    kind: "named",
    text: text.slice(0, text.indexOf("(")),
    parameters: parameters.map((each) => namedParameter(planning, each)),
  };
}

function parameter({ slice, names }: TypePlanning, pathParameter: PathParameter): ParameterPlan {
  return {
    name: parameterName(pathParameter),
    type: typeExpression(slice, names, pathParameter.type, "create"),
  };
}

function namedParameter(planning: TypePlanning, pathParameter: PathParameter): NamedParameterPlan {
  return {
    ...parameter(planning, pathParameter),
    wireName: pathParameter.name,
    quoted: isQuotedInUrl(underlyingType(planning, pathParameter.type.name)),
  };
}

function underlyingType({ slice }: TypePlanning, name: QualifiedName): QualifiedName {
  const type = slice.model.types.get(name);
  return type?.kind === "typeDefinition" ? type.underlyingType : name;
}
