/** The nodes that fast-xml-parser makes of a part of a text. */
import { XMLParser } from "fast-xml-parser";
import { limits } from "../limits.js";
import type { ElementSpan } from "./xml-outline.js";
import { decode } from "./xml-values.js";

/** How the parser writes an element: its name with the content, `:@` with the attributes, a symbol with the place. */
export type ParsedNode = Readonly<Record<string | symbol, unknown>>;

const attributesKey = ":@";
const textKey = "#text";
const sectionKey = "#cdata";
const placeKey: unknown = XMLParser.getMetaDataSymbol();
const none: readonly never[] = [];
const noAttributes: ParsedNode = {};

const parser = new XMLParser({
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
  maxNestedTags: limits.xmlDepth + 1,
  onDangerousProperty: (name: string) => name,
});

/** The nodes of a list of the parser; none of anything else. */
export function nodesOf(content: unknown): readonly ParsedNode[] {
  return isNodeList(content) ? content : none;
}

/** The parser's lists have nodes only. */
function isNodeList(content: unknown): content is readonly ParsedNode[] {
  return Array.isArray(content);
}

/** Whether a node is neither text nor a section. */
export function isElement(node: ParsedNode): boolean {
  const tag = tagOf(node);
  return tag !== textKey && tag !== sectionKey;
}

/** The name of an element as written: the first key. */
export function tagOf(node: ParsedNode): string {
  for (const key in node) return key;
  return "";
}

/** The offset in the text that was parsed. */
export function startOf(node: ParsedNode): number {
  const place = typeof placeKey === "symbol" ? node[placeKey] : undefined;
  return isObject(place) && typeof place["startIndex"] === "number" ? place["startIndex"] : 0;
}

/** Text with its references decoded, or that of a CDATA section; of an element nothing. */
export function textOf(node: ParsedNode): string {
  const written = writtenTextOf(node);
  return textKey in node ? decode(written) : written;
}

/** Text as written, or that of a CDATA section; of an element nothing. */
export function writtenTextOf(node: ParsedNode): string {
  const text = node[textKey];
  if (typeof text === "string") return text;
  return nodesOf(node[sectionKey])
    .map((part) => String(part[textKey]))
    .join("");
}

/** The attributes of an element, by their names as written. */
export function attributesOf(node: ParsedNode): ParsedNode {
  const written = node[attributesKey];
  return isObject(written) ? written : noAttributes;
}

/** What is within an element of the outline; where its children are part of the outline, all but them. */
export function contentOf(text: string, { start, end, children }: ElementSpan): readonly ParsedNode[] {
  let written = "";
  let from = start;
  for (const child of children ?? []) {
    written += text.slice(from, child.start);
    from = child.end;
  }
  const nodes: unknown = parser.parse(written + text.slice(from, end));
  const root = nodesOf(nodes).find(isElement);
  return root === undefined ? none : nodesOf(root[tagOf(root)]);
}

function isObject(value: unknown): value is ParsedNode {
  return typeof value === "object" && value !== null;
}
