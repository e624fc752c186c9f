import { type Code, trust } from "./code.js";
import { plainText } from "./plain-text.js";

/** A piece of a doc comment: a text that is wrapped, or code in backticks, or a tag. */
export type DocPart = { readonly text: string } | { readonly tag: DocTag; readonly text: string };

/** The tags that this program writes. A text cannot make one. */
export type DocTag = "defaultValue" | "see" | "deprecated";

const width = 100;

/**
 * A doc comment with a paragraph for each part, or nothing where there is nothing to say. The text cannot end the
 * comment, start a tag, or hide characters; one line where that is enough.
 */
export function docComment(parts: readonly DocPart[]): Code | undefined {
  const paragraphs = parts.flatMap((part) => {
    const text = "tag" in part ? `@${part.tag} ${tagText(part.text)}` : wrap(commentText(part.text));
    return text === "" ? [] : [{ text, tag: "tag" in part }];
  });
  const [first] = paragraphs;
  if (first === undefined) return undefined;
  if (paragraphs.length === 1 && !first.text.includes("\n")) return trust(`/** ${first.text} */`);
  const lines = paragraphs.flatMap(({ text, tag }, index) => [
    ...(index > 0 && !(tag && paragraphs[index - 1]?.tag === true) ? [""] : []),
    ...text.split("\n"),
  ]);
  return trust(["/**", ...lines.map((line) => (line === "" ? " *" : ` * ${line}`)), " */"].join("\n"));
}

/** One line of text, with nothing that a comment would obey, such as the place of a source map, which is one anywhere in a comment. */
function commentText(text: string): string {
  return plainText(text)
    .replace(/\*(?=\/)/gu, "* ")
    .replace(/\/(?=\*)/gu, "/ ")
    .replace(/(?<=[#@]\s*source(?:Mapping)?URL)=/gu, " =")
    .replace(/(^|[\s{*/])@/gu, "$1\\@");
}

/** The same after a tag, where a word may be taken for a name, and what follows it for the next tag. */
function tagText(text: string): string {
  const line = commentText(text);
  return /^https?:\/\//u.test(line) ? line : line.replace(/(?<!\\)@/gu, "\\@");
}

function wrap(text: string): string {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === "" ? word : `${line} ${word}`;
    }
  }
  lines.push(line);
  return lines.join("\n");
}
