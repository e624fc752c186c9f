import {
  type Declared,
  isOpen,
  isStructuredType,
  keyOf,
  navigationPropertiesOf,
  propertiesOf,
  structuredType,
} from "../ir/lookups.js";
import type {
  Model,
  NavigationProperty,
  Property,
  QualifiedName,
  StructuredType,
  TypeReference,
} from "../ir/model.js";
import type { Form, Slice } from "../slice/slice.js";
import { ordinal } from "../ordinal.js";
import { memberTraits, typeTraits } from "./traits.js";

/** One structured type in one form, before names. Inherited members are among its own. */
export interface Shape {
  readonly type: StructuredType;
  readonly form: Form;
  readonly members: readonly ShapeMember[];
  readonly open: boolean;
}

export interface ShapeMember {
  readonly name: string;
  readonly type: TypeReference;
  /** Whether it is always there when the value comes back. In a request, requirements decide. */
  readonly present: boolean;
  readonly nullable: boolean;
  /** Whether it comes back, but cannot be sent. */
  readonly readonly: boolean;
  readonly defaultValue?: string;
  /** The navigation property whose relation it sets: what is said of that is said of it. */
  readonly binds?: string;
}

/** What the shapes of a slice's types are. Every answer is computed once. */
export interface Shapes {
  of(type: QualifiedName, form: Form): Shape | undefined;
  /** The types that a value declared with this type can have: itself unless it is abstract, and derived ones. */
  variants(type: QualifiedName, form: Form): readonly QualifiedName[];
  /** Whether more types can come than the slice has. */
  openEnded(type: QualifiedName): boolean;
}

export function shapesOf(slice: Slice): Shapes {
  const { model, types } = slice;
  const shapes = new Map<string, Shape | undefined>();

  const variants = (name: QualifiedName, form: Form): readonly QualifiedName[] => {
    const type = structuredType(model, name);
    if (type === undefined) return [];
    const derived = types.get(name)?.derivedTypes ?? [];
    // An abstract type of which nothing derived is known stands for itself: something must.
    const stands = !type.abstract || derived.length === 0;
    return [...(stands ? [name] : []), ...derived].filter(
      (variant) =>
        typeTraits(model, variant)[form] &&
        (variant === name || structuredType(model, variant)?.abstract === false),
    );
  };

  const occurs = (reference: TypeReference, form: Form): boolean => {
    const type = types.get(reference.name)?.type;
    return !isStructuredType(type) || variants(reference.name, form).length > 0;
  };

  const shape = (name: QualifiedName, form: Form): Shape | undefined => {
    const type = structuredType(model, name);
    if (type === undefined) return undefined;
    const properties = propertiesOf(model, type)
      .filter(({ member }) => member.type.name !== "Edm.Stream" && occurs(member.type, form))
      .flatMap((declared) => propertyMember(model, type, form, declared));
    const navigation = navigationPropertiesOf(model, type)
      .filter(({ member }) => types.has(member.type.name) && occurs(member.type, form))
      .flatMap((declared) => navigationMember(model, type, form, declared));
    const bindings = navigationPropertiesOf(model, type).flatMap((declared) =>
      bindingMember(model, type, form, declared),
    );
    return {
      type,
      form,
      members: inOrder(model, type, [...properties, ...navigation, ...bindings]),
      open: isOpen(model, type) || openEnded(name),
    };
  };

  const openEnded = (name: QualifiedName): boolean => {
    const type = types.get(name);
    if (type === undefined || !isStructuredType(type.type)) return false;
    return type.derivedTypesCut > 0 || (type.type.abstract && type.derivedTypes.length === 0);
  };

  return {
    of(type, form) {
      const key = `${form} ${type}`;
      if (!shapes.has(key)) shapes.set(key, shape(type, form));
      return shapes.get(key);
    },
    variants,
    openEnded,
  };
}

function propertyMember(
  model: Model,
  type: StructuredType,
  form: Form,
  declared: Declared<Property>,
): readonly ShapeMember[] {
  const { member } = declared;
  const traits = memberTraits(model, type, declared);
  if (!traits[form]) return [];
  const isKey = keyOf(model, type)?.some(({ path }) => path === member.name) ?? false;
  // What a key identifies keeps its key (`Immutable` of the Core vocabulary is for other properties only).
  if (isKey && form === "update") return [];
  const { nullable, collection } = member.type;
  return [
    {
      name: member.name,
      type: member.type,
      // An entity comes with what was selected, a complex value comes whole.
      present: isKey || (type.kind === "complexType" && nullable === false),
      // A collection is never null (CSDL 7.2.1); what `nullable` says of it, it says of the items.
      nullable: !collection && nullable !== false,
      readonly: form === "read" && !traits.create && !traits.update,
      ...(member.defaultValue === undefined ? {} : { defaultValue: member.defaultValue }),
    },
  ];
}

/** Related entities come back when they are expanded, and can be created together with what contains them. */
function navigationMember(
  model: Model,
  type: StructuredType,
  form: Form,
  declared: Declared<NavigationProperty>,
): readonly ShapeMember[] {
  const { member } = declared;
  if (!memberTraits(model, type, declared)[form]) return [];
  if (form === "update" || (form === "create" && !member.containsTarget)) return [];
  const { nullable, collection } = member.type;
  return [
    {
      name: member.name,
      type: member.type,
      present: false,
      nullable: !collection && nullable !== false,
      readonly: false,
    },
  ];
}

/** A relation to what has its place elsewhere is set by its URL, or several (OData JSON Format 4.01, 8.5). */
function bindingMember(
  model: Model,
  type: StructuredType,
  form: Form,
  declared: Declared<NavigationProperty>,
): readonly ShapeMember[] {
  const { name, containsTarget, type: target } = declared.member;
  if (form === "read" || containsTarget || !memberTraits(model, type, declared)[form]) return [];
  return [
    {
      name: `${name}@odata.bind`,
      type: { name: "Edm.String", collection: target.collection, nullable: false },
      present: false,
      nullable: false,
      readonly: false,
      binds: name,
    },
  ];
}

/** Keys first, in their order; the others by name. */
function inOrder(
  model: Model,
  type: StructuredType,
  members: readonly ShapeMember[],
): readonly ShapeMember[] {
  const keys = keyOf(model, type)?.map(({ path }) => path) ?? [];
  const rank = ({ name }: ShapeMember): number => (keys.includes(name) ? keys.indexOf(name) : keys.length);
  return [...members].sort((left, right) => rank(left) - rank(right) || ordinal(left.name, right.name));
}
