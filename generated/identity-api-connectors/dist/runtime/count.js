import { promised } from "./decode.js";
import { PreparedRequest } from "./graph-request.js";
import { advanced, queried } from "./query.js";
/** Makes the methods of `Count`. */
export function count(at, access) {
    const toGetRequest = (query) => new PreparedRequest("GET", queried(at, query), numberText, access, { ...advanced, accept: "text/plain" });
    return { toGetRequest, get: async (query, options) => at.send(toGetRequest(query), options) };
}
async function numberText(_request, response) {
    const text = await response.text();
    // What has more digits is no number that JavaScript could tell from the next one.
    return Number(promised(/^\d{1,15}$/.test(text) ? text : undefined));
}
