import { GraphError } from "./errors.js";
/**
 * All pages, each fetched when it is asked for.
 *
 * @param path The path template of the collection.
 * @param from The link of the first page; undefined for the collection's own.
 */
export async function* pagesFrom(path, fetchPage, from) {
    const visited = new Set([from]);
    do {
        const page = await fetchPage(from);
        yield page;
        from = page["@odata.nextLink"];
        if (from && visited.has(from)) {
            throw new GraphError("A next link leads back.", { method: "GET", path }, { code: "invalidResponse" });
        }
        visited.add(from);
    } while (from);
}
/** All items of all pages. */
export async function* itemsOf(pages) {
    for await (const page of pages)
        yield* page.value;
}
