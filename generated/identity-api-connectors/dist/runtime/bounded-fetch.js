/**
 * A `fetch` for the options of a client that takes no more of a body than so many bytes, counted as they are once
 * decompressed: a longer body fails, and the rest of it is not read. Without it, what a small answer unpacks to may take
 * all the memory there is. The call fails with `invalidResponse`, and is not sent again; a stream that was handed out
 * fails with a `SyntaxError`.
 *
 * @param fetching Does the work of the platform's `fetch`.
 */
export function boundedFetch(bytes, fetching) {
    return async (url, init) => {
        // The global one is looked up at each call, as the client does.
        const response = await (fetching ?? fetch)(url, init);
        if (!response.body)
            return response;
        const { ok, status, headers } = response;
        const bounded = new Response(atMost(bytes, response.body));
        return {
            ok,
            status,
            headers,
            body: bounded.body,
            json: () => bounded.json(),
            text: () => bounded.text(),
            arrayBuffer: () => bounded.arrayBuffer(),
        };
    };
}
function atMost(bytes, body) {
    if (!isPipe(body))
        throw new TypeError("The length of a body cannot be bounded on this platform.");
    let left = bytes;
    return body.pipeThrough(new TransformStream({
        transform(chunk, chunks) {
            left -= chunk.byteLength;
            // A JSON text that is cut off is none: a client takes it for that, and not for a fault of the connection.
            if (left < 0)
                chunks.error(new SyntaxError(`The body is longer than ${bytes} bytes.`));
            else
                chunks.enqueue(chunk);
        },
    }));
}
function isPipe(body) {
    return "pipeThrough" in body;
}
