/**
 * Path templates, such as `/teams/{team-id}/members/$count`, as data, and the form in which two spellings of
 * one path are the same.
 *
 * Metadata, permission files, documentation and people write one path in many ways: in other case, with other
 * names for keys, `teams('{id}')` for `teams/{id}`, `contoso.hr.hire` for `hire`, `delta()` for `delta`.
 *
 * https://docs.oasis-open.org/odata/odata/v4.01/odata-v4.01-part2-url-conventions.html
 */

/** One step of a path template. */
export type PathSegment =
  | {
      /** A member, type, action or function, also `$count`, `$ref`, `$value` and the wildcards of patterns. */
      readonly kind: "name";
      /** As written, perhaps with a namespace; without parentheses. */
      readonly name: string;
      /** What the parentheses hold: a function's parameters, or a key that is given by names. */
      readonly arguments: readonly PathArgument[];
    }
  | {
      /** A key without a name: `/{team-id}`, `('{team-id}')`. */
      readonly kind: "placeholder";
      /** The text within the braces, or the literal that stands for it. */
      readonly name: string;
    }
  | {
      /** A path within what was addressed so far, between colons: `root:/{path}:/content`. */
      readonly kind: "relativePath";
    };

/** `name=value` in parentheses; the name is empty where there is none. */
export interface PathArgument {
  readonly name: string;
  /** As written, with its quotes and braces. */
  readonly value: string;
}

/**
 * Takes a path template apart. Any text is a path: what has no meaning becomes a name that nothing has.
 * The query part and empty segments are dropped.
 */
export function parsePath(path: string): readonly PathSegment[] {
  const segments: PathSegment[] = [];
  const texts = splitOutside(withoutQuery(path), "/", "parentheses")
    .map((text) => text.trim())
    .filter((text) => text !== "");
  for (let index = 0; index < texts.length; index++) {
    const text = texts[index] ?? "";
    const beforeColon = withoutColon(text);
    segments.push(...parseSegment(beforeColon));
    if (beforeColon !== text && index + 1 < texts.length) {
      segments.push({ kind: "relativePath" });
      index = endOfRelativePath(texts, index + 1);
    }
  }
  return segments;
}

/**
 * The key under which a path is looked up: two paths have the same one if they differ only in case, in the names
 * or values of keys and parameters, in the order of parameters, in how a single key is written, in the
 * namespace of types and operations, or in blanks, a trailing slash and a query.
 *
 * The namespace goes because documentation writes it or not for one and the same operation; that a member and a
 * type of the same short name are both addressable at one place is not known to happen.
 */
export function normalizePath(path: string): string {
  // Most paths of a long list are so plain that they need not be taken apart.
  return plainPath.test(path) ? path.toLowerCase().replace(/\{[^{}]*\}/g, "{}") : formatPath(parsePath(path));
}

const plainPath = /^(?:\/(?:[\w$-]+|\{[^{}/()?:]*\}))+$/;

/** The normal form of a path that has been taken apart. */
export function formatPath(segments: readonly PathSegment[]): string {
  return segments
    .map((segment) => {
      switch (segment.kind) {
        case "name":
          return `/${normalName(segment.name)}${formatArguments(segment.arguments)}`;
        case "placeholder":
          return "/{}";
        case "relativePath":
          return ":/{}:";
      }
    })
    .join("");
}

/** The last part of a qualified name; any other text as it is. */
export function withoutNamespace(name: string): string {
  return isQualified(name) ? name.slice(name.lastIndexOf(".") + 1) : name;
}

/** Whether a text is an identifier with a namespace (CSDL 15.2 and 15.3), such as `contoso.hr.hire`. */
export function isQualified(name: string): boolean {
  return name.includes(".") && qualifiedName.test(name);
}

const identifier = String.raw`[\p{L}\p{Nl}_][\p{L}\p{Nl}\p{Nd}\p{Mn}\p{Mc}\p{Pc}\p{Cf}]*`;
const qualifiedName = new RegExp(String.raw`^${identifier}(?:\.${identifier})+$`, "u");

