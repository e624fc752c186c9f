/**
 * The one way from text to output. Text from metadata becomes `Code` only through a function of this folder, which
 * made it an identifier, a literal, a comment, a file name or escaped Markdown. Templates accept nothing but `Code`.
 *
 * What becomes no code is escaped in this folder, too: lines for terminals and logs, and the tokens of JSON pointers.
 */
declare const brand: unique symbol;

/** Text that may be written to an output file as it stands. */
export type Code = string & { readonly [brand]: "code" };

/** An identifier of ECMAScript that is no reserved word. */
export type Identifier = Code & { readonly [brand]: "code"; readonly identifier: true };

/** Only this folder calls it: whoever does vouches for the text. */
export function trust(text: string): Code {
  return vouchFor(text) ? text : trust("");
}

function vouchFor(text: string): text is Code {
  return typeof text === "string";
}

/** Composes code: the constant parts are ours, the others are code already. */
export function code(parts: TemplateStringsArray, ...values: readonly (Code | number)[]): Code {
  return trust(parts.reduce((text, part, index) => `${text}${String(values[index - 1])}${part}`));
}

/** Joins pieces of code by a constant. */
export function joinCode(pieces: readonly Code[], separator: Separator): Code {
  return trust(pieces.join(separator));
}

type Separator = "" | " " | ", " | " | " | " & " | "." | "\n" | "\n\n" | ";\n";
