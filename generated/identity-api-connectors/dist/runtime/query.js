/**
 * Query options, and what they do to the type of the result.
 *
 * https://docs.oasis-open.org/odata/odata/v4.01/odata-v4.01-part2-url-conventions.html#sec_SystemQueryOptions
 */
import { record } from "./json.js";
/** A location with query options. */
export function queried(at, query) {
    const encode = (value) => encodeURIComponent(value).replaceAll("%2C", ",");
    const options = systemOptions(query, encode).join("&");
    return options ? { ...at, url: `${at.url}?${options}` } : at;
}
/**
 * What advanced queries on directory objects need: searching, and counting all items. Elsewhere it is ignored.
 *
 * https://learn.microsoft.com/en-us/graph/aad-advanced-queries
 */
export const advanced = { consistencylevel: "eventual" };
/** What says nothing, such as an empty list, is left out. */
function systemOptions(query, encode) {
    return Object.entries(record(query)).flatMap(([name, value]) => {
        const items = [value].flat().flatMap((item) => {
            // A phrase stands in quotes, and in it backslashes before quotes and backslashes (OData ABNF `searchPhrase`).
            if (name === "search")
                return item ? JSON.stringify(item) : [];
            // A condition becomes its text by its own `toString`, which no object has that came as JSON.
            return name === "expand" && typeof item !== "string" ? expansion(item) : item;
        });
        const text = items.join(name === "search" ? " AND " : ",");
        return text ? `$${name.toLowerCase()}=${encode(text)}` : [];
    });
}
function expansion(members) {
    return Object.entries(record(members))
        .map(([name, query]) => {
        const options = systemOptions(query, String).join(";");
        return options ? `${name}(${options})` : name;
    })
        .join();
}
