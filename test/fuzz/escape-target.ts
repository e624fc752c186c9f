/** Any text, in everything that it may be written into: it comes back as it went in, and as nothing else. */
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmTable } from "micromark-extension-gfm-table";
import type { Nodes } from "mdast";
import { ts } from "ts-morph";
import type { Outcome } from "../../generator/diagnostics.js";
import { docComment } from "../../generator/escape/comment.js";
import { fileName } from "../../generator/escape/file-name.js";
import {
  camelIdentifier,
  memberAccess,
  memberName,
  pascalIdentifier,
  suffixedIdentifier,
} from "../../generator/escape/identifier.js";
import { jsonString, patternType, stringLiteral } from "../../generator/escape/literal.js";
import { markdownCode, markdownText, markdownUrl } from "../../generator/escape/markdown.js";
import { printable } from "../../generator/escape/terminal.js";
import type { Source } from "../../generator/source.js";
import { mutateText } from "./mutate/mutate-text.js";
import type { Target } from "./target.js";

export const escapeTarget: Target = {
  name: "escape",
  seeds: [],
  mutations: [mutateText],
  isBlind: true,
  read: escapeAll,
};

function escapeAll({ text }: Source): Outcome<unknown> {
  const literal = stringLiteral(text);
  same("string literal", stringValue(`(${literal})`), text);
  same("JSON", JSON.parse(jsonString(text)), text);
  same("member name", memberOf(`({ ${memberName(text)}: 1 })`), text);
  same("member access", accessOf(`a${memberAccess(text)}`), text);
  for (const identifier of [
    pascalIdentifier(text),
    camelIdentifier(text),
    suffixedIdentifier(pascalIdentifier("a"), text),
  ]) {
    const [statement, ...others] = statementsOf(`const ${identifier} = 1;`);
    same("identifier", [statement?.kind, others.length], [ts.SyntaxKind.VariableStatement, 0]);
  }
  same("pattern", statementsOf(`type A = ${patternType(text)};`).length, 1);
  const comment = docComment([{ text }, { tag: "see", text }, { tag: "deprecated", text }]) ?? "";
  const [commented, ...more] = statementsOf(`${comment}\nlet a;`);
  same("comment", [commented?.kind, more.length], [ts.SyntaxKind.VariableStatement, 0]);
  const tags = commented === undefined ? [] : ts.getJSDocTags(commented).map(({ tagName }) => tagName.text);
  same(
    "tags of a comment",
    tags.filter((tag) => tag !== "see" && tag !== "deprecated"),
    [],
  );
  if (!/^[\w.-]+$/u.test(fileName(text)) || /^\.|\.\./u.test(fileName(text)))
    throw new Error("A file name is not safe.");
  // What the escaping cannot show, such as controls, is replaced: nothing of it is markup.
  for (const written of [markdownText(text), markdownCode(text)]) {
    const kinds = [
      ...kindsIn(markdown(written)),
      ...kindsIn(markdown(`a ${written} b`)),
      ...kindsIn(markdown(`| a |\n| - |\n| ${written} |`)),
    ];
    const allowed = new Set(["root", "paragraph", "text", "inlineCode", "table", "tableRow", "tableCell"]);
    same(
      "Markdown",
      kinds.filter((kind) => !allowed.has(kind)),
      [],
    );
  }
  const url = markdownUrl(text);
  if (url !== undefined)
    same("link", kindsIn(markdown(`[a](${url})`)), ["root", "paragraph", "link", "text"]);
  if (/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u.test(printable(text)))
    throw new Error("A line is not printable.");
  return { value: [literal, comment, markdownText(text), markdownCode(text), url], diagnostics: [] };
}

function same(what: string, found: unknown, expected: unknown): void {
  const [one, other] = [JSON.stringify(found), JSON.stringify(expected)];
  if (one !== other) throw new Error(`${what}: ${one} instead of ${other}`);
}

function statementsOf(code: string): readonly ts.Statement[] {
  const file = ts.createSourceFile("a.ts", code, ts.ScriptTarget.Latest, true);
  const { parseDiagnostics } = file as typeof file & {
    readonly parseDiagnostics: readonly { messageText: unknown }[];
  };
  same(
    "syntax",
    parseDiagnostics.map(({ messageText }) => messageText),
    [],
  );
  return file.statements;
}

function expressionOf(code: string) {
  const [statement, ...others] = statementsOf(code);
  same("statements", others.length, 0);
  if (statement === undefined || !ts.isExpressionStatement(statement))
    throw new Error(`No expression: ${code}`);
  const { expression } = statement;
  return ts.isParenthesizedExpression(expression) ? expression.expression : expression;
}

function stringValue(code: string): string | undefined {
  const expression = expressionOf(code);
  return ts.isStringLiteral(expression) ? expression.text : undefined;
}

function memberOf(code: string): string | undefined {
  const expression = expressionOf(code);
  const [member, ...others] = ts.isObjectLiteralExpression(expression) ? expression.properties : [];
  const name = member?.name;
  if (name === undefined || others.length > 0) return undefined;
  if (ts.isComputedPropertyName(name))
    return ts.isStringLiteral(name.expression) ? name.expression.text : undefined;
  return ts.isIdentifier(name) || ts.isStringLiteral(name) ? name.text : undefined;
}

function accessOf(code: string): string | undefined {
  const expression = expressionOf(code);
  if (ts.isPropertyAccessExpression(expression)) return expression.name.text;
  const argument = ts.isElementAccessExpression(expression) ? expression.argumentExpression : undefined;
  return argument !== undefined && ts.isStringLiteral(argument) ? argument.text : undefined;
}

function markdown(text: string): Nodes {
  return fromMarkdown(text, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });
}

function kindsIn(node: Nodes): readonly string[] {
  return [node.type, ...("children" in node ? node.children.flatMap(kindsIn) : [])];
}
