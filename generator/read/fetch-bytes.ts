import { reasonOf } from "../system-error.js";
import { collect } from "./collect.js";
import { InputFailure } from "./input-failure.js";

export interface FetchLimits {
  /** After decompression. */
  readonly maximumBytes: number;
  /** In milliseconds, for everything together. */
  readonly timeout: number;
}

/**
 * Downloads what a URL names. Metadata decides which code is generated, so it comes over https; http is for this
 * machine alone. Redirects are followed under the same rule, and never from another machine to this one over http.
 */
export async function fetchBytes(location: string, limits: FetchLimits): Promise<Uint8Array> {
  const signal = AbortSignal.timeout(limits.timeout);
  try {
    const response = await follow(checkedUrl(location), signal, maximumRedirects);
    return response.body === null ? new Uint8Array() : await collect(response.body, limits.maximumBytes);
  } catch (error) {
    if (signal.aborted) throw new InputFailure(`it took longer than ${limits.timeout / 1000} seconds.`);
    // What fetch throws says only that it failed; the cause says why.
    throw error instanceof TypeError ? new InputFailure(`${reasonOf(error.cause ?? error)}.`) : error;
  }
}

const maximumRedirects = 5;

async function follow(url: URL, signal: AbortSignal, redirectsLeft: number): Promise<Response> {
  const response = await fetch(url, { signal, redirect: "manual" });
  if (response.ok) return response;
  await response.body?.cancel();
  const target = response.headers.get("location");
  if (response.status < 300 || response.status > 399 || target === null) {
    const status = `${response.status} ${response.statusText}`.trim();
    throw new InputFailure(`the server answered ${status}. Check the URL.`);
  }
  if (redirectsLeft === 0) throw new InputFailure(`it redirects more than ${maximumRedirects} times.`);
  return follow(redirected(url, target), signal, redirectsLeft - 1);
}

function redirected(from: URL, target: string): URL {
  const to = checkedUrl(new URL(target, from).href);
  if (to.protocol === "http:" && from.protocol !== "http:") {
    throw new InputFailure(`it redirects to ${to.origin}, which is not https.`);
  }
  return to;
}

function checkedUrl(text: string): URL {
  if (!URL.canParse(text)) throw new InputFailure("it is not a valid URL.");
  const url = new URL(text);
  if (url.username !== "" || url.password !== "") {
    throw new InputFailure("a URL must not contain a user name or password. Download the file first.");
  }
  if (url.protocol === "https:" || (url.protocol === "http:" && isLoopback(url.hostname))) return url;
  throw new InputFailure(`${url.protocol}//${url.host} is not https. Use https, or download the file first.`);
}

function isLoopback(hostname: string): boolean {
  return hostname === "localhost" || hostname === "[::1]" || /^127(?:\.\d+){3}$/u.test(hostname);
}
