/**
 * What can be done with a resource: a function for each kind of request, which gives the methods of that kind.
 * None of the methods needs its `this`.
 */
import type { Access } from "./access.js";
import { type Decode, type GraphRequest } from "./graph-request.js";
import { type Location } from "./location.js";
import { type Page } from "./paging.js";
import { type CollectionQuery, type EntityQuery, type Expansion, type Names, type NoExpansion, type Shape } from "./query.js";
import type { RequestOptions } from "./send.js";
export type { Access } from "./access.js";
export * from "./count.js";
export { json, jsonOrNothing, nothing, value } from "./decode.js";
export { literal, quoted } from "./literal.js";
export { type Location, child, key, named } from "./location.js";
export * from "./references.js";
export * from "./stream.js";
/** What can be said of a call that gets a collection. */
export interface ListOptions extends RequestOptions {
    /**
     * Where to go on: an `@odata.nextLink`, or an `@odata.deltaLink`. It has its own query; that of the call only says
     * what comes back.
     */
    readonly from?: string | undefined;
}
/** GET a collection. */
export interface List<T> {
    /** One page. */
    readonly get: <S extends Names<T> = Names<T>, const E extends Expansion<T> = NoExpansion>(query?: CollectionQuery<T, S, E>, options?: ListOptions) => Promise<Page<Shape<T, S, E>>>;
    /** All pages, each fetched when it is asked for. */
    readonly pages: <S extends Names<T> = Names<T>, const E extends Expansion<T> = NoExpansion>(query?: CollectionQuery<T, S, E>, options?: ListOptions) => AsyncGenerator<Page<Shape<T, S, E>>, void, undefined>;
    /** All items of all pages; a page is fetched when its first item is asked for. */
    readonly items: <S extends Names<T> = Names<T>, const E extends Expansion<T> = NoExpansion>(query?: CollectionQuery<T, S, E>, options?: ListOptions) => AsyncGenerator<Shape<T, S, E>, void, undefined>;
    readonly toGetRequest: <S extends Names<T> = Names<T>, const E extends Expansion<T> = NoExpansion>(query?: CollectionQuery<T, S, E>, options?: Pick<ListOptions, "from">) => GraphRequest<Page<Shape<T, S, E>>>;
}
/** Makes the methods of `List`. */
export declare function list<T>(at: Location, access?: Access): List<T>;
/** GET an entity, or another single value. */
export interface Read<T> {
    readonly get: <S extends Names<T> = Names<T>, const E extends Expansion<T> = NoExpansion>(query?: EntityQuery<T, S, E>, options?: RequestOptions) => Promise<Shape<T, S, E>>;
    readonly toGetRequest: <S extends Names<T> = Names<T>, const E extends Expansion<T> = NoExpansion>(query?: EntityQuery<T, S, E>) => GraphRequest<Shape<T, S, E>>;
}
/** Makes the methods of `Read`. */
export declare function read<T>(at: Location, access?: Access): Read<T>;
/** POST to a collection. */
export interface Create<B, T> {
    /** Gives the new entity. */
    readonly post: (body: B, options?: RequestOptions) => Promise<T>;
    readonly toPostRequest: (body: B) => GraphRequest<T>;
}
/** Makes the methods of `Create`: to create is to invoke an action whose parameters are an entity. */
export { invoke as create };
/** PATCH an entity. */
export interface Update<B, T> {
    /** Gives the changed entity, or undefined where the service answers without it (204). */
    readonly patch: (body: B, options?: RequestOptions) => Promise<T | undefined>;
    readonly toPatchRequest: (body: B) => GraphRequest<T | undefined>;
}
/** Makes the methods of `Update`. */
export declare function update<B, T>(at: Location, access?: Access): Update<B, T>;
/** PUT an entity, or another single value. */
export interface Replace<B, T> {
    /** Gives what is there now, or undefined where the service answers without it (204). */
    readonly put: (body: B, options?: RequestOptions) => Promise<T | undefined>;
    readonly toPutRequest: (body: B) => GraphRequest<T | undefined>;
}
/** Makes the methods of `Replace`. */
export declare function replace<B, T>(at: Location, access?: Access): Replace<B, T>;
/** DELETE an entity, or a relation to one. */
export interface Delete {
    readonly delete: (options?: RequestOptions) => Promise<void>;
    readonly toDeleteRequest: () => GraphRequest<void>;
}
/** Makes the methods of `Delete`. */
export declare function remove(at: Location, access?: Access): Delete;
/** POST an action that has parameters. */
export interface Invoke<B, T> {
    readonly post: (parameters: B, options?: RequestOptions) => Promise<T>;
    readonly toPostRequest: (parameters: B) => GraphRequest<T>;
}
/** Makes the methods of `Invoke`. @param decode How the result is made: `json` unless it is none, or a primitive one. */
export declare function invoke<B, T>(at: Location, access?: Access, decode?: Decode<T>): Invoke<B, T>;
/** POST an action that has no parameters. */
export interface Run<T> {
    readonly post: (options?: RequestOptions) => Promise<T>;
    readonly toPostRequest: () => GraphRequest<T>;
}
/** Makes the methods of `Run`. @param decode As with `invoke`. */
export declare function run<T>(at: Location, access?: Access, decode?: Decode<T>): Run<T>;
/** GET a value without query options: a primitive property, or the result of a function that is primitive. */
export interface Call<T> {
    readonly get: (options?: RequestOptions) => Promise<T>;
    readonly toGetRequest: () => GraphRequest<T>;
}
/** Makes the methods of `Call`. @param decode How the result is made: by default out of the object that wraps it. */
export declare function call<T>(at: Location, access?: Access, decode?: Decode<T>): Call<T>;
