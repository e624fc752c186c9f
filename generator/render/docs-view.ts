import { type Code, code } from "../escape/code.js";
import { docComment, type DocPart } from "../escape/comment.js";
import type { Deprecation, Doc, EnumerationDeclaration } from "../plan/plan.js";

/** The doc comment of a declaration; empty where nothing is known. */
export function docView(doc: Doc): Code {
  return docComment(docParts(doc)) ?? code``;
}

/** Members of a union have no doc comments of their own: each that is known of has a paragraph in that of the enumeration. */
export function enumerationDoc({ doc, memberDocs }: EnumerationDeclaration): Code {
  const members = memberDocs.map(({ name, doc: { description, deprecation } }) => {
    const deprecated = deprecation && `Deprecated. ${deprecation.message}`;
    return { text: [`\`${name}\`:`, description, deprecated].filter((part) => part !== undefined).join(" ") };
  });
  const { description, ...others } = doc;
  return docComment([...textPart(description), ...members, ...docParts(others)]) ?? code``;
}

function docParts({ description, defaultValue, deprecation }: Doc): readonly DocPart[] {
  const value: readonly DocPart[] =
    defaultValue === undefined ? [] : [{ tag: "defaultValue", text: defaultValue }];
  return [...textPart(description), ...value, ...deprecationPart(deprecation)];
}

export function deprecationPart(deprecation: Deprecation | undefined): readonly DocPart[] {
  return deprecation === undefined ? [] : [{ tag: "deprecated", text: deprecation.message }];
}

function textPart(text: string | undefined): readonly DocPart[] {
  return text === undefined ? [] : [{ text }];
}
