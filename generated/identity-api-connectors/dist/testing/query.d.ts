import { type JsonObject } from "./json.js";
import type { Types } from "./types.js";
/** The query options of a request, by name without `$`. */
export type Query = ReadonlyMap<string, string>;
export declare function parseQuery(parameters: Iterable<[string, string]>): Query;
/** Sorts by `$orderby`; null comes first. */
export declare function ordered(items: readonly JsonObject[], orderBy: string | undefined): readonly JsonObject[];
/** Only the members that `$select` names, and what the service says of the object. */
export declare function selected(types: Types, type: string, item: JsonObject, query: Query): JsonObject;
/** A number that a query option must be. */
export declare function countOption(query: Query, name: string): number | undefined;
