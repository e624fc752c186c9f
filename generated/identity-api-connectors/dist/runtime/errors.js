import { refusal } from "./access.js";
import { claimsChallenge } from "./auth.js";
import { record } from "./json.js";
/** A call that failed. */
export class GraphError extends Error {
    static {
        this.prototype.name = "GraphError";
    }
    constructor(message, { method, path }, fields, options) {
        super(`${method} ${path}: ${message} (${fields.status ? `${fields.status} ` : ""}${fields.code})`, options);
        for (const [name, value] of Object.entries({ ...fields, operation: { method, path } })) {
            if (value !== undefined)
                Object.assign(this, { [name]: value });
        }
    }
}
/**
 * The error that a response stands for. Whatever its body is, the error says as much as there is to say: an error object
 * of OData in any of the service's spellings, of OAuth 2.0 (RFC 6749, 5.2) or of HTTP APIs (RFC 9457), the HTML of a gateway, nothing, something cut off.
 *
 * @param token The token that was sent, where that is what may be wrong.
 */
export function errorOf(operation, { ok, status, headers }, clientRequestId, body, token) {
    const { error, error_description: description, detail, title } = record(body);
    const { message, code, target, details, innererror, innerError = innererror } = record(error);
    const inner = record(innerError);
    const reason = text(message, description, detail, title, "No reason given.");
    const date = text(headers.get("date"));
    const [lacking, hint = ""] = status === 403 && token ? refusal(operation.access ?? {}, token) : [];
    return new GraphError(reason + hint, operation, {
        status,
        code: text(code, error, ok ? "invalidResponse" : "unknownError"),
        target: text(target),
        innerError: innerError ? inner : undefined,
        details: Array.isArray(details) ? details : undefined,
        requestId: text(headers.get("request-id"), inner["request-id"], inner["requestId"]),
        clientRequestId,
        date,
        retryAfter: delayOf(text(headers.get("retry-after")), date),
        needed: lacking,
        claims: status === 401 ? claimsChallenge(headers.get("www-authenticate")) : undefined,
    });
}
function text(...values) {
    for (const value of values) {
        if (value && typeof value === "string")
            return value.slice(0, 2000).replace(/\p{C}/gu, " ");
    }
    return undefined;
}
/**
 * What a `Retry-After` header says, in milliseconds: seconds, also fractional ones, or an HTTP date.
 *
 * @param date When the service answered, by its own clock; by this machine's where that is not known.
 */
export function delayOf(retryAfter = "-", date = "") {
    const seconds = Number(retryAfter);
    const delay = Math.max(0, seconds >= 0 ? seconds * 1000 : Date.parse(retryAfter) - (Date.parse(date) || Date.now()));
    return delay < Infinity ? delay : undefined;
}
