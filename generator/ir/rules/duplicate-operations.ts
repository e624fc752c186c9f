import type { Diagnostic } from "../../diagnostics.js";
import type { Operation } from "../model.js";
import { operationTarget } from "../operation-target.js";
import { duplicates } from "./duplicate-name.js";
import type { Rule } from "./rules.js";

/**
 * CSDL 12.2 and 12.4: overloads of an action differ in the type of the binding parameter. Overloads of a function
 * differ in the types of their parameters in order, and in the binding parameter's type together with the
 * names of the others.
 */
export const duplicateOperations: Rule = (checked) =>
  [...checked.operations.values()].flatMap(duplicateOverloads);

function duplicateOverloads(overloads: readonly Operation[]): readonly Diagnostic[] {
  const byTypes = duplicates(overloads, keyByTypes, described);
  const reported = new Set(byTypes.map(({ origin }) => origin));
  const functions = overloads.filter(({ kind, origin }) => kind === "function" && !reported.has(origin));
  return [...byTypes, ...duplicates(functions, keyByNames, described)];
}

function described(operation: Operation): { readonly what: string; readonly name: string } {
  return { what: operation.kind, name: operationTarget(operation) };
}

function keyByTypes(operation: Operation): string {
  return `${operation.kind} ${binding(operation)} ${operationTarget(operation)}`;
}

function keyByNames(operation: Operation): string {
  const [first, ...others] = operation.parameters;
  const named = operation.bound ? others : operation.parameters;
  const bindingType =
    operation.bound && first !== undefined ? operationTarget({ ...operation, parameters: [first] }) : "";
  const names = named.map(({ name }) => name).sort();
  return `${binding(operation)} ${bindingType} ${names.join(" ")}`;
}

function binding({ bound }: Operation): string {
  return bound ? "bound" : "unbound";
}
