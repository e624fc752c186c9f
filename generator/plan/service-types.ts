import { baseTypesOf, navigationPropertiesOf, propertiesOf } from "../ir/lookups.js";
import type { Declared } from "../ir/lookups.js";
import type { NavigationProperty, Property, StructuredType, TypeReference } from "../ir/model.js";
import { underlyingType } from "../ir/url-notation.js";
import { isUsed } from "../slice/members.js";
import type { Slice } from "../slice/slice.js";
import type { TypePlanning } from "./declarations.js";
import { ordinal } from "../ordinal.js";
import type { ServiceMember, ServiceType } from "./plan.js";
import { memberTraits, type Traits, typeTraits } from "./traits.js";

/** What requests to a service can do with a type: its own members, and what is annotated at it and at them. */
export function serviceType({ slice, shapes }: TypePlanning, type: StructuredType): ServiceType {
  const { model } = slice;
  const traits = typeTraits(model, type.name);
  const never = traits.read ? (traits.create ? undefined : "written") : "read";
  const members = restrictions(slice, type);
  return {
    name: type.name,
    ...(type.baseType !== undefined && slice.types.has(type.baseType) ? { base: type.baseType } : {}),
    abstract: type.abstract,
    open: type.open || shapes.openEnded(type.name),
    key: type.kind === "entityType" ? (type.key ?? []).map(({ path }) => path) : [],
    members: membersOf(slice, type.properties),
    navigation: membersOf(
      slice,
      type.navigationProperties.filter((member) => slice.types.has(member.type.name)),
    ),
    notNull: [...type.properties, ...type.navigationProperties.filter((member) => isUsed(slice, member))]
      .filter((member) => member.type.nullable === false)
      .map(({ name }) => name)
      .sort(ordinal),
    readOnly: members((each) => !each.create && !each.update),
    immutable: members((each) => each.create && !each.update),
    writeOnly: members((each) => !each.read),
    ...(never === undefined ? {} : { never }),
  };
}

/** Lists the members with certain traits: own ones, and inherited ones that have them only here. */
function restrictions(
  slice: Slice,
  type: StructuredType,
): (test: (traits: Traits) => boolean) => readonly string[] {
  const { model } = slice;
  const [base] = baseTypesOf(model, type);
  const all: readonly Declared<Property | NavigationProperty>[] = [
    ...propertiesOf(model, type),
    ...navigationPropertiesOf(model, type).filter(({ member }) => isUsed(slice, member)),
  ];
  return (test) =>
    all
      .filter((declared) => {
        const isInherited = declared.declaringType !== type.name && base !== undefined;
        const isKnown = isInherited && test(memberTraits(model, base, declared));
        return test(memberTraits(model, type, declared)) && !isKnown;
      })
      .map(({ member }) => member.name)
      .sort(ordinal);
}

function membersOf(
  slice: Slice,
  members: readonly (Property | NavigationProperty)[],
): readonly ServiceMember[] {
  return members
    .map(({ name, type }) => ({ name, type: typeText(slice, type) }))
    .sort((left, right) => ordinal(left.name, right.name));
}

/** `ns.team`, `Collection(Edm.String)`; a type definition as what it stands for. */
export function typeText(slice: Slice, { name, collection }: TypeReference): string {
  const own = underlyingType(slice.model, name);
  return collection ? `Collection(${own})` : own;
}
