/** Look-ups of entity types and complex types: bases, derived types, members with inherited ones. */
import { groupBy } from "./group-by.js";
import type {
  KeyProperty,
  Model,
  NamedType,
  NavigationProperty,
  Property,
  QualifiedName,
  StructuredType,
} from "./model.js";

/** What these look-ups need of a model. */
export type TypesOf = Pick<Model, "types" | "relations">;

/** A member, and the type that declares it: its annotations' target is `declaringType/name`. */
export interface Declared<Member> {
  readonly declaringType: QualifiedName;
  readonly member: Member;
}

export function isStructuredType(type: NamedType | undefined): type is StructuredType {
  return type?.kind === "entityType" || type?.kind === "complexType";
}

export function isNavigationProperty(member: Property | NavigationProperty): member is NavigationProperty {
  return "containsTarget" in member;
}

/** What a name is declared as; undefined where it is not. Does not look the type up where that can be helped. */
export function kindOfType(model: TypesOf, name: QualifiedName): NamedType["kind"] | undefined {
  return model.relations === undefined ? model.types.get(name)?.kind : model.relations.kindOf(name);
}

/** The entity type or complex type of that name; undefined for another kind, and for a name that is not declared. */
export function structuredType(model: TypesOf, name: QualifiedName): StructuredType | undefined {
  const type = model.types.get(name);
  return isStructuredType(type) ? type : undefined;
}

/** The base types, nearest first, without the type itself. Ends at a type that is not declared, and before a circle. */
export function baseTypesOf(model: TypesOf, type: StructuredType): readonly StructuredType[] {
  const chain = new Set<StructuredType>();
  for (let base = baseOf(model, type); base !== undefined; base = baseOf(model, base)) {
    if (base === type || chain.has(base)) break;
    chain.add(base);
  }
  return [...chain];
}

/** The structural properties, inherited ones first, in the order of declaration. */
export function propertiesOf(model: TypesOf, type: StructuredType): readonly Declared<Property>[] {
  return lineage(model, type).flatMap(({ name, properties }) =>
    properties.map((member) => ({ declaringType: name, member })),
  );
}

/** The navigation properties, inherited ones first, in the order of declaration. */
export function navigationPropertiesOf(
  model: TypesOf,
  type: StructuredType,
): readonly Declared<NavigationProperty>[] {
  return lineage(model, type).flatMap(({ name, navigationProperties }) =>
    navigationProperties.map((member) => ({ declaringType: name, member })),
  );
}

/** The property or navigation property of that name, declared or inherited. */
export function findMember(
  model: TypesOf,
  type: StructuredType,
  name: string,
): Declared<Property | NavigationProperty> | undefined {
  const own = declaredMember(type, name);
  if (own !== undefined) return { declaringType: type.name, member: own };
  for (const base of baseTypesOf(model, type)) {
    const member = declaredMember(base, name);
    if (member !== undefined) return { declaringType: base.name, member };
  }
  return undefined;
}

/** The property or navigation property of that name that the type itself declares. */
export function declaredMember(
  type: StructuredType,
  name: string,
): Property | NavigationProperty | undefined {
  return (
    type.properties.find((property) => property.name === name) ??
    type.navigationProperties.find((property) => property.name === name)
  );
}

/** The key of an entity type, declared or inherited (CSDL 6.5); undefined for one without, and for a complex type. */
export function keyOf(model: TypesOf, type: StructuredType): readonly KeyProperty[] | undefined {
  for (const declaring of [type, ...baseTypesOf(model, type)]) {
    if (declaring.kind === "entityType" && declaring.key !== undefined) return declaring.key;
  }
  return undefined;
}

/** Whether instances may have members that are not declared: a type derived from an open one is open (CSDL 6.3, 9.3). */
export function isOpen(model: TypesOf, type: StructuredType): boolean {
  return type.open || baseTypesOf(model, type).some(({ open }) => open);
}

/** Whether an instance of one type is an instance of the other: they are the same, or it derives from it. */
export function isAssignable(model: TypesOf, from: QualifiedName, to: QualifiedName): boolean {
  if (from === to) return true;
  const type = structuredType(model, from);
  return type !== undefined && baseTypesOf(model, type).some(({ name }) => name === to);
}

/** Which types derive from which. Both lists are sorted by ordinal comparison and never hold the type itself. */
export interface DerivedTypeIndex {
  /** The types that name this one as their base type. */
  direct(name: QualifiedName): readonly QualifiedName[];
  /** Those, and the ones that derive from them. */
  transitive(name: QualifiedName): readonly QualifiedName[];
}

/** May go through all types once; keep the result, and ask it. */
export function derivedTypeIndex(model: TypesOf): DerivedTypeIndex {
  const derivedTypes = model.relations?.derivedTypes ?? derivedTypesOf(model);
  const direct = (name: QualifiedName): readonly QualifiedName[] => [...derivedTypes(name)].sort();
  const closures = new Map<QualifiedName, readonly QualifiedName[]>();
  const transitive = (name: QualifiedName): readonly QualifiedName[] => {
    const known = closures.get(name);
    if (known !== undefined) return known;
    const found = new Set(direct(name));
    for (const derived of found) for (const next of direct(derived)) found.add(next);
    found.delete(name);
    const closure = [...found].sort();
    closures.set(name, closure);
    return closure;
  };
  return { direct, transitive };
}

/** The type and its bases, the root first. */
function lineage(model: TypesOf, type: StructuredType): readonly StructuredType[] {
  return [type, ...baseTypesOf(model, type)].reverse();
}

function derivedTypesOf(model: TypesOf): (name: QualifiedName) => readonly QualifiedName[] {
  const structured = [...model.types.values()].filter(isStructuredType);
  const byBase = groupBy(structured, ({ baseType }) => baseType);
  return (base) => (byBase.get(base) ?? []).map(({ name }) => name);
}

function baseOf(model: TypesOf, { baseType }: StructuredType): StructuredType | undefined {
  return baseType === undefined ? undefined : structuredType(model, baseType);
}
