import { ts } from "ts-morph";
import { constant } from "./flow/text.js";
import { holeOf } from "./flow/texts.js";
import { textsOfType } from "./flow/types.js";
import { accessedName, isAccess, nameText } from "./program-syntax.js";
import type { MemberUse } from "./source-index.js";

/** The names that a used member may have: the one that is written, or those of the type of what stands in brackets. */
export function memberNames(checker: ts.TypeChecker, use: MemberUse): readonly string[] {
  const written = isAccess(use) ? accessedName(use) : nameText(use.propertyName ?? use.name);
  if (written !== undefined) return [written];
  if (!ts.isElementAccessExpression(use)) return [];
  const { argumentExpression } = use;
  const texts = textsOfType(checker.getTypeAtLocation(argumentExpression), holeOf(argumentExpression)) ?? [];
  return texts.flatMap((text) => constant(text) ?? []);
}
