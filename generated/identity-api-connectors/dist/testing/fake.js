/**
 * A service in memory, behind a function that does the work of `fetch`: for unit tests of applications.
 * It checks requests as the service does, keeps what is written, and gives back what the service would give back.
 */
import { batch } from "./batch.js";
import { Failures } from "./failures.js";
import { invoke } from "./invoke.js";
import { isObject } from "./json.js";
import { Keys } from "./keys.js";
import { Places } from "./places.js";
import { Presenter } from "./present.js";
import { parseQuery } from "./query.js";
import { Refusal } from "./refusal.js";
import { handlers, insert } from "./requests.js";
import { router } from "./route.js";
import { Store } from "./store.js";
import { typeReference, Types } from "./types.js";
import { decodeText, received, responseOf, urlOf } from "./web.js";
/** Makes a fake of a service. */
export function createFake(service, options = {}) {
    return new FakeService(service, options);
}
class FakeService {
    requests = [];
    fetch;
    #service;
    #operations;
    #failures = new Failures();
    #route;
    #world;
    #answered = 0;
    constructor(service, options) {
        const types = new Types(service);
        const store = new Store();
        this.#service = service;
        this.#operations = new Map(Object.entries(options.operations ?? {}));
        this.#route = router(service);
        this.#world = {
            types,
            store,
            places: new Places(store, types, this.#route),
            presenter: new Presenter(types, options.conversions ?? {}),
            keys: new Keys(types, options.newKey),
            pageSize: options.pageSize ?? 100,
            answersUpdates: options.answersUpdates ?? false,
        };
        this.fetch = async (input, init) => responseOf(await this.#answer(await received(input, init)));
        for (const [path, data] of Object.entries(options.data ?? {}))
            this.#seed(path, data);
    }
    stored(path) {
        const steps = this.#route(path);
        const place = steps && this.#world.places.at(steps);
        if (place?.kind === "many")
            return place.entities.map(({ entity }) => entity);
        return place?.kind === "one" ? place.entity : undefined;
    }
    fail(failure) {
        this.#failures.add(failure);
    }
    #seed(path, data) {
        const steps = this.#route(path);
        const last = steps?.at(-1);
        if (last === undefined)
            throw new TypeError(`The slice has no ${path}.`);
        const { name } = typeReference(last.resource.type ?? "");
        const copy = JSON.parse(JSON.stringify(data));
        if (isObject(copy)) {
            this.#world.store.setEntity(path, copy);
            return;
        }
        if (!Array.isArray(copy))
            throw new TypeError(`${path} takes an entity or a list of entities.`);
        for (const item of copy) {
            if (isObject(item))
                insert(this.#world, path, name, item);
        }
    }
    /** Answers, and an error is an answer. */
    async #answer(message) {
        const requestId = `00000000-0000-0000-0000-${String(++this.#answered).padStart(12, "0")}`;
        const ids = {
            "request-id": requestId,
            "client-request-id": message.headers["client-request-id"] ?? requestId,
        };
        try {
            const answer = await this.#handle(message);
            return { ...answer, headers: { ...ids, ...answer.headers } };
        }
        catch (error) {
            if (!(error instanceof Refusal))
                throw error;
            return { status: error.status, headers: { ...ids, ...error.headers }, json: errorBody(error, ids) };
        }
    }
    async #handle(message) {
        const { origin, pathname, searchParams } = urlOf(message.url);
        const [root, path] = this.#split(pathname);
        const rootUrl = origin + root;
        const isBatch = path === "/$batch";
        const steps = isBatch ? undefined : this.#route(path);
        const last = steps?.at(-1);
        const method = methodOf(message.method, last?.resource);
        const operation = last && method ? `${method} ${last.template}` : undefined;
        this.#record(message, operation);
        this.#failures.meet(isBatch ? `${message.method} ${path}` : operation);
        if (!/^Bearer \S/i.test(message.headers["authorization"] ?? "")) {
            throw new Refusal(401, "Access token is empty.", {
                headers: { "www-authenticate": 'Bearer realm="", error="invalid_token"' },
            });
        }
        if (isBatch)
            return batch(message, rootUrl, (part) => this.#answer(part));
        if (steps === undefined || last === undefined)
            throw new Refusal(404, `Resource not found for '${path}'.`);
        if (method === undefined)
            throw methodNotAllowed(last);
        const call = {
            world: this.#world,
            message,
            query: parseQuery(searchParams),
            steps,
            last,
            place: this.#world.places.at(steps),
            rootUrl,
        };
        const kind = last.resource[method] ?? "read";
        return kind === "invoke" ? invoke(call, this.#operations.get(operation ?? "")) : handlers[kind](call);
    }
    /** The path of the service's root, and what is below it. */
    #split(pathname) {
        const root = `/${this.#service.version}`;
        const end = `${pathname}/`.indexOf(`${root}/`) + root.length;
        if (end < root.length)
            throw new Refusal(400, `The path has no version: '${root}' is expected in it.`);
        return [pathname.slice(0, end), pathname.slice(end)];
    }
    #record({ method, url, headers, content }, operation) {
        const isOwn = (name) => name !== undefined;
        const text = decodeText(content);
        this.requests.push({
            method,
            url,
            headers,
            ...(isOwn(operation) ? { operation } : {}),
            ...(text === "" ? {} : { body: parsed(text) }),
        });
    }
}
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return text;
    }
}
/** The method, where the resource has it. */
function methodOf(method, resource) {
    return methods.find((each) => each === method && resource?.[each] !== undefined);
}
const methods = ["GET", "POST", "PUT", "PATCH", "DELETE"];
function methodNotAllowed({ resource }) {
    const allow = methods.filter((method) => resource[method] !== undefined).join(", ");
    return new Refusal(405, "Specified HTTP method is not allowed for the request target.", {
        headers: { allow },
    });
}
/** https://learn.microsoft.com/en-us/graph/errors */
function errorBody({ code, message }, ids) {
    return { error: { code, message, innerError: { date: new Date().toISOString().slice(0, 19), ...ids } } };
}
