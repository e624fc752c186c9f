/**
 * `$filter` and `$search`, as much of them as applications ask for.
 *
 * https://docs.oasis-open.org/odata/odata/v4.01/odata-v4.01-part2-url-conventions.html#sec_SystemQueryOptionfilter
 */
import { type JsonObject } from "./json.js";
/** The items that fulfil `$filter`. */
export declare function filtered(items: readonly JsonObject[], filter: string | undefined): readonly JsonObject[];
/** The items that have each phrase of `$search` in a string of theirs, or in the one that is named before a colon. */
export declare function searched(items: readonly JsonObject[], search: string | undefined): readonly JsonObject[];
