/**
 * Requests whose query has options of the service's own, or lacks some of OData's.
 *
 * https://docs.oasis-open.org/odata/odata/v4.01/odata-v4.01-part2-url-conventions.html#sec_CustomQueryOptions
 */
import type { Access } from "./access.js";
import { type Decode, type GraphRequest, PreparedRequest } from "./graph-request.js";
import type { Location } from "./location.js";
import { type Page, itemsOf, pagesFrom } from "./paging.js";
import type { CollectionQuery, EntityQuery, Expansion, Names, NoExpansion, Shape } from "./query.js";
import { type ListOptions, list, read } from "./request.js";
import type { RequestOptions } from "./send.js";

/** The arguments of a call: the query can be left out where it has no option that is required. */
type Arguments<Own, Query, Options> =
  Partial<Own> extends Own
    ? [query?: Query & Own, options?: Options]
    : [query: Query & Own, options?: Options];

/** As `List`, without the options of OData called `Without`, and with options of the service's own. */
export interface CustomList<T, Without extends string = never, Own = unknown> {
  /** One page. */
  readonly get: <S extends Names<T> = Names<T>, const E extends Expansion<T> = NoExpansion>(
    ...args: Arguments<Own, Omit<CollectionQuery<T, S, E>, Without>, ListOptions>
  ) => Promise<Page<Shape<T, S, E>>>;
  /** All pages, each fetched when it is asked for. */
  readonly pages: <S extends Names<T> = Names<T>, const E extends Expansion<T> = NoExpansion>(
    ...args: Arguments<Own, Omit<CollectionQuery<T, S, E>, Without>, ListOptions>
  ) => AsyncGenerator<Page<Shape<T, S, E>>, void, undefined>;
  /** All items of all pages; a page is fetched when its first item is asked for. */
  readonly items: <S extends Names<T> = Names<T>, const E extends Expansion<T> = NoExpansion>(
    ...args: Arguments<Own, Omit<CollectionQuery<T, S, E>, Without>, ListOptions>
  ) => AsyncGenerator<Shape<T, S, E>, void, undefined>;
  readonly toGetRequest: <S extends Names<T> = Names<T>, const E extends Expansion<T> = NoExpansion>(
    ...args: Arguments<Own, Omit<CollectionQuery<T, S, E>, Without>, Pick<ListOptions, "from">>
  ) => GraphRequest<Page<Shape<T, S, E>>>;
}

/** As `Read`, without the options of OData called `Without`, and with options of the service's own. */
export interface CustomRead<T, Without extends string = never, Own = unknown> {
  readonly get: <S extends Names<T> = Names<T>, const E extends Expansion<T> = NoExpansion>(
    ...args: Arguments<Own, Omit<EntityQuery<T, S, E>, Without>, RequestOptions>
  ) => Promise<Shape<T, S, E>>;
  readonly toGetRequest: <S extends Names<T> = Names<T>, const E extends Expansion<T> = NoExpansion>(
    ...args: Arguments<Own, Omit<EntityQuery<T, S, E>, Without>, undefined>
  ) => GraphRequest<Shape<T, S, E>>;
}

/**
 * Makes the methods of `CustomList`.
 *
 * @param names What the service's own options are called.
 */
export function customList<T, Without extends string = never, Own = unknown>(
  at: Location,
  access: Access,
  ...names: readonly string[]
): CustomList<T, Without, Own>;
export function customList(at: Location, access: Access, ...names: readonly string[]): unknown {
  const plain = list<unknown>(at, access);
  const toGetRequest = (query?: object, options?: ListOptions): GraphRequest<Page<unknown>> => {
    const { system, own } = parted(query, names);
    const request = plain.toGetRequest(system, options);
    // A link has its own query.
    return options?.from ? request : withOptions(at, request, own);
  };
  const get = async (query?: object, options?: ListOptions): Promise<Page<unknown>> =>
    at.send(toGetRequest(query, options), options);
  const pages = (query?: object, options?: ListOptions): AsyncGenerator<Page<unknown>, void, undefined> =>
    pagesFrom((from) => get(query, { ...options, from }), options?.from);
  return {
    toGetRequest,
    get,
    pages,
    items: (query?: object, options?: ListOptions) => itemsOf(pages(query, options)),
  };
}

/** Makes the methods of `CustomRead`. @param names As with `customList`. */
export function customRead<T, Without extends string = never, Own = unknown>(
  at: Location,
  access: Access,
  ...names: readonly string[]
): CustomRead<T, Without, Own>;
export function customRead(at: Location, access: Access, ...names: readonly string[]): unknown {
  const plain = read<unknown>(at, access);
  const toGetRequest = (query?: object): GraphRequest<unknown> => {
    const { system, own } = parted(query, names);
    return withOptions(at, plain.toGetRequest(system), own);
  };
  return {
    toGetRequest,
    get: async (query?: object, options?: RequestOptions) => at.send(toGetRequest(query), options),
  };
}

/** A query without the options of these names, and those as they are written. */
function parted(
  query: object = {},
  names: readonly string[],
): { readonly system: object; readonly own: readonly string[] } {
  const options = Object.entries(query).filter(([, value]) => value !== undefined);
  return {
    system: Object.fromEntries(options.filter(([name]) => !names.includes(name))),
    own: options.flatMap(([name, value]) => (names.includes(name) ? [written(name, value)] : [])),
  };
}

function written(name: string, value: unknown): string {
  return [name, value].map((text) => encodeURIComponent(String(text)).replace(/%24/g, "$")).join("=");
}

function withOptions<T>(at: Location, request: GraphRequest<T>, own: readonly string[]): GraphRequest<T> {
  if (own.length === 0) return request;
  const url = request.url + (request.url === at.url ? "?" : "&") + own.join("&");
  const decode: Decode<T> = (sent, response) => request.decode(sent, response);
  return new PreparedRequest("GET", { ...at, url }, decode, request.access, request.headers);
}
