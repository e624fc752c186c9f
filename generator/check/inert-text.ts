/** What is no syntax, and yet is read: by people, by the compiler, and by tools that take instructions from comments. */
import type { Comment } from "@babel/types";
import { hiddenCharacters } from "../escape/hidden-characters.js";

type Report = (reason: string, offset: number) => void;

/** Looks at the characters of a module and at its comments. */
export function checkText(text: string, comments: readonly Comment[], report: Report): void {
  // Most modules have nothing but these characters, and to look for others takes long.
  const deceptive = /[^\n -~]/.test(text) ? deceptiveCharacter.exec(text) : null;
  if (deceptive !== null) report("A control or invisible character", deceptive.index);
  for (const { value, type, start } of comments) {
    const offset = start ?? 0;
    if (type === "CommentBlock" && value === pure) continue;
    if (type !== "CommentBlock" || !value.startsWith("*")) report("A comment that documents nothing", offset);
    if (instructs(value)) report("An instruction in a comment", offset);
  }
}

/** Controls, line breaks of no editor, and characters that reorder or hide text ("Trojan Source", CVE-2021-42574). */
const deceptiveCharacter = new RegExp(`(?!\\n)[${hiddenCharacters}]`, "u");

/** What bundlers are told of the call that makes a table. */
const pure = " @__PURE__ ";

/** The tags of the templates, and those of `docComment`. */
const tags: ReadonlySet<string> = new Set(["defaultValue", "deprecated", "see", "throws", "typeParam"]);

/**
 * Each compiler and tool knows its own instructions, by parts of words and in any case (`@TS-NoCheck`, `@ts-ignored`), so that
 * none is told from a tag but by the tags there are. The place of a source map, or of the source, stands behind a `#`, too.
 */
function instructs(comment: string): boolean {
  // Most comments have neither.
  if (comment.includes("URL=") && sourcePlace.test(comment)) return true;
  if (!comment.includes("@")) return false;
  return [...comment.matchAll(tag)].some(([, name = ""]) => !tags.has(name));
}

const sourcePlace = /[#@]\s*source(?:Mapping)?URL=/u;

/** An `@` where a word begins, and what is up to a blank. */
const tag = /(?<=^|[\s{*/])@(\S*)/gu;
