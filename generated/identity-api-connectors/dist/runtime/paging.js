import { json, promised } from "./decode.js";
import { record } from "./json.js";
export async function page(request, response) {
    const body = await json(request, response);
    return promised(request, response, Array.isArray(record(body)["value"]) ? body : undefined);
}
/**
 * All pages, each fetched when it is asked for.
 *
 * @param from The link of the first page; undefined for the collection's own.
 * @throws TypeError where a page is said to follow itself, which would never end.
 */
export async function* pagesFrom(fetchPage, from) {
    for (;;) {
        const page = await fetchPage(from);
        yield page;
        const next = page["@odata.nextLink"];
        if (!next)
            return;
        if (next === from)
            throw new TypeError("The page links to itself.");
        from = next;
    }
}
/** All items of all pages. */
export async function* itemsOf(pages) {
    for await (const page of pages)
        yield* page.value;
}
