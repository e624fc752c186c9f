import { hint } from "./access.js";
import { claimsChallenge } from "./auth.js";
import { parsed, record } from "./json.js";
/** A call that failed. */
export class GraphError extends Error {
    static {
        this.prototype.name = "GraphError";
    }
    constructor(message, { method, path }, fields, options) {
        const { status, code } = fields;
        super(`${method} ${path}: ${message} (${status ? `${status} ` : ""}${code})`, options);
        // What is undefined does not survive JSON, and is not to show in logs.
        Object.assign(this, parsed(JSON.stringify(fields)), { operation: { method, path } });
    }
}
/**
 * The error that a response stands for. Whatever its body is (an error object in any of the service's spellings,
 * the HTML of a gateway, nothing, something cut off), the error says as much as there is to say.
 */
export function errorOf(operation, { ok, status, headers }, body, clientRequestId, lacking) {
    const { message, code, target, details, ...error } = record(record(body)["error"]);
    const innerError = error["innerError"] ?? error["innererror"];
    const inner = record(innerError);
    const reason = text(message) ?? "No reason given.";
    const date = text(headers.get("date"));
    return new GraphError(lacking ? reason + hint(lacking) : reason, operation, {
        status,
        code: text(code) ?? (ok ? "invalidResponse" : "unknownError"),
        target: text(target),
        details: Array.isArray(details) ? details : undefined,
        innerError: innerError ? inner : undefined,
        requestId: text(headers.get("request-id")) ?? text(inner["request-id"]) ?? text(inner["requestId"]),
        clientRequestId,
        date,
        retryAfter: delayOf(text(headers.get("retry-after")), date),
        needed: lacking,
        claims: claimsChallenge(headers.get("www-authenticate")),
    });
}
/** A string that says something. */
function text(value) {
    return typeof value === "string" && value ? value : undefined;
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
