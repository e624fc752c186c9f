/** A request to a location. It keeps the body where loggers do not look. */
export class PreparedRequest {
    #body;
    constructor(method, at, decode, access, headers, body = null) {
        this.method = method;
        this.path = at.path;
        this.url = at.url;
        this.headers = headers;
        this.access = access;
        this.decode = decode;
        this.#body = body;
    }
    get body() {
        return this.#body;
    }
}
/** Makes requests whose body is JSON. */
export function withJson(method, at, decode, access) {
    return (body) => new PreparedRequest(method, at, decode, access, jsonHeaders, JSON.stringify(body));
}
const jsonHeaders = { "content-type": "application/json" };
