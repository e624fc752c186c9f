import { json, jsonOrNothing, nothing, value } from "./decode.js";
import { PreparedRequest, withJson } from "./graph-request.js";
import { linked } from "./location.js";
import { itemsOf, page, pagesFrom } from "./paging.js";
import { advanced, queried, } from "./query.js";
export * from "./count.js";
export { json, jsonOrNothing, nothing, value } from "./decode.js";
export { literal, quoted } from "./literal.js";
export { child, key, named } from "./location.js";
export * from "./references.js";
export * from "./stream.js";
/** Makes the methods of `List`. */
export function list(at, access) {
    const toGetRequest = (query, { from } = {}) => new PreparedRequest("GET", from ? linked(at, from) : queried(at, query), page, access, query?.search || query?.count ? advanced : undefined);
    const get = sending(at, toGetRequest);
    const pages = (query, options) => pagesFrom((from) => get(query, { ...options, from }), options?.from);
    return { toGetRequest, get, pages, items: (query, options) => itemsOf(pages(query, options)) };
}
/** Makes the methods of `Read`. */
export function read(at, access) {
    const toGetRequest = (query) => new PreparedRequest("GET", queried(at, query), json, access);
    return { toGetRequest, get: sending(at, toGetRequest) };
}
/** Makes the methods of `Create`: to create is to invoke an action whose parameters are an entity. */
export { invoke as create };
/** Makes the methods of `Update`. */
export function update(at, access) {
    const toPatchRequest = withJson("PATCH", at, jsonOrNothing, access);
    return { toPatchRequest, patch: sending(at, toPatchRequest) };
}
/** Makes the methods of `Replace`. */
export function replace(at, access) {
    const toPutRequest = withJson("PUT", at, jsonOrNothing, access);
    return { toPutRequest, put: sending(at, toPutRequest) };
}
/** Makes the methods of `Delete`. */
export function remove(at, access) {
    const toDeleteRequest = () => new PreparedRequest("DELETE", at, nothing, access);
    return { toDeleteRequest, delete: async (options) => at.send(toDeleteRequest(), options) };
}
/** Makes the methods of `Invoke`. @param decode How the result is made: `json` unless it is none, or a primitive one. */
export function invoke(at, access, decode = json) {
    const toPostRequest = withJson("POST", at, decode, access);
    return { toPostRequest, post: sending(at, toPostRequest) };
}
/** Makes the methods of `Run`. @param decode As with `invoke`. */
export function run(at, access, decode = json) {
    const toPostRequest = () => new PreparedRequest("POST", at, decode, access);
    return { toPostRequest, post: async (options) => at.send(toPostRequest(), options) };
}
/** Makes the methods of `Call`. @param decode How the result is made: by default out of the object that wraps it. */
export function call(at, access, decode = value) {
    const toGetRequest = () => new PreparedRequest("GET", at, decode, access);
    return { toGetRequest, get: async (options) => at.send(toGetRequest(), options) };
}
/** The method that sends what another one makes. */
function sending(at, make) {
    // Asynchronous, so that it rejects where the body cannot be serialized.
    return async (input, options) => at.send(make(input, options), options);
}
