/**
 * All pages, each fetched when it is asked for.
 *
 * @param from The link of the first page; undefined for the collection's own.
 * @throws TypeError where the links lead back to a page that was read before.
 */
export async function* pagesFrom(fetchPage, from) {
    const visited = new Set([from]);
    do {
        const page = await fetchPage(from);
        yield page;
        from = page["@odata.nextLink"];
        if (from && visited.has(from))
            throw new TypeError("The next links form a loop.");
        visited.add(from);
    } while (from);
}
/** All items of all pages. */
export async function* itemsOf(pages) {
    for await (const page of pages)
        yield* page.value;
}