/** Delimiters are in a name only where the path is malformed; they must not delimit when it is read again. */
function normalName(name: string): string {
  const withoutKeyNames = name.replace(/\{[^{}]*\}/g, "{}").replace(/[()/?]/g, "_");
  return withoutNamespace(withoutKeyNames.toLowerCase());
}

function formatArguments(pathArguments: readonly PathArgument[]): string {
  if (pathArguments.length === 0) return "";
  const names = pathArguments.map(({ name }) => name.toLowerCase());
  return `(${names
    .sort()
    .map((name) => (name === "" ? "{}" : `${name}={}`))
    .join(",")})`;
}

/** One or two steps: a key in parentheses, as in `teams('{id}')`, is a step of its own. */
function parseSegment(text: string): readonly PathSegment[] {
  if (text === "") return [];
  if (isPlaceholder(text)) return [{ kind: "placeholder", name: text.slice(1, -1) }];
  const call = /^([^(]*)\((.*)\)$/s.exec(text);
  if (call === null) return [{ kind: "name", name: text, arguments: [] }];
  const name = withoutColon(call[1] ?? "").trim();
  const pathArguments = parseArguments(call[2] ?? "");
  const [first] = pathArguments;
  if (first?.name === "" && pathArguments.length === 1) {
    const key: PathSegment = { kind: "placeholder", name: withoutDelimiters(first.value) };
    return name === "" ? [key] : [{ kind: "name", name, arguments: [] }, key];
  }
  return name === "" && first === undefined ? [] : [{ kind: "name", name, arguments: pathArguments }];
}

function withoutColon(text: string): string {
  // From the end: a regular expression would begin anew at each blank of a long run of them.
  let end = text.length;
  while (/[\s:]/.test(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

function isPlaceholder(text: string): boolean {
  return text.length >= 2 && text.startsWith("{") && text.endsWith("}");
}

function parseArguments(text: string): readonly PathArgument[] {
  if (text.trim() === "") return [];
  return splitOutside(text, ",", "quotes").map((part) => {
    const named = /^\s*([^\s'"{}()=,/?:]+)\s*=(.*)$/s.exec(part);
    if (named === null) return { name: "", value: part.trim() };
    return { name: named[1] ?? "", value: (named[2] ?? "").trim() };
  });
}

/** `'{id}'` → `id`. */
function withoutDelimiters(value: string): string {
  const unquoted = /^'(.*)'$/s.exec(value)?.[1] ?? value;
  return isPlaceholder(unquoted) ? unquoted.slice(1, -1) : unquoted;
}

/**
 * The index of the last segment of a relative path. A placeholder stands for the whole of it; otherwise it goes
 * on to the closing colon, or to the end.
 */
function endOfRelativePath(texts: readonly string[], start: number): number {
  if (isPlaceholder(withoutColon(texts[start] ?? ""))) return start;
  const closing = texts.findIndex((text, index) => index >= start && text.endsWith(":"));
  return closing === -1 ? texts.length - 1 : closing;
}

function withoutQuery(path: string): string {
  return splitOutside(path, "?", "parentheses")[0] ?? "";
}

/**
 * Splits at a character that is outside parentheses, and outside the quotes within them. A quote outside parentheses
 * has no meaning in a path, but has one in what parentheses hold: then quotes count everywhere.
 */
function splitOutside(text: string, separator: string, outside: "parentheses" | "quotes"): readonly string[] {
  const parts: string[] = [];
  let start = 0;
  let depth = 0;
  let quoted = false;
  for (let index = 0; index < text.length; index++) {
    const character = text[index];
    if (character === "'" && (depth > 0 || outside === "quotes")) quoted = !quoted;
    else if (quoted) continue;
    else if (character === "(") depth++;
    else if (character === ")") depth = Math.max(0, depth - 1);
    else if (character === separator && depth === 0) {
      parts.push(text.slice(start, index));
      start = index + 1;
    }
  }
  parts.push(text.slice(start));
  return parts;
}
