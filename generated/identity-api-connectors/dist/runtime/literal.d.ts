/**
 * Literals of OData as they are written in URLs.
 *
 * https://docs.oasis-open.org/odata/odata/v4.01/odata-v4.01-part2-url-conventions.html
 */
/** A literal, made by the functions here: nothing else is taken for one. Its text is not percent-encoded yet. */
export interface Literal {
    readonly text: string;
}
export declare function isLiteral(value: object): value is Literal;
/** A string: between quotes, with the quotes in it doubled (OData ABNF `string`). */
export declare function quoted(value: string): Literal;
/**
 * A value that is written without quotes: a number, a Boolean, null, a GUID, a date or a time.
 *
 * @throws TypeError for text that could end the literal.
 */
export declare function literal(value: string | number | bigint | boolean | null): Literal;
/**
 * A duration (ISO 8601).
 *
 * @throws TypeError for text that could end the literal.
 */
export declare function duration(value: string): Literal;
/** Bytes in base64: in the alphabet for URLs, which is the only one there (OData ABNF `binary`). */
export declare function binary(value: string): Literal;
/** A collection or an object: as JSON (OData ABNF `arrayOrObject`). */
export declare function json(value: unknown): Literal;
/**
 * Percent-encodes a part of a path. The apostrophe stays as it is in URLs, but ends a string in OData.
 *
 * @throws URIError for half of a surrogate pair, which has no UTF-8 form.
 */
export declare function encode(text: string): string;
