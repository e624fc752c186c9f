/** An answer that is an error, thrown by whatever part finds the reason. */
export class Refusal extends Error {
    status;
    code;
    headers;
    constructor(status, message, more = {}) {
        super(message);
        this.status = status;
        this.code = more.code ?? codes[status] ?? "unknownError";
        this.headers = more.headers ?? {};
    }
}
/** The codes that go with each status where nothing more special is known. */
const codes = {
    400: "BadRequest",
    401: "InvalidAuthenticationToken",
    403: "Authorization_RequestDenied",
    404: "Request_ResourceNotFound",
    405: "Request_MethodNotAllowed",
    409: "Request_MultipleObjectsWithSameKeyValue",
    412: "PreconditionFailed",
    424: "FailedDependency",
    429: "TooManyRequests",
    500: "InternalServerError",
    501: "NotImplemented",
    503: "ServiceUnavailable",
    504: "GatewayTimeout",
};
/** For what the fake does not do, though the service might. */
export function notFaked(what) {
    return new Refusal(501, `The fake does not know ${what}.`);
}
export function invalid(message) {
    return new Refusal(400, message);
}
