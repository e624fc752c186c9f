import type { Diagnostic } from "../../diagnostics.js";
import type { EnumerationType, Model, Operation, StructuredType } from "../model.js";
import { baseTypesOf, declaredMember, isStructuredType } from "../structured-types.js";
import { duplicateName, duplicates } from "./duplicate-name.js";
import type { Rule } from "./rules.js";

/**
 * CSDL 6.1, 9.1, 10.3 and 12.9: members of a structured type, inherited ones among them, members of an
 * enumeration type and parameters of an operation have different names.
 */
export const duplicateMembers: Rule = (checked, _documents, model) => [
  ...[...checked.types.values()].flatMap((type) => {
    if (isStructuredType(type)) return duplicateProperties(model, type);
    return type.kind === "enumerationType" ? duplicateEnumerationMembers(type) : [];
  }),
  ...[...checked.operations.values()].flat().flatMap(duplicateParameters),
];

/** A member is reported at the type that declares it; not once more at each type that derives from that. */
function duplicateProperties(model: Model, type: StructuredType): readonly Diagnostic[] {
  const own = [...type.properties, ...type.navigationProperties];
  const bases = baseTypesOf(model, type);
  const what = `member of "${type.name}"`;
  return [
    ...duplicates(
      own,
      ({ name }) => name,
      ({ name }) => ({ what, name }),
    ),
    ...own.flatMap(({ name, origin }) => {
      const declaring = bases.find((base) => declaredMember(base, name) !== undefined);
      const inherited = declaring === undefined ? undefined : declaredMember(declaring, name);
      return inherited === undefined ? [] : [duplicateName(what, name, inherited.origin, origin)];
    }),
  ];
}

function duplicateEnumerationMembers(type: EnumerationType): readonly Diagnostic[] {
  return duplicates(
    type.members.map(({ name }) => ({ name, origin: type.origin })),
    ({ name }) => name,
    ({ name }) => ({ what: `member of "${type.name}"`, name }),
  );
}

function duplicateParameters(operation: Operation): readonly Diagnostic[] {
  return duplicates(
    operation.parameters,
    ({ name }) => name,
    ({ name }) => ({ what: `parameter of "${operation.name}"`, name }),
  );
}
