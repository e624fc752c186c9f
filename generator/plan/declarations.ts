import { baseTypesOf, memberTargets } from "../ir/lookups.js";
import type { EnumerationType, QualifiedName, StructuredType, TypeDefinition } from "../ir/model.js";
import type { Form, Slice } from "../slice/slice.js";
import { defaultOf, docOf } from "./docs.js";
import type { FormEquality } from "./equality.js";
import type { Forms } from "./forms.js";
import type {
  Declaration,
  Discriminator,
  Doc,
  InterfaceDeclaration,
  Member,
  UnionDeclaration,
} from "./plan.js";
import { primitiveType } from "./primitives.js";
import type { Requirements } from "./requirements.js";
import type { Shape, ShapeMember, Shapes } from "./shapes.js";
import { allForms, isPolymorphic, typeExpression, type TypeNames } from "./type-names.js";

/** What the declarations of a slice's types are made from. */
export interface TypePlanning {
  readonly slice: Slice;
  readonly shapes: Shapes;
  readonly forms: Forms;
  readonly requirements: Requirements;
  readonly equal: FormEquality;
  readonly names: TypeNames;
}

/** Everything that is declared for one type of the slice, in the order in which it is written. */
export function declarationsOf(planning: TypePlanning, name: QualifiedName): readonly Declaration[] {
  const type = planning.slice.types.get(name)?.type;
  switch (type?.kind) {
    case undefined:
      return [];
    case "enumerationType":
      return [enumeration(planning, type)];
    case "typeDefinition":
      return [typeDefinition(planning, type)];
    case "entityType":
    case "complexType":
      return [...forms(planning, type), ...factory(planning, type), ...guard(planning, type)];
  }
}

/**
 * Graph's convention for an enumeration that may get more members: this one stands for all that are not known yet.
 *
 * https://learn.microsoft.com/en-us/graph/best-practices-concept#handling-future-members-in-evolvable-enumerations
 */
const evolvableSentinel = "unknownFutureValue";

function enumeration({ slice, names }: TypePlanning, type: EnumerationType): Declaration {
  const members = [...new Set(type.members.map((member) => member.name))].sort();
  return {
    kind: "enumeration",
    name: names.declared(type.name, "read").name,
    doc: docOf(slice.model, [type.name]),
    members,
    memberDocs: members
      .map((member) => ({ name: member, doc: docOf(slice.model, [`${type.name}/${member}`]) }))
      .filter(({ doc }) => doc.description !== undefined || doc.deprecation !== undefined),
    evolvable: members.includes(evolvableSentinel),
    flags: type.flags,
  };
}

function typeDefinition({ slice, names }: TypePlanning, type: TypeDefinition): Declaration {
  return {
    kind: "alias",
    name: names.declared(type.name, "read").name,
    doc: docOf(slice.model, [type.name]),
    type: primitiveType(type.underlyingType),
  };
}

function forms(planning: TypePlanning, type: StructuredType): readonly Declaration[] {
  const declared = allForms.flatMap((form) => declaredForm(planning, type, form));
  // Two forms that are the same have one name, and one declaration.
  return declared.filter(({ name }, index) => declared.findIndex((other) => other.name === name) === index);
}

function declaredForm(planning: TypePlanning, type: StructuredType, form: Form): readonly Declaration[] {
  const { slice, forms: needed, names, equal } = planning;
  const isShaped = needed.isShaped(type.name, form);
  if (!isShaped && !needed.isDeclared(type.name, form)) return [];
  const { name } = names.declared(type.name, form);
  const created = names.declared(type.name, "create");
  const isNeededToCreate = needed.isShaped(type.name, "create") || needed.isDeclared(type.name, "create");
  if (
    form === "update" &&
    isNeededToCreate &&
    name !== created.name &&
    equal(type.name, "create", "update")
  ) {
    return [{ kind: "alias", name, doc: formDoc(planning, type, form), type: created }];
  }
  if (!isPolymorphic(slice, type.name)) return isShaped ? [interfaceOf(planning, type, form)] : [];
  return [unionOf(planning, type, form), ...(isShaped ? [interfaceOf(planning, type, form)] : [])];
}

function unionOf(planning: TypePlanning, type: StructuredType, form: Form): UnionDeclaration {
  const { shapes, forms: needed, names } = planning;
  return {
    kind: "union",
    name: names.declared(type.name, form).name,
    doc: formDoc(planning, type, form),
    members: shapes.variants(type.name, form).map((variant) => ({
      type: names.exact(variant, form),
      tagged: variant !== type.name && needed.isDeclared(variant, form),
    })),
  };
}

