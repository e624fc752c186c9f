import { json, nothing } from "./decode.js";
import { PreparedRequest, withJson } from "./graph-request.js";
import { linked } from "./location.js";
import { itemsOf, page, pagesFrom } from "./paging.js";
import { queried } from "./query.js";
/** Makes the methods of `ListReferences`. */
export function listReferences(at, access) {
    const toGetRequest = ({ from } = {}) => new PreparedRequest("GET", from ? linked(at, from) : at, page, access);
    const get = async (options) => at.send(toGetRequest(options), options);
    const pages = (options) => pagesFrom((from) => get({ ...options, from }), options?.from);
    return { toGetRequest, get, pages, items: (options) => itemsOf(pages(options)) };
}
/** Makes the methods of `ReadReference`. */
export function readReference(at, access) {
    const toGetRequest = () => new PreparedRequest("GET", at, json, access);
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
    const toDeleteRequest = (target) => new PreparedRequest("DELETE", queried(at, { id: urlOf(at, target) }), nothing, access);
    return {
        toDeleteRequest,
        delete: async (target, options) => at.send(toDeleteRequest(target), options),
    };
}
function referring(method, at, access, target) {
    return withJson(method, at, nothing, access)({ "@odata.id": urlOf(at, target) });
}
function urlOf({ baseUrl }, target) {
    const id = target["@odata.id"];
    return id.startsWith("/") ? baseUrl + id : id;
}
