import fc from "fast-check";
import type { Nodes } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { ts } from "ts-morph";
import { describe, expect, test } from "vitest";
import { docComment } from "../../../generator/escape/comment.js";
import { fileName } from "../../../generator/escape/file-name.js";
import {
  camelIdentifier,
  isIdentifierName,
  memberAccess,
  memberName,
  pascalIdentifier,
} from "../../../generator/escape/identifier.js";
import { jsonString, stringLiteral } from "../../../generator/escape/literal.js";
import { httpsUrl, markdownCode, markdownText, markdownUrl } from "../../../generator/escape/markdown.js";

/** Text as an attacker would write it: any code unit, and what has a meaning somewhere. */
const hostile = fc.oneof(
  fc.string({ unit: "binary" }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 })
    .map((units) => String.fromCharCode(...units)),
  fc
    .array(
      fc.constantFrom(
        ..."\"'`\\\n\r\u2028\u2029\u0000\u202e\ufeff\u200d\u3164\ufe0f\u2800\ufffe${}*/<>&|[]()#@.:-_ ax1".split(
          "",
        ),
        "*/",
        "//",
        "${",
        "</script>",
        "__proto__",
        "constructor",
        "../",
        "\ud800",
        "https://x.example",
        "www.",
        "{@link x}",
      ),
      { maxLength: 30 },
    )
    .map((parts) => parts.join("")),
);

function parse(text: string): ts.SourceFile {
  const file = ts.createSourceFile("a.ts", text, ts.ScriptTarget.Latest, true);
  const { parseDiagnostics } = file as ts.SourceFile & { parseDiagnostics: readonly ts.Diagnostic[] };
  expect(parseDiagnostics.map(({ messageText }) => messageText)).toEqual([]);
  return file;
}

/** Characters that hide or reorder text. */
const invisible = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}\u3164\ufe0f\u2800\ufffe]/u;

describe("identifiers", () => {
  test.each([
    ["identityProvider", "IdentityProvider", "identityProvider"],
    ["request-id", "RequestId", "requestId"],
    ["case", "Case", "caseEscaped"],
    ["delete", "Delete", "deleteEscaped"],
    ["1st", "_1st", "_1st"],
    ["", "_", "_"],
    ["a b.c", "ABC", "aBC"],
    ["größe", "Größe", "größe"],
    ["x\u200dy", "XY", "xY"],
    ["а", "_", "_"],
  ])("%j becomes %s and %s", (text, pascal, camel) => {
    expect(pascalIdentifier(text)).toBe(pascal);
    expect(camelIdentifier(text)).toBe(camel);
  });

  test("any text becomes an identifier that can be declared", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        for (const name of [pascalIdentifier(text), camelIdentifier(text)]) {
          const file = parse(`export const ${name} = 1;`);
          expect(file.statements).toHaveLength(1);
          expect(isIdentifierName(name)).toBe(true);
          expect(name).not.toMatch(invisible);
        }
      }),
    );
  });

  test("a member named __proto__ does not become a prototype", () => {
    expect(memberName("__proto__")).toBe('["__proto__"]');
  });

  test("any text becomes a member name that is that text", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        fc.pre(text !== "__proto__");
        const file = parse(`type T = { ${memberName(text)}: 1 }; v${memberAccess(text)};`);
        expect(file.statements).toHaveLength(2);
        const [alias] = file.statements;
        if (alias === undefined || !ts.isTypeAliasDeclaration(alias) || !ts.isTypeLiteralNode(alias.type))
          throw new Error();
        const name = alias.type.members[0]?.name;
        expect(name !== undefined && (ts.isIdentifier(name) || ts.isStringLiteral(name)) && name.text).toBe(
          text,
        );
      }),
    );
  });
});

describe("literals", () => {
  test("any text survives as a string literal and as a JSON string, with nothing invisible in it", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const literal = stringLiteral(text);
        expect(literal).not.toMatch(invisible);
        expect(literal).not.toContain("<");
        expect(JSON.parse(jsonString(text))).toBe(text);
        const [statement] = parse(`x = ${literal};`).statements;
        if (
          statement === undefined ||
          !ts.isExpressionStatement(statement) ||
          !ts.isBinaryExpression(statement.expression)
        ) {
          throw new Error();
        }
        const { right } = statement.expression;
        expect(ts.isStringLiteral(right) && right.text).toBe(text);
      }),
    );
  });
});

