/** What came as JSON and may be anything. */
/** The value of a JSON text; undefined where it is none. */
export function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
/** Whether a text was no JSON. The error may be of another realm, as in the virtual machine of a test. */
export function isSyntaxError(error) {
    return record(error)["name"] === "SyntaxError";
}
/** Whether a value is an object with members. */
export function isRecord(value) {
    return typeof value === "object" && value !== null;
}
/** An object with its members; what is no object becomes one without any of JSON's. */
export const record = Object;
