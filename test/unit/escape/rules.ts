import type * as annotations from "../../../generator/cli/log-annotations.js";
import type * as code from "../../../generator/escape/code.js";
import type * as comment from "../../../generator/escape/comment.js";
import type * as fileName from "../../../generator/escape/file-name.js";
import type * as identifier from "../../../generator/escape/identifier.js";
import type * as literal from "../../../generator/escape/literal.js";
import type * as markdown from "../../../generator/escape/markdown.js";
import type * as plainText from "../../../generator/escape/plain-text.js";
import type * as jsonPointer from "../../../generator/escape/json-pointer.js";
import type * as log from "../../../generator/escape/log.js";
import type * as terminal from "../../../generator/escape/terminal.js";
import type * as xml from "../../../generator/escape/xml.js";
import type * as hidden from "../../../generator/escape/hidden-characters.js";
import type * as pathWithin from "../../../generator/path-within.js";
import { logExamples } from "./log-rules.js";

/** The modules that turn text into code, and into what terminals, logs and JSON pointers have. */
export interface Layer {
  readonly annotations: typeof annotations;
  readonly code: typeof code;
  readonly comment: typeof comment;
  readonly fileName: typeof fileName;
  readonly hidden: typeof hidden;
  readonly identifier: typeof identifier;
  readonly jsonPointer: typeof jsonPointer;
  readonly literal: typeof literal;
  readonly log: typeof log;
  readonly markdown: typeof markdown;
  readonly pathWithin: typeof pathWithin;
  readonly plainText: typeof plainText;
  readonly terminal: typeof terminal;
  readonly xml: typeof xml;
}

/** A rule, what the layer makes of something that needs it, and what it has to make of it. */
export type Example = readonly [rule: string, actual: (layer: Layer) => unknown, expected: unknown];

/**
 * An example for each rule of the layer, whole in itself: without the rule it fails. test/mutations takes each rule away and
 * sees that it does.
 */
