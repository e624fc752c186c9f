/**
 * Lays out the modules that templates write, as prettier does, without its way through a syntax tree: it knows no more of
 * TypeScript than the templates use. Prettier's own printer breaks the lines that are too long.
 */
import { printer } from "prettier/doc";
import { lineDoc } from "./documents.js";
import { flatLine } from "./flat.js";
import { type Block, type Parts, isBraces, scan } from "./scan.js";

/** The most columns that a line has, where it can be broken. */
export const printWidth = 110;

const indentation = 2;

/** Lays out a module that a template wrote. */
export function layOut(text: string): string {
  const lines: string[] = [];
  writeBlock(scan(text), 0, lines);
  return lines.join("\n") + "\n";
}

function writeBlock(block: Block, depth: number, lines: string[]): void {
  for (const { isApart, content } of block) {
    if (isApart) lines.push("");
    if ("comment" in content) writeComment(content.comment, depth, lines);
    else writeLine(content, depth, lines);
  }
}

function writeComment(comment: readonly string[], depth: number, lines: string[]): void {
  const indent = " ".repeat(depth * indentation);
  comment.forEach((line, index) => lines.push(index === 0 ? indent + line : `${indent} ${line}`));
}

/** A line, broken where it is too long; what it ends with, a block, is written line by line. */
function writeLine(parts: Parts, depth: number, lines: string[]): void {
  const last = parts.findLastIndex(isBraces);
  const braces = parts[last];
  // Braces in parentheses are for the printer, which knows how arguments stand.
  if (braces === undefined || !isBraces(braces)) {
    writeText(parts, "", depth, lines);
    return;
  }
  if (braces.block.length === 0) {
    writeText([...parts.slice(0, last), "{}", ...parts.slice(last + 1)], "", depth, lines);
    return;
  }
  const indent = " ".repeat(depth * indentation);
  const [name] = parts;
  if (
    last === 1 &&
    typeof name === "string" &&
    name.endsWith(": ") &&
    indent.length + name.length >= printWidth
  ) {
    lines.push(indent + name.trimEnd());
    writeLine(parts.slice(1), depth + 1, lines);
    return;
  }
  writeText(parts.slice(0, last), "{", depth, lines);
  writeBlock(braces.block, depth + 1, lines);
  lines.push(`${indent}}${flatLine(parts.slice(last + 1)) ?? ""}`);
}

function writeText(parts: Parts, end: string, depth: number, lines: string[]): void {
  const indent = " ".repeat(depth * indentation);
  const flat = flatLine(parts);
  if (flat !== undefined && indent.length + flat.length + end.length <= printWidth) {
    lines.push(indent + flat + end);
    return;
  }
  const options = { printWidth: printWidth - indent.length, tabWidth: indentation, useTabs: false };
  const { formatted } = printer.printDocToString([lineDoc(parts), end], options);
  for (const line of formatted.split("\n")) lines.push(line === "" ? "" : indent + line);
}
