/**
 * What can be done with a resource: a function for each kind of request, which gives the methods of that kind.
 * None of the methods needs its `this`.
 */
import type { Access } from "./access.js";
import { json, jsonOrNothing, nothing, value } from "./decode.js";
import { type Decode, type GraphRequest, PreparedRequest, withJson } from "./graph-request.js";
import { type Location, linked } from "./location.js";
import { type Page, itemsOf, page, pagesFrom } from "./paging.js";
import {
  type CollectionQuery,
  type EntityQuery,
  type Expansion,
  type Names,
  type NoExpansion,
  type Shape,
  advanced,
  queried,
} from "./query.js";
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
  readonly get: <S extends Names<T> = Names<T>, const E extends Expansion<T> = NoExpansion>(
    query?: CollectionQuery<T, S, E>,
    options?: ListOptions,
  ) => Promise<Page<Shape<T, S, E>>>;
  /** All pages, each fetched when it is asked for. */
  readonly pages: <S extends Names<T> = Names<T>, const E extends Expansion<T> = NoExpansion>(
    query?: CollectionQuery<T, S, E>,
    options?: ListOptions,
  ) => AsyncGenerator<Page<Shape<T, S, E>>, void, undefined>;
  /** All items of all pages; a page is fetched when its first item is asked for. */
  readonly items: <S extends Names<T> = Names<T>, const E extends Expansion<T> = NoExpansion>(
    query?: CollectionQuery<T, S, E>,
    options?: ListOptions,
  ) => AsyncGenerator<Shape<T, S, E>, void, undefined>;
  readonly toGetRequest: <S extends Names<T> = Names<T>, const E extends Expansion<T> = NoExpansion>(
    query?: CollectionQuery<T, S, E>,
    options?: Pick<ListOptions, "from">,
  ) => GraphRequest<Page<Shape<T, S, E>>>;
}

/** Makes the methods of `List`. */
export function list<T>(at: Location, access?: Access): List<T> {
  const toGetRequest: List<T>["toGetRequest"] = (query, { from } = {}) =>
    new PreparedRequest(
      "GET",
      from ? linked(at, from) : queried(at, query),
      page,
      access,
      query?.search || query?.count ? advanced : undefined,
    );
  const get: List<T>["get"] = sending(at, toGetRequest);
  const pages: List<T>["pages"] = (query, options) =>
    pagesFrom((from) => get(query, { ...options, from }), options?.from);
  return { toGetRequest, get, pages, items: (query, options) => itemsOf(pages(query, options)) };
}

/** GET an entity, or another single value. */
export interface Read<T> {
  readonly get: <S extends Names<T> = Names<T>, const E extends Expansion<T> = NoExpansion>(
    query?: EntityQuery<T, S, E>,
    options?: RequestOptions,
  ) => Promise<Shape<T, S, E>>;
  readonly toGetRequest: <S extends Names<T> = Names<T>, const E extends Expansion<T> = NoExpansion>(
    query?: EntityQuery<T, S, E>,
  ) => GraphRequest<Shape<T, S, E>>;
}

/** Makes the methods of `Read`. */
export function read<T>(at: Location, access?: Access): Read<T> {
  const toGetRequest: Read<T>["toGetRequest"] = (query) =>
    new PreparedRequest("GET", queried(at, query), json, access);
  return { toGetRequest, get: sending(at, toGetRequest) };
}

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
export function update<B, T>(at: Location, access?: Access): Update<B, T> {
  const toPatchRequest = withJson<T | undefined>("PATCH", at, jsonOrNothing, access);
  return { toPatchRequest, patch: sending(at, toPatchRequest) };
}

/** PUT an entity, or another single value. */
export interface Replace<B, T> {
  /** Gives what is there now, or undefined where the service answers without it (204). */
  readonly put: (body: B, options?: RequestOptions) => Promise<T | undefined>;
  readonly toPutRequest: (body: B) => GraphRequest<T | undefined>;
}

/** Makes the methods of `Replace`. */
export function replace<B, T>(at: Location, access?: Access): Replace<B, T> {
  const toPutRequest = withJson<T | undefined>("PUT", at, jsonOrNothing, access);
  return { toPutRequest, put: sending(at, toPutRequest) };
}

/** DELETE an entity, or a relation to one. */
export interface Delete {
  readonly delete: (options?: RequestOptions) => Promise<void>;
  readonly toDeleteRequest: () => GraphRequest<void>;
}

/** Makes the methods of `Delete`. */
export function remove(at: Location, access?: Access): Delete {
  const toDeleteRequest = (): GraphRequest<void> => new PreparedRequest("DELETE", at, nothing, access);
  return { toDeleteRequest, delete: async (options) => at.send(toDeleteRequest(), options) };
}

/** POST an action that has parameters. */
export interface Invoke<B, T> {
  readonly post: (parameters: B, options?: RequestOptions) => Promise<T>;
  readonly toPostRequest: (parameters: B) => GraphRequest<T>;
}

/** Makes the methods of `Invoke`. @param decode How the result is made: `json` unless it is none, or a primitive one. */
export function invoke<B, T>(at: Location, access?: Access, decode: Decode<T> = json): Invoke<B, T> {
  const toPostRequest = withJson<T>("POST", at, decode, access);
  return { toPostRequest, post: sending(at, toPostRequest) };
}

/** POST an action that has no parameters. */
export interface Run<T> {
  readonly post: (options?: RequestOptions) => Promise<T>;
  readonly toPostRequest: () => GraphRequest<T>;
}

/** Makes the methods of `Run`. @param decode As with `invoke`. */
export function run<T>(at: Location, access?: Access, decode: Decode<T> = json): Run<T> {
  const toPostRequest = (): GraphRequest<T> => new PreparedRequest("POST", at, decode, access);
  return { toPostRequest, post: async (options) => at.send(toPostRequest(), options) };
}

/** GET a value without query options: a primitive property, or the result of a function that is primitive. */
export interface Call<T> {
  readonly get: (options?: RequestOptions) => Promise<T>;
  readonly toGetRequest: () => GraphRequest<T>;
}

/** Makes the methods of `Call`. @param decode How the result is made: by default out of the object that wraps it. */
export function call<T>(at: Location, access?: Access, decode: Decode<T> = value): Call<T> {
  const toGetRequest = (): GraphRequest<T> => new PreparedRequest("GET", at, decode, access);
  return { toGetRequest, get: async (options) => at.send(toGetRequest(), options) };
}

/** The method that sends what another one makes. */
function sending<I, T, O extends RequestOptions = RequestOptions>(
  at: Location,
  make: (input: I, options?: O) => GraphRequest<T>,
): (input: I, options?: O) => Promise<T> {
  // Asynchronous, so that it rejects where the body cannot be serialized.
  return async (input, options) => at.send(make(input, options), options);
}
