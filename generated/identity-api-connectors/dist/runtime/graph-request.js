/** Keeps the body where loggers do not look. */
class Prepared {
    #body;
    constructor(body) {
        this.#body = body;
    }
    get body() {
        return this.#body;
    }
}
/** A request to a location. */
export function request(method, { url, path }, decode, { access = {}, headers = {}, body = null, ...more }) {
    return Object.assign(new Prepared(body), {
        method,
        path,
        url,
        headers,
        access,
        decode,
        ...more,
    });
}
