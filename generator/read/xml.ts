/**
 * XML as a tree of elements that know where they are. fast-xml-parser does the reading; what it repairs in silence is
 * found before, by `findXmlFault`.
 */
import { XMLParser } from "fast-xml-parser";
import { diagnostic } from "../diagnostics.js";
import type { Outcome } from "../diagnostics.js";
import type { Origin, Source } from "../source.js";
import { findXmlFault, maximumDepth } from "./xml-fault.js";

/** Reads an XML text; undefined with an `xml-malformed` or `xml-doctype` where it is not well-formed. */
export function readXml(source: Source): Outcome<XmlElement | undefined> {
  const fault = findXmlFault(source.text);
  if (fault !== undefined) {
    const code = fault.kind === "doctype" ? "xml-doctype" : "xml-malformed";
    return {
      value: undefined,
      diagnostics: [diagnostic(code, fault.message, { source, offset: fault.offset })],
    };
  }
  try {
    const nodes: unknown = new XMLParser(parserOptions).parse(source.text);
    const root = nodesOf(nodes).find(isElement);
    if (root !== undefined) return { value: new XmlElement(source, root, noPrefixes), diagnostics: [] };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { value: undefined, diagnostics: [refusal(source, reason)] };
  }
  return { value: undefined, diagnostics: [refusal(source, "it finds no root element")] };
}

function refusal(source: Source, reason: string) {
  return diagnostic("xml-malformed", `The XML parser does not take this text: ${reason}.`, {
    source,
    offset: 0,
  });
}

/** An element, as far as metadata needs it: children in order, attributes, text. */
export class XmlElement {
  /** Without prefix. */
  readonly name: string;
  /** The namespace's URI; empty where there is none. */
  readonly namespace: string;
  readonly origin: { readonly source: Source; readonly offset: number };
  readonly #content: readonly ParsedNode[];
  readonly #attributes: Readonly<Record<string, unknown>>;
  readonly #prefixes: Prefixes;

  /** @param outer the prefixes that are declared around the element */
  constructor(source: Source, node: ParsedNode, outer: Prefixes) {
    const tag = tagOf(node);
    const attributes = node[attributesKey];
    this.#content = nodesOf(node[tag]);
    this.#attributes = isObject(attributes) ? attributes : noAttributes;
    this.#prefixes = withDeclarations(outer, this.#attributes);
    const colon = tag.indexOf(":");
    this.name = colon === -1 ? tag : tag.slice(colon + 1);
    this.namespace = this.#prefixes.get(colon === -1 ? "" : tag.slice(0, colon)) ?? "";
    this.origin = { source, offset: startOf(node) };
  }

  /** Whether there is nothing within the element. */
  get isEmpty(): boolean {
    return this.#content.length === 0;
  }

