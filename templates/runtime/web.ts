/**
 * What this client needs of the web platform. The types are those of the consumer's environment (DOM, workers,
 * Node, Deno, Bun) where it has them, and the smallest structure that does the job where it has none, so that
 * the declarations of this package need neither the DOM library nor the types of Node.
 */

/** The environment's `AbortSignal`. */
export type Signal = typeof globalThis extends { AbortSignal: { prototype: infer S } } ? S : BareSignal;

/** What may be the body of a request: whatever the environment's `fetch` takes. */
export type Body = typeof globalThis extends { Response: new (body?: infer B, init?: never) => unknown }
  ? Exclude<B, undefined>
  : BareBody;

/** The environment's `ReadableStream` of bytes. */
export type ByteStream = typeof globalThis extends { Response: { prototype: { readonly body: infer S } } }
  ? Exclude<S, null>
  : BareStream;

/** The part of `AbortSignal` that is used. */
export interface BareSignal {
  readonly aborted: boolean;
  readonly reason: unknown;
  addEventListener(type: "abort", listener: () => void): void;
  removeEventListener(type: "abort", listener: () => void): void;
}

/** Bodies that every environment knows. */
export type BareBody = string | Uint8Array | ArrayBuffer | BareStream | null;

/** The part of `ReadableStream` that is used. */
export interface BareStream {
  readonly locked: boolean;
  cancel(reason?: unknown): Promise<void>;
}

/** What is passed to `fetch`. */
export interface FetchInit {
  method: string;
  headers: Record<string, string>;
  body: Body | null;
  signal: Signal | null;
  redirect: "manual";
  /** Given with a body that is a stream. */
  duplex?: "half";
}

/** The part of `Response` that is used. */
export interface FetchResponse {
  readonly ok: boolean;
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  readonly body: ByteStream | null;
  json(): Promise<unknown>;
  text(): Promise<string>;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** A body that is there already, as the members of a response. */
export function textBody(text: string): Pick<FetchResponse, "body" | "json" | "text"> {
  return {
    body: null,
    json: () => Promise.resolve(text).then((json): unknown => JSON.parse(json)),
    text: () => Promise.resolve(text),
  };
}

/** A function that does what `fetch` does. */
export type Fetch = (url: string, init: FetchInit) => Promise<FetchResponse>;

/** The environment's `URL`, as much of it as is used. It throws a TypeError for what is none. */
export type UrlConstructor = new (
  url: string,
  base?: string,
) => { readonly href: string; readonly origin: string };

declare function atob(text: string): string;

/** Decodes Base64, also in its URL-safe alphabet, to one character a byte; to nothing where it is none. */
export function decodeBase64(text: string): string {
  try {
    return atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  } catch {
    return "";
  }
}
