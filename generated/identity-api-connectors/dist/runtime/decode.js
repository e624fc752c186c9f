import { record } from "./json.js";
export function json(_request, response) {
    // Faster than to parse the text, which the platform need not hand over then.
    return response.json();
}
export function jsonOrNothing(_request, response) {
    if (response.status === 204)
        return undefined;
    return response.text().then((text) => (text ? JSON.parse(text) : undefined));
}
export async function value(request, response) {
    return record(await jsonOrNothing(request, response))["value"] ?? null;
}
/** Whatever comes is not looked at; but it is read, so that the connection can be used again. */
export async function nothing(_request, response) {
    await response.text();
}
/**
 * What a successful response has to have.
 *
 * @throws SyntaxError where it has not; see `json`.
 */
export function promised(value) {
    if (value === undefined)
        throw new SyntaxError();
    return value;
}
