import { jsonOrNothing, promised } from "./decode.js";
import { PreparedRequest } from "./graph-request.js";
import { resolve } from "./web.js";
/** Makes the methods of `ReadStream`. */
export function readStream(at, access) {
    const download = (decode) => Object.assign(new PreparedRequest("GET", at, decode, { access, headers: { accept: "*/*" } }), {
        fetching: following,
    });
    const toGetRequest = () => download(stream);
    return {
        toGetRequest,
        get: async (options) => at.send(toGetRequest(), options),
        bytes: async (options) => at.send(download(bytes), options),
    };
}
/** Makes the methods of `WriteStream`. */
export function writeStream(at, access) {
    const toPutRequest = (content, { contentType = "application/octet-stream" } = {}) => Object.assign(new PreparedRequest("PUT", at, jsonOrNothing, {
        access,
        headers: { "content-type": contentType },
        body: content,
    }), { fetching: uploading });
    return {
        toPutRequest,
        put: async (content, options) => 
        // A stream is used up by the first try.
        at.send(toPutRequest(content, options), isStream(content) ? { ...options, retry: { retries: 0 } } : options),
    };
}
/** The content of a response, as it arrives. */
export async function stream(request, response) {
    const { body } = response;
    return Promise.resolve(promised(request, response, body ?? undefined));
}
async function bytes(_request, response) {
    return new Uint8Array(await response.arrayBuffer());
}
/**
 * Follows redirects to where the content is. The headers are for the service alone: what comes after the first redirect
 * gets none of them, above all not the token.
 *
 * Browsers keep the target of a redirect to themselves, so there a redirect is an error with the status 0.
 */
function following(fetch) {
    return async (url, init) => {
        let response = await fetch(url, init);
        for (let redirects = 0; redirects < maxRedirects; redirects++) {
            const location = response.status < 400 && response.headers.get("location");
            if (!location)
                break;
            await response.text();
            url = resolve(location, url).href;
            response = await fetch(url, { ...init, headers: {} });
        }
        return response;
    };
}
const maxRedirects = 5;
/** Streams need to be told that they are sent while the response may already arrive. */
function uploading(fetch) {
    return (url, init) => fetch(url, isStream(init.body) ? { ...init, duplex: "half" } : init);
}
function isStream(body) {
    return typeof body === "object" && body !== null && "getReader" in body;
}
