import { needed } from "./access.js";
import { GraphError, errorOf } from "./errors.js";
import { parsed } from "./json.js";
import { retryDelay } from "./retry.js";
import { limited, sleep } from "./time.js";
/**
 * Makes the function that sends a client's requests, and sends them again where that helps. Whether a request is of the
 * client's own origin, where its token may go, is not asked here: a `Location` is, and what comes from elsewhere was
 * looked at before.
 */
export function sender({ cloud, authenticate, fetch, onTry, ...client }) {
    return async (request, options = {}) => {
        const { method, path, url, access, body } = request;
        const { signal, timeout = client.timeout ?? Infinity, deadline = client.deadline ?? Infinity, retry: policy = client.retry, } = options;
        const ends = Date.now() + deadline;
        const clientRequestId = options.headers?.["client-request-id"] ?? crypto.randomUUID();
        const failure = (code, message, options) => new GraphError(message, request, { code, clientRequestId }, options);
        if (access?.clouds?.includes(cloud) === false) {
            throw failure("notInCloud", `Not in the cloud ${cloud}.`);
        }
        let claims;
        /** Sends the request once. The response is noted at once: whether its body comes is another matter. */
        const exchange = async (limit, seen) => {
            const kept = authenticate(claims);
            const token = await kept.token;
            try {
                const response = await (request.fetching?.(fetch) ?? fetch)(url, {
                    method,
                    headers: {
                        accept: "application/json",
                        "client-request-id": clientRequestId,
                        authorization: `Bearer ${token}`,
                        ...request.headers,
                        ...options.headers,
                    },
                    body,
                    signal: limit,
                    redirect: "manual",
                });
                seen.response = response;
                if (response.status === 401)
                    kept.usedUntil = 0;
                if (response.ok)
                    return await request.decode(request, response);
                const lacking = response.status === 403 ? needed(access ?? {}, token) : undefined;
                throw errorOf(request, response, parsed(await response.text()), clientRequestId, lacking);
            }
            catch (cause) {
                throw cause instanceof GraphError ? cause : failure("networkFailure", "No connection.", { cause });
            }
        };
        for (let retry = 0;; retry++) {
            const ended = onTry?.({ method, path, retry, clientRequestId });
            const began = Date.now();
            const seen = {};
            let error;
            try {
                return await limited((limit) => exchange(limit, seen), signal, Math.min(timeout, ends - began), () => failure("timeout", "Timed out."));
            }
            catch (caught) {
                error = caught;
            }
            finally {
                ended?.({
                    status: seen.response?.status,
                    requestId: seen.response?.headers.get("request-id"),
                    duration: Date.now() - began,
                    code: error instanceof GraphError ? error.code : error ? "error" : undefined,
                });
            }
            if (!(error instanceof GraphError))
                throw error;
            if (error.claims && !claims) {
                claims = error.claims;
            }
            else {
                // The answer to a claims challenge is no retry.
                const delay = retryDelay(error, request, claims ? retry - 1 : retry, ends - Date.now(), policy);
                if (delay === undefined)
                    throw error;
                await sleep(delay, signal);
            }
        }
    };
}
