import { authenticator } from "./auth.js";
import { clouds } from "./clouds.js";
import { sender } from "./send.js";
import { platformFetch, resolve } from "./web.js";
/** The key under which a package's client object has the location of the service's root. */
export const root = Symbol("root");
/**
 * The service's root.
 *
 * @param version The version of the API, a path segment.
 * @throws TypeError for a base URL that is none, or would send the token in the clear.
 */
export function connect(options, version) {
    const { credential, cloud = "global", fetch = platformFetch } = options;
    const host = clouds[cloud];
    const baseUrl = (options.baseUrl ?? `${host}/${version}`).replace(/\/+$/, "");
    const { origin } = resolve(baseUrl);
    if (!/^(https:|http:\/\/(localhost|127\.0\.0\.1|\[::1])(:|$))/.test(origin)) {
        throw new TypeError(`${origin} is not safe for a token: use https.`);
    }
    const authenticate = authenticator(credential, options.scopes ?? [`${host}/.default`]);
    const send = sender({ ...options, baseUrl, origin, cloud, authenticate, fetch });
    return { send, baseUrl, url: baseUrl, path: "" };
}
/** Sends a request that one of the `to…Request` methods made. */
export function send(graph, request, options) {
    return graph[root].send(request, options);
}
