import { type Code, type Identifier, trust } from "./code.js";
import { stringLiteral } from "./literal.js";

/**
 * Words that cannot name a binding in a module, or would be misread where one does: ECMAScript's reserved words
 * (ECMA-262, 12.7.2), those of strict mode and modules, literals, and `arguments`, `eval`, `undefined`.
 */
const reserved = new Set(
  (
    "arguments await break case catch class const continue debugger default delete do else enum eval export extends " +
    "false finally for function if implements import in instanceof interface let new null package private protected " +
    "public return static super switch this throw true try typeof undefined var void while with yield"
  ).split(" "),
);

const wordCharacters = /[\p{ID_Continue}$]+/gu;

/** `identityProvider` → `IdentityProvider`, `request-id` → `RequestId`. */
export function pascalIdentifier(text: string): Identifier {
  return identifier(words(text).map(capitalize).join(""));
}

/** `IdentityProvider` → `identityProvider`, `request-id` → `requestId`. */
export function camelIdentifier(text: string): Identifier {
  const [first = "", ...rest] = words(text);
  return identifier(first.charAt(0).toLowerCase() + first.slice(1) + rest.map(capitalize).join(""));
}

/**
 * The same identifier with something behind it, for names that are taken. `Escaped` is what Kiota, and so the official
 * SDK, puts behind a reserved word.
 */
export function suffixedIdentifier(base: Identifier, suffix: string): Identifier {
  return identifier(base + words(suffix).map(capitalize).join(""));
}

/** Whether a text can stand as an identifier as it is. */
export function isIdentifierName(text: string): boolean {
  return /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(text);
}

/** The name of a member in a type or object literal: bare where it can be, else a string literal. */
export function memberName(text: string): Code {
  return isIdentifierName(text) && isPlain(text) ? trust(text) : stringLiteral(text);
}

/** Access to a member: `.name`, or `["name"]`. */
export function memberAccess(text: string): Code {
  return isIdentifierName(text) && isPlain(text) ? trust(`.${text}`) : trust(`[${stringLiteral(text)}]`);
}

function identifier(text: string): Identifier {
  const started = isIdentifierName(text) ? text : `_${text}`;
  const free = reserved.has(started) ? `${started}Escaped` : started;
  return isIdentifier(free) ? free : identifier("_");
}

function isIdentifier(text: string): text is Identifier {
  return isIdentifierName(text);
}

function words(text: string): readonly string[] {
  // Joiners are part of ID_Continue, but invisible: two names that look the same would differ.
  const visible = text.normalize("NFC").replace(/[\u200c\u200d]/gu, "");
  return visible.match(wordCharacters) ?? [];
}

function capitalize(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Without characters that are invisible or change when they are normalized: these are shown by their escapes. */
function isPlain(text: string): boolean {
  return !/[\u200c\u200d]/u.test(text) && text.normalize("NFC") === text && text !== "__proto__";
}
