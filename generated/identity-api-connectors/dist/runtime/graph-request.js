/** A request to a location. It keeps the body where loggers do not look. */
export class PreparedRequest {
    #body;
    constructor(method, at, decode, parts) {
        this.method = method;
        this.path = at.path;
        this.url = at.url;
        this.headers = parts.headers;
        this.access = parts.access;
        this.decode = decode;
        this.#body = parts.body ?? null;
    }
    get body() {
        return this.#body;
    }
}
