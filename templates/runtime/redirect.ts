import { type Fetch, type FetchInit, type FetchResponse, resolve } from "./web.js";

/** How often a redirect is followed. */
const maxRedirects = 5;

/**
 * Fetches; follows redirects within an origin. A redirect to another origin is followed only if it is a download,
 * and then without any header of the request, so that no token leaves the origin; else it is the response.
 *
 * Browsers keep the target of a redirect to themselves: there, any redirect is the response, with status 0.
 */
export async function fetchWithin(
  origin: string,
  fetch: Fetch,
  url: string,
  init: FetchInit,
  download: boolean,
): Promise<FetchResponse> {
  for (let redirects = 0; ; redirects++) {
    const response = await fetch(url, init);
    const target = redirects < maxRedirects ? targetOf(response, url) : undefined;
    const leaves = target?.origin !== origin;
    // Other methods than GET are repeated for 307 and 308 only (RFC 9110, 15.4).
    const repeats = init.method === "GET" || response.status > 306;
    if (!target || (leaves && !download) || !repeats) return response;
    await response.body?.cancel();
    url = target.href;
    if (leaves) init = { ...init, headers: {} };
  }
}

function targetOf({ status, headers }: FetchResponse, url: string): ReturnType<typeof resolve> | undefined {
  const location = status > 300 && status < 400 ? headers.get("location") : null;
  return location === null ? undefined : resolve(location, url);
}
