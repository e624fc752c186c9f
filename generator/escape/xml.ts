/**
 * XML as a tree, and its text. Names are ours; values come from metadata and cannot become markup.
 *
 * https://www.w3.org/TR/xml/#syntax
 */

export interface XmlNode {
  readonly name: string;
  /** In the order in which they are written; those without a value are left out. */
  readonly attributes: readonly (readonly [name: string, value: string | undefined])[];
  /** Text alone, written as it is, or elements, each on a line of its own. */
  readonly content: string | readonly XmlNode[];
}

/** A comment of constant text before the root element tells where the document comes from. */
export function xmlDocument(comment: readonly string[], root: XmlNode): string {
  const lines = comment.map((line) => `  ${xmlText(line).replaceAll("--", "- -")}`);
  return ['<?xml version="1.0" encoding="utf-8"?>', "<!--", ...lines, "-->", ...linesOf(root, ""), ""].join(
    "\n",
  );
}

function linesOf({ name, attributes, content }: XmlNode, indentation: string): readonly string[] {
  const given = attributes.flatMap(([attribute, value]) =>
    value === undefined ? [] : [` ${checkedName(attribute)}="${attributeValue(value)}"`],
  );
  const start = `${indentation}<${checkedName(name)}${given.join("")}`;
  if (content.length === 0) return [`${start} />`];
  if (typeof content === "string") return [`${start}>${xmlText(content)}</${name}>`];
  return [
    `${start}>`,
    ...content.flatMap((child) => linesOf(child, `${indentation}  `)),
    `${indentation}</${name}>`,
  ];
}

/** Line breaks and tabs are written as references: as they are, a reader takes them for blanks. */
function attributeValue(text: string): string {
  return xmlText(text)
    .replaceAll('"', "&quot;")
    .replace(/[\t\n]/gu, (character) => `&#${character.charCodeAt(0)};`);
}

function xmlText(text: string): string {
  return text
    .replace(excluded, "\uFFFD")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll("\r", "&#13;");
}

/** What XML does not allow in any form: most control characters, and halves of surrogate pairs. */
const excluded = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** Names are constants of this program, so that another one is a defect of it. */
function checkedName(name: string): string {
  if (!/^[A-Za-z]+(?::[A-Za-z]+)?$/u.test(name))
    throw new Error(`"${name}" is no name of this program's XML`);
  return name;
}
