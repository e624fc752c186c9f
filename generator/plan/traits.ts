import {
  asEnumerationMembers,
  core,
  type Declared,
  findAnnotation,
  memberTargets,
  permission,
  tagOf,
} from "../ir/lookups.js";
import type { Model, NavigationProperty, Property, QualifiedName, StructuredType } from "../ir/model.js";
import type { Form } from "../slice/slice.js";

/** In which forms something occurs. */
export type Traits = Readonly<Record<Form, boolean>>;

/**
 * In which forms a member occurs, by what is annotated at the type or, nearest first, at a base type down to the one that
 * declares it: `Permissions`, `Computed` and `Immutable` of the Core vocabulary.
 */
export function memberTraits(
  model: Model,
  type: StructuredType,
  { member }: Declared<Property | NavigationProperty>,
): Traits {
  const targets = memberTargets(model, type, member.name);
  const permissions = permissionTraits(model, targets);
  const computed = tagAt(model, targets, core.computed);
  const immutable = tagAt(model, targets, core.immutable);
  return {
    read: permissions.read,
    create: permissions.create && !computed,
    update: permissions.update && !computed && !immutable,
  };
}

/** In which forms a type occurs, by the `Permissions` annotated at it. */
export function typeTraits(model: Model, type: QualifiedName): Traits {
  return permissionTraits(model, [type]);
}

function permissionTraits(model: Model, targets: readonly string[]): Traits {
  for (const target of targets) {
    const members = asEnumerationMembers(findAnnotation(model, target, core.permissions)?.value);
    if (members === undefined) continue;
    const has = (...some: readonly string[]): boolean => some.some((member) => members.includes(member));
    const write = has(permission.write, permission.readWrite);
    return { read: has(permission.read, permission.readWrite), create: write, update: write };
  }
  return { read: true, create: true, update: true };
}

function tagAt(model: Model, targets: readonly string[], term: QualifiedName): boolean {
  for (const target of targets) {
    const tag = tagOf(findAnnotation(model, target, term));
    if (tag !== undefined) return tag;
  }
  return false;
}
