import type { TargetPath } from "./annotation.js";
import type { Operation, TypeReference } from "./model.js";

/**
 * The target path of one overload (CSDL 14.2.1): an action is told apart by the type of its binding parameter,
 * a function by the types of all its parameters.
 *
 * @example `ns.hire(ns.team)`, `ns.find(Collection(ns.team),Edm.String)`, `ns.reset()`
 */
export function operationTarget(operation: Operation): TargetPath {
  const significant = operation.kind === "function" ? operation.parameters : bindingParameter(operation);
  return `${operation.name}(${significant.map(({ type }) => typeText(type)).join(",")})`;
}

function bindingParameter({ bound, parameters }: Operation): Operation["parameters"] {
  return bound ? parameters.slice(0, 1) : [];
}

function typeText({ name, collection }: TypeReference): string {
  return collection ? `Collection(${name})` : name;
}
