import { promised } from "./decode.js";
import { request } from "./graph-request.js";
import { consistencyHeaders, queried } from "./query.js";
/** Makes the methods of `Count`. */
export function count(at, access) {
    const toGetRequest = (query) => request("GET", queried(at, query), numberText, {
        access,
        headers: { ...consistencyHeaders({ count: true }), accept: "text/plain" },
    });
    return { toGetRequest, get: async (query, options) => at.send(toGetRequest(query), options) };
}
async function numberText(request, response) {
    const text = await response.text();
    return Number(promised(request, response, /^\d+$/.test(text) ? text : undefined));
}
