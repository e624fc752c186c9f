import { errorOf } from "./errors.js";
import { parsed, record } from "./json.js";
export async function json(request, response) {
    return promised(request, response, parsed(await response.text()));
}
export function jsonOrNothing(request, response) {
    if (response.status === 204)
        return undefined;
    return response.text().then((text) => (text ? promised(request, response, parsed(text)) : undefined));
}
export async function value(request, response) {
    return record(await jsonOrNothing(request, response))["value"] ?? null;
}
/** Whatever comes is not looked at; but it is read, so that the connection can be used again. */
export async function nothing(_request, response) {
    await response.text();
}
/** What a successful response has; throws where it is not what the operation promises. */
export function promised(request, response, value) {
    if (value === undefined)
        throw errorOf(request, response);
    return value;
}
