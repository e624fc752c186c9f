/** Lines that are too long, as documents of prettier: where they may be broken, and what goes together. */
import { builders } from "prettier/doc";
import { brackets } from "./flat.js";
import { type Block, type List, type Part, type Parts, isBraces, isList, trimmed } from "./scan.js";
import { splitAll, splitEnd, splitFirst } from "./split.js";

const { align, conditionalGroup, group, hardline, ifBreak, indent, indentIfBreak, join, line, softline } =
  builders;
type Doc = builders.Doc;

/** A line of a block. */
export function lineDoc(parts: Parts): Doc {
  const [content, end] = splitEnd(parts);
  return [headDoc(content) ?? (end === "," ? propertyDoc(content) : entryDoc(content)), end];
}

/** What begins with a keyword that matters for its layout. */
function headDoc(parts: Parts): Doc | undefined {
  const [first] = parts;
  if (typeof first !== "string") return undefined;
  if (first.startsWith("return ")) return returnDoc([first.slice("return ".length), ...parts.slice(1)]);
  if (/^import .*\{$|^import (?:type )?$/.test(first)) return importDoc(parts);
  const heritage = /^(export interface \S+) extends (.*)$/.exec(first);
  if (heritage === null) return undefined;
  return interfaceDoc(heritage[1] ?? "", [heritage[2] ?? "", ...parts.slice(1)]);
}

function returnDoc(parts: Parts): Doc {
  const operands = splitAll(parts, " || ");
  if (operands.length === 1) return ["return ", valueDoc(parts)];
  const operation = join([" ||", line], operands.map(partsDoc));
  return ["return ", group([ifBreak("("), indent([softline, group(operation)]), softline, ifBreak(")")])];
}

/** One name is never on a line of its own. */
function importDoc(parts: Parts): Doc {
  const names = parts.find(isList);
  return names?.items.length === 1 ? parts.map(flatDoc) : partsDoc(parts);
}

function interfaceDoc(head: string, heritage: Parts): Doc {
  const types = splitAll(trimmed(heritage), ", ").map(partsDoc);
  const listed = join([",", line], types);
  return types.length === 1
    ? [head, " extends ", listed, " "]
    : [group(indent([head, line, "extends", group(indent([line, listed]))])), " "];
}

/** A property of an object literal: the value goes to the next line where not even its beginning fits. */
function propertyDoc(parts: Parts): Doc {
  const cut = splitFirst(parts, ": ");
  if (cut === undefined) return valueDoc(parts);
  const [name, value] = cut;
  const stays = isShort(name) || splitFirst(value, " => ") !== undefined;
  return [partsDoc(name), ":", stays ? [" ", valueDoc(value)] : fluidDoc(valueDoc(value))];
}

/** A value on the line of its name, or on the next one where its beginning does not fit. */
function fluidDoc(value: Doc): Doc {
  const groupId = Symbol("value");
  return [group(indent(line), { id: groupId }), indentIfBreak(group(value), { groupId })];
}

/** A declaration, or a member of a type. */
function entryDoc(parts: Parts): Doc {
  const assignment = splitFirst(parts, " = ");
  if (assignment !== undefined) {
    const [name, value] = assignment;
    return [partsDoc(name), " =", unionOnLines(value) ?? fluidDoc(valueDoc(value))];
  }
  const member = splitFirst(parts, ": ");
  if (member === undefined) return valueDoc(parts);
  const [name, type] = member;
  const parameters = name.at(-1);
  if (isList(parameters) && parameters.open === "(" && parameters.items.length > 0) {
    return [partsDoc(name.slice(0, -1)), group([listLines(parameters), ": ", valueDoc(type)])];
  }
  return [partsDoc(name), ":", unionOnLines(type) ?? [" ", valueDoc(type)]];
}

/** A union, on the next line or on one for each member. */
function unionOnLines(type: Parts): Doc | undefined {
  const members = unionMembers(type);
  return members && [" ", group(indent([softline, group(unionDoc(members))]))];
}

/** A key that is no longer than the indentation: nothing would be won by another line. */
function isShort(name: Parts): boolean {
  const [only] = name;
  return name.length === 1 && typeof only === "string" && only.length <= 2;
}

function valueDoc(parts: Parts): Doc {
  const members = unionMembers(parts);
  if (members !== undefined) return group(unionDoc(members));
  const arrow = splitFirst(parts, " => ");
  if (arrow === undefined) return partsDoc(parts);
  const [parameters, body] = arrow;
  return group([group(partsDoc(parameters)), " =>", group(indent([line, valueDoc(body)]))]);
}

/** The members of a union; undefined for a single type, also a named one that may be null. */
function unionMembers(parts: Parts): readonly Parts[] | undefined {
  const members = splitAll(parts, " | ");
  return members.length === 1 || isNullable(members) ? undefined : members;
}

/** A named type and null. */
function isNullable(members: readonly Parts[]): boolean {
  const [type, ...others] = members.filter(([first]) => first !== "null");
  const name = type?.[0];
  return others.length === 0 && typeof name === "string" && /^[A-Z]|\./.test(name);
}

function unionDoc(members: readonly Parts[]): Doc {
  return [
    ifBreak("| "),
    join(
      [line, "| "],
      members.map((member) => align(2, partsDoc(member))),
    ),
  ];
}

function partsDoc(parts: Parts): Doc {
  return parts.map((part, index) => partDoc(part, parts[index - 1]));
}

function partDoc(part: Part, before: Part | undefined): Doc {
  if (typeof part === "string") return part;
  return isBraces(part) ? bracesDoc(part.block) : listDoc(part, before);
}

function flatDoc(part: Part): Doc {
  if (!isList(part)) return partDoc(part, undefined);
  const [open, close] = brackets[part.open];
  const space = part.open === "{" ? " " : "";
  return [open, space, join(", ", part.items.map(partsDoc)), space, close];
}

function bracesDoc(block: Block): Doc {
  if (block.length === 0) return "{}";
  return ["{", indent([hardline, blockDoc(block)]), hardline, "}"];
}

function blockDoc(block: Block): Doc {
  return block.map(({ isApart, content }, index) => [
    index > 0 ? hardline : "",
    isApart ? hardline : "",
    "comment" in content ? commentDoc(content.comment) : lineDoc(content),
  ]);
}

function commentDoc(comment: readonly string[]): Doc {
  return join(
    hardline,
    comment.map((text, index) => (index === 0 ? text : ` ${text}`)),
  );
}

function listDoc(list: List, before: Part | undefined): Doc {
  const { open, items } = list;
  const [opening, closing] = brackets[open];
  if (items.length === 0) return opening + closing;
  const isIndex = open === "[" && isCall(before);
  if (isIndex || (open === "<" && items.length === 1 && items.every(isHugged))) return flatDoc(list);
  const broken = group(listLines(list));
  const last = items.at(-1);
  if (open !== "(" || !isCall(before) || last === undefined || !isObject(last)) return broken;
  return hugging(items, broken);
}

/** Brackets with their items, one on a line where they are broken. */
function listLines(list: List): Doc {
  const { open, items } = list;
  const [opening, closing] = brackets[open];
  const documents = items.map(open === "{" ? propertyDoc : entryDoc);
  const space = open === "{" ? line : softline;
  const comma = open === "<" || isIndexSignature(list) ? "" : ifBreak(",");
  return [opening, indent([space, join([",", line], documents)]), comma, space, closing];
}

function isIndexSignature({ open, items }: List): boolean {
  return open === "[" && items.some((item) => splitFirst(item, ": ") !== undefined);
}

/** Whether a type argument stands in its angles without a line of its own: a name, or one that may be null. */
function isHugged(item: Parts): boolean {
  const members = splitAll(item, " | ");
  return item.length === 1 && (members.length === 1 || isNullable(members));
}

/** Arguments that follow a name, not the parameters of a declaration: those have types. */
function isCall(before: Part | undefined): boolean {
  return isList(before) || (typeof before === "string" && /[\w$]$/.test(before));
}

function isObject(item: Parts): boolean {
  const [only] = item;
  return item.length === 1 && only !== undefined && (isBraces(only) || (isList(only) && only.open === "{"));
}

/** Arguments the last of which is an object: it may begin on the line of the others. */
function hugging(items: readonly Parts[], broken: Doc): Doc {
  if (items.slice(0, -1).some((item) => item.some(isBraces))) return broken;
  const documents = items.map(entryDoc);
  const before = documents.slice(0, -1).flatMap((document) => [document, ", "]);
  const last = documents.at(-1) ?? "";
  return conditionalGroup([
    ["(", ...before, last, ")"],
    ["(", ...before, group(last, { shouldBreak: true }), ")"],
    group(broken, { shouldBreak: true }),
  ]);
}
