/** What a type became of which both sides do not say the same name. */
import type { EnumerationDeclaration, TypeExpression } from "../plan/plan.js";
import type { DeclaredType } from "./surface-index.js";

export type Relation = "same" | "type-changed" | "type-widened" | "type-narrowed" | "type-respelled";

/** Of two types of which at least one is declared nowhere. */
export function plainRelation(
  before: TypeExpression,
  after: TypeExpression,
  from: DeclaredType | undefined,
  to: DeclaredType | undefined,
): Relation {
  if (before.kind === "primitive" && after.kind === "primitive") {
    return before.name === after.name ? "same" : "type-changed";
  }
  const [enumeration, other] = from === undefined ? [to, before] : [from, after];
  const isText = other.kind === "primitive" && other.name === "string";
  if (enumeration?.declaration.kind !== "enumeration" || !isText) return "type-changed";
  if (isAnyText(enumeration.declaration)) return "type-respelled";
  return from === undefined ? "type-narrowed" : "type-widened";
}

export function valuesRelation(before: EnumerationDeclaration, after: EnumerationDeclaration): Relation {
  if (isAnyText(before) || isAnyText(after)) {
    if (isAnyText(before) && isAnyText(after)) return "type-respelled";
    return isAnyText(after) ? "type-widened" : "type-narrowed";
  }
  const grows = before.members.every((member) => after.members.includes(member));
  const shrinks = after.members.every((member) => before.members.includes(member));
  if (grows && shrinks) return "type-respelled";
  return grows ? "type-widened" : shrinks ? "type-narrowed" : "type-changed";
}

/** Whether every text is a value of the enumeration. */
function isAnyText({ evolvable, members }: EnumerationDeclaration): boolean {
  return evolvable || members.length === 0;
}
