/**
 * Names of CSDL, and the aliases that stand for namespaces in them.
 *
 * https://docs.oasis-open.org/odata/odata-csdl-xml/v4.01/odata-csdl-xml-v4.01.html#sec_Namespace
 */

/** CSDL 15.2: a letter or underscore, then letters, digits, marks, connectors and format characters; 128 at most. */
export function isSimpleIdentifier(text: string): boolean {
  return text.length <= 128 && (plainIdentifier.test(text) || simpleIdentifier.test(text));
}

/**
 * A simple identifier with hyphens between its parts. CSDL does not allow it, yet services declare such properties:
 * names of HTTP headers such as `request-id`.
 */
export function isHyphenatedIdentifier(text: string): boolean {
  const parts = text.split("-");
  return text.length <= 128 && parts.every((part) => part !== "") && isSimpleIdentifier(parts.join("_"));
}

/** CSDL 15.1: one or more simple identifiers with dots between them; 511 characters at most. */
export function isNamespace(text: string): boolean {
  if (text.length > 511) return false;
  return text.includes(".") ? text.split(".").every(isSimpleIdentifier) : isSimpleIdentifier(text);
}

/** CSDL 15.3: a namespace or an alias, a dot, and a simple identifier. */
export function isQualifiedName(text: string): boolean {
  const dot = text.lastIndexOf(".");
  return dot !== -1 && isNamespace(text.slice(0, dot)) && isSimpleIdentifier(text.slice(dot + 1));
}

/** CSDL 4.2: words that are neither a namespace nor an alias of a schema. */
export const reservedNamespaces: ReadonlySet<string> = new Set(["Edm", "odata", "System", "Transient"]);

/** Nearly every name; this test is several times faster than the one for all of Unicode. */
const plainIdentifier = /^[A-Za-z_][A-Za-z0-9_]*$/;
const simpleIdentifier = /^[\p{L}\p{Nl}_][\p{L}\p{Nl}\p{Nd}\p{Mn}\p{Mc}\p{Pc}\p{Cf}]*$/u;

/** Namespaces by alias. An alias holds for the whole document, also before it is declared. */
export type Aliases = ReadonlyMap<string, string>;

/** Puts the namespace in the place of its alias. */
export function resolveAlias(aliases: Aliases, qualifiedName: string): string {
  const dot = qualifiedName.indexOf(".");
  // An alias has no dot: a name with two starts with a namespace.
  if (dot === -1 || qualifiedName.includes(".", dot + 1)) return qualifiedName;
  const namespace = aliases.get(qualifiedName.slice(0, dot));
  return namespace === undefined ? qualifiedName : namespace + qualifiedName.slice(dot);
}

/**
 * Resolves the aliases in a path or target path, whose segments may be qualified names, overloads with the types
 * of their parameters, or terms, and removes blanks.
 *
 * @example `self.hire(Collection(self.team), Edm.String)/to` → `ns.hire(Collection(ns.team),Edm.String)/to`
 */
export function resolvePath(aliases: Aliases, path: string): string {
  if (!/[\s(@]/.test(path)) {
    return path.includes(".")
      ? path
          .split("/")
          .map((name) => resolveAlias(aliases, name))
          .join("/")
      : path;
  }
  return path.replace(/\s+|[^\s/@#(),]+/g, (part) => (part.trim() === "" ? "" : resolveAlias(aliases, part)));
}

/** As `resolvePath`; a target can also be a schema, by its namespace or alias (CSDL 14.2.1). */
export function resolveTarget(aliases: Aliases, target: string): string {
  return aliases.get(target.trim()) ?? resolvePath(aliases, target);
}
