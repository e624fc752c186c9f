/**
 * Whether a text is well-formed XML with declared namespace prefixes, and if not, where it stops being so. The parser
 * behind `readXml` repairs much of what is broken in silence, and its own validator takes as long as half a parse and
 * knows neither unfinished comments nor `<` in attribute values.
 *
 * XML 1.0: https://www.w3.org/TR/xml/, Namespaces in XML 1.0: https://www.w3.org/TR/xml-names/
 */

/** Elements within elements: metadata nests about ten deep. */
export const maximumDepth = 100;

/** The first place where a text is not what it must be. */
export interface XmlFault {
  readonly kind: "malformed" | "doctype";
  readonly message: string;
  readonly offset: number;
}

/** Finds the first fault of an XML text; undefined where there is none. */
export function findXmlFault(text: string): XmlFault | undefined {
  try {
    new Scanner(text).document();
    return undefined;
  } catch (fault) {
    if (fault instanceof Fault) return { kind: fault.kind, message: fault.message, offset: fault.offset };
    throw fault;
  }
}

/** Thrown within this module only, to leave the scan from any depth. */
class Fault extends Error {
  readonly kind: XmlFault["kind"];
  readonly offset: number;

  constructor(message: string, offset: number, kind: XmlFault["kind"] = "malformed") {
    super(message);
    this.kind = kind;
    this.offset = offset;
  }
}

// XML 1.0, 2.2 to 2.3. Surrogates stand for the supplementary planes; whether they come in pairs is a matter of decoding.
const nameStart = String.raw`A-Z_a-z\xC0-\xD6\xD8-\xF6\xF8-\u02FF\u0370-\u037D\u037F-\u1FFF\u200C\u200D\u2070-\u218F\u2C00-\u2FEF\u3001-\uDB7F\uDC00-\uDFFF\uF900-\uFDCF\uFDF0-\uFFFD`;
const ncName = String.raw`[${nameStart}][${nameStart}\-.0-9\xB7\u0300-\u036F\u203F\u2040]*`;
const name = `${ncName}(?::${ncName})?`;
const blank = String.raw`[ \t\r\n]`;

