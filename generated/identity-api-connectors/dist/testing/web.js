/** Reads what was passed to `fetch`; rejects where its signal has aborted. */
export async function received(...parameters) {
    const request = new Request(...parameters);
    if (request.signal.aborted)
        throw request.signal.reason;
    const headers = {};
    request.headers.forEach((value, name) => (headers[name] = value));
    const content = new Uint8Array(await request.arrayBuffer());
    return { method: request.method, url: request.url, headers, content };
}
export function responseOf({ status, headers = {}, json, content }) {
    if (content !== undefined)
        return new Response(content, { status, headers });
    if (json === undefined)
        return new Response(null, { status, headers });
    const type = "application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8";
    return new Response(JSON.stringify(json), { status, headers: { "content-type": type, ...headers } });
}
export function urlOf(url, base) {
    return new URL(url, base);
}
export function decodeText(bytes) {
    return new TextDecoder().decode(bytes);
}
export function encodeText(text) {
    return new TextEncoder().encode(text);
}
/** Base64 of a text in UTF-8. */
export function base64(text) {
    return btoa(String.fromCharCode(...encodeText(text)));
}
