import { parseTree } from "jsonc-parser";
import type { Node } from "jsonc-parser";
import { keysOfPointer } from "../../escape/json-pointer.js";
import { placeOf } from "../../source.js";
import type { Origin } from "../../source.js";

/** The line and column of an origin, also of one that is a pointer into JSON; undefined where the text has no such place. */
export function placeInText(origin: Origin): { readonly line: number; readonly column: number } | undefined {
  const place = placeOf("pointer" in origin ? (positionOf(origin) ?? origin) : origin);
  return "line" in place ? place : undefined;
}

function positionOf({ source, pointer }: Extract<Origin, { readonly pointer: string }>): Origin | undefined {
  const tree = parseTree(source.text);
  const node = tree && nodeAt(tree, keysOfPointer(pointer));
  return node && { source, offset: node.offset };
}

function nodeAt(node: Node, [token, ...others]: readonly string[]): Node | undefined {
  if (token === undefined) return node;
  const child =
    node.type === "array"
      ? node.children?.[Number(token)]
      : node.children?.find(({ children }) => children?.[0]?.value === token)?.children?.[1];
  return child && nodeAt(child, others);
}
