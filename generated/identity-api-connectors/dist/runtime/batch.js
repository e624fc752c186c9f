/**
 * Several requests in one.
 *
 * https://learn.microsoft.com/en-us/graph/json-batching
 */
import { needed } from "./access.js";
import { root } from "./client.js";
import { json, promised } from "./decode.js";
import { GraphError, errorOf } from "./errors.js";
import { PreparedRequest } from "./graph-request.js";
import { isRecord, parsed, record } from "./json.js";
import { child } from "./location.js";
import { retryDelay } from "./retry.js";
import { sleep } from "./time.js";
import { decodeBase64 } from "./web.js";
/** How many requests the service takes in one batch. */
const maxBatch = 20;
export async function batch(graph, items, options = {}) {
    const service = graph[root];
    const entries = entriesOf(service, items);
    const { deadline = service.deadline ?? Infinity, retry = service.retry, ...others } = options;
    const ends = Date.now() + deadline;
    for (;;) {
        rejectDependents(entries);
        const unsettled = entries.filter(({ result }) => !result);
        if (unsettled.length === 0)
            break;
        const left = ends - Date.now();
        const next = nextBatch(unsettled);
        if (left <= 0) {
            for (const entry of unsettled) {
                const reason = new GraphError("Timed out.", entry.request, { code: "timeout" });
                entry.result = { status: "rejected", reason };
            }
        }
        else if (next.length === 0) {
            await sleep(firstDue(unsettled) - Date.now(), options.signal);
        }
        else {
            await exchange(service, next, { ...others, retry, deadline: left }, (entry, error) => retryDelay(error, entry.request, entry.retries, ends - Date.now(), retry));
        }
    }
    return entries.flatMap(({ result }) => result ?? []);
}
function entriesOf({ baseUrl, cloud }, items) {
    const known = new Map();
    return items.map((item, index) => {
        const { request, dependsOn } = "request" in item ? item : { request: item, dependsOn: [] };
        const operation = `${request.method} ${request.path}`;
        if (!request.url.startsWith(`${baseUrl}/`))
            throw new TypeError(`${operation} is not for ${baseUrl}.`);
        if (request.body !== null && !request.headers?.["content-type"]?.includes("json")) {
            throw new TypeError(`${operation} sends something other than JSON, which cannot be in a batch.`);
        }
        const entry = {
            id: String(index + 1),
            request,
            dependsOn: dependsOn.map((other) => {
                const before = known.get(other);
                if (!before)
                    throw new TypeError(`What ${operation} depends on does not come before it in the batch.`);
                return before;
            }),
            url: request.url.slice(baseUrl.length),
            retries: 0,
            due: 0,
        };
        if (request.access?.clouds?.includes(cloud) === false) {
            const reason = new GraphError(`Not in the cloud ${cloud}.`, request, { code: "notInCloud" });
            entry.result = { status: "rejected", reason };
        }
        known.set(request, entry);
        return entry;
    });
}
/** Settles what cannot be sent any more. In order, so that a chain falls at once. */
function rejectDependents(entries) {
    for (const entry of entries) {
        if (!entry.result && entry.dependsOn.some(({ result }) => result?.status === "rejected")) {
            const fields = { status: 424, code: "FailedDependency" };
            const reason = new GraphError("A request that it depends on failed.", entry.request, fields);
            entry.result = { status: "rejected", reason };
        }
    }
}
/** What is due, and depends on nothing but what has succeeded or is in the same batch. */
function nextBatch(unsettled) {
    const now = Date.now();
    const next = new Set();
    for (const entry of unsettled) {
        const free = entry.dependsOn.every((other) => other.result ?? next.has(other));
        if (free && entry.due <= now && next.size < maxBatch)
            next.add(entry);
    }
    return [...next];
}
/** When the first may be sent of those that wait for their time alone, not for others. */
function firstDue(unsettled) {
    const free = unsettled.filter(({ dependsOn }) => dependsOn.every(({ result }) => result));
    return Math.min(...free.map(({ due }) => due));
}
/** Sends one batch. Afterwards each entry has its result, or is to be sent again when it is due. */
async function exchange(service, entries, options, delayAfter) {
    let token = "";
    // Which permissions are lacking depends on the token.
    const listening = (fetch) => (url, init) => {
        token = (init.headers["authorization"] ?? "").replace("Bearer ", "");
        return fetch(url, init);
    };
    let answers;
    try {
        answers = await service.send(Object.assign(batchRequest(service, entries), { fetching: listening }), options);
    }
    catch (error) {
        if (!(error instanceof GraphError))
            throw error;
        for (const entry of entries)
            entry.result = { status: "rejected", reason: error };
        return;
    }
    for (const entry of entries) {
        const { request } = entry;
        const response = responseOf(answers.get(entry.id));
        try {
            entry.result = { status: "fulfilled", value: await resultOf(request, response, token) };
        }
        catch (error) {
            if (!(error instanceof GraphError))
                throw error;
            const delay = delayAfter(entry, error);
            if (delay !== undefined) {
                entry.retries++;
                entry.due = Date.now() + delay;
            }
            else if (error.status !== 424 || entry.dependsOn.every(({ result }) => result)) {
                entry.result = { status: "rejected", reason: error };
            }
        }
    }
}
function batchRequest(at, entries) {
    const requests = entries.map(({ id, request: { method, headers, body }, url, dependsOn }) => {
        const waitsFor = dependsOn.filter(({ result }) => !result).map((entry) => entry.id);
        return {
            id,
            method,
            url,
            headers,
            body: typeof body === "string" ? parsed(body) : undefined,
            dependsOn: waitsFor.length > 0 ? waitsFor : undefined,
        };
    });
    return new PreparedRequest("POST", child(at, "/$batch"), answersOf, {
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ requests }),
    });
}
async function answersOf(request, response) {
    const { responses } = record(await json(request, response));
    const list = promised(request, response, Array.isArray(responses) ? responses : undefined);
    return new Map(list.filter(isRecord).map((answer) => [answer["id"], answer]));
}
/** What would have come if the request had been sent alone; a status of 0 where it was not answered. */
function responseOf(answer) {
    const { status, headers, body } = record(answer);
    const values = Object.entries(record(headers)).map(([name, value]) => [name.toLowerCase(), String(value)]);
    const header = new Map(values);
    const code = typeof status === "number" ? status : 0;
    const text = typeof body === "string" ? body : body === undefined ? "" : JSON.stringify(body);
    return {
        ok: code >= 200 && code < 300,
        status: code,
        headers: { get: (name) => header.get(name) ?? null },
        body: null,
        text: () => Promise.resolve(text),
        // Bytes come in Base64.
        arrayBuffer: () => Promise.resolve(Uint8Array.from(decodeBase64(text), (character) => character.charCodeAt(0)).buffer),
    };
}
async function resultOf(request, response, token) {
    if (response.ok)
        return request.decode(request, response);
    const clientRequestId = response.headers.get("client-request-id") ?? undefined;
    const lacking = response.status === 403 ? needed(request.access ?? {}, token) : undefined;
    throw errorOf(request, response, parsed(await response.text()), clientRequestId, lacking);
}
