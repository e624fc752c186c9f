/**
 * One pass over the text of an XML document: whether it is well-formed with declared namespace prefixes, and if so,
 * where its outer elements are. The parser behind `readXml` repairs much of what is broken in silence, and its own
 * validator takes as long as half a parse and knows neither unfinished comments nor `<` in attribute values.
 *
 * XML 1.0: https://www.w3.org/TR/xml/, Namespaces in XML 1.0: https://www.w3.org/TR/xml-names/
 */

import { limits } from "../limits.js";
import {
  findExcludedCharacter,
  isCharacter,
  isSameText,
  nameEnd,
  NextOccurrence,
  skipBlanks,
} from "./xml-characters.js";
import { Fault, refuseAttribute, refuseName } from "./xml-fault.js";
import type { XmlFault } from "./xml-fault.js";
import { declaredPrefixes, prefixOf } from "./xml-namespaces.js";
import { attributeSize } from "./xml-outline.js";
import type { ElementSpan } from "./xml-outline.js";

/** The outline has the elements that are so deep; what is within those is left to the parser. */
const outlineDepth = 4;

/** The root element of an XML text, or the first fault. */
export type XmlScan = { readonly root: ElementSpan } | { readonly fault: XmlFault };

const strayText =
  "Here is text outside the root element: XML was expected, with one root element. See whether the file is the right one.";

export function scanXml(text: string): XmlScan {
  try {
    return { root: new Scanner(text).document() };
  } catch (fault) {
    if (!(fault instanceof Fault)) throw fault;
    return { fault: { kind: fault.kind, message: fault.message, offset: fault.offset } };
  }
}

