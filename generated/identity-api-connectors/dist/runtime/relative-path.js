import { encode } from "./literal.js";
/**
 * What is at a path within a resource: between colons, `root:/{path}:`. The last colon may be left out at the end of a URL,
 * but never has to be.
 *
 * @param placeholder What stands for the path in the path template, e.g. `{path}`.
 * @param path Names with slashes between, not percent-encoded; one slash may come before.
 * @throws TypeError for a name that is empty or that would lead to another resource (`.` and `..`), and for what is no
 *   string; URIError for half of a surrogate pair, which has no UTF-8 form.
 */
export function relative(at, placeholder, path) {
    const names = typeof path === "string" ? path.replace(/^\//, "").split("/") : [""];
    // URL parsers resolve dot segments, percent-encoded or not (https://url.spec.whatwg.org/#double-dot-path-segment).
    if (names.some((name) => /^\.{0,2}$/.test(name)))
        throw new TypeError(`"${path}" cannot be ${placeholder}.`);
    return {
        ...at,
        url: `${at.url}:/${names.map(encode).join("/")}:`,
        path: `${at.path}:/${placeholder}:`,
    };
}
