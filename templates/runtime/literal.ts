/**
 * Literals of OData as they are written in URLs.
 *
 * https://docs.oasis-open.org/odata/odata/v4.01/odata-v4.01-part2-url-conventions.html
 */

/** A literal, made by the functions here: nothing else is taken for one. Its text is not percent-encoded yet. */
export interface Literal {
  readonly text: string;
}

/** The literals there are. By its form alone, an object that came as JSON could pass for one and be written as it is. */
const literals = new WeakSet();

function literalOf(text: string): Literal {
  const made: Literal = Object.freeze({ text });
  literals.add(made);
  return made;
}

export function isLiteral(value: object): value is Literal {
  return literals.has(value);
}

/** A string: between quotes, with the quotes in it doubled (OData ABNF `string`). */
export function quoted(value: string): Literal {
  return literalOf(`'${value.replace(/'/g, "''")}'`);
}

/**
 * A value that is written without quotes: a number, a Boolean, null, a GUID, a date or a time.
 *
 * @throws TypeError for text that could end the literal.
 */
export function literal(value: string | number | bigint | boolean | null): Literal {
  const text = value === Infinity ? "INF" : value === -Infinity ? "-INF" : String(value);
  if (!/^[\w.:+-]+$/.test(text)) {
    throw new TypeError(`${JSON.stringify(text)} is not a number, Boolean, GUID, date, time or duration.`);
  }
  return literalOf(text);
}

/**
 * A duration (ISO 8601).
 *
 * @throws TypeError for text that could end the literal.
 */
export function duration(value: string): Literal {
  return literalOf(`duration'${literal(value).text}'`);
}

/** Bytes in base64: in the alphabet for URLs, which is the only one there (OData ABNF `binary`). */
export function binary(value: string): Literal {
  const text = value.replace(/\+/g, "-").replace(/\//g, "_");
  if (!/^[\w-]*={0,2}$/.test(text)) throw new TypeError(`${JSON.stringify(value)} is not base64.`);
  return literalOf(`binary'${text}'`);
}

/** A collection or an object: as JSON (OData ABNF `arrayOrObject`). */
export function json(value: unknown): Literal {
  return literalOf(JSON.stringify(value));
}

/**
 * Percent-encodes a part of a path. The apostrophe stays as it is in URLs, but ends a string in OData.
 *
 * @throws URIError for half of a surrogate pair, which has no UTF-8 form.
 */
export function encode(text: string): string {
  return encodeURIComponent(text).replaceAll("'", "%27");
}
