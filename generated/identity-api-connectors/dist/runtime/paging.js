import { json } from "./decode.js";
import { record } from "./json.js";
export async function page(request, response) {
    const body = await json(request, response);
    if (!Array.isArray(record(body)["value"]))
        throw new SyntaxError();
    return body;
}
/**
 * All pages, each fetched when it is asked for.
 *
 * @param from The link of the first page; undefined for the collection's own.
 * @throws TypeError where the links lead in circles: after some rounds, since of all links only one is kept (Brent, An
 *   improved Monte Carlo factorization algorithm, 1980).
 */
export async function* pagesFrom(fetchPage, from) {
    let kept = from;
    for (let count = 1;; count++) {
        const page = await fetchPage(from);
        yield page;
        from = page["@odata.nextLink"];
        if (!from)
            return;
        if (from === kept)
            throw new TypeError("The pages form a loop.");
        // At each power of two.
        if (!(count & (count - 1)))
            kept = from;
    }
}
/** All items of all pages. */
export async function* itemsOf(pages) {
    for await (const page of pages)
        yield* page.value;
}