const textRun = /[^<&]*/y;
const blanks = new RegExp(`${blank}*`, "y");
const startTagName = new RegExp(`<(${name})`, "y");
const attribute = new RegExp(`${blank}+(${name})${blank}*=${blank}*(?:"([^<"]*)"|'([^<']*)')`, "y");
const startTagEnd = new RegExp(`${blank}*(/?)>`, "y");
const endTag = new RegExp(`</(${name})${blank}*>`, "y");
const attributeStart = new RegExp(`${blank}*(${name})?${blank}*(=?)${blank}*(["']?)`, "y");
const instructionStart = new RegExp(String.raw`<\?(${name})(?=${blank}|\?>)`, "y");
const pairedQuotes = /^(?:[^"']|"[^"]*"|'[^']*')*$/;
const reference = /&(?:(?:lt|gt|amp|apos|quot)|#(?:([0-9]+)|x([0-9A-Fa-f]+)));/y;
const excludedCharacter =
  /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/** Names that the parser does not take, because they are members of every JavaScript object. */
const refusedNames: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

interface OpenElement {
  readonly name: string;
  readonly offset: number;
  /** The prefixes that this element declares, if any. */
  readonly prefixes: readonly string[] | undefined;
}

class Scanner {
  readonly #text: string;
  readonly #open: OpenElement[] = [];
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  document(): void {
    const text = this.#text;
    const excluded = text.search(excludedCharacter);
    if (excluded !== -1) throw new Fault("XML does not allow this character.", excluded);
    if (text.startsWith("\uFEFF")) this.#at = 1;
    if (text.startsWith("<?xml", this.#at)) this.#instruction(true);
    let roots = 0;
    for (;;) {
      this.#characters();
      if (this.#at === text.length) break;
      const next = text.charAt(this.#at + 1);
      if (next === "/") this.#endTag();
      else if (next === "!") this.#declaration();
      else if (next === "?") this.#instruction(false);
      else {
        if (this.#open.length === 0 && roots++ > 0) {
          throw new Fault("A document has one root element, but here is another.", this.#at);
        }
        this.#startTag();
      }
    }
    const unclosed = this.#open.at(-1);
    if (unclosed !== undefined) {
      throw new Fault(`The text ends before the end tag </${unclosed.name}>.`, unclosed.offset);
    }
    if (roots === 0) throw new Fault("This is not XML: there is no element.", 0);
  }

  /** Text up to the next tag. */
  #characters(): void {
    const text = this.#text;
    const start = this.#at;
    for (;;) {
      textRun.lastIndex = this.#at;
      textRun.test(text);
      this.#at = textRun.lastIndex;
      if (this.#at === text.length || text.charAt(this.#at) === "<") break;
      this.#at = this.#reference(this.#at);
    }
    if (this.#open.length === 0) this.#nothingBut(blanks, start);
    else if (this.#at - start > 2) this.#noSectionEnd(start);
  }

  /** Between the prolog and the root, and after it, there are only blanks. */
  #nothingBut(allowed: RegExp, start: number): void {
    allowed.lastIndex = start;
    allowed.test(this.#text);
    if (allowed.lastIndex < this.#at) {
      throw new Fault("Here is text outside the root element.", allowed.lastIndex);
    }
  }

  #noSectionEnd(start: number): void {
    const end = this.#text.slice(start, this.#at).indexOf("]]>");
    if (end !== -1) throw new Fault("Text cannot contain ]]>; write ]]&gt;.", start + end);
  }

  /** A reference at an offset; gives the offset behind it. */
  #reference(offset: number): number {
    reference.lastIndex = offset;
    const match = reference.exec(this.#text);
    if (match === null) {
      throw new Fault("Here must be a character reference or one of &lt; &gt; &amp; &apos; &quot;.", offset);
    }
    const [, decimal, hexadecimal] = match;
    const codePoint = decimal !== undefined ? parseInt(decimal, 10) : parseInt(hexadecimal ?? "20", 16);
    const allowed = codePoint <= 0x10ffff && !excludedCharacter.test(String.fromCodePoint(codePoint));
    if (!allowed) throw new Fault(`${match[0]} stands for no character that XML allows.`, offset);
    return reference.lastIndex;
  }

  #startTag(): void {
    const text = this.#text;
    const offset = this.#at;
    startTagName.lastIndex = offset;
    const elementName = startTagName.exec(text)?.[1];
    if (elementName === undefined) throw new Fault("After < there must be the name of an element.", offset);
    refuseName(elementName, offset + 1);
    this.#at = startTagName.lastIndex;
    const attributes = this.#attributes();
    startTagEnd.lastIndex = this.#at;
    const end = startTagEnd.exec(text);
    if (end === null) this.#explainStartTag(elementName);
    this.#at = startTagEnd.lastIndex;
    const prefixes = declaredPrefixes(attributes);
    this.#open.push({ name: elementName, offset, prefixes });
    this.#checkPrefix(elementName, offset + 1);
    for (const [attributeName, at] of attributes) {
      if (!attributeName.startsWith("xmlns:")) this.#checkPrefix(attributeName, at);
    }
    if (end[1] === "/") this.#open.pop();
    else if (this.#open.length > maximumDepth) {
      throw new Fault(`Elements are nested more than ${maximumDepth} deep.`, offset);
    }
  }

  /** The attributes of a start tag, with their offsets. */
  #attributes(): readonly NamedPlace[] {
    const text = this.#text;
    const found: NamedPlace[] = [];
    for (;;) {
      attribute.lastIndex = this.#at;
      const match = attribute.exec(text);
      if (match === null) return found;
      const end = attribute.lastIndex;
      const [whole, attributeName = "", doubleQuoted, singleQuoted] = match;
      const value = doubleQuoted ?? singleQuoted ?? "";
      const offset = this.#at + whole.indexOf(attributeName);
      refuseName(attributeName, offset);
      if (found.some(([other]) => other === attributeName)) {
        throw new Fault(`The attribute ${attributeName} is there twice.`, offset);
      }
      const valueStart = end - 1 - value.length;
      for (let at = value.indexOf("&"); at !== -1; at = value.indexOf("&", at + 1)) {
        this.#reference(valueStart + at);
      }
      found.push([attributeName, offset]);
      this.#at = end;
    }
  }

  /** Says what is wrong where neither an attribute nor the end of a start tag follows. */
  #explainStartTag(elementName: string): never {
    const text = this.#text;
    attributeStart.lastIndex = this.#at;
    const [, attributeName, equals, quote] = attributeStart.exec(text) ?? [];
    const stop = attributeStart.lastIndex;
    if (stop === text.length && quote === "") {
      throw new Fault(`The text ends within the start tag <${elementName}.`, text.length);
    }
    if (attributeName === undefined) {
      throw new Fault(`In the start tag <${elementName}, expected an attribute, > or />.`, stop);
    }
    const offset = text.indexOf(attributeName, this.#at);
    if (offset === this.#at) {
      throw new Fault(`Before the attribute ${attributeName} there must be a blank.`, offset);
    }
    if (equals === "") throw new Fault(`The attribute ${attributeName} has no value.`, offset);
    if (quote === "" || quote === undefined) {
      throw new Fault(`The value of the attribute ${attributeName} must be in quotes.`, stop);
    }
    const close = text.indexOf(quote, stop);
    const less = text.indexOf("<", stop);
    if (close === -1 || less === -1) {
      throw new Fault(`The value of the attribute ${attributeName} has no closing quote.`, offset);
    }
    throw new Fault(
      `The value of the attribute ${attributeName} contains <, or its closing quote is missing.`,
      less,
    );
  }

  #checkPrefix(qualifiedName: string, offset: number): void {
    const colon = qualifiedName.indexOf(":");
    if (colon === -1) return;
    const prefix = qualifiedName.slice(0, colon);
    if (prefix === "xml" || this.#open.some(({ prefixes }) => prefixes?.includes(prefix))) return;
    throw new Fault(`The namespace prefix ${prefix} is not declared.`, offset);
  }

  #endTag(): void {
    endTag.lastIndex = this.#at;
    const elementName = endTag.exec(this.#text)?.[1];
    if (elementName === undefined) throw new Fault("This end tag is not complete.", this.#at);
    const opened = this.#open.pop();
    if (opened === undefined) throw new Fault(`The end tag </${elementName}> has no start tag.`, this.#at);
    if (opened.name !== elementName) {
      throw new Fault(`Expected the end tag </${opened.name}>, found </${elementName}>.`, this.#at);
    }
    this.#at = endTag.lastIndex;
  }

  /** A comment, a CDATA section or a document type declaration. */
  #declaration(): void {
    const text = this.#text;
    const start = this.#at;
    if (text.startsWith("<!--", start)) {
      const end = this.#find("--", start + 4, "This comment is not closed.");
      if (text.charAt(end) !== ">") throw new Fault("A comment cannot contain --.", end - 2);
      this.#at = end + 1;
    } else if (text.startsWith("<![CDATA[", start) && this.#open.length > 0) {
      this.#at = this.#find("]]>", start + 9, "This CDATA section is not closed.");
    } else if (/^<!(?:DOCTYPE|ENTITY)/i.test(text.slice(start, start + 9))) {
      const message = "Document type declarations and entities are not accepted. Remove the declaration.";
      throw new Fault(message, start, "doctype");
    } else {
      throw new Fault("After <! there must be a comment or, within an element, a CDATA section.", start);
    }
  }

  /** A processing instruction, or the XML declaration at the start of the text. */
  #instruction(isDeclaration: boolean): void {
    const start = this.#at;
    instructionStart.lastIndex = start;
    const target = instructionStart.exec(this.#text)?.[1];
    if (target === undefined) throw new Fault("After <? there must be a name.", start);
    if (target.toLowerCase() === "xml" && !isDeclaration) {
      throw new Fault("An XML declaration can only be at the start of the text.", start);
    }
    const end = this.#find("?>", instructionStart.lastIndex, "This processing instruction is not closed.");
    // The parser takes quotes in an instruction for those of attributes, and would read on to the next quote.
    if (!pairedQuotes.test(this.#text.slice(start, end))) {
      throw new Fault("This processing instruction has a quote without a counterpart; remove it.", start);
    }
    this.#at = end;
  }

  /** The offset behind a delimiter. */
  #find(delimiter: string, from: number, otherwise: string): number {
    const found = this.#text.indexOf(delimiter, from);
    if (found === -1) throw new Fault(otherwise, this.#at);
    return found + delimiter.length;
  }
}

type NamedPlace = readonly [name: string, offset: number];

function declaredPrefixes(attributes: readonly NamedPlace[]): readonly string[] | undefined {
  let prefixes: string[] | undefined;
  for (const [attributeName] of attributes) {
    if (attributeName.startsWith("xmlns:")) (prefixes ??= []).push(attributeName.slice(6));
  }
  return prefixes;
}

function refuseName(refused: string, offset: number): void {
  if (refusedNames.has(refused)) throw new Fault(`The name ${refused} is not accepted.`, offset);
}
