import { GraphError, errorOf } from "./errors.js";
import { isSyntaxError, parsed } from "./json.js";
import { retryDelay } from "./retry.js";
import { limited, sleep } from "./time.js";
/**
 * Makes the function that sends a client's requests, and sends them again where that helps. Whether a request is of the
 * client's own origin, where its token may go, is not asked here: a `Location` is, and what comes from elsewhere was
 * looked at before.
 */
export function sender({ cloud, authenticate, onTry, ...client }) {
    return async (request, options = {}) => {
        const { signal, timeout = client.timeout ?? Infinity, deadline = client.deadline ?? Infinity, retry: policy = client.retry, } = options;
        const ends = Date.now() + deadline;
        const clientRequestId = options.headers?.["client-request-id"] ?? crypto.randomUUID();
        const failure = (code, message, cause) => new GraphError(message, request, { code, clientRequestId }, cause);
        if (request.access?.clouds?.includes(cloud) === false) {
            throw failure("notInCloud", `Not in the cloud ${cloud}.`);
        }
        let claims;
        for (let retry = 0;; retry++) {
            const ended = onTry?.({ method: request.method, path: request.path, retry, clientRequestId });
            const began = Date.now();
            // Noted as soon as its headers are there: whether its body comes is another matter.
            const seen = {};
            const exchange = async (limit) => {
                const kept = authenticate(claims);
                const token = await kept.token;
                try {
                    // The global one is looked up at each try, so that a replacement of it takes effect.
                    const fetching = client.fetch ?? fetch;
                    const response = (seen.response = await (request.fetching?.(fetching) ?? fetching)(request.url, {
                        method: request.method,
                        headers: {
                            accept: "application/json",
                            "client-request-id": clientRequestId,
                            authorization: `Bearer ${token}`,
                            ...request.headers,
                            ...options.headers,
                        },
                        body: request.body,
                        signal: limit,
                        redirect: "manual",
                    }));
                    if (response.status === 401)
                        kept.until = 0;
                    if (response.ok)
                        return await request.decode(request, response);
                    // Where its body breaks off, the status and the headers still say what it is.
                    const body = await response.text().then(
                    // There are gateways that show the headers which came. One of few characters is a test's, and may be a word.
                    (text) => parsed(text.replaceAll(token.padEnd(20), "")), () => undefined);
                    throw errorOf(request, response, clientRequestId, body, token);
                }
                catch (cause) {
                    if (cause instanceof GraphError)
                        throw cause;
                    throw seen.response && isSyntaxError(cause)
                        ? errorOf(request, seen.response, clientRequestId)
                        : failure("networkFailure", "No connection.", { cause });
                }
            };
            let error;
            try {
                return await limited(exchange, signal, Math.min(timeout, ends - began), () => failure("timeout", "Timed out."));
            }
            catch (caught) {
                error = caught;
            }
            finally {
                const failed = error instanceof GraphError ? error : undefined;
                ended?.({
                    status: seen.response?.status ?? failed?.status,
                    requestId: seen.response?.headers.get("request-id"),
                    duration: Date.now() - began,
                    code: failed?.code ?? (error ? "error" : undefined),
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
