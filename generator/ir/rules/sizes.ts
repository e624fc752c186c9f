import { diagnostic } from "../../diagnostics.js";
import type { Diagnostic } from "../../diagnostics.js";
import { limits } from "../../limits.js";
import type { Origin } from "../../source.js";
import type { EntityContainer, NamedType, Operation } from "../model.js";
import type { Rule } from "./rules.js";

/** Names and numbers of members are what a service may have, and not what fills a machine's memory. */
export const sizes: Rule = ({ types, operations, container }) => [
  ...(container === undefined ? [] : ofContainer(container)),
  ...[...types.values()].flatMap(ofType),
  ...[...operations.values()].flat().flatMap(ofOperation),
];

function ofType(type: NamedType): readonly Diagnostic[] {
  const { name, origin } = type;
  if (type.kind === "typeDefinition") return ofName(name, origin);
  if (type.kind === "enumerationType") {
    const values = type.members.flatMap((member) => ofName(member.name, origin));
    return [...ofName(name, origin), ...ofNumber(`"${name}"`, type.members.length, origin), ...values];
  }
  const members = [...type.properties, ...type.navigationProperties];
  return [
    ...ofName(name, origin),
    ...ofNumber(`"${name}"`, members.length, origin),
    ...members.flatMap((member) => ofName(member.name, member.origin)),
  ];
}

function ofOperation({ name, parameters, origin }: Operation): readonly Diagnostic[] {
  return [
    ...ofName(name, origin),
    ...ofNumber(`"${name}"`, parameters.length, origin),
    ...parameters.flatMap((parameter) => ofName(parameter.name, parameter.origin)),
  ];
}

function ofContainer({
  name,
  entitySets,
  singletons,
  operationImports,
  origin,
}: EntityContainer): readonly Diagnostic[] {
  const children = [...entitySets, ...singletons, ...operationImports];
  return [
    ...ofNumber(`"${name}"`, children.length, origin),
    ...children.flatMap((child) => ofName(child.name, child.origin)),
  ];
}

function ofName(name: string, origin: Origin): readonly Diagnostic[] {
  if (name.length <= limits.nameLength) return [];
  const message = `"${name.slice(0, 40)}…" has ${name.length} characters; names have ${limits.nameLength} at most. Correct the name.`;
  return [diagnostic("input-too-large", message, origin)];
}

function ofNumber(what: string, count: number, origin: Origin): readonly Diagnostic[] {
  if (count <= limits.members) return [];
  const message = `${what} has ${count} members; the limit is ${limits.members}. See whether the file is the right one.`;
  return [diagnostic("input-too-large", message, origin)];
}
