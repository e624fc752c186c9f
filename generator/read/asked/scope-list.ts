import { diagnostic } from "../../diagnostics.js";
import type { Outcome } from "../../diagnostics.js";
import type { Source } from "../../source.js";
import type { AskedScope } from "./asked-entries.js";

/** A list of scopes in a text: between blanks, commas or line breaks; what follows a `#` at the start of a word is a comment. */
export function listedScopes(source: Source): Outcome<readonly AskedScope[]> {
  const withoutComments = source.text.replace(/(^|\s)#[^\r\n]*/gu, (comment) => " ".repeat(comment.length));
  const words = [...withoutComments.matchAll(/[^\s,;]+/gu)];
  const strange = words.find(([word]) => !/^[\w.:/-]+$/u.test(word));
  if (words.length > 0 && strange === undefined) {
    const scopes = words.map(({ 0: text, index }): AskedScope => ({
      kind: "scope",
      text,
      origin: { source, offset: index },
    }));
    return { value: scopes, diagnostics: [] };
  }
  const message =
    strange === undefined
      ? "There is no scope in it. Give a list of scopes, or a manifest or settings in JSON."
      : `This is neither JSON nor a list of scopes: ${JSON.stringify(strange[0].slice(0, 40))} is no scope.`;
  return {
    value: [],
    diagnostics: [diagnostic("asked-shape", message, { source, offset: strange?.index ?? 0 })],
  };
}
