/**
 * Whether a text is well-formed XML with declared namespace prefixes, and if not, where it stops being so. The parser
 * behind `readXml` repairs much of what is broken in silence, and its own validator takes as long as half a parse and
 * knows neither unfinished comments nor `<` in attribute values.
 *
 * XML 1.0: https://www.w3.org/TR/xml/, Namespaces in XML 1.0: https://www.w3.org/TR/xml-names/
 */

import { findExcludedCharacter, isCharacter, nameEnd, NextOccurrence, skipBlanks } from "./xml-characters.js";

/** Elements within elements: metadata nests about ten deep. */
export const maximumDepth = 100;

/** Attributes of one element: metadata has about ten. */
const maximumAttributes = 1000;

/** The first place where a text is not what it must be. */
export interface XmlFault {
  readonly kind: "malformed" | "doctype";
  readonly message: string;
  readonly offset: number;
}

const strayText =
  "Here is text outside the root element: XML was expected, with one root element. See whether the file is the right one.";

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

const reference = /&(?:(?:lt|gt|amp|apos|quot)|#(?:([0-9]+)|x([0-9A-Fa-f]+)));/y;
const pairedQuotes = /^(?:[^"']|"[^"]*"|'[^']*')*$/;

/** Names that the parser does not take, because every JavaScript object has a member of that name. */
const refusedNames: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);
const refusedLengths: ReadonlySet<number> = new Set([...refusedNames].map(({ length }) => length));

const equalsSign = 61;
const greater = 62;

/** An element whose end tag is to come. */
interface OpenElement {
  readonly name: string;
  readonly offset: number;
  /** The prefixes that it declares. */
  readonly prefixes: readonly string[];
}

/** A part of the text: a name. */
interface Span {
  readonly start: number;
  readonly end: number;
}

const noPrefixes: readonly string[] = [];

class Scanner {
  readonly #text: string;
  readonly #open: OpenElement[] = [];
  readonly #less: NextOccurrence;
  readonly #ampersand: NextOccurrence;
  readonly #sectionEnd: NextOccurrence;
  #at = 0;
  #roots = 0;

  constructor(text: string) {
    this.#text = text;
    this.#less = new NextOccurrence(text, "<");
    this.#ampersand = new NextOccurrence(text, "&");
    this.#sectionEnd = new NextOccurrence(text, "]]>");
  }

  document(): void {
    const text = this.#text;
    const excluded = findExcludedCharacter(text);
    if (excluded !== -1) throw new Fault("XML does not allow this character.", excluded);
    if (text.startsWith("\uFEFF")) this.#at = 1;
    if (/^<\?xml[ \t\r\n]/.test(text.slice(this.#at, this.#at + 6))) this.#instruction(true);
    this.#characters();
    while (this.#at < text.length) {
      this.#markup(text.charAt(this.#at + 1));
      this.#characters();
    }
    const unclosed = this.#open.at(-1);
    if (unclosed !== undefined) {
      throw new Fault(`The text ends before the end tag </${unclosed.name}>.`, unclosed.offset);
    }
    if (this.#roots === 0) throw new Fault("This is not XML: there is no element.", 0);
  }

  /** Whatever starts with `<`. */
  #markup(next: string): void {
    if (next === "/") this.#endTag();
    else if (next === "!") this.#declaration();
    else if (next === "?") this.#instruction(false);
    else this.#startTag();
  }

  /** Text up to the next `<`. */
  #characters(): void {
    const start = this.#at;
    const end = this.#less.from(start);
    this.#at = end;
    if (end === start) return;
    if (this.#open.length === 0) {
      const stray = skipBlanks(this.#text, start);
      if (stray < end) throw new Fault(strayText, stray);
    }
    this.#references(start, end);
    const sectionEnd = this.#sectionEnd.from(start);
    if (sectionEnd < end) throw new Fault("Text cannot contain ]]>; write ]]&gt;.", sectionEnd);
  }

  /** The references in a part of the text. */
  #references(start: number, end: number): void {
    for (let at = this.#ampersand.from(start); at < end; at = this.#ampersand.from(at + 1)) {
      reference.lastIndex = at;
      const match = reference.exec(this.#text);
      if (match === null) {
        throw new Fault("Here must be a character reference or one of &lt; &gt; &amp; &apos; &quot;.", at);
      }
      const [whole, decimal, hexadecimal] = match;
      const codePoint = decimal === undefined ? parseInt(hexadecimal ?? "20", 16) : parseInt(decimal, 10);
      if (!isCharacter(codePoint)) {
        throw new Fault(`${whole} stands for no character that XML allows.`, at);
      }
    }
  }

  #startTag(): void {
    const text = this.#text;
    const offset = this.#at;
    const tag = { start: offset + 1, end: nameEnd(text, offset + 1) };
    if (tag.end === tag.start) throw new Fault("After < there must be the name of an element.", offset);
    this.#refuseName(tag);
    const attributes: Span[] = [];
    let at = tag.end;
    let end = skipBlanks(text, at);
    while (text.charCodeAt(end) !== greater && !text.startsWith("/>", end)) {
      at = this.#attribute(tag, attributes, at, end);
      end = skipBlanks(text, at);
    }
    if (this.#open.length === 0 && this.#roots++ > 0) {
      throw new Fault("A document has one root element, but here is another.", offset);
    }
    if (this.#open.length === maximumDepth) {
      throw new Fault(`Elements are nested more than ${maximumDepth} deep.`, offset);
    }
    this.#open.push({ name: this.#name(tag), offset, prefixes: this.#declaredPrefixes(attributes) });
    this.#checkPrefix(tag);
    for (const attribute of attributes) this.#checkPrefix(attribute);
    const closed = text.charCodeAt(end) !== greater;
    if (closed) this.#open.pop();
    this.#at = end + (closed ? 2 : 1);
  }

  /**
   * An attribute of a start tag; gives the offset behind it.
   *
   * @param before where the previous part of the tag ends
   * @param start where the attribute starts
   */
  #attribute(tag: Span, others: Span[], before: number, start: number): number {
    const text = this.#text;
    const name = { start, end: nameEnd(text, start) };
    if (name.end === start || start === before) this.#refuseAttribute(tag, name);
    this.#refuseName(name);
    const equals = skipBlanks(text, name.end);
    if (text.charCodeAt(equals) !== equalsSign) {
      throw new Fault(`The attribute ${this.#name(name)} has no value.`, start);
    }
    const open = skipBlanks(text, equals + 1);
    const quote = text.charAt(open);
    if (quote !== '"' && quote !== "'") {
      throw new Fault(`The value of the attribute ${this.#name(name)} must be in quotes.`, open);
    }
    const close = text.indexOf(quote, open + 1);
    if (close === -1) {
      throw new Fault(`The value of the attribute ${this.#name(name)} has no closing quote.`, open);
    }
    const less = this.#less.from(open);
    if (less < close) {
      const message = `The value of the attribute ${this.#name(name)} has no closing quote, or contains <.`;
      throw new Fault(message, less);
    }
    this.#references(open, close);
    this.#addAttribute(name, others);
    return close + 1;
  }

  /** Says why no attribute can start where one is expected. */
  #refuseAttribute(tag: Span, { start, end }: Span): never {
    const tagName = this.#name(tag);
    if (start === this.#text.length)
      throw new Fault(`The text ends within the start tag <${tagName}.`, start);
    if (end === start)
      throw new Fault(`In the start tag <${tagName}, expected an attribute, > or />.`, start);
    throw new Fault(`Before the attribute ${this.#name({ start, end })} there must be a blank.`, start);
  }

  #addAttribute(added: Span, others: Span[]): void {
    const length = added.end - added.start;
    for (const other of others) {
      if (other.end - other.start === length && this.#name(other) === this.#name(added)) {
        throw new Fault(`The attribute ${this.#name(added)} is there twice.`, added.start);
      }
    }
    others.push(added);
    if (others.length > maximumAttributes) {
      throw new Fault(`An element has more than ${maximumAttributes} attributes.`, added.start);
    }
  }

  #name({ start, end }: Span): string {
    return this.#text.slice(start, end);
  }

  #refuseName(span: Span): void {
    if (!refusedLengths.has(span.end - span.start)) return;
    const name = this.#name(span);
    if (refusedNames.has(name)) throw new Fault(`The name ${name} is not accepted.`, span.start);
  }

  #declaredPrefixes(attributes: readonly Span[]): readonly string[] {
    const text = this.#text;
    const declarations = attributes.filter(({ start }) => text.startsWith("xmlns:", start));
    if (declarations.length === 0) return noPrefixes;
    return declarations.map(({ start, end }) => text.slice(start + "xmlns:".length, end));
  }

  /** Namespaces in XML, 5: a prefix is declared by the element itself or by one around it. */
  #checkPrefix({ start, end }: Span): void {
    const text = this.#text;
    for (let at = start; at < end; at++) {
      if (text.charCodeAt(at) !== 58) continue;
      const prefix = text.slice(start, at);
      if (prefix === "xml" || prefix === "xmlns") return;
      if (this.#open.some(({ prefixes }) => prefixes.includes(prefix))) return;
      throw new Fault(`The namespace prefix ${prefix} is not declared.`, start);
    }
  }

  #endTag(): void {
    const start = this.#at + 2;
    const end = nameEnd(this.#text, start);
    const close = skipBlanks(this.#text, end);
    if (end === start || this.#text.charAt(close) !== ">") {
      throw new Fault("This end tag is not complete.", this.#at);
    }
    const name = this.#text.slice(start, end);
    const opened = this.#open.pop();
    if (opened === undefined) throw new Fault(`The end tag </${name}> has no start tag.`, this.#at);
    if (opened.name !== name) {
      throw new Fault(`Expected the end tag </${opened.name}>, found </${name}>.`, this.#at);
    }
    this.#at = close + 1;
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
    const text = this.#text;
    const start = this.#at;
    const targetEnd = nameEnd(text, start + 2);
    const target = text.slice(start + 2, targetEnd);
    if (target === "") throw new Fault("After <? there must be a name.", start);
    if (target.toLowerCase() === "xml" && !isDeclaration) {
      throw new Fault("An XML declaration can only be at the start of the text.", start);
    }
    const end = this.#find("?>", targetEnd, "This processing instruction is not closed.");
    // The parser takes quotes in an instruction for those of attributes, and would read on to the next quote.
    if (!pairedQuotes.test(text.slice(start, end))) {
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