function interfaceOf(planning: TypePlanning, type: StructuredType, form: Form): InterfaceDeclaration {
  const { shapes, names } = planning;
  const shape = shapes.of(type.name, form);
  const discriminator = discriminatorOf(planning, type.name, form);
  return {
    kind: "interface",
    name: names.exact(type.name, form).name,
    doc: formDoc(planning, type, form),
    ...(discriminator === undefined ? {} : { discriminator }),
    tagged: type.kind === "entityType" && form === "read",
    members: shape?.members.map((member) => memberOf(planning, shape, member)) ?? [],
    open: shape?.open ?? false,
  };
}

function memberOf(planning: TypePlanning, { type, form }: Shape, member: ShapeMember): Member {
  const { slice, names, requirements } = planning;
  const reference = typeExpression(slice, names, member.type, form);
  const required = form === "read" ? member.present : requirements.isRequired(type.name, member.name, form);
  // A member that a request must have would not be there if it were null.
  const nullable = member.nullable && (form === "read" || !required);
  const value = form === "update" ? {} : defaultOf(slice.model, member.type, member.defaultValue);
  return {
    name: member.name,
    doc: { ...docOf(slice.model, memberTargets(slice.model, type, member.binds ?? member.name)), ...value },
    type: nullable ? { kind: "nullable", type: reference } : reference,
    optional: !required,
    readonly: member.readonly,
  };
}

/**
 * `@odata.type` is there where it tells types apart (OData JSON Format 4.01, 4.6.3): always in the union of a base type,
 * and possibly where the type itself is declared. Requests accept the name with and without `#`.
 */
function discriminatorOf(planning: TypePlanning, name: QualifiedName, form: Form): Discriminator | undefined {
  const { shapes, forms: needed } = planning;
  if (shapes.openEnded(name)) return { values: [], optional: true };
  const values = form === "read" ? [`#${name}`] : [`#${name}`, name];
  if (isTold(planning, name, form)) return { values, optional: needed.isDeclared(name, form) };
  // Without any member, TypeScript would take every value for one of the type.
  const { members = [], open = true } = shapes.of(name, form) ?? {};
  return members.length === 0 && !open ? { values, optional: true } : undefined;
}

/** Whether values of the type are told apart from those of other types. */
function isTold({ slice, forms: needed }: TypePlanning, name: QualifiedName, form: Form): boolean {
  return needed.inUnionOf(name, form) || isPolymorphic(slice, name);
}

function factory(planning: TypePlanning, type: StructuredType): readonly Declaration[] {
  const { slice, forms: needed, names } = planning;
  const form = (["create", "update"] as const).find((candidate) => needed.isShaped(type.name, candidate));
  if (form === undefined || type.abstract) return [];
  if (!isTold(planning, type.name, form)) return [];
  return [
    {
      kind: "factory",
      name: names.factory(type.name),
      doc: docOf(slice.model, [type.name]),
      type: names.exact(type.name, form),
      discriminator: `#${type.name}`,
    },
  ];
}

function guard(planning: TypePlanning, type: StructuredType): readonly Declaration[] {
  const { shapes, forms: needed, names } = planning;
  if (!needed.inUnionOf(type.name, "read") && !standsForSome(planning, type)) return [];
  return [
    {
      kind: "guard",
      name: names.guard(type.name),
      doc: {},
      type: names.declared(type.name, "read"),
      types: shapes.variants(type.name, "read"),
    },
  ];
}

/** An abstract type in the middle of a family is no member of the union, but its name stands for some of the members. */
function standsForSome({ slice, forms: needed }: TypePlanning, type: StructuredType): boolean {
  if (!needed.isDeclared(type.name, "read") || !isPolymorphic(slice, type.name)) return false;
  return baseTypesOf(slice.model, type).some(
    (base) => needed.isDeclared(base.name, "read") && isPolymorphic(slice, base.name),
  );
}

function formDoc({ slice, names, forms: needed }: TypePlanning, type: StructuredType, form: Form): Doc {
  const doc = docOf(slice.model, [type.name]);
  const plain = allForms.find((one) => needed.isDeclared(type.name, one) || needed.isShaped(type.name, one));
  const isPlain =
    plain !== undefined && names.declared(type.name, form).name === names.declared(type.name, plain).name;
  const sentence = isPlain ? undefined : formSentence(type, form);
  const description = [doc.description, sentence].filter((part) => part !== undefined).join(" ");
  return description === "" ? doc : { ...doc, description };
}

function formSentence({ kind }: StructuredType, form: Form): string | undefined {
  switch (form) {
    case "read":
      return undefined;
    case "create":
      return "As a request to create sends it.";
    case "update":
      return kind === "entityType"
        ? "As a request to update sends it: what is left out stays as it is, and null clears."
        : "As a request to update sends it.";
  }
}
