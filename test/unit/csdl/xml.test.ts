import { describe, expect, it } from "vitest";
import { readXml } from "../../../generator/read/xml.js";
import type { XmlElement } from "../../../generator/read/xml.js";
import { formatPlace, placeOf } from "../../../generator/source.js";

function read(text: string) {
  return readXml({ name: "f", text });
}

function root(text: string): XmlElement {
  const { value, diagnostics } = read(text);
  expect(diagnostics).toEqual([]);
  if (value === undefined) throw new Error("no root");
  return value;
}

describe("XML that is not well-formed is refused where it goes wrong", () => {
  it.each<[name: string, text: string, place: string, message: RegExp]>([
    ["nothing", "", "1:1", /no element/],
    ["only blanks", " \n ", "1:1", /no element/],
    ["only a comment", "<!-- a -->", "1:1", /no element/],
    ["text", "hello", "1:1", /outside the root/],
    ["JSON", `{ "a": 1 }`, "1:1", /outside the root/],
    ["HTML with a void element", "<html>\n<br>\n</html>", "3:1", /Expected the end tag <\/br>/],
    ["text before the root", "\n  x<a/>", "2:3", /outside the root/],
    ["text after the root", "<a/>\nx", "2:1", /outside the root/],
    ["a reference after the root", "<a/>&amp;", "1:5", /outside the root/],
    ["a section after the root", "<a/><![CDATA[x]]>", "1:5", /After <!/],
    ["two roots", "<a/>\n <b/>", "2:2", /one root/],
    ["an element that is not closed", "<a>\n  <b>\n</a>", "3:1", /Expected the end tag <\/b>, found <\/a>/],
    ["a root that is not closed", "\n<a>\n  <b/>\n", "2:1", /ends before the end tag <\/a>/],
    ["an end tag too many", "<a></a></a>", "1:8", /has no start tag/],
    ["an end tag in other case", "<a></A>", "1:4", /Expected the end tag <\/a>/],
    ["an end tag without a name", "<a></></a>", "1:4", /not complete/],
    ["an end tag with an attribute", `<a></a b="">`, "1:4", /not complete/],
    ["a text that ends in an end tag", "<a></a", "1:4", /not complete/],
    ["a text that ends in a start tag", "<a\n  b", "2:3", /has no value/],
    ["a text that ends before an attribute", "<a ", "1:4", /ends within the start tag <a/],
    ["a text that ends after <", "<a><", "1:4", /name of an element/],
    ["a blank after <", "< a/>", "1:1", /name of an element/],
    ["a name that starts with a digit", "<1a/>", "1:1", /name of an element/],
    ["a name that ends with a colon", "<a:/>", "1:3", /expected an attribute/],
    ["a name with two colons", `<a:b:c xmlns:a="u"/>`, "1:5", /expected an attribute/],
    ["an attribute without a value", "<a b/>", "1:4", /b has no value/],
    ["an attribute without quotes", "<a b=c/>", "1:6", /must be in quotes/],
    ["an attribute that is not closed", `<a b="c/>`, "1:6", /no closing quote/],
    ["an attribute that takes in the next tag", `<a b="c>\n<d e=""/></a>`, "2:1", /contains </],
    ["< in an attribute", `<a b="c<d"/>`, "1:8", /contains </],
    ["attributes without a blank", `<a b="c"d="e"/>`, "1:9", /must be a blank/],
    ["an attribute that is there twice", `<a b="1"\n  c="2" b="3"/>`, "2:9", /b is there twice/],
    ["a slash in a tag", `<a b="1" / >`, "1:10", /expected an attribute/],
    ["a comma between attributes", `<a b="1", c="2"/>`, "1:9", /expected an attribute/],
    ["a comment that is not closed", "<a/><!-- x ->", "1:5", /not closed/],
    ["a comment with two hyphens", "<a><!-- x -- y --></a>", "1:11", /cannot contain --/],
    ["a section that is not closed", "<a><![CDATA[x]></a>", "1:4", /not closed/],
    ["the end of a section in text", "<a>x]]>y</a>", "1:5", /cannot contain ]]>/],
    ["an instruction that is not closed", "<a/><?x y", "1:5", /not closed/],
    ["an instruction without a name", "<a/><? x?>", "1:5", /must be a name/],
    ["an instruction with an open quote", "<?x don't?><a/><?x 't?>", "1:1", /quote/],
    ["an XML declaration that is not first", `\n<?xml version="1.0"?><a/>`, "2:1", /start of the text/],
    ["an unknown entity", "<a>&nbsp;</a>", "1:4", /reference/],
    ["an ampersand", `<a b="c & d"/>`, "1:9", /reference/],
    ["a reference that is not closed", "<a>&amp</a>", "1:4", /reference/],
    ["a reference to no character", "<a>&#0;</a>", "1:4", /no character/],
    ["a reference to a surrogate", "<a>&#xD800;</a>", "1:4", /no character/],
    ["a reference beyond Unicode", "<a>&#x110000;</a>", "1:4", /no character/],
    ["a reference to a huge number", `<a>&#${"9".repeat(400)};</a>`, "1:4", /no character/],
    ["a control character", "<a>\u0007</a>", "1:4", /does not allow/],
    ["half a surrogate pair", "<a>\uD83D</a>", "1:4", /does not allow/],
    ["a prefix that is not declared", "<a>\n<b:c/></a>", "2:2", /prefix b is not declared/],
    ["a prefix that is declared elsewhere", `<a><b xmlns:c="u"/><c:d/></a>`, "1:21", /prefix c/],
    ["an attribute's prefix that is not declared", `<a b:c=""/>`, "1:4", /prefix b is not declared/],
    ["a name of every object", `<a><b __proto__=""/></a>`, "1:7", /__proto__ is not accepted/],
    ["an element named like that", `<a><constructor/></a>`, "1:5", /constructor is not accepted/],
    ["elements that are nested very deep", "<a>".repeat(100_000), "1:301", /nested more than 100 deep/],
  ])("%s", (_, text, place, message) => {
    const { value, diagnostics } = read(text);
    expect(value).toBeUndefined();
    expect(diagnostics).toHaveLength(1);
    const [{ code, message: actual, origin }] = diagnostics as [(typeof diagnostics)[number]];
    expect(code).toBe("xml-malformed");
    expect(actual).toMatch(message);
    expect(origin === undefined ? "" : formatPlace(placeOf(origin))).toBe(`f:${place}`);
  });

  it("does so in time that grows with the text only", () => {
    const attributes = Array.from({ length: 200_000 }, (_, index) => `a${index}=""`).join(" ");
    expect(read(`<a ${attributes}/>`).diagnostics[0]?.message).toMatch(/more than 1000 attributes/);
  });
});

