/**
 * XML as a tree of elements that know where they are. A text is scanned once, by `scanXml`; fast-xml-parser then parses
 * the parts of it that are asked for.
 */
import { diagnostic } from "../diagnostics.js";
import type { DiagnosticCode, Outcome } from "../diagnostics.js";
import type { Origin, Source } from "../source.js";
import type { XmlFault } from "./xml-fault.js";
import { declarationsOf, isDeclaration, noPrefixes, withDeclarations } from "./xml-namespaces.js";
import type { Prefixes } from "./xml-namespaces.js";
import {
  attributesOf,
  contentOf,
  isElement,
  nodesOf,
  startOf,
  tagOf,
  textOf,
  writtenTextOf,
} from "./xml-nodes.js";
import type { ParsedNode } from "./xml-nodes.js";
import { attributeNamesOf, writtenValueOf } from "./xml-outline.js";
import type { ElementSpan } from "./xml-outline.js";
import { scanXml } from "./xml-scan.js";
import { attributeValue } from "./xml-values.js";

/** Reads an XML text; undefined with an `xml-malformed` or `xml-doctype` where it is not well-formed. */
export function readXml(source: Source): Outcome<XmlElement | undefined> {
  const scan = scanXml(source.text);
  if ("root" in scan) return { value: new OutlinedElement(source, scan.root, noPrefixes), diagnostics: [] };
  const { kind, message, offset } = scan.fault;
  return { value: undefined, diagnostics: [diagnostic(codes[kind], message, { source, offset })] };
}

const codes = {
  malformed: "xml-malformed",
  doctype: "xml-doctype",
  "too-large": "input-too-large",
} as const satisfies Readonly<Record<XmlFault["kind"], DiagnosticCode>>;

/** An element, as far as metadata needs it: children in order, attributes, text. */
export abstract class XmlElement {
  /** Without prefix. */
  readonly name: string;
  /** The namespace's URI; empty where there is none. */
  readonly namespace: string;
  readonly origin: { readonly source: Source; readonly offset: number };
  protected readonly prefixes: Prefixes;

  /** @param tag the name as written */
  protected constructor(source: Source, offset: number, tag: string, prefixes: Prefixes) {
    this.origin = { source, offset };
    this.prefixes = prefixes;
    const colon = tag.indexOf(":");
    this.name = colon === -1 ? tag : tag.slice(colon + 1);
    this.namespace = prefixes.get(colon === -1 ? "" : tag.slice(0, colon)) ?? "";
  }

  /** Whether there is nothing within the element. */
  abstract get isEmpty(): boolean;

  abstract get children(): readonly XmlElement[];

  /** The names of the attributes as written, with those that declare namespaces. */
  abstract get attributeNames(): readonly string[];

  /** The value of an attribute as written, without its quotes. */
  protected abstract writtenValue(name: string): string | undefined;

  /** What the parser finds directly within the element. */
  protected abstract get content(): readonly ParsedNode[];

  /**
   * The values of an attribute of the element and of all within it. It may have some more, of comments, because nothing
   * is parsed for it.
   */
  abstract valuesWithin(name: string): ReadonlySet<string>;

  /** Lets go of what was parsed: it is parsed anew where it is asked for again. */
  release(): void {
    // What is parsed as a part of something larger goes with that.
  }

  /** Whether there is text directly within the element, blanks aside that are written as such. */
  get hasText(): boolean {
    return this.content.some((node) => !isElement(node) && /[^ \t\r\n]/.test(writtenTextOf(node)));
  }

  /** The text directly within the element, comments left out and references decoded. */
  get text(): string {
    return this.content.map(textOf).join("");
  }

  /** The value of an attribute without prefix. */
  attribute(name: string): string | undefined {
    const value = this.writtenValue(name);
    return value === undefined ? undefined : attributeValue(value);
  }

  /** The names of the attributes, as written, that are not among others and declare no namespace. */
  attributesBeside(known: ReadonlySet<string>): readonly string[] {
    return this.attributeNames.filter((name) => !known.has(name) && !isDeclaration(name));
  }

  /** The namespace of an attribute as written; empty for one without prefix. */
  attributeNamespace(name: string): string {
    const colon = name.indexOf(":");
    return colon === -1 ? "" : (this.prefixes.get(name.slice(0, colon)) ?? "");
  }