export const examples: Readonly<Record<keyof Layer, readonly Example[]>> = {
  ...logExamples,

  code: [
    [
      "constant parts and code alternate",
      ({ code, literal }) => code.code`a ${literal.stringLiteral("b")} c ${1}`,
      'a "b" c 1',
    ],
    ["pieces are joined", ({ code }) => code.joinCode([code.code`a`, code.code`b`], " | "), "a | b"],
  ],

  comment: [
    ["nothing to say is no comment", ({ comment }) => comment.docComment([]), undefined],
    ["blanks say nothing", ({ comment }) => comment.docComment([{ text: " \n" }, { text: "" }]), undefined],
    ["a short text stands on one line", ({ comment }) => comment.docComment([{ text: "a" }]), "/** a */"],
    [
      "a tag stands on one line",
      ({ comment }) => comment.docComment([{ tag: "see", text: "a" }]),
      "/** @see a */",
    ],
    [
      "an empty line parts paragraphs, and none parts tags",
      ({ comment }) =>
        comment.docComment([
          { text: "a" },
          { text: "b" },
          { tag: "see", text: "c" },
          { tag: "see", text: "d" },
          { text: "e" },
        ]),
      "/**\n * a\n *\n * b\n *\n * @see c\n * @see d\n *\n * e\n */",
    ],
    [
      "what says nothing is no paragraph",
      ({ comment }) => comment.docComment([{ text: "" }, { text: "a" }]),
      "/** a */",
    ],
    ["text is plain", ({ comment }) => comment.docComment([{ text: "a\n\u0000b" }]), "/** a b */"],
    [
      "text ends no comment",
      ({ comment }) => comment.docComment([{ text: "**/ a*b */" }]),
      "/** ** / a*b * / */",
    ],
    [
      "text begins no comment",
      ({ comment }) => comment.docComment([{ text: "/* a/b /*" }]),
      "/** / * a/b / * */",
    ],
    [
      "text begins no tag",
      ({ comment }) => comment.docComment([{ text: "@a @b {@c *@d /@e f@g" }]),
      "/** \\@a \\@b {\\@c *\\@d /\\@e f@g */",
    ],
    [
      "text names no source map",
      ({ comment }) =>
        comment.docComment([{ text: "//# sourceMappingURL=a @sourceURL=b c#  sourceURL=d sourceURL=e" }]),
      "/** //# sourceMappingURL =a \\@sourceURL =b c# sourceURL =d sourceURL=e */",
    ],
    [
      "the text of a tag begins no other",
      ({ comment }) => comment.docComment([{ tag: "see", text: "a @b c@d@e" }]),
      "/** @see a \\@b c\\@d\\@e */",
    ],
    [
      "the text of a tag ends no comment",
      ({ comment }) => comment.docComment([{ tag: "deprecated", text: "a*/" }]),
      "/** @deprecated a* / */",
    ],
    ...["http://a/b@c", "https://a/b@c"].map((text): Example => [
      `a URL such as ${text} stays as it is`,
      ({ comment }) => comment.docComment([{ tag: "see", text }]),
      `/** @see ${text} */`,
    ]),
    ...["ahttp://b@c", "https:/b@c", "https//b@c", "ttps://b@c", "httpx://b@c"].map((text): Example => [
      `${text} is no URL`,
      ({ comment }) => comment.docComment([{ tag: "see", text }]),
      `/** @see ${text.replace("@", "\\@")} */`,
    ]),
    [
      "a line is 100 characters long, if a word is not longer",
      ({ comment }) =>
        comment.docComment([
          {
            text: [
              "a".repeat(101),
              "b".repeat(49),
              "c".repeat(50),
              "d".repeat(49),
              "e".repeat(51),
              "f",
              "g",
            ].join(" "),
          },
        ]),
      `/**\n * ${"a".repeat(101)}\n * ${"b".repeat(49)} ${"c".repeat(50)}\n * ${"d".repeat(49)}\n * ${"e".repeat(51)} f g\n */`,
    ],
  ],

  fileName: [
    [
      "letters, digits and some signs stay",
      ({ fileName }) =>
        spans(0, 0x7f, (character) => fileName.fileName(`a${character}b`) === `a${character}b`),
      "--.0-9A-Z_a-z",
    ],
    [
      "what else there is becomes one hyphen",
      ({ fileName }) => fileName.fileName("a/\\b\u00e9\u{1f600}c"),
      "a-b-c",
    ],
    ["hyphens stay", ({ fileName }) => fileName.fileName("a--b"), "a--b"],
    ["no two dots follow each other", ({ fileName }) => fileName.fileName("a..b...c"), "a.b.c"],
    ["no dot or hyphen begins it", ({ fileName }) => fileName.fileName(".-.a"), "a"],
    ["no dot or hyphen ends it", ({ fileName }) => ["a-.-", ".a."].map(fileName.fileName), ["a", "a"]],
    ["it is never empty", ({ fileName }) => fileName.fileName("../"), "_"],
    ["it is cut", ({ fileName }) => fileName.fileName("a".repeat(200)), "a".repeat(100)],
    [
      "no dot ends it where it is cut",
      ({ fileName }) => fileName.fileName(`${"a".repeat(99)}.b`),
      "a".repeat(99),
    ],
    [
      "it ends as no declaration file",
      ({ fileName }) => ["a.d", "a.D", "a.d.b", "ad"].map(fileName.fileName),
      ["a.d_", "a.D_", "a.d.b", "ad"],
    ],
    ...["con", "prn", "aux", "nul", "com0", "com9", "lpt0", "lpt9", "CON"].map((device): Example => [
      `${device} is a device`,
      ({ fileName }) => [device, `${device}.a`, `${device}a`, `a${device}`].map(fileName.fileName),
      [`_${device}`, `_${device}.a`, `${device}a`, `a${device}`],
    ]),
    [
      "com is no device",
      ({ fileName }) => ["com", "com.", "coma", "lpt", "lpta"].map(fileName.fileName),
      ["com", "com", "coma", "lpt", "lpta"],
    ],
    [
      "a module is imported by its emitted file",
      ({ fileName }) => fileName.importPath(["..", "models"], "a"),
      '"../models/a.js"',
    ],
  ],

  hidden: [
    [
      "what is not seen is hidden, one kind after the other",
      ({ hidden }) =>
        Array.from(
          "\u0000\u001f\u007f\u009f" +
            "\u0600\u202e\u2066" +
            "\u2028" +
            "\u2029" +
            "\ue000" +
            "\ud800" +
            "\u3164\ufe0f" +
            "\ufffe" +
            "\u2800",
          hidden.escapeHidden,
        ).join(" "),
      "\\u0000 \\u001f \\u007f \\u009f \\u0600 \\u202e \\u2066 \\u2028 \\u2029 \\ue000 \\ud800 \\u3164 \\ufe0f \\ufffe \\u2800",
    ],
    ["what is seen is not", ({ hidden }) => hidden.escapeHidden("aé😀\n\t"), "aé😀\n\t"],
    [
      "pairs are escaped whole",
      ({ hidden }) => hidden.escapeHidden("\u{e0001}\u{e0002}"),
      "\\udb40\\udc01\\udb40\\udc02",
    ],
    ["units have four digits", ({ hidden }) => hidden.escapeUnits("\u0001a"), "\\u0001\\u0061"],
    [
      "JSON is laid out, with nothing hidden",
      ({ hidden }) => hidden.jsonText({ a: "\u202e" }),
      '{\n  "a": "\\u202e"\n}',
    ],
    ["JSON has what a function makes of values", ({ hidden }) => hidden.jsonText("a", () => "b"), '"b"'],
  ],

  identifier: [
    [
      "letters of ASCII and Latin, digits and signs make a name",
      ({ identifier }) => spans(0, 0x300, (character) => identifier.isIdentifierName(`a${character}`)),
      "$0-9A-Z_a-zÀ-ÖØ-öø-ɏ",
    ],
    [
      "and they are the characters of words",
      ({ identifier }) =>
        spans(0, 0x300, (character) => identifier.pascalIdentifier(`A${character}A`) !== "AA"),
      "$0-9A-Z_a-zÀ-ÖØ-öø-ɏ",
    ],
    [
      "no digit begins a name",
      ({ identifier }) => ["1a", "a1"].map(identifier.isIdentifierName),
      [false, true],
    ],
    [
      "a name is all name",
      ({ identifier }) => ["", "a b", "a ", " a"].map(identifier.isIdentifierName),
      [false, false, false, false],
    ],
    ["and so is an identifier", ({ identifier }) => ["a b", "a"].map(identifier.isIdentifier), [false, true]],
    ["a type's name has capitals", ({ identifier }) => identifier.pascalIdentifier("aB-cd.ef"), "ABCdEf"],
    ["a member's name begins small", ({ identifier }) => identifier.camelIdentifier("AB-cd.ef"), "aBCdEf"],
    [
      "a text without words is a name, too",
      ({ identifier }) => [identifier.pascalIdentifier("-"), identifier.camelIdentifier("")],
      ["_", "_"],
    ],
    [
      "a name that begins with a digit gets a sign",
      ({ identifier }) => identifier.camelIdentifier("1a"),
      "_1a",
    ],
    [
      "letters with accents are one character",
      ({ identifier }) => [identifier.pascalIdentifier("au\u0308"), identifier.camelIdentifier("au\u0308")],
      ["Aü", "aü"],
    ],
    [
      "a name whose capitals are no letters of names is none",
      ({ identifier }) => [
        identifier.pascalIdentifier("\u0149"),
        identifier.suffixedIdentifier(identifier.camelIdentifier("a"), "\u0149"),
      ],
      ["_", "_"],
    ],
    [
      "a suffix is words",
      ({ identifier }) => identifier.suffixedIdentifier(identifier.camelIdentifier("a"), "-b c"),
      "aBC",
    ],
    [
      "a member is bare or quoted",
      ({ identifier }) => ["a", "a-b", "u\u0308", "__proto__"].map(identifier.memberName),
      ["a", '"a-b"', '"u\u0308"', '["__proto__"]'],
    ],
    [
      "access to it the same",
      ({ identifier }) => ["a", "a-b", "u\u0308"].map(identifier.memberAccess),
      [".a", '["a-b"]', '["u\u0308"]'],
    ],
    ...(
      "arguments await break case catch class const continue debugger default delete do else enum eval export extends " +
      "false finally for function if implements import in instanceof interface let new null package private protected " +
      "public return static super switch this throw true try typeof undefined var void while with yield"
    )
      .split(" ")
      .map((word): Example => [
        `${word} is reserved`,
        ({ identifier }) => identifier.camelIdentifier(word),
        `${word}Escaped`,
      ]),
  ],

  literal: [
    ["most texts stand as they are", ({ literal }) => literal.stringLiteral("a 'b' é"), "\"a 'b' é\""],
    [
      "quotes and backslashes are escaped",
      ({ literal }) => literal.stringLiteral('"\\"\\'),
      '"\\"\\\\\\"\\\\"',
    ],
    [
      "what is hidden is escaped",
      ({ literal }) => literal.stringLiteral("\n\u2028\u{e0001}"),
      '"\\u000a\\u2028\\udb40\\udc01"',
    ],
    ["no tag begins", ({ literal }) => literal.stringLiteral("</a></a>"), '"\\u003c/a>\\u003c/a>"'],
    [
      "of ASCII, nothing else is",
      ({ literal }) =>
        spans(0, 0x80, (character) => literal.stringLiteral(`a${character}b`) === `"a${character}b"`),
      " -!#-;=-[]-~\u0080".slice(0, -1),
    ],
    [
      "and alone it is the same",
      ({ literal }) => ["<", "a<", "<a"].map(literal.stringLiteral),
      ['"\\u003c"', '"a\\u003c"', '"\\u003ca"'],
    ],
    ["an array has literals", ({ literal }) => literal.stringArray(["a", '"']), '["a", "\\""]'],
    ["JSON has the same escapes", ({ literal }) => literal.jsonString("<"), '"\\u003c"'],
    ["a number stands as it is", ({ literal }) => literal.numberLiteral(-1.5), "-1.5"],
    ["what is no number is none", ({ literal }) => [NaN, Infinity].map(literal.numberLiteral), ["0", "0"]],
    [
      "a placeholder is any text",
      ({ literal }) => literal.patternType("/a/{b}/{}c"),
      "`/a/${string}/${string}c`",
    ],
    [
      "braces that are no pair are text",
      ({ literal }) => literal.patternType("{a{b}c}{"),
      "`{a${string}c}{`",
    ],
    [
      "a pattern escapes what ends it",
      ({ literal }) => literal.patternType("`${a}`$\\"),
      "`\\`\\$${string}\\`\\$\\\\`",
    ],
    ["but not quotes", ({ literal }) => literal.patternType('"a"<'), '`"a"\\u003c`'],
  ],

  markdown: [
    ["text is plain", ({ markdown }) => markdown.markdownText("a\nb\u202e"), "a b\uFFFD"],
    [
      "signs of Markdown are escaped",
      ({ markdown }) => markdown.markdownText("\\ ` * _ [ ] # + ! | ~ **"),
      "\\\\ \\` \\* \\_ \\[ \\] \\# \\+ \\! \\| \\~ \\*\\*",
    ],
    [
      "and those of HTML",
      ({ markdown }) => markdown.markdownText("&lt; && <a> <b>"),
      "&amp;lt; &amp;&amp; &lt;a&gt; &lt;b&gt;",
    ],
    [
      "no list or line begins",
      ({ markdown }) => ["- a- -", "---", "12. a 1.", "1) 1)", "1a.", "a1."].map(markdown.markdownText),
      ["\\- a- -", "\\---", "12\\. a 1.", "1\\) 1)", "1a.", "a1."],
    ],
    [
      "an address of mail is no link",
      ({ markdown }) => markdown.markdownText("a@b .@b +@b -@b _@b @b"),
      "a\\@b .\\@b \\+\\@b -\\@b \\_\\@b @b",
    ],
    [
      "a URL is no link",
      ({ markdown }) => markdown.markdownText("https://a http://b c: d:/e"),
      "https\\://a http\\://b c: d:/e",
    ],
    [
      "a host is no link",
      ({ markdown }) => markdown.markdownText("www.a WWW.b _www.c (www.d www ww.e"),
      "www\\.a WWW\\.b \\_www\\.c (www\\.d www ww.e",
    ],
    ["code stands between backticks", ({ markdown }) => markdown.markdownCode("a\nb*"), "`a b*`"],
    ["its bars are escaped", ({ markdown }) => markdown.markdownCode("a|b|"), "`a\\|b\\|`"],
    ["more backticks than in it", ({ markdown }) => markdown.markdownCode("a`b``c`d"), "```a`b``c`d```"],
    [
      "with blanks beside its own",
      ({ markdown }) => ["`a", "a`", ""].map(markdown.markdownCode),
      ["`` `a ``", "`` a` ``", "`  `"],
    ],
    ["a link is a URL in brackets", ({ markdown }) => markdown.markdownUrl("https://a/b"), "<https://a/b>"],
    [
      "nothing ends the brackets or a cell",
      ({ markdown }) => markdown.markdownUrl("https://a/<>?<>||\\\\#<>|\\"),
      "<https://a/%3C%3E?%3C%3E%7C%7C%5C%5C#%3C%3E%7C%5C>",
    ],
    ["what is no URL is no link", ({ markdown }) => markdown.markdownUrl("a"), undefined],
    ["a URL has its normal form", ({ markdown }) => markdown.httpsUrl("HTTPS://A/b c"), "https://a/b%20c"],
    ...["a", "http://a/", "javascript:a", "https://a@b/", "https://:a@b/"].map((url): Example => [
      `${url} is no URL to show`,
      ({ markdown }) => markdown.httpsUrl(url),
      undefined,
    ]),
  ],

  plainText: [
    ["letters with accents are one character", ({ plainText }) => plainText.plainText("u\u0308"), "ü"],
    [
      "controls, separators and blanks are one blank",
      ({ plainText }) => plainText.plainText("a \n\tb\u0000c\u2028d\u2029e\u00a0f\u3000\ufeffg\u0085h"),
      "a b c d e f g h",
    ],
    ["none begins or ends it", ({ plainText }) => plainText.plainText(" a "), "a"],
    [
      "a variation of a character is the character",
      ({ plainText }) => plainText.plainText("\u2764\ufe0fa\ufe0f"),
      "\u2764a",
    ],
    [
      "what is hidden is replaced",
      ({ plainText }) => plainText.plainText("a\u202eb\u200d"),
      "a\uFFFDb\uFFFD",
    ],
  ],

  xml: [
    [
      "a document is its comment and its elements",
      ({ xml }) =>
        xml.xmlDocument(["a", "b"], {
          name: "A",
          attributes: [],
          content: [
            {
              name: "a:B",
              attributes: [
                ["c", "d"],
                ["e", undefined],
                ["f", ""],
              ],
              content: "",
            },
            { name: "G", attributes: [], content: [{ name: "H", attributes: [], content: "i" }] },
          ],
        }),
      [
        '<?xml version="1.0" encoding="utf-8"?>',
        "<!--",
        "  a",
        "  b",
        "-->",
        "<A>",
        '  <a:B c="d" f="" />',
        "  <G>",
        "    <H>i</H>",
        "  </G>",
        "</A>",
        "",
      ].join("\n"),
    ],
    [
      "nothing ends the comment",
      ({ xml }) => xml.xmlDocument(["--> a--"], empty).split("\n")[2],
      "  - -&gt; a- -",
    ],
    [
      "text is no markup",
      ({ xml }) => content(xml, "&lt; <a> & <\r\"'\n\t\r"),
      "&amp;lt; &lt;a&gt; &amp; &lt;&#13;\"'\n\t&#13;",
    ],
    ["nor is a value", ({ xml }) => value(xml, '"<&>"'), "&quot;&lt;&amp;&gt;&quot;"],
    ["line breaks and tabs of a value are kept", ({ xml }) => value(xml, "\n\n\t\r"), "&#10;&#10;&#9;&#13;"],
    [
      "what XML has no characters for is replaced",
      ({ xml }) =>
        content(
          xml,
          "\u0000\u0008\t\n\u000b\u001f \u007f\ud7ff|\ud800|\udfff\ue000\ufffd\ufffe\uffff\u{10000}\u{10ffff}",
        ),
      "\ufffd\ufffd\t\n\ufffd\ufffd \u007f\ud7ff|\ufffd|\ufffd\ue000\ufffd\ufffd\ufffd\u{10000}\u{10ffff}",
    ],
    ...["", "a b", "a>", "1", "a:", ":a", "a:b:c", "@", "[", "`", "{", "a:@", "a:[", "a:`", "a:{"].map(
      (name): Example => [
        `${JSON.stringify(name)} is no name`,
        ({ xml }) => [
          thrown(() => xml.xmlDocument([], { ...empty, name })),
          thrown(() => xml.xmlDocument([], { ...empty, attributes: [[name, ""]] })),
        ],
        Array.from({ length: 2 }, () => `"${name}" is no name of this program's XML`),
      ],
    ),
    [
      "letters are",
      ({ xml }) =>
        ["AZ", "az", "AZ:AZ", "az:az"].map((name) => xml.xmlDocument([], { ...empty, name }).split("\n")[3]),
      ["<AZ />", "<az />", "<AZ:AZ />", "<az:az />"],
    ],
  ],
};

const empty: xml.XmlNode = { name: "A", attributes: [], content: "" };

function content({ xmlDocument }: typeof xml, text: string): string | undefined {
  return /<A>(.*)<\/A>/su.exec(xmlDocument([], { ...empty, content: text }))?.[1];
}

function value({ xmlDocument }: typeof xml, text: string): string | undefined {
  return / b="(.*)" \/>/su.exec(xmlDocument([], { ...empty, attributes: [["b", text]] }))?.[1];
}

function thrown(action: () => unknown): unknown {
  try {
    action();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : error;
  }
}

/** The characters of a stretch of Unicode for which something is true, as the members of a class. */
function spans(from: number, to: number, isIn: (character: string) => boolean): string {
  const characters = Array.from({ length: to - from }, (_, index) =>
    String.fromCharCode(from + index),
  ).filter(isIn);
  const follows = (one = "", other = ""): boolean => other.charCodeAt(0) - one.charCodeAt(0) === 1;
  return characters
    .map((character, index) => {
      const isLater = follows(characters[index - 1], character);
      const isEarlier = follows(character, characters[index + 1]);
      return isLater && isEarlier ? "" : isLater ? `-${character}` : character;
    })
    .join("");
}
