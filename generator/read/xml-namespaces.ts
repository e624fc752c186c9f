/** Namespaces in XML 1.0: https://www.w3.org/TR/xml-names/ */
import { attributeNamesOf, attributeSize, writtenValueOf } from "./xml-outline.js";
import type { ElementSpan } from "./xml-outline.js";
import { decode } from "./xml-values.js";

/** Namespace URIs by prefix; the default namespace has the empty prefix. */
export type Prefixes = ReadonlyMap<string, string>;

/** What is declared from the start. */
export const noPrefixes: Prefixes = new Map([["xml", "http://www.w3.org/XML/1998/namespace"]]);

const noDeclarations: Readonly<Record<string, string>> = {};

/** The attributes of an element that declare namespaces. */
export function declarationsOf(text: string, span: ElementSpan): Readonly<Record<string, string>> {
  if (!text.slice(span.nameEnd, span.contentStart).includes("xmlns")) return noDeclarations;
  const declarations = attributeNamesOf(text, span).filter(isDeclaration);
  return Object.fromEntries(declarations.map((name) => [name, writtenValueOf(text, span, name) ?? ""]));
}

/** The prefixes within an element that has the given attributes. */
export function withDeclarations(outer: Prefixes, attributes: Readonly<Record<string, unknown>>): Prefixes {
  let own: Map<string, string> | undefined;
  for (const name in attributes) {
    if (!isDeclaration(name)) continue;
    own ??= new Map(outer);
    own.set(name.slice("xmlns:".length), decode(String(attributes[name])));
  }
  return own ?? outer;
}

/** Whether an attribute of this name declares a namespace. */
export function isDeclaration(name: string): boolean {
  return name.startsWith("xmlns") && (name.length === 5 || name.charAt(5) === ":");
}

const none: readonly string[] = [];

/**
 * The prefixes that a start tag declares.
 *
 * @param attributes as in `ElementSpan.attributes`
 */
export function declaredPrefixes(text: string, attributes: readonly number[]): readonly string[] {
  let prefixes: string[] | undefined;
  for (let index = 0; index < attributes.length; index += attributeSize) {
    const start = attributes[index] ?? 0;
    if (!text.startsWith("xmlns:", start)) continue;
    (prefixes ??= []).push(text.slice(start + "xmlns:".length, attributes[index + 1]));
  }
  return prefixes ?? none;
}

/** The prefix of a name as written, where it has one that must be declared. */
export function prefixOf(name: string): string | undefined {
  const colon = name.indexOf(":");
  const prefix = colon === -1 ? "" : name.slice(0, colon);
  return prefix === "" || prefix === "xml" || prefix === "xmlns" ? undefined : prefix;
}
