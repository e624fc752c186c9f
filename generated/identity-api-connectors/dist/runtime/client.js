import { authenticator } from "./auth.js";
import { clouds } from "./clouds.js";
import { linked } from "./location.js";
import { sender } from "./send.js";
/** The key under which a package's client object has the service's root. */
export const root = Symbol("root");
/**
 * The service's root.
 *
 * @param version The version of the API, a path segment.
 * @throws TypeError for a base URL that is none, has credentials, or would send the token in the clear.
 */
export function connect(options, version) {
    const { credential, cloud = "global", retry, deadline } = options;
    const host = clouds[cloud];
    const { href, origin } = new URL(options.baseUrl ?? `${host}/${version}`);
    // A URL that has credentials does not start with its origin.
    if (!href.startsWith(origin) || !/^https:|\/(localhost|127\.0\.0\.1|\[::1])(:|$)/.test(origin)) {
        throw new TypeError(`The token must not go to ${origin}.`);
    }
    const baseUrl = href.replace(/\/+$/, "");
    const authenticate = authenticator(credential, options.scopes ?? [`${host}/.default`]);
    const send = sender({ ...options, cloud, authenticate });
    return { send, authenticate, cloud, retry, deadline, baseUrl, url: baseUrl, path: "" };
}
/**
 * Sends a request that one of the `to…Request` methods made.
 *
 * @throws TypeError where the request is for another origin than the client's.
 */
export async function send(graph, request, options) {
    linked(graph[root], request.url);
    return graph[root].send(request, options);
}
