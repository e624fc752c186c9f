import { invalid } from "./refusal.js";
export function isObject(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}
/** The object that is a request's body. */
export function parseObject(text) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        throw invalid("The body is not valid JSON.");
    }
    if (!isObject(value))
        throw invalid("The body is not a JSON object.");
    return value;
}
/** A member's value, and never one that an object inherits. */
export function memberOf(object, name) {
    return Object.hasOwn(object, name) ? object[name] : undefined;
}