const reference = /&(?:(?:lt|gt|amp|apos|quot)|#(?:([0-9]+)|x([0-9A-Fa-f]+)));/y;
const pairedQuotes = /^(?:[^"']|"[^"]*"|'[^']*')*$/;

const exclamationMark = 33;
const doubleQuote = 34;
const singleQuote = 39;
const slash = 47;
const equalsSign = 61;
const greater = 62;
const questionMark = 63;

/** An element whose end tag is to come. */
interface OpenElement {
  readonly start: number;
  readonly nameEnd: number;
  /** The prefixes that it declares. */
  readonly prefixes: readonly string[];
  /** Undefined where the element is not part of the outline. */
  readonly span: OpenSpan | undefined;
}

/** An `ElementSpan` that is not complete. */
interface OpenSpan extends ElementSpan {
  contentEnd: number;
  end: number;
  readonly children: OpenSpan[] | undefined;
  hasText: boolean;
}

const noPrefixes: readonly string[] = [];

class Scanner {
  readonly #text: string;
  readonly #open: OpenElement[] = [];
  readonly #less: NextOccurrence;
  readonly #ampersand: NextOccurrence;
  readonly #colon: NextOccurrence;
  readonly #sectionEnd: NextOccurrence;
  /** The attributes of the start tag that is being read; the array is used again for the next one. */
  readonly #attributes: number[] = [];
  #at = 0;
  #elements = 0;
  #root: ElementSpan | undefined;

  constructor(text: string) {
    this.#text = text;
    this.#less = new NextOccurrence(text, "<");
    this.#ampersand = new NextOccurrence(text, "&");
    this.#colon = new NextOccurrence(text, ":");
    this.#sectionEnd = new NextOccurrence(text, "]]>");
  }

  document(): ElementSpan {
    const text = this.#text;
    const excluded = findExcludedCharacter(text);
    if (excluded !== -1) throw new Fault("XML does not allow this character.", excluded);
    if (text.startsWith("\uFEFF")) this.#at = 1;
    if (/^<\?xml[ \t\r\n]/.test(text.slice(this.#at, this.#at + 6))) this.#instruction(true);
    this.#characters();
    while (this.#at < text.length) {
      this.#markup(text.charCodeAt(this.#at + 1));
      this.#characters();
    }
    const unclosed = this.#open.at(-1);
    if (unclosed !== undefined) {
      throw new Fault(`The text ends before the end tag </${this.#nameOf(unclosed)}>.`, unclosed.start);
    }
    if (this.#root === undefined) throw new Fault("This is not XML: there is no element.", 0);
    return this.#root;
  }

  /** Whatever starts with `<`. */
  #markup(next: number): void {
    if (next === slash) this.#endTag();
    else if (next === exclamationMark) this.#declaration();
    else if (next === questionMark) this.#instruction(false);
    else this.#startTag();
  }

  /** Text up to the next `<`. */
  #characters(): void {
    const start = this.#at;
    const end = this.#less.from(start);
    this.#at = end;
    if (end === start) return;
    if (this.#open.length < outlineDepth) this.#outerText(start, end);
    this.#references(start, end);
    const sectionEnd = this.#sectionEnd.from(start);
    if (sectionEnd < end) throw new Fault("Text cannot contain ]]>; write ]]&gt;.", sectionEnd);
  }

  /** Text that is not within an element whose content is left to the parser. */
  #outerText(start: number, end: number): void {
    const at = skipBlanks(this.#text, start);
    if (at >= end) return;
    const holder = this.#open.at(-1);
    if (holder === undefined) throw new Fault(strayText, at);
    if (holder.span?.children !== undefined) holder.span.hasText = true;
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
    const start = this.#at;
    const tagNameEnd = nameEnd(text, start + 1);
    if (tagNameEnd === start + 1) throw new Fault("After < there must be the name of an element.", start);
    refuseName(text, start + 1, tagNameEnd);
    this.#attributes.length = 0;
    let at = tagNameEnd;
    let end = skipBlanks(text, at);
    let last = text.charCodeAt(end);
    while (last !== greater && !(last === slash && text.charCodeAt(end + 1) === greater)) {
      at = this.#attribute(start + 1, tagNameEnd, at, end);
      end = skipBlanks(text, at);
      last = text.charCodeAt(end);
    }
    const depth = this.#open.length;
    if (depth === 0 && this.#root !== undefined) {
      throw new Fault("A document has one root element, but here is another.", start);
    }
    if (depth === limits.xmlDepth) {
      throw new Fault(`Elements are nested more than ${limits.xmlDepth} deep.`, start);
    }
    if (++this.#elements > limits.xmlElements) {
      throw new Fault(
        `The text has more than ${limits.xmlElements} elements, which is the limit.`,
        start,
        "too-large",
      );
    }
    const closed = last === slash;
    this.#at = end + (closed ? 2 : 1);
    const span = depth < outlineDepth ? this.#addSpan(start, tagNameEnd) : undefined;
    // Few tags have a colon.
    const mayHavePrefixes = this.#colon.from(start) < end;
    if (closed && !mayHavePrefixes) return;
    const prefixes = mayHavePrefixes ? declaredPrefixes(text, this.#attributes) : noPrefixes;
    this.#open.push({ start, nameEnd: tagNameEnd, prefixes, span });
    if (mayHavePrefixes) this.#checkPrefixes(start + 1, tagNameEnd);
    if (closed) this.#open.pop();
  }

  /** Adds to the outline the element whose start tag was read. */
  #addSpan(start: number, tagNameEnd: number): OpenSpan {
    const at = this.#at;
    const span: OpenSpan = {
      start,
      nameEnd: tagNameEnd,
      attributes: this.#attributes.slice(),
      contentStart: at,
      contentEnd: at,
      end: at,
      children: this.#open.length < outlineDepth - 1 ? [] : undefined,
      hasText: false,
    };
    const outer = this.#open.at(-1);
    if (outer === undefined) this.#root = span;
    else outer.span?.children?.push(span);
    return span;
  }

  /**
   * An attribute of a start tag; gives the offset behind it.
   *
   * @param before where the previous part of the tag ends
   * @param start where the attribute starts
   */
  #attribute(tagStart: number, tagEnd: number, before: number, start: number): number {
    const text = this.#text;
    const end = nameEnd(text, start);
    if (end === start || start === before) refuseAttribute(text, tagStart, tagEnd, start, end);
    refuseName(text, start, end);
    const equals = skipBlanks(text, end);
    if (text.charCodeAt(equals) !== equalsSign) {
      throw new Fault(`The attribute ${text.slice(start, end)} has no value.`, start);
    }
    const open = skipBlanks(text, equals + 1);
    const quote = text.charCodeAt(open);
    if (quote !== doubleQuote && quote !== singleQuote) {
      throw new Fault(`The value of the attribute ${text.slice(start, end)} must be in quotes.`, open);
    }
    const close = text.indexOf(quote === doubleQuote ? '"' : "'", open + 1);
    if (close === -1) {
      throw new Fault(`The value of the attribute ${text.slice(start, end)} has no closing quote.`, open);
    }
    const less = this.#less.from(open);
    if (less < close) {
      const message = `The value of the attribute ${text.slice(start, end)} has no closing quote, or contains <.`;
      throw new Fault(message, less);
    }
    this.#references(open, close);
    this.#refuseRepeated(start, end);
    this.#attributes.push(start, end, open + 1, close);
    if (this.#attributes.length > limits.xmlAttributes * attributeSize) {
      throw new Fault(`An element has more than ${limits.xmlAttributes} attributes.`, start);
    }
    return close + 1;
  }

  #refuseRepeated(start: number, end: number): void {
    const others = this.#attributes;
    for (let index = 0; index < others.length; index += attributeSize) {
      const otherStart = others[index] ?? 0;
      if ((others[index + 1] ?? 0) - otherStart !== end - start) continue;
      if (!isSameText(this.#text, otherStart, start, end - start)) continue;
      throw new Fault(`The attribute ${this.#text.slice(start, end)} is there twice.`, start);
    }
  }

  /** The prefixes in a start tag: of the element, then of its attributes. */
  #checkPrefixes(tagStart: number, tagEnd: number): void {
    this.#checkPrefix(tagStart, tagEnd);
    const attributes = this.#attributes;
    for (let index = 0; index < attributes.length; index += attributeSize) {
      this.#checkPrefix(attributes[index] ?? 0, attributes[index + 1] ?? 0);
    }
  }

  /** Namespaces in XML, 5: a prefix is declared by the element itself or by one around it. */
  #checkPrefix(start: number, end: number): void {
    const prefix = prefixOf(this.#text.slice(start, end));
    if (prefix === undefined || this.#open.some(({ prefixes }) => prefixes.includes(prefix))) return;
    throw new Fault(`The namespace prefix ${prefix} is not declared.`, start);
  }

  #endTag(): void {
    const text = this.#text;
    const offset = this.#at;
    const start = offset + 2;
    const end = nameEnd(text, start);
    const close = skipBlanks(text, end);
    if (end === start || text.charCodeAt(close) !== greater) {
      throw new Fault("This end tag is not complete.", offset);
    }
    const opened = this.#open.pop();
    if (opened === undefined) {
      throw new Fault(`The end tag </${text.slice(start, end)}> has no start tag.`, offset);
    }
    const length = end - start;
    if (opened.nameEnd - opened.start - 1 !== length || !isSameText(text, opened.start + 1, start, length)) {
      throw new Fault(
        `Expected the end tag </${this.#nameOf(opened)}>, found </${text.slice(start, end)}>.`,
        offset,
      );
    }
    this.#at = close + 1;
    if (opened.span === undefined) return;
    opened.span.contentEnd = offset;
    opened.span.end = close + 1;
  }

  #nameOf({ start, nameEnd: end }: OpenElement): string {
    return this.#text.slice(start + 1, end);
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
      if (this.#open.length < outlineDepth) this.#outerText(start + 9, this.#at - 3);
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