  /** Where an attribute is, or the element where it has no such attribute. Costs a scan of the start tag. */
  attributeOrigin(name: string): Origin {
    const { source, offset } = this.origin;
    const attribute = /([^\s=<>"'/]+)\s*=\s*(?:"[^"]*"|'[^']*')|>/g;
    attribute.lastIndex = offset;
    for (
      let match = attribute.exec(source.text);
      match?.[1] !== undefined;
      match = attribute.exec(source.text)
    ) {
      if (match[1] === name) return { source, offset: match.index };
    }
    return this.origin;
  }
}

/** An element of a text's outline. Its attributes are read off the text; the parser is asked for what is within it. */
class OutlinedElement extends XmlElement {
  readonly #span: ElementSpan;
  #content: readonly ParsedNode[] | undefined;

  /** @param outer the prefixes that are declared around the element */
  constructor(source: Source, span: ElementSpan, outer: Prefixes) {
    const { text } = source;
    const prefixes = withDeclarations(outer, declarationsOf(text, span));
    super(source, span.start, text.slice(span.start + 1, span.nameEnd), prefixes);
    this.#span = span;
  }

  override get isEmpty(): boolean {
    return this.#span.contentStart === this.#span.contentEnd;
  }

  override get children(): readonly XmlElement[] {
    const { source } = this.origin;
    const { start, children } = this.#span;
    return children === undefined
      ? parsedElements(source, start, this.content, this.prefixes)
      : children.map((child) => new OutlinedElement(source, child, this.prefixes));
  }

  override get attributeNames(): readonly string[] {
    return attributeNamesOf(this.origin.source.text, this.#span);
  }

  /** Known without parsing where there are outer elements within: to leave all of those out takes long. */
  override get hasText(): boolean {
    return this.#span.children === undefined ? super.hasText : this.#span.hasText;
  }

  override release(): void {
    this.#content = undefined;
  }

  override valuesWithin(name: string): ReadonlySet<string> {
    const text = this.origin.source.text.slice(this.#span.start, this.#span.end);
    const matches = text.matchAll(new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, "g"));
    return new Set(
      Array.from(matches, ([, inDouble, inSingle]) => attributeValue(inDouble ?? inSingle ?? "")),
    );
  }

  protected override writtenValue(name: string): string | undefined {
    return writtenValueOf(this.origin.source.text, this.#span, name);
  }

  protected override get content(): readonly ParsedNode[] {
    return (this.#content ??= contentOf(this.origin.source.text, this.#span));
  }
}

/** An element that the parser has parsed. */
class ParsedElement extends XmlElement {
  readonly #attributes: ParsedNode;
  /** Where the text starts that was parsed. */
  readonly #base: number;
  protected override readonly content: readonly ParsedNode[];

  constructor(source: Source, base: number, node: ParsedNode, outer: Prefixes) {
    const tag = tagOf(node);
    const attributes = attributesOf(node);
    super(source, base + startOf(node), tag, withDeclarations(outer, attributes));
    this.#attributes = attributes;
    this.#base = base;
    this.content = nodesOf(node[tag]);
  }

  override get isEmpty(): boolean {
    return this.content.length === 0;
  }

  override get children(): readonly XmlElement[] {
    return parsedElements(this.origin.source, this.#base, this.content, this.prefixes);
  }

  override get attributeNames(): readonly string[] {
    return Object.keys(this.#attributes);
  }

  override valuesWithin(name: string): ReadonlySet<string> {
    const within = this.children.flatMap((child) => [...child.valuesWithin(name)]);
    return new Set([this.attribute(name) ?? [], within].flat());
  }

  protected override writtenValue(name: string): string | undefined {
    // What every object inherits is never a string.
    const value = this.#attributes[name];
    return typeof value === "string" ? value : undefined;
  }
}

function parsedElements(
  source: Source,
  base: number,
  content: readonly ParsedNode[],
  prefixes: Prefixes,
): readonly XmlElement[] {
  const elements: XmlElement[] = [];
  for (const node of content) {
    if (isElement(node)) elements.push(new ParsedElement(source, base, node, prefixes));
  }
  return elements;
}
