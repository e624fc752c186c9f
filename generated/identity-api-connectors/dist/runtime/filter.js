/**
 * Conditions for `$filter`, written so that no value can change what is asked.
 *
 * https://docs.oasis-open.org/odata/odata/v4.01/odata-v4.01-part2-url-conventions.html#sec_SystemQueryOptionfilter
 */
import { isLiteral, literal, quoted } from "./literal.js";
/**
 * A condition in OData's own words; values are written as literals of their kind, e.g.
 * `` odata`displayName eq ${name} and createdDateTime ge ${new Date(0)}` ``. A string becomes a string between quotes;
 * what is neither that nor a number, like a GUID, goes through `literal`. A condition within one is put in parentheses.
 */
export function odata(texts, ...values) {
    const text = texts.map((part, index) => (index === 0 ? part : written(values[index - 1]) + part)).join("");
    return condition(() => text);
}
/** The conditions there are. By its form alone, an object that came as JSON could pass for one and be written as it is. */
const conditions = new WeakSet();
/** A condition, by how it is written about an item; that is empty for the entity itself. */
export function condition(about) {
    const text = about("");
    const made = Object.freeze({ text, about, toString: () => text });
    conditions.add(made);
    return made;
}
function isCondition(value) {
    return conditions.has(value);
}
/**
 * A value as it is written in a condition.
 *
 * @throws TypeError for undefined, and for an object that is none of those that a condition may have.
 */
export function written(value) {
    if (typeof value === "string")
        return quoted(value).text;
    if (value instanceof Date)
        return value.toISOString();
    if (value === undefined)
        throw new TypeError("A condition needs a value, or null, where undefined is.");
    if (typeof value !== "object" || value === null)
        return literal(value).text;
    if (isLiteral(value))
        return value.text;
    if (isCondition(value))
        return `(${value.text})`;
    if (isList(value))
        return `(${value.map(written).join()})`;
    throw new TypeError("A condition needs a value, a literal or a condition where an object is.");
}
function isList(value) {
    return Array.isArray(value);
}
