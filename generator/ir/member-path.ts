import type { Model, QualifiedName } from "./model.js";
import { isBuiltInType, namespaceOf } from "./names.js";
import { findMember, isAssignable, isOpen, isStructuredType } from "./structured-types.js";

/** Where a path of members and type casts leads. */
export type PathEnd =
  /** The type of what it leads to; absent where nothing is known of it, as in an open or foreign type. */
  | { readonly kind: "resolved"; readonly type?: QualifiedName }
  /** The first segment that leads nowhere, and the type in which it was looked for. */
  | { readonly kind: "unresolved"; readonly segment: string; readonly type: QualifiedName };

/**
 * Follows the segments of a path from a type (CSDL 14.4.1.1): names of properties and navigation properties,
 * declared or inherited, and qualified names of types as casts. What follows a term cast (`@ns.term`) or a
 * system segment (`$count`) is not followed.
 */
export function followPath(
  model: Pick<Model, "types" | "schemas">,
  start: QualifiedName,
  segments: readonly string[],
): PathEnd {
  let current = start;
  for (const segment of segments) {
    if (/^[@$]/u.test(segment)) return { kind: "resolved" };
    const next = segment.includes(".") ? castTo(model, current, segment) : memberOf(model, current, segment);
    if (next === "anything") return { kind: "resolved" };
    if (next === "nothing") return { kind: "unresolved", segment, type: current };
    current = next.type;
  }
  return { kind: "resolved", type: current };
}

/** Whether one of the model's documents declares the namespace. */
export function isDeclaredNamespace(model: Pick<Model, "schemas">, namespace: string): boolean {
  return model.schemas.some((schema) => schema.namespace === namespace);
}

type Step = { readonly type: QualifiedName } | "anything" | "nothing";

/** A cast leads to a type that derives from the current one, or to one of its bases. */
function castTo(
  model: Pick<Model, "types" | "schemas">,
  current: QualifiedName,
  segment: QualifiedName,
): Step {
  if (!model.types.has(segment)) {
    return isDeclaredNamespace(model, namespaceOf(segment)) ? "nothing" : "anything";
  }
  const related =
    isBuiltInType(current) ||
    !model.types.has(current) ||
    isAssignable(model, segment, current) ||
    isAssignable(model, current, segment);
  return related ? { type: segment } : "nothing";
}

function memberOf(model: Pick<Model, "types">, current: QualifiedName, name: string): Step {
  const type = model.types.get(current);
  if (type === undefined) return isScalar(current) ? "nothing" : "anything";
  if (!isStructuredType(type)) return "nothing";
  const found = findMember(model, type, name);
  if (found !== undefined) return { type: found.member.type.name };
  return isOpen(model, type) ? "anything" : "nothing";
}

/** Built-in types without members; abstract ones may stand for a type with members (CSDL 4.5). */
function isScalar(name: QualifiedName): boolean {
  return isBuiltInType(name) && !["Edm.EntityType", "Edm.ComplexType", "Edm.Untyped"].includes(name);
}
