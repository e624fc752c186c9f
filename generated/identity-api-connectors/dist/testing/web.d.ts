import type { FetchResponse } from "../runtime/web.js";
/** What a fake needs of the web platform, which has no types here. */
/** The environment's `Response`, or as much of it as clients use. */
export type FakeResponse = typeof globalThis extends {
    Response: {
        prototype: infer R;
    };
} ? R : FetchResponse;
/** Does the work of the platform's `fetch`. */
export type FakeFetch = (input: string | {
    readonly href: string;
} | {
    readonly url: string;
}, init?: object) => Promise<FakeResponse>;
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
export declare function received(...parameters: Parameters<FakeFetch>): Promise<Message>;
export declare function responseOf({ status, headers, json, content }: Answer): FakeResponse;
export declare function urlOf(url: string, base?: string): WebUrl;
export declare function decodeText(bytes: Uint8Array): string;
export declare function encodeText(text: string): Uint8Array;
/** Base64 of a text in UTF-8. */
export declare function base64(text: string): string;
export {};
