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

/**
 * Letters of ASCII and Latin, digits, `_` and `$`. Other scripts have letters that look like these; and what else is a letter
 * depends on the version of Unicode that the platform and the compiler know.
 */
const wordCharacters = /[A-Za-z0-9_$\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f]+/gu;

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
  return /^(?!\d)[A-Za-z0-9_$\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f]+$/u.test(text);
}

/**
 * The name of a member in a type or object literal: bare where it can be, else a string literal. `__proto__` would set the
 * prototype of an object literal, unless it is computed (ECMA-262, 13.2.5.1).
 */
export function memberName(text: string): Code {
  if (text === "__proto__") return trust('["__proto__"]');
  return isIdentifierName(text) ? trust(text) : stringLiteral(text);
}

/** Access to a member: `.name`, or `["name"]`. */
export function memberAccess(text: string): Code {
  return isIdentifierName(text) ? trust(`.${text}`) : trust(`[${stringLiteral(text)}]`);
}

function identifier(text: string): Identifier {
  const started = isIdentifierName(text) ? text : `_${text}`;
  const free = reserved.has(started) ? `${started}Escaped` : started;
  return isIdentifier(free) ? free : identifier("");
}

/** Whether a text is one as it is. */
export function isIdentifier(text: string): text is Identifier {
  return isIdentifierName(text);
}

function words(text: string): readonly string[] {
  return text.normalize("NFC").match(wordCharacters) ?? [];
}

function capitalize(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
