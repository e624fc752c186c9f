import type { Annotation, TargetPath } from "./annotation.js";
import { findAnnotation } from "./annotation-lookups.js";
import type { AnnotationsOf } from "./annotation-lookups.js";
import type { QualifiedName, StructuredType } from "./model.js";
import { baseTypesOf, findMember } from "./structured-types.js";
import type { TypesOf } from "./structured-types.js";

/**
 * The targets at which a member is annotated as a member of a type, most specific first: an inherited member may be
 * annotated for a derived type alone, e.g. `ns.manager/id` before `ns.person/id`. Empty where there is no such member.
 */
export function memberTargets(model: TypesOf, type: StructuredType, member: string): readonly TargetPath[] {
  const declaringType = findMember(model, type, member)?.declaringType;
  if (declaringType === undefined) return [];
  const names = [type, ...baseTypesOf(model, type)].map(({ name }) => name);
  return names.slice(0, names.indexOf(declaringType) + 1).map((name: QualifiedName) => `${name}/${member}`);
}

/** The annotation of a member at the most specific of its targets that has one. */
export function findMemberAnnotation(
  model: TypesOf & AnnotationsOf,
  type: StructuredType,
  member: string,
  term: QualifiedName,
  qualifier?: string,
): Annotation | undefined {
  for (const target of memberTargets(model, type, member)) {
    const found = findAnnotation(model, target, term, qualifier);
    if (found !== undefined) return found;
  }
  return undefined;
}
