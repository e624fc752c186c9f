/** One page of a collection. */
export interface Page<T> {
    value: T[];
    /** Where the next page is; absent on the last one. */
    "@odata.nextLink"?: string;
    /** On the last page of a delta query: where to ask for what will have changed since. */
    "@odata.deltaLink"?: string;
    /** How many items there are on all pages together, where it was asked for. */
    "@odata.count"?: number;
    "@odata.context"?: string;
}
/**
 * All pages, each fetched when it is asked for.
 *
 * @param path The path template of the collection.
 * @param from The link of the first page; undefined for the collection's own.
 */
export declare function pagesFrom<P extends {
    "@odata.nextLink"?: string;
}>(path: string, fetchPage: (from: string | undefined) => Promise<P>, from: string | undefined): AsyncGenerator<P, void, undefined>;
/** All items of all pages. */
export declare function itemsOf<T>(pages: AsyncIterable<Page<T>>): AsyncGenerator<T, void, undefined>;
