import type { QualifiedName } from "../ir/model.js";
import type { Form, Slice } from "../slice/slice.js";
import type { Forms } from "./forms.js";
import type { Requirements } from "./requirements.js";
import type { Shapes, ShapeMember } from "./shapes.js";

/** Whether a type is the same in two forms, so that one declaration serves both. */
export type FormEquality = (type: QualifiedName, one: Form, other: Form) => boolean;

/**
 * Compares forms member by member, down to the types of the members. Types can contain themselves: what is being compared
 * further up counts as equal until something differs.
 */
export function formEquality(
  slice: Slice,
  shapes: Shapes,
  forms: Forms,
  requirements: Requirements,
): FormEquality {
  const results = new Map<string, boolean>();

  const optional = (type: QualifiedName, member: ShapeMember, form: Form): boolean =>
    form === "read" ? !member.present : !requirements.isRequired(type, member.name, form);

  const signature = (type: QualifiedName, form: Form): string =>
    JSON.stringify([
      // Requests accept two spellings of a type's name, so a form with one differs from the one that is read.
      forms.inUnionOf(type, form) || shapes.variants(type, form).length > 1 ? form === "read" : null,
      forms.isDeclared(type, form),
      shapes.of(type, form)?.open,
      shapes
        .of(type, form)
        ?.members.map((member) => [
          member.name,
          optional(type, member, form),
          member.nullable && (form === "read" || optional(type, member, form)),
          member.readonly,
        ]),
    ]);

  /** The types whose equality decides about a type's own. */
  const parts = (type: QualifiedName, form: Form): readonly QualifiedName[] => [
    ...shapes.variants(type, form).filter((variant) => variant !== type),
    ...(shapes.of(type, form)?.members ?? []).map((member) => member.type.name),
  ];

  const differsHere = (type: QualifiedName, one: Form, other: Form): boolean =>
    signature(type, one) !== signature(type, other) ||
    shapes.variants(type, one).join() !== shapes.variants(type, other).join();

  return (type, one, other) => {
    if (one === other) return true;
    const key = (name: QualifiedName): string => `${one} ${other} ${name}`;
    const known = results.get(key(type));
    if (known !== undefined) return known;
    // Everything that is reached and has no difference anywhere below is equal; a difference makes this type differ.
    const seen = new Set([type]);
    let equal = true;
    for (const reached of seen) {
      if (results.get(key(reached)) === false || differsHere(reached, one, other)) {
        equal = false;
        break;
      }
      for (const part of parts(reached, one)) if (slice.types.has(part)) seen.add(part);
    }
    if (equal) for (const reached of seen) results.set(key(reached), true);
    else results.set(key(type), false);
    return equal;
  };
}
