/** A text that was read, and what to call it in messages. */
export interface Source {
  /** The path or URL as the user gave it. */
  readonly name: string;
  /** The whole text, without a byte order mark. */
  readonly text: string;
}

/**
 * Where something was said: a character offset in an XML or YAML text, a JSON pointer (RFC 6901) in a document
 * that was read as JSON, or a line and a column, from 1, in a source file.
 */
export type Origin =
  | { readonly source: Source; readonly offset: number }
  | { readonly source: Source; readonly pointer: string }
  | { readonly source: Pick<Source, "name">; readonly line: number; readonly column: number };

/** A place for people: lines and columns count from 1. */
export type Place =
  | { readonly file: string; readonly line: number; readonly column: number }
  | { readonly file: string; readonly pointer: string };

/** Turns an origin into a place. Costs a scan of the text: call it only for what is shown. */
export function placeOf(origin: Origin): Place {
  if ("pointer" in origin) return { file: origin.source.name, pointer: origin.pointer };
  if ("line" in origin) return { file: origin.source.name, line: origin.line, column: origin.column };
  const before = origin.source.text.slice(0, origin.offset);
  const lineStart = before.lastIndexOf("\n") + 1;
  const line = before.split("\n").length;
  return { file: origin.source.name, line, column: origin.offset - lineStart + 1 };
}

/** `file:line:column`, or `file#/json/pointer`. */
export function formatPlace(place: Place): string {
  return "pointer" in place
    ? `${place.file}#${place.pointer}`
    : `${place.file}:${place.line}:${place.column}`;
}
