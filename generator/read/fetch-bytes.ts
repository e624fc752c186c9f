import type { Response } from "undici";
import { limits } from "../limits.js";
import { reasonOf } from "../system-error.js";
import { collect } from "./collect.js";
import { isLoopback, openConnections } from "./connections.js";
import type { Connections } from "./connections.js";
import { InputFailure } from "./input-failure.js";

export interface FetchLimits {
  /** After decompression. */
  readonly maximumBytes: number;
  /** In milliseconds, for everything together. */
  readonly timeout: number;
}

export interface FetchOptions extends FetchLimits {
  /** What an earlier answer had: it is asked only for something newer. */
  readonly known?: Validators;
  /** The hosts, with their ports, to which redirects may lead besides that of the URL; all where it is absent. */
  readonly allowedHosts?: readonly string[];
}

/** What tells one answer from another (RFC 9110, 8.8), as it came. */
export interface Validators {
  readonly etag?: string | undefined;
  readonly lastModified?: string | undefined;
}

export interface Fetched {
  readonly bytes: Uint8Array;
  readonly validators: Validators;
}

/**
 * Downloads what a URL names. Metadata decides which code is generated, so it comes over https; http is for this
 * machine alone. Redirects are followed under the same rule, and never from another machine to this one over http.
 * Proxies are those of `HTTPS_PROXY` and `NO_PROXY`, but never between this machine and itself.
 *
 * @returns `unchanged` where the server says that what is known is what it has
 */
export async function fetchNewer(location: string, options: FetchOptions): Promise<Fetched | "unchanged"> {
  const url = checkedUrl(location);
  const signal = AbortSignal.timeout(options.timeout);
  const connections = await openConnections();
  try {
    const request = { url, options, signal, connections };
    const response = await follow(request, url, limits.redirects);
    if (response.status === 304) return "unchanged";
    return {
      bytes: response.body === null ? new Uint8Array() : await collect(response.body, options.maximumBytes),
      validators: validatorsOf(response),
    };
  } catch (error) {
    if (signal.aborted) throw new InputFailure(`it took longer than ${options.timeout / 1000} seconds.`);
    throw error instanceof TypeError ? failureOf(error) : error;
  } finally {
    await connections.close();
  }
}

/** As `fetchNewer`, whatever is known. */
export async function fetchBytes(location: string, options: FetchLimits): Promise<Uint8Array> {
  const fetched = await fetchNewer(location, options);
  return fetched === "unchanged" ? new Uint8Array() : fetched.bytes;
}

interface Request {
  /** The first one. */
  readonly url: URL;
  readonly options: FetchOptions;
  readonly signal: AbortSignal;
  readonly connections: Connections;
}

async function follow(request: Request, url: URL, redirectsLeft: number): Promise<Response> {
  const { options, signal, connections } = request;
  const response = await connections.fetch(url, {
    signal,
    redirect: "manual",
    headers: headersOf(options.known),
  });
  if (response.ok || (response.status === 304 && options.known !== undefined)) return response;
  await response.body?.cancel();
  const target = response.headers.get("location");
  if (response.status < 300 || response.status > 399 || target === null) {
    const status = `${response.status} ${response.statusText}`.trim();
    throw new InputFailure(`the server answered ${status}. Check the URL.`);
  }
  if (redirectsLeft === 0) throw new InputFailure(`it redirects more than ${limits.redirects} times.`);
  return follow(request, redirected(request, url, target), redirectsLeft - 1);
}

function redirected({ url: first, options }: Request, from: URL, target: string): URL {
  if (!URL.canParse(target, from.href)) throw new InputFailure("it redirects to what is no valid URL.");
  const to = checkedUrl(new URL(target, from).href);
  if (to.protocol === "http:" && from.protocol !== "http:") {
    throw new InputFailure(`it redirects to ${to.origin}, which is not https.`);
  }
  const { allowedHosts } = options;
  if (allowedHosts !== undefined && to.host !== first.host && !allowedHosts.includes(to.host)) {
    throw new InputFailure(
      `it redirects to another host, ${to.host}. If that is right, add "${to.host}" to "allowedHosts".`,
    );
  }
  return to;
}

function headersOf({ etag, lastModified }: Validators = {}): Record<string, string> {
  return {
    ...(etag === undefined ? {} : { "if-none-match": etag }),
    ...(lastModified === undefined ? {} : { "if-modified-since": lastModified }),
  };
}

function validatorsOf({ headers }: Response): Validators {
  const etag = headers.get("etag") ?? "";
  const lastModified = headers.get("last-modified") ?? "";
  return {
    ...(entityTag.test(etag) ? { etag } : {}),
    ...(httpDate.test(lastModified) ? { lastModified } : {}),
  };
}

/** RFC 9110, 8.8.3, without what is not ASCII. */
export const entityTag = /^(?:W\/)?"[\x21\x23-\x7E]{0,500}"$/u;

/** RFC 9110, 5.6.7: the form that is sent today. */
export const httpDate = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/u;

/** What fetch throws says only that it failed; the cause says why. */
function failureOf(error: TypeError): InputFailure {
  if (error.message === "terminated") {
    return new InputFailure("the answer was cut off before its end. Try again.");
  }
  return new InputFailure(`${reasonOf(error.cause ?? error)}.`);
}

function checkedUrl(text: string): URL {
  if (!URL.canParse(text)) throw new InputFailure("it is not a valid URL.");
  const url = new URL(text);
  if (url.username !== "" || url.password !== "") {
    throw new InputFailure("a URL must not contain a user name or password. Download the file first.");
  }
  if (url.protocol === "https:" || (url.protocol === "http:" && isLoopback(url))) return url;
  throw new InputFailure(`${url.protocol}//${url.host} is not https. Use https, or download the file first.`);
}
