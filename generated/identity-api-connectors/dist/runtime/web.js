/**
 * What this client needs of the web platform. The types are those of the consumer's environment (DOM, workers,
 * Node, Deno, Bun) where it has them, and the smallest structure that does the job where it has none, so that
 * the declarations of this package need neither the DOM library nor the types of Node.
 */
/** A body that is there already, as the members of a response. */
export function textBody(text) {
    return {
        body: null,
        json: () => Promise.resolve(text).then((json) => JSON.parse(json)),
        text: () => Promise.resolve(text),
    };
}
/** Decodes Base64, also in its URL-safe alphabet, to one character a byte; to nothing where it is none. */
export function decodeBase64(text) {
    try {
        return atob(text.replaceAll("-", "+").replaceAll("_", "/"));
    }
    catch {
        return "";
    }
}