  get children(): readonly XmlElement[] {
    const { source } = this.origin;
    const children: XmlElement[] = [];
    for (const node of this.#content) {
      if (isElement(node)) children.push(new XmlElement(source, node, this.#prefixes));
    }
    return children;
  }

  /** Whether there is text directly within the element, blanks aside. */
  get hasText(): boolean {
    return this.#content.some((node) => !isElement(node) && /\S/.test(textOf(node)));
  }

  /** The text directly within the element, comments left out and references decoded. */
  get text(): string {
    return this.#content.map(textOf).join("");
  }

  /** The value of an attribute without prefix. */
  attribute(name: string): string | undefined {
    // What every object inherits is never a string.
    const value = this.#attributes[name];
    return typeof value === "string" ? attributeValue(value) : undefined;
  }

  /** The names of the attributes as written, with those that declare namespaces. */
  get attributeNames(): readonly string[] {
    return Object.keys(this.#attributes);
  }

  /** The names of the attributes, as written, that are not among others and declare no namespace. */
  attributesBeside(known: ReadonlySet<string>): readonly string[] {
    let beside: string[] | undefined;
    for (const name in this.#attributes) {
      if (!known.has(name) && !isDeclaration(name)) (beside ??= []).push(name);
    }
    return beside ?? none;
  }

  /** The namespace of an attribute as written; empty for one without prefix. */
  attributeNamespace(name: string): string {
    const colon = name.indexOf(":");
    return colon === -1 ? "" : (this.#prefixes.get(name.slice(0, colon)) ?? "");
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

/** Namespace URIs by prefix; the default namespace has the empty prefix. */
type Prefixes = ReadonlyMap<string, string>;

/** How the parser writes an element: its name with the content, `:@` with the attributes, a symbol with the place. */
type ParsedNode = Readonly<Record<string | symbol, unknown>>;

const attributesKey = ":@";
const textKey = "#text";
const sectionKey = "#cdata";
const placeKey: unknown = XMLParser.getMetaDataSymbol();
const none: readonly never[] = [];
const noAttributes: Readonly<Record<string, unknown>> = {};
const noPrefixes: Prefixes = new Map([["xml", "http://www.w3.org/XML/1998/namespace"]]);

const parserOptions = {
  preserveOrder: true,
  captureMetaData: true,
  ignoreAttributes: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  attributeNamePrefix: "",
  textNodeName: textKey,
  cdataPropName: sectionKey,
  parseTagValue: false,
  trimValues: false,
  // References are decoded where a value is asked for; most never are.
  processEntities: false,
  jPath: false,
  maxNestedTags: maximumDepth + 1,
  onDangerousProperty: (name: string) => name,
};

function nodesOf(content: unknown): readonly ParsedNode[] {
  return isNodeList(content) ? content : none;
}

/** The parser's lists have nodes only. */
function isNodeList(content: unknown): content is readonly ParsedNode[] {
  return Array.isArray(content);
}

function isElement(node: ParsedNode): boolean {
  const tag = tagOf(node);
  return tag !== textKey && tag !== sectionKey;
}

/** The first key. */
function tagOf(node: ParsedNode): string {
  for (const key in node) return key;
  return "";
}

function startOf(node: ParsedNode): number {
  const place = typeof placeKey === "symbol" ? node[placeKey] : undefined;
  return isObject(place) && typeof place["startIndex"] === "number" ? place["startIndex"] : 0;
}

function textOf(node: ParsedNode): string {
  const text = node[textKey];
  if (typeof text === "string") return decode(text);
  return nodesOf(node[sectionKey])
    .map((part) => String(part[textKey]))
    .join("");
}

function withDeclarations(outer: Prefixes, attributes: Readonly<Record<string, unknown>>): Prefixes {
  let own: Map<string, string> | undefined;
  for (const name in attributes) {
    if (!isDeclaration(name)) continue;
    own ??= new Map(outer);
    own.set(name.slice("xmlns:".length), decode(String(attributes[name])));
  }
  return own ?? outer;
}

function isDeclaration(name: string): boolean {
  return name.startsWith("xmlns") && (name.length === 5 || name.charAt(5) === ":");
}

/** XML 1.0, 3.3.3: a line break or a tab that is written as such is a blank in the value of an attribute. */
function attributeValue(raw: string): string {
  return /[&\t\n\r]/.test(raw) ? decode(raw.replace(/[\t\n\r]/g, " ")) : raw;
}

/** Replaces references, which are known to be valid. */
function decode(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&([^;]*);/g, (_, body: string) => {
    if (body.startsWith("#x")) return String.fromCodePoint(parseInt(body.slice(2), 16));
    if (body.startsWith("#")) return String.fromCodePoint(parseInt(body.slice(1), 10));
    return predefinedEntities.get(body) ?? "";
  });
}

const predefinedEntities: ReadonlyMap<string, string> = new Map([
  ["lt", "<"],
  ["gt", ">"],
  ["amp", "&"],
  ["apos", "'"],
  ["quot", '"'],
]);

function isObject(value: unknown): value is ParsedNode {
  return typeof value === "object" && value !== null;
}
