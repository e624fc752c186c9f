/**
 * Requests whose query has options of the service's own, or lacks some of OData's.
 *
 * https://docs.oasis-open.org/odata/odata/v4.01/odata-v4.01-part2-url-conventions.html#sec_CustomQueryOptions
 */
import type { Access } from "./access.js";
import { type GraphRequest } from "./graph-request.js";
import type { Location } from "./location.js";
import { type Page } from "./paging.js";
import type { CollectionQuery, EntityQuery, Expansion, Names, NoExpansion, Shape } from "./query.js";
import { type ListOptions } from "./request.js";
import type { RequestOptions } from "./send.js";
/** The arguments of a call: the query can be left out where it has no option that is required. */
type Arguments<Own, Query, Options> = Partial<Own> extends Own ? [query?: Query & Own, options?: Options] : [query: Query & Own, options?: Options];
/** As `List`, without the options of OData called `Without`, and with options of the service's own. */
export interface CustomList<T, Without extends string = never, Own = unknown> {
    /** One page. */
    readonly get: <S extends Names<T> = Names<T>, const E extends Expansion<T> = NoExpansion>(...args: Arguments<Own, Omit<CollectionQuery<T, S, E>, Without>, ListOptions>) => Promise<Page<Shape<T, S, E>>>;
    /** All pages, each fetched when it is asked for. */
    readonly pages: <S extends Names<T> = Names<T>, const E extends Expansion<T> = NoExpansion>(...args: Arguments<Own, Omit<CollectionQuery<T, S, E>, Without>, ListOptions>) => AsyncGenerator<Page<Shape<T, S, E>>, void, undefined>;
    /** All items of all pages; a page is fetched when its first item is asked for. */
    readonly items: <S extends Names<T> = Names<T>, const E extends Expansion<T> = NoExpansion>(...args: Arguments<Own, Omit<CollectionQuery<T, S, E>, Without>, ListOptions>) => AsyncGenerator<Shape<T, S, E>, void, undefined>;
    readonly toGetRequest: <S extends Names<T> = Names<T>, const E extends Expansion<T> = NoExpansion>(...args: Arguments<Own, Omit<CollectionQuery<T, S, E>, Without>, Pick<ListOptions, "from">>) => GraphRequest<Page<Shape<T, S, E>>>;
}
/** As `Read`, without the options of OData called `Without`, and with options of the service's own. */
export interface CustomRead<T, Without extends string = never, Own = unknown> {
    readonly get: <S extends Names<T> = Names<T>, const E extends Expansion<T> = NoExpansion>(...args: Arguments<Own, Omit<EntityQuery<T, S, E>, Without>, RequestOptions>) => Promise<Shape<T, S, E>>;
    readonly toGetRequest: <S extends Names<T> = Names<T>, const E extends Expansion<T> = NoExpansion>(...args: Arguments<Own, Omit<EntityQuery<T, S, E>, Without>, undefined>) => GraphRequest<Shape<T, S, E>>;
}
/**
 * Makes the methods of `CustomList`.
 *
 * @param names What the service's own options are called.
 */
export declare function customList<T, Without extends string = never, Own = unknown>(at: Location, access: Access, ...names: readonly string[]): CustomList<T, Without, Own>;
/** Makes the methods of `CustomRead`. @param names As with `customList`. */
export declare function customRead<T, Without extends string = never, Own = unknown>(at: Location, access: Access, ...names: readonly string[]): CustomRead<T, Without, Own>;
export {};
