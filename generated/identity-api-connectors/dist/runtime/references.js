import { json, nothing } from "./decode.js";
import { request } from "./graph-request.js";
import { itemsOf, pagesFrom } from "./paging.js";
import { queried } from "./query.js";
import { resolve } from "./web.js";
/** Makes the methods of `ListReferences`. */
export function listReferences(at, access) {
    const toGetRequest = ({ from } = {}) => request("GET", from ? { ...at, url: resolve(from, at.url).href } : at, json, { access });
    const get = async (options) => at.send(toGetRequest(options), options);
    const pages = (options) => pagesFrom(at.path, (from) => get({ ...options, from }), options?.from);
    return { toGetRequest, get, pages, items: (options) => itemsOf(pages(options)) };
}
/** Makes the methods of `ReadReference`. */
export function readReference(at, access) {
    const toGetRequest = () => request("GET", at, json, { access });
    return { toGetRequest, get: async (options) => at.send(toGetRequest(), options) };
}
/** Makes the methods of `AddReference`. */
export function addReference(at, access) {
    const toPostRequest = (target) => referring("POST", at, access, target);
    return { toPostRequest, post: async (target, options) => at.send(toPostRequest(target), options) };
}
/** Makes the methods of `SetReference`. */
export function setReference(at, access) {
    const toPutRequest = (target) => referring("PUT", at, access, target);
    return { toPutRequest, put: async (target, options) => at.send(toPutRequest(target), options) };
}
/** Makes the methods of `RemoveReference`. */
export function removeReference(at, access) {
    const toDeleteRequest = (target) => request("DELETE", queried(at, { id: urlOf(at, target) }), nothing, { access });
    return {
        toDeleteRequest,
        delete: async (target, options) => at.send(toDeleteRequest(target), options),
    };
}
function referring(method, at, access, target) {
    return request(method, at, nothing, {
        access,
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ "@odata.id": urlOf(at, target) }),
    });
}
function urlOf({ baseUrl }, target) {
    const id = target["@odata.id"];
    return id.startsWith("/") ? baseUrl + id : id;
}
