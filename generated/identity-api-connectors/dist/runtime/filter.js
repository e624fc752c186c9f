/**
 * Conditions for `$filter`, written so that no value can change what is asked.
 *
 * https://docs.oasis-open.org/odata/odata/v4.01/odata-v4.01-part2-url-conventions.html#sec_SystemQueryOptionfilter
 */
import { literal, quoted } from "./literal.js";
/**
 * A condition in OData's own words; values are written as literals of their kind, e.g.
 * `` odata`displayName eq ${name} and createdDateTime ge ${new Date(0)}` ``. A string becomes a string between quotes;
 * what is neither that nor a number, like a GUID, goes through `literal`. A condition within one is put in parentheses.
 */
export function odata(texts, ...values) {
    const text = texts.map((part, index) => (index === 0 ? part : written(values[index - 1]) + part)).join("");
    return { text, about: () => text };
}
/** A value as it is written in a condition. */
export function written(value) {
    if (typeof value === "string")
        return quoted(value).text;
    if (value instanceof Date)
        return value.toISOString();
    if (value === undefined)
        throw new TypeError("A condition needs a value, or null, where undefined is.");
    if (typeof value !== "object" || value === null)
        return literal(value).text;
    if ("about" in value)
        return `(${value.text})`;
    if ("text" in value)
        return value.text;
    return `(${value.map(written).join()})`;
}
