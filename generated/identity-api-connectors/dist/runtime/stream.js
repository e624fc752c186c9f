import { jsonOrNothing, promised } from "./decode.js";
import { GraphError, errorOf } from "./errors.js";
import { PreparedRequest } from "./graph-request.js";
import { parsed } from "./json.js";
import { textBody, } from "./web.js";
/** Makes the methods of `ReadStream`. */
export function readStream(at, access) {
    const download = (decode, signal) => {
        const request = new PreparedRequest("GET", at, decode, access, { accept: "*/*" });
        return Object.assign(request, {
            fetching: (fetch) => following(request, staying(fetch, signal)),
        });
    };
    const toGetRequest = () => download(stream);
    return {
        toGetRequest,
        get: async (options) => at.send(download(stream, options?.signal), options),
        bytes: async (options) => at.send(download(bytes), options),
    };
}
/** Makes the methods of `WriteStream`. */
export function writeStream(at, access) {
    const toPutRequest = (content, { contentType = "application/octet-stream" } = {}) => Object.assign(new PreparedRequest("PUT", at, jsonOrNothing, access, { "content-type": contentType }, content), { fetching: uploading() });
    return {
        toPutRequest,
        put: async (content, options) => 
        // A stream is used up by the first try.
        at.send(toPutRequest(content, options), isStream(content) ? { ...options, retry: { retries: 0 } } : options),
    };
}
/** The content of a response, as it arrives. */
export async function stream(_request, response) {
    const { body } = response;
    return Promise.resolve(promised(body ?? undefined));
}
async function bytes(_request, response) {
    return new Uint8Array(await response.arrayBuffer());
}
/** Lets a signal end what arrives after the call, where the platform can join signals. */
function staying(fetch, signal) {
    if (!signal)
        return fetch;
    return (url, init) => {
        const signals = init.signal ? [init.signal, signal] : [signal];
        return fetch(url, { ...init, signal: AbortSignal.any?.(signals) ?? init.signal });
    };
}
/**
 * Follows redirects to where the content is. Of the headers, only those go along that say what part of it is wanted in
 * what form: above all not the token. So an error there says nothing of the token, and cannot demand another one.
 *
 * @throws GraphError where the target is kept secret, as browsers do: nothing can be followed then.
 */
function following(request, fetch) {
    return async (url, init) => {
        const kept = Object.entries(init.headers).filter(([name]) => forContent.has(name));
        const headers = Object.fromEntries(kept);
        let response = await fetch(url, init);
        // An opaque redirect (https://fetch.spec.whatwg.org/#concept-filtered-response-opaque-redirect).
        if (response.status === 0) {
            throw new GraphError("This platform does not say where the redirect leads.", request, {
                status: 0,
                code: "invalidResponse",
            });
        }
        for (let redirects = 0; redirects < maxRedirects; redirects++) {
            const location = redirecting.has(response.status) && response.headers.get("location");
            if (!location)
                return response;
            // Not read to its end, which may never come.
            await response.body?.cancel();
            url = targetOf(request, response, url, location);
            response = await fetch(url, { ...init, headers });
            if (response.status >= 400)
                throw await strangerError(request, response, init);
        }
        return response;
    };
}
/** RFC 9110, 15.4: those that lead to what was asked for, or to what stands for it. */
const redirecting = new Set([301, 302, 303, 307, 308]);
const forContent = new Set(["accept", "range", "if-range"]);
const maxRedirects = 5;
/** Where a redirect leads to; an error where that is no URL, none of HTTP, has credentials, or is less safe than where it comes from. */
function targetOf(request, { status }, url, location) {
    try {
        const { href, origin } = new URL(location, url);
        const isSafe = href.startsWith("https:") || (href.startsWith("http:") && url.startsWith("http:"));
        // A URL that has credentials does not start with its origin.
        if (isSafe && href.startsWith(origin))
            return href;
    }
    catch {
        // It is as unusable as one of another scheme.
    }
    throw new GraphError("The redirect is to no safe place.", request, { status, code: "invalidResponse" });
}
/** The error of a host that is not the service, and never saw the token. */
async function strangerError(request, response, init) {
    const { ok, status } = response;
    const headers = {
        get: (name) => (name === "www-authenticate" ? null : response.headers.get(name)),
    };
    const body = parsed(await response.text().catch(() => ""));
    return errorOf(request, { ok, status, headers }, init.headers["client-request-id"], body);
}
/**
 * Streams need to be told that they are sent while the response may already arrive. Since one is used up by the first
 * try, any further one, e.g. with the token that a claims challenge demands, ends as the first did.
 */
function uploading() {
    let refusal;
    return (fetch) => async (url, init) => {
        if (!isStream(init.body))
            return fetch(url, init);
        if (refusal)
            return refusal;
        const response = await fetch(url, { ...init, duplex: "half" });
        if (response.ok)
            return response;
        const { ok, status, headers } = response;
        const text = await response.text().catch(() => "");
        refusal = {
            ok,
            status,
            headers,
            ...textBody(text),
            arrayBuffer: () => response.arrayBuffer(),
        };
        return refusal;
    };
}
function isStream(body) {
    return typeof body === "object" && body !== null && "getReader" in body;
}