describe("document type declarations are refused", () => {
  it.each([
    ["a plain one", "<!DOCTYPE a><a/>", 0],
    ["one that declares entities", `<?xml version="1.0"?>\n<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>`, 22],
    ["one in other case", "<!doctype html><html/>", 0],
    ["one within the root", "<a><!DOCTYPE a></a>", 3],
    ["an entity without one", `<a><!ENTITY b "c"></a>`, 3],
  ])("%s", (_, text, offset) => {
    const { value, diagnostics } = read(text);
    expect(value).toBeUndefined();
    expect(diagnostics).toMatchObject([{ code: "xml-doctype", origin: { offset } }]);
  });
});

describe("well-formed XML", () => {
  it("gives names, namespaces, attributes and places", () => {
    const text = `\uFEFF<?xml version="1.0" encoding="utf-8"?>\r\n<!-- c > " -->\r\n<p:a xmlns:p="u"\r\n  xmlns="d" b='1'>\r\n  <c p:e="2" f = "3"/><p:g/><h xmlns=""></h ></p:a>\r\n<!-- end -->\r\n`;
    const element = root(text);
    expect(element).toMatchObject({ name: "a", namespace: "u", isEmpty: false });
    expect(element.origin.offset).toBe(text.indexOf("<p:a"));
    expect(element.attribute("b")).toBe("1");
    expect(element.attributeNames).toEqual(["xmlns:p", "xmlns", "b"]);
    const [c, g, h, ...more] = element.children;
    expect(more).toEqual([]);
    expect(c).toMatchObject({ name: "c", namespace: "d", isEmpty: true });
    expect(c?.attributesBeside(new Set(["f"]))).toEqual(["p:e"]);
    expect([c?.attributeNamespace("p:e"), c?.attributeNamespace("f")]).toEqual(["u", ""]);
    expect(c?.attributeOrigin("f")).toMatchObject({ offset: text.indexOf("f = ") });
    expect(c?.attributeOrigin("absent")).toMatchObject({ offset: text.indexOf("<c ") });
    expect(g).toMatchObject({ name: "g", namespace: "u" });
    expect(h).toMatchObject({ name: "h", namespace: "" });
    expect(h?.origin.offset).toBe(text.indexOf("<h"));
  });

  it.each([
    ["predefined entities", "&lt;&gt;&amp;&apos;&quot;", `<>&'"`],
    ["character references", "&#65;&#x42;&#x1F600;&#128512;", "AB\u{1F600}\u{1F600}"],
    ["one that spells another", "&amp;lt;", "&lt;"],
    ["characters beyond ASCII", "ü\u{1F600}", "ü\u{1F600}"],
  ])("decodes %s, in text and in attributes", (_, written, value) => {
    const element = root(`<a b="${written}">${written}</a>`);
    expect(element.attribute("b")).toBe(value);
    expect(element.text).toBe(value);
  });

  it("keeps text as it is, without comments, and sections without decoding", () => {
    expect(root("<a> x<!-- & < --> y\n<![CDATA[<&amp;>]]><b>no</b>z </a>").text).toBe(" x y\n<&amp;>z ");
    expect(root("<a>\r\nx\ry</a>").text).toBe("\nx\ny");
  });

  describe.each([0, 1, 2, 3, 4, 5])("within %i elements", (depth) => {
    it.each([
      ["nothing", "", false],
      ["blanks", " \t\r\n", false],
      ["blanks and elements", "\n<b/> <c>x</c> ", false],
      ["a comment", " <!-- x --> ", false],
      ["an instruction", " <?x y?> ", false],
      ["a section of blanks", "<![CDATA[ ]]>", false],
      ["text", "x", true],
      ["text before elements", "x<b/>", true],
      ["text behind elements", "<b/>\n.", true],
      ["text behind a comment", "<!-- x -->.", true],
      ["a section", "<b/><![CDATA[x]]>", true],
      ["a blank that is no blank of XML", "<b/>\u00a0", true],
      ["a reference to a blank", "<b/>&#32;", true],
    ])("knows whether there is text: %s", (_, content, hasText) => {
      let element = root(`${"<a>".repeat(depth)}<e>${content}</e>${"</a>".repeat(depth)}`);
      for (let level = 0; level < depth; level++) element = element.children[0] ?? element;
      expect(element.name).toBe("e");
      expect(element.hasText).toBe(hasText);
    });
  });

  it("takes line breaks and tabs in attributes for blanks, and references to them for themselves", () => {
    expect(root(`<a b=" x\n\ty\r\nz&#10;"/>`).attribute("b")).toBe(" x  y z\n");
  });

  it("has no attribute that only objects have", () => {
    const element = root(`<a toString="x"/>`);
    expect(element.attribute("toString")).toBe("x");
    expect(element.attribute("hasOwnProperty")).toBeUndefined();
    expect(root("<a/>").attribute("constructor")).toBeUndefined();
  });

  it("may have instructions, names beyond ASCII, and > in attributes", () => {
    const element = root(`<?go "now"?><größe xmlns:ü="u" ü:b="a>b"><?stop?><x.y-z_1/></größe>`);
    expect(element.name).toBe("größe");
    expect(element.children.map(({ name }) => name)).toEqual(["x.y-z_1"]);
  });

  it("may be nested a hundred deep", () => {
    expect(read("<a>".repeat(100) + "</a>".repeat(100)).diagnostics).toEqual([]);
  });
});
