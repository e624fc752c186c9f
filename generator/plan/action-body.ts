import type { Identifier } from "../escape/code.js";
import type { Expression } from "../ir/annotation.js";
import {
  asString,
  core,
  findAnnotation,
  operationTarget,
  recordProperty,
  validation,
} from "../ir/lookups.js";
import type { Model, Operation, Parameter } from "../ir/model.js";
import { defaultOf, docOf } from "./docs.js";
import type { TypePlanning } from "./declarations.js";
import { ordinal } from "../ordinal.js";
import type { InterfaceDeclaration, Member } from "./plan.js";
import { typeExpression } from "./type-names.js";

/**
 * The parameters of an action, as the one JSON object in which they are sent (OData Protocol 4.01, 11.5.5.1). Undefined where
 * it has none.
 */
export function actionBody(
  planning: TypePlanning,
  operation: Operation,
  claim: (preferred: Identifier) => Identifier,
  preferred: Identifier,
): InterfaceDeclaration | undefined {
  const parameters = operation.parameters.slice(operation.bound ? 1 : 0);
  if (parameters.length === 0) return undefined;
  return {
    kind: "interface",
    tagged: false,
    name: claim(preferred),
    doc: {},
    members: parameters
      .map((parameter) => parameterMember(planning, operation, parameter))
      .sort((left, right) => ordinal(left.name, right.name)),
    open: false,
  };
}

/** A nullable parameter that is left out counts as null; one that must not be null must be there. */
function parameterMember({ slice, names }: TypePlanning, operation: Operation, parameter: Parameter): Member {
  const { model } = slice;
  const target = `${operationTarget(operation)}/${parameter.name}`;
  const { collection, nullable } = parameter.type;
  const optional = findAnnotation(model, target, core.optionalParameter);
  const isOptional = optional !== undefined;
  const value = defaultOf(model, parameter.type, asString(recordProperty(optional?.value, "DefaultValue")));
  const required =
    !isOptional && ((!collection && nullable === false) || isConstrainedNotNull(model, target, parameter));
  const type = typeExpression(slice, names, parameter.type, "create");
  return {
    name: parameter.name,
    doc: { ...docOf(model, [target]), ...value },
    type: required || collection || nullable === false ? type : { kind: "nullable", type },
    optional: !required,
    readonly: false,
  };
}

/** `Validation.Constraint` with the condition that the parameter is not null, in either order of the operands. */
function isConstrainedNotNull(model: Model, target: string, { name }: Parameter): boolean {
  const constraint = findAnnotation(model, target, validation.constraint)?.value;
  const condition = recordProperty(constraint, "Condition");
  if (condition?.kind !== "operation" || condition.name !== "Ne") return false;
  const isParameter = (operand: Expression): boolean =>
    operand.kind === "path" && (operand.value === name || operand.value === `$it/${name}`);
  return condition.operands.some(isParameter) && condition.operands.some(({ kind }) => kind === "null");
}
