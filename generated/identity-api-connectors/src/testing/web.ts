import type { FetchResponse } from "../runtime/web.js";

/** What a fake needs of the web platform, which has no types here. */

/** The environment's `Response`, or as much of it as clients use. */
export type FakeResponse = typeof globalThis extends { Response: { prototype: infer R } } ? R : FetchResponse;

/** Does the work of the platform's `fetch`. */
export type FakeFetch = (
  input: string | { readonly href: string } | { readonly url: string },
  init?: object,
) => Promise<FakeResponse>;

interface WebHeaders {
  get(name: string): string | null;
  forEach(callback: (value: string, name: string) => void): void;
}

interface WebRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: WebHeaders;
  readonly signal: { readonly aborted: boolean; readonly reason: unknown };
  arrayBuffer(): Promise<ArrayBuffer>;
}

interface WebUrl {
  readonly href: string;
  readonly origin: string;
  readonly pathname: string;
  readonly searchParams: WebSearchParameters;
}

interface WebSearchParameters extends Iterable<[string, string]> {
  set(name: string, value: string): void;
  delete(name: string): void;
}

declare const Request: new (input: Parameters<FakeFetch>[0], init?: object) => WebRequest;
declare const Response: new (
  body: string | Uint8Array | null,
  init: { readonly status: number; readonly headers: Readonly<Record<string, string>> },
) => FakeResponse;
declare const URL: new (url: string, base?: string) => WebUrl;
declare const TextDecoder: new () => { decode(bytes: Uint8Array): string };
declare const TextEncoder: new () => { encode(text: string): Uint8Array };
declare function btoa(text: string): string;

/** A request, with its body read. */
export interface Message {
  readonly method: string;
  readonly url: string;
  /** By names in small letters. */
  readonly headers: Readonly<Record<string, string>>;
  readonly content: Uint8Array;
}

/** What is answered. */
export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** A JSON value; absent where there is none. */
  readonly json?: unknown;
  /** What is answered instead of JSON. */
  readonly content?: string | Uint8Array;
}

/** Reads what was passed to `fetch`; rejects where its signal has aborted. */
export async function received(...parameters: Parameters<FakeFetch>): Promise<Message> {
  const request = new Request(...parameters);
  if (request.signal.aborted) throw request.signal.reason;
  const headers: Record<string, string> = {};
  request.headers.forEach((value, name) => (headers[name] = value));
  const content = new Uint8Array(await request.arrayBuffer());
  return { method: request.method, url: request.url, headers, content };
}

export function responseOf({ status, headers = {}, json, content }: Answer): FakeResponse {
  if (content !== undefined) return new Response(content, { status, headers });
  if (json === undefined) return new Response(null, { status, headers });
  const type =
    "application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8";
  return new Response(JSON.stringify(json), { status, headers: { "content-type": type, ...headers } });
}

export function urlOf(url: string, base?: string): WebUrl {
  return new URL(url, base);
}

export function decodeText(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

export function encodeText(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Base64 of a text in UTF-8. */
export function base64(text: string): string {
  return btoa(String.fromCharCode(...encodeText(text)));
}
