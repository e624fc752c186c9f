import { type Code, code } from "../escape/code.js";
import { docComment, type DocPart } from "../escape/comment.js";
import type { Deprecation, Doc } from "../plan/plan.js";

/** The doc comment of a declaration; empty where nothing is known. */
export function docView(doc: Doc): Code {
  return docComment([...textPart(doc.description), ...deprecationPart(doc.deprecation)]) ?? code``;
}

export function deprecationPart(deprecation: Deprecation | undefined): readonly DocPart[] {
  return deprecation === undefined ? [] : [{ tag: "deprecated", text: deprecation.message }];
}

function textPart(text: string | undefined): readonly DocPart[] {
  return text === undefined ? [] : [{ text }];
}
