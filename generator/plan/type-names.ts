import type { Identifier } from "../escape/code.js";
import { camelIdentifier, pascalIdentifier, suffixedIdentifier } from "../escape/identifier.js";
import { isStructuredType, namespaceOf, shortName } from "../ir/lookups.js";
import type { QualifiedName, TypeReference } from "../ir/model.js";
import type { Form, Slice } from "../slice/slice.js";
import type { FormEquality } from "./equality.js";
import type { Forms } from "./forms.js";
import { nameScope, type NameScope } from "./names.js";
import { ordinal } from "../ordinal.js";
import { primitiveType } from "./primitives.js";
import type { NamedTypeExpression, TypeExpression } from "./plan.js";
import { namespaceModules } from "./namespaces.js";
import { modelModuleNames, neverExported } from "./reserved.js";

export const allForms = ["read", "create", "update"] as const satisfies readonly Form[];

/** The names of a slice's types in their forms. */
export interface TypeNames {
  /** The type that stands where a value is declared. */
  declared(type: QualifiedName, form: Form): NamedTypeExpression;
  /** The type of a value that is of exactly this type. */
  exact(type: QualifiedName, form: Form): NamedTypeExpression;
  /** The function that makes one. */
  factory(type: QualifiedName): Identifier;
  /** The function that recognizes one. */
  guard(type: QualifiedName): Identifier;
}

/**
 * Names every type once. The plain name is the type as it is read, or, for one that is only sent, as it is sent. A form
 * that differs has `Create` or `Update` behind it. A concrete type that others derive from gives its name to the union of
 * them all, and has `Itself` behind its own.
 */
export function typeNames(slice: Slice, forms: Forms, equal: FormEquality): TypeNames {
  // A module's own functions stand beside the other modules that it imports.
  const aliases = [...namespaceModules(slice).values()].map(({ alias }) => alias);
  const scopes = new Map<string, NameScope>();
  const scopeOf = (type: QualifiedName): NameScope => {
    const namespace = namespaceOf(type);
    const scope = scopes.get(namespace) ?? nameScope([...modelModuleNames, ...neverExported, ...aliases]);
    scopes.set(namespace, scope);
    return scope;
  };
  const claimed = new Map<string, Identifier>();
  const claim = (type: QualifiedName, key: string, preferred: Identifier): void => {
    claimed.set(`${key} ${type}`, scopeOf(type).claim(preferred));
  };

  const types = [...slice.types.values()].sort((left, right) =>
    spellingOrder(left.type.name, right.type.name),
  );
  const plain = (type: QualifiedName): Identifier => pascalIdentifier(shortName(type));
  // What consumers write most often keeps its name: first all types, then their forms, then functions.
  for (const { type } of types) claim(type.name, "plain", plain(type.name));
  for (const { type } of types) {
    if (!isStructuredType(type)) continue;
    claim(type.name, "create", suffixedIdentifier(plain(type.name), "create"));
    claim(type.name, "update", suffixedIdentifier(plain(type.name), "update"));
    claim(type.name, "itself", suffixedIdentifier(plain(type.name), "itself"));
    claim(type.name, "itself create", suffixedIdentifier(plain(type.name), "itself create"));
    claim(type.name, "itself update", suffixedIdentifier(plain(type.name), "itself update"));
    claim(type.name, "factory", camelIdentifier(shortName(type.name)));
    claim(type.name, "guard", camelIdentifier(`is ${shortName(type.name)}`));
  }

  const name = (type: QualifiedName, key: string): Identifier =>
    claimed.get(`${key} ${type}`) ?? pascalIdentifier(`${key} ${shortName(type)}`);
  const named = (type: QualifiedName, key: string): NamedTypeExpression => ({
    kind: "named",
    namespace: namespaceOf(type),
    name: name(type, key),
  });

  const declared = (type: QualifiedName, form: Form): NamedTypeExpression => {
    if (!isStructuredType(slice.types.get(type)?.type)) return named(type, "plain");
    const base = allForms.find(
      (candidate) => forms.isDeclared(type, candidate) || forms.isShaped(type, candidate),
    );
    return named(type, base === form || base === undefined || equal(type, base, form) ? "plain" : form);
  };

  return {
    declared,
    exact(type, form) {
      if (!isPolymorphic(slice, type)) return declared(type, form);
      const base = allForms.find((candidate) => forms.isShaped(type, candidate));
      return named(type, base === form || base === undefined ? "itself" : `itself ${form}`);
    },
    factory: (type) => name(type, "factory"),
    guard: (type) => name(type, "guard"),
  };
}

/** Whether other types of the slice derive from it, so that its name stands for a union. */
export function isPolymorphic(slice: Slice, type: QualifiedName): boolean {
  return (slice.types.get(type)?.derivedTypes.length ?? 0) > 0;
}

/** A reference to a type in a form. */
export function typeExpression(
  slice: Slice,
  names: TypeNames,
  reference: TypeReference,
  form: Form,
): TypeExpression {
  const type = slice.types.has(reference.name)
    ? names.declared(reference.name, form)
    : primitiveType(reference.name);
  if (!reference.collection) return type;
  return { kind: "array", items: reference.nullable === true ? { kind: "nullable", type } : type };
}

/**
 * OData's names begin with a small letter by convention, so of two that differ only in that, the small one keeps its
 * name: a capital that is added later renames nothing.
 */
export function spellingOrder(left: string, right: string): number {
  return ordinal(left.toLowerCase(), right.toLowerCase()) || ordinal(right, left);
}
