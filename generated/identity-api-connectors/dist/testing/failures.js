import { Refusal } from "./refusal.js";
import { base64 } from "./web.js";
/** The failures that are still to come. */
export class Failures {
    #planned = [];
    /** @throws RangeError for a status that is no error. */
    add(failure) {
        const { status } = failure;
        if (!Number.isInteger(status) || status < 400 || status > 599) {
            throw new RangeError(`The status of a failure is from 400 to 599, not ${String(status)}.`);
        }
        this.#planned.push({ failure, left: failure.times ?? 1 });
    }
    /** Throws what the next request to an operation is answered with, if anything. */
    meet(operation) {
        const met = this.#planned.find(({ failure, left }) => left > 0 && (failure.operation === undefined || failure.operation === operation));
        if (met === undefined)
            return;
        met.left--;
        throw refusalOf(met.failure);
    }
}
function refusalOf({ status, code, message, retryAfter, claims }) {
    return new Refusal(status, message ?? `The service was told to answer with ${String(status)}.`, {
        code,
        headers: {
            ...(retryAfter === undefined ? {} : { "retry-after": String(retryAfter) }),
            ...(status === 401 ? { "www-authenticate": challenge(claims) } : {}),
        },
    });
}
/** https://learn.microsoft.com/en-us/entra/identity-platform/claims-challenge */
function challenge(claims) {
    const basic = 'Bearer realm="", error="invalid_token"';
    if (claims === undefined)
        return basic;
    return `Bearer realm="", error="insufficient_claims", claims="${base64(claims)}"`;
}
