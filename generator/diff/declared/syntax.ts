/** What the declarations of a generated package are made of: literal types, names, doc comments. */
import { ts } from "ts-morph";
import type { OutputFile } from "../../output.js";
import type { Doc } from "../../plan/plan.js";

export function parse({ path, text }: OutputFile): ts.SourceFile {
  return ts.createSourceFile(path, text, { languageVersion: ts.ScriptTarget.ES2022 }, true);
}

/** The value that a literal type stands for: a text, a number, a flag, null, a list or an object. */
export function literalOf(type: ts.TypeNode): unknown {
  if (ts.isTypeOperatorNode(type)) return literalOf(type.type);
  if (ts.isTupleTypeNode(type)) return type.elements.map(literalOf);
  if (ts.isTypeLiteralNode(type)) {
    return Object.fromEntries(
      type.members.flatMap((member) =>
        ts.isPropertySignature(member) && member.type !== undefined
          ? [[nameOf(member.name), literalOf(member.type)]]
          : [],
      ),
    );
  }
  if (!ts.isLiteralTypeNode(type)) return undefined;
  const { literal } = type;
  if (ts.isStringLiteral(literal)) return literal.text;
  if (ts.isNumericLiteral(literal)) return Number(literal.text);
  if (literal.kind === ts.SyntaxKind.TrueKeyword) return true;
  return literal.kind === ts.SyntaxKind.FalseKeyword ? false : null;
}

/** A text, where the type is one. */
export function textOf(type: ts.TypeNode | undefined): string | undefined {
  const value = type && literalOf(type);
  return typeof value === "string" ? value : undefined;
}

export function nameOf(name: ts.PropertyName): string {
  if (ts.isComputedPropertyName(name)) {
    return ts.isStringLiteralLike(name.expression) ? name.expression.text : name.getText();
  }
  return name.text;
}

/** The alternatives of a union; of any other type, it alone. */
export function alternativesOf(type: ts.TypeNode): readonly ts.TypeNode[] {
  if (ts.isParenthesizedTypeNode(type)) return alternativesOf(type.type);
  return ts.isUnionTypeNode(type) ? type.types.flatMap(alternativesOf) : [type];
}

export function isNull(type: ts.TypeNode): boolean {
  return ts.isLiteralTypeNode(type) && type.literal.kind === ts.SyntaxKind.NullKeyword;
}

/** The name and the type arguments of a reference. */
export function referenceOf(type: ts.TypeNode | undefined): {
  readonly name: string;
  readonly typeArguments: readonly ts.TypeNode[];
} {
  if (type === undefined || !ts.isTypeReferenceNode(type)) return { name: "", typeArguments: [] };
  return { name: type.typeName.getText(), typeArguments: type.typeArguments ?? [] };
}

/** The first paragraph of a doc comment, and its deprecation. */
export function docOf(node: ts.Node): Doc {
  const text = node.getSourceFile().text;
  const range = ts.getLeadingCommentRanges(text, node.getFullStart())?.at(-1);
  if (range === undefined) return {};
  const lines = text
    .slice(range.pos, range.end)
    .replace(/^\/\*\*|\*\/$/gu, "")
    .split("\n")
    .map((line) => line.replace(/^\s*\* ?/u, "").trim());
  const paragraphs = lines
    .join("\n")
    .trim()
    .split(/\n{2,}|\n(?=@)/u);
  const [description] = paragraphs;
  const deprecation = paragraphs.find((paragraph) => paragraph.startsWith("@deprecated"));
  return {
    ...(description === undefined || description.startsWith("@")
      ? {}
      : { description: inOneLine(description) }),
    ...(deprecation === undefined
      ? {}
      : { deprecation: { message: inOneLine(deprecation.slice("@deprecated".length)) } }),
  };
}

function inOneLine(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}
