/**
 * Several requests in one.
 *
 * https://learn.microsoft.com/en-us/graph/json-batching
 */
import { root } from "./client.js";
import { json, promised } from "./decode.js";
import { GraphError, errorOf } from "./errors.js";
import { withJson } from "./graph-request.js";
import { isRecord, parsed, record } from "./json.js";
import { child } from "./location.js";
import { retryDelay } from "./retry.js";
import { stream } from "./stream.js";
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
                reject(entry, new GraphError("Timed out.", entry.request, { code: "timeout" }));
            }
        }
        else if (next.length === 0) {
            await sleep(firstDue(unsettled) - Date.now(), options.signal);
        }
        else {
            // What is sent again is decided for each request alone, here.
            await exchange(service, next, { ...others, retry: { retries: 0 }, deadline: left }, (entry, error) => retryDelay(error, entry.request, entry.retries, ends - Date.now(), retry));
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
        if (request.fetching || request.decode === stream) {
            throw new TypeError(`${operation} is for a stream, which cannot be in a batch.`);
        }
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
            reject(entry, new GraphError(`Not in the cloud ${cloud}.`, request, { code: "notInCloud" }));
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
            reject(entry, new GraphError("A request that it depends on failed.", entry.request, fields));
        }
    }
}
/**
 * What is due, and depends on nothing but what has succeeded or is in the same batch. One batch has one token: all in it
 * answer the same challenge, or none.
 */
function nextBatch(unsettled) {
    const now = Date.now();
    const next = new Set();
    let claims;
    for (const entry of unsettled) {
        const isFree = entry.dependsOn.every((other) => other.result ?? next.has(other));
        if (!isFree || entry.due > now || next.size === maxBatch)
            continue;
        if (next.size === 0)
            claims = entry.challenge?.claims;
        if (entry.challenge?.claims === claims)
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
    const challenge = entries[0]?.challenge;
    // From now on that token is the client's.
    if (challenge?.claims)
        service.authenticate(challenge.claims);
    let answers;
    try {
        answers = await service.send(Object.assign(batchRequest(service, entries), { fetching: listening }), options);
    }
    catch (error) {
        if (error instanceof GraphError)
            failed(entries, error, delayAfter);
        // The credential does not give such a token.
        else if (challenge && !options.signal?.aborted)
            for (const entry of entries)
                reject(entry, entry.challenge ?? challenge);
        else
            throw error;
        return;
    }
    for (const entry of entries) {
        try {
            const value = await resultOf(entry.request, answers.get(entry.id) ?? [], token);
            entry.result = { status: "fulfilled", value };
        }
        catch (error) {
            if (!(error instanceof GraphError))
                throw error;
            settle(entry, error, delayAfter(entry, error));
        }
    }
}
/** Settles the entries of a batch that failed as a whole. What can be sent again goes together, as late as any of it. */
function failed(entries, error, delayAfter) {
    const delays = new Map(entries.map((entry) => [entry, delayAfter(entry, error)]));
    const longest = Math.max(...[...delays.values()].map((delay) => delay ?? 0));
    for (const [entry, delay] of delays)
        settle(entry, error, delay === undefined ? undefined : longest);
}
/** Has an entry sent again, where that helps, or else be over. */
function settle(entry, error, delay) {
    if (delay !== undefined) {
        entry.retries++;
        entry.due = Date.now() + delay;
    }
    else if (error.claims && !entry.challenge) {
        entry.challenge = error;
    }
    else if (error.status !== 424 || entry.dependsOn.every(({ result }) => result)) {
        reject(entry, error);
    }
}
function reject(entry, reason) {
    entry.result = { status: "rejected", reason };
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
    const decode = answersOf;
    return withJson("POST", child(at, "/$batch"), decode)({ requests });
}
async function answersOf(request, response) {
    const { responses } = record(await json(request, response));
    const answers = new Map();
    for (const answer of promised(Array.isArray(responses) ? responses : undefined)) {
        if (!isRecord(answer))
            continue;
        const id = answer["id"];
        const others = answers.get(id);
        if (others)
            others.push(answer);
        else
            answers.set(id, [answer]);
    }
    return answers;
}
/** What would have come if the request had been sent alone. */
function responseOf({ status, headers, body }) {
    const values = Object.entries(record(headers)).map(([name, value]) => [name.toLowerCase(), isRecord(value) ? "" : String(value)]);
    const header = new Map(values);
    const code = typeof status === "number" ? status : 0;
    // Asynchronous, so that it rejects what is nested too deep to be written.
    const text = () => Promise.resolve(body).then(textOf);
    return {
        ok: code >= 200 && code < 300,
        status: code,
        headers: { get: (name) => header.get(name) ?? null },
        body: null,
        json: async () => (isRecord(body) ? body : JSON.parse(await text())),
        text,
        // Bytes come in Base64.
        arrayBuffer: async () => Uint8Array.from(decodeBase64(await text()), (character) => character.charCodeAt(0)).buffer,
    };
}
/** A body as text; JSON where it came as JSON. */
function textOf(body) {
    return typeof body === "string" ? body : body === undefined ? "" : JSON.stringify(body);
}
async function resultOf(request, answers, token) {
    const [answer, ...others] = answers;
    if (!answer || others.length > 0) {
        const what = answer ? "with several answers to it" : "without it";
        throw new GraphError(`The batch came back ${what}.`, request, { code: "unknownError" });
    }
    const response = responseOf(answer);
    const clientRequestId = response.headers.get("client-request-id") ?? undefined;
    if (response.ok) {
        try {
            return await request.decode(request, response);
        }
        catch {
            throw errorOf(request, response, clientRequestId);
        }
    }
    const body = await response.text().then(
    // As for one that is sent alone.
    (text) => parsed(text.replaceAll(token.padEnd(20), "")), () => undefined);
    throw errorOf(request, response, clientRequestId, body, token);
}
