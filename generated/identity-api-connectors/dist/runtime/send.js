import { needed } from "./access.js";
import { GraphError, errorOf } from "./errors.js";
import { parsed } from "./json.js";
import { retryDelay } from "./retry.js";
import { limited, sleep } from "./time.js";
import { resolve } from "./web.js";
/** Makes the function that sends a client's requests: to the client's own origin only, and again where that helps. */
export function sender(client) {
    const { baseUrl, origin, cloud, authenticate } = client;
    return async (request, options = {}) => {
        const { method, path, url, access, body } = request;
        const { signal, timeout = client.timeout ?? Infinity, deadline = client.deadline ?? Infinity } = options;
        const ends = Date.now() + deadline;
        const fetch = request.fetching?.(client.fetch) ?? client.fetch;
        const headers = { accept: "application/json", ...request.headers };
        for (const [name, value] of Object.entries(options.headers ?? {}))
            headers[name.toLowerCase()] = value;
        const clientRequestId = (headers["client-request-id"] ??= crypto.randomUUID());
        const failure = (code, message, options) => new GraphError(message, request, { code, clientRequestId }, options);
        const timedOut = () => failure("timeout", "It takes too long.");
        if (access.clouds?.includes(cloud) === false) {
            throw failure("notInCloud", `The cloud ${cloud} does not have it.`);
        }
        if (!url.startsWith(`${baseUrl}/`) && resolve(url).origin !== origin) {
            throw failure("foreignUrl", `The token is for ${origin} only.`);
        }
        let claims;
        let seen = {};
        /** Sends the request once. */
        const exchange = async (limit) => {
            const token = await authenticate(claims);
            try {
                const authorized = { ...headers, authorization: `Bearer ${token}` };
                const response = await fetch(url, {
                    method,
                    headers: authorized,
                    body,
                    signal: limit,
                    redirect: "manual",
                });
                seen.response = response;
                if (response.ok)
                    return await request.decode(request, response);
                const lacking = response.status === 403 ? needed(access, token) : undefined;
                throw errorOf(request, response, parsed(await response.text()), clientRequestId, lacking);
            }
            catch (cause) {
                throw cause instanceof GraphError
                    ? cause
                    : failure("networkFailure", "The connection failed.", { cause });
            }
        };
        for (let retry = 0;; retry++) {
            const ended = client.onTry?.({ method, path, retry, clientRequestId });
            const began = performance.now();
            let error;
            seen = {};
            try {
                return await limited(exchange, signal, Math.min(timeout, ends - Date.now()), timedOut);
            }
            catch (caught) {
                error = caught;
            }
            finally {
                ended?.({
                    status: seen.response?.status,
                    requestId: seen.response?.headers.get("request-id"),
                    duration: performance.now() - began,
                    code: error instanceof GraphError ? error.code : error ? "error" : undefined,
                });
            }
            if (!(error instanceof GraphError))
                throw error;
            if (error.claims && !claims) {
                claims = error.claims;
            }
            else {
                const policy = { ...client.retry, ...options.retry };
                const delay = retryDelay(error, request, retry, ends - Date.now(), policy);
                if (delay === undefined)
                    throw error;
                await sleep(delay, signal);
            }
        }
    };
}