describe("doc comments", () => {
  test("nothing to say is no comment", () => {
    expect(docComment([])).toBeUndefined();
    expect(docComment([{ text: " \n " }])).toBeUndefined();
  });

  test("short text stands on one line, more text in paragraphs", () => {
    expect(docComment([{ text: "Hires." }])).toBe("/** Hires. */");
    expect(
      docComment([{ text: "Hires." }, { text: "Least: A." }, { tag: "see", text: "https://x.example/" }]),
    ).toBe("/**\n * Hires.\n *\n * Least: A.\n *\n * @see https://x.example/\n */");
  });

  test.each(["w@h", "w@deprecated x", "see: a@b@c"])("the text %j of a tag starts no other tag", (text) => {
    const comment = docComment([
      { tag: "see", text },
      { tag: "deprecated", text },
    ]);
    const [statement] = parse(`${comment ?? ""}\nexport const a = 1;`).statements;
    if (statement === undefined) throw new Error();
    expect(ts.getJSDocTags(statement).map(({ tagName }) => tagName.text)).toEqual(["see", "deprecated"]);
  });

  test("any text stays inside the comment and makes no tag", () => {
    fc.assert(
      fc.property(hostile, hostile, (first, second) => {
        const comment = docComment([{ text: first }, { text: second }, { tag: "deprecated", text: first }]);
        const file = parse(`${comment ?? ""}\nexport const a = 1;`);
        expect(file.statements).toHaveLength(1);
        const [statement] = file.statements;
        if (statement === undefined) throw new Error();
        for (const tag of ts.getJSDocTags(statement)) expect(tag.tagName.text).toBe("deprecated");
        expect((comment ?? "").replace(/\n/g, "")).not.toMatch(invisible);
      }),
    );
  });
});

describe("Markdown", () => {
  test.each([
    ["a|b", "a\\|b"],
    ["<img src=x>", "&lt;img src=x&gt;"],
    ["[a](http://x.example)", "\\[a\\](http\\://x.example)"],
    ["www.x.example", "www\\.x.example"],
    ["# a\n- b", "\\# a - b"],
    ["GET /teams/{team-id}", "GET /teams/{team-id}"],
    ["@contoso/teams", "@contoso/teams"],
    ["a@x.example", "a\\@x.example"],
  ])("%j is written %j", (text, expected) => {
    expect(markdownText(text)).toBe(expected);
  });

  test("any text stays on one line, in a table's cell and out of HTML", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const written = markdownText(text);
        expect(written).not.toMatch(/[\n\r]/);
        expect(written).not.toMatch(/(?<!\\)\|/);
        expect(written).not.toMatch(/[<>]/);
        expect(written + markdownCode(text)).not.toMatch(invisible);
        expect(markdownCode(text)).not.toMatch(/[\n\r]|(?<!\\)\|/);
      }),
    );
  });

  test("any text that begins a line is a paragraph of text", () => {
    const kindsIn = (node: Nodes): string[] => [
      node.type,
      ...("children" in node ? node.children.flatMap(kindsIn) : []),
    ];
    const begins = fc.constantFrom("", "-", "- ", "---", "1. ", "12) ", "+ ", "* ", "# ", "> ", "===", "~~~");
    fc.assert(
      fc.property(begins, hostile, (begin, text) => {
        const kinds = new Set(kindsIn(fromMarkdown(markdownText(begin + text))));
        expect(["root", "paragraph", "text"]).toEqual(expect.arrayContaining([...kinds]));
      }),
    );
  });

  test.each([
    "javascript:alert(1)",
    "http://x.example",
    "//x",
    "",
    "https://a:b@x.example/",
    "data:text/html,x",
  ])("%s is no link", (url) => {
    expect(httpsUrl(url)).toBeUndefined();
    expect(markdownUrl(url)).toBeUndefined();
  });
});

describe("file names", () => {
  test.each([
    ["contoso.hr", "contoso.hr"],
    ["../../etc/passwd", "etc-passwd"],
    ["con", "_con"],
    ["COM1.x", "_COM1.x"],
    ["a\u0000b", "a-b"],
    ["contoso.d", "contoso.d_"],
    ["...", "_"],
    ["C:\\x", "C-x"],
  ])("%j becomes %s", (text, expected) => {
    expect(fileName(text)).toBe(expected);
  });

  test("any text becomes a name that stays in its folder on every system", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const name = fileName(text);
        expect(name).toMatch(/^[A-Za-z0-9_][A-Za-z0-9._-]*$/);
        expect(name).not.toMatch(/\.\.|\.$|\.d$|^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i);
        expect(name.length).toBeLessThanOrEqual(101);
      }),
    );
  });
});
