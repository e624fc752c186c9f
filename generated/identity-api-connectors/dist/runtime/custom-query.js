import { PreparedRequest } from "./graph-request.js";
import { itemsOf, pagesFrom } from "./paging.js";
import { list, read } from "./request.js";
export function customList(at, access, ...names) {
    const plain = list(at, access);
    const toGetRequest = (query, options) => {
        const { system, own } = parted(query, names);
        const request = plain.toGetRequest(system, options);
        // A link has its own query.
        return options?.from ? request : withOptions(at, request, own);
    };
    const get = async (query, options) => at.send(toGetRequest(query, options), options);
    const pages = (query, options) => pagesFrom((from) => get(query, { ...options, from }), options?.from);
    return {
        toGetRequest,
        get,
        pages,
        items: (query, options) => itemsOf(pages(query, options)),
    };
}
export function customRead(at, access, ...names) {
    const plain = read(at, access);
    const toGetRequest = (query) => {
        const { system, own } = parted(query, names);
        return withOptions(at, plain.toGetRequest(system), own);
    };
    return {
        toGetRequest,
        get: async (query, options) => at.send(toGetRequest(query), options),
    };
}
/** A query without the options of these names, and those as they are written. */
function parted(query = {}, names) {
    const options = Object.entries(query).filter(([, value]) => value !== undefined);
    return {
        system: Object.fromEntries(options.filter(([name]) => !names.includes(name))),
        own: options.flatMap(([name, value]) => (names.includes(name) ? [written(name, value)] : [])),
    };
}
function written(name, value) {
    return [name, value].map((text) => encodeURIComponent(String(text)).replace(/%24/g, "$")).join("=");
}
function withOptions(at, request, own) {
    if (own.length === 0)
        return request;
    const url = request.url + (request.url === at.url ? "?" : "&") + own.join("&");
    const decode = (sent, response) => request.decode(sent, response);
    return new PreparedRequest("GET", { ...at, url }, decode, request.access, request.headers);
}
