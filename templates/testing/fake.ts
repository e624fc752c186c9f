/**
 * A service in memory, behind a function that does the work of `fetch`: for unit tests of applications.
 * It checks requests as the service does, keeps what is written, and gives back what the service would give back.
 */
import { batch } from "./batch.js";
import { type Failure, Failures } from "./failures.js";
import { invoke, type OperationHandler } from "./invoke.js";
import { type JsonObject, isObject } from "./json.js";
import { type KeyMaker, Keys } from "./keys.js";
import { Places } from "./places.js";
import { type Conversions, Presenter } from "./present.js";
import { parseQuery } from "./query.js";
import { Refusal } from "./refusal.js";
import { type Call, handlers, insert, type World } from "./requests.js";
import { router, type Step } from "./route.js";
import type { Method, Resource, Service } from "./service.js";
import { Store } from "./store.js";
import type { StoredAt } from "./stored.js";
import { typeReference, Types } from "./types.js";
import { type Answer, decodeText, type FakeFetch, type Message, received, responseOf, urlOf } from "./web.js";

/** How a fake is set up. */
export interface FakeOptions {
  /** What is stored from the start: entities, or lists of them, by path. What has no key gets one. */
  readonly data?: Readonly<Record<string, unknown>> | undefined;
  /** What actions and functions do, by `METHOD /path`. */
  readonly operations?: Readonly<Record<string, OperationHandler | undefined>> | undefined;
  /** How values come back that come back as another type, by the type that was written. */
  readonly conversions?: Conversions | undefined;
  /** How many items a page has at most; 100 by default. */
  readonly pageSize?: number | undefined;
  /** Whether PATCH and PUT answer with the entity; by default they answer with 204 and nothing. */
  readonly answersUpdates?: boolean | undefined;
  /** Makes the keys of new entities; by default they are counted. */
  readonly newKey?: KeyMaker | undefined;
}

/** A request as it came; those within a batch follow it. */
export interface ReceivedRequest<O extends string = string> {
  readonly method: string;
  readonly url: string;
  /** `METHOD /path` with the path template; absent for what the slice does not have. */
  readonly operation?: O;
  /** By names in small letters. */
  readonly headers: Readonly<Record<string, string>>;
  /** The JSON value, or another text; absent where there was none. */
  readonly body?: unknown;
}

/** A service in memory. @typeParam D What is stored, by path. */
export interface Fake<O extends string = string, D = object> {
  /** Does the work of the platform's `fetch`, for the service at any host. */
  readonly fetch: FakeFetch;
  /** The requests so far. */
  readonly requests: readonly ReceivedRequest<O>[];
  /**
   * What is stored at a path, with what the service never gives back: the list of a collection, or an entity; undefined where
   * there is nothing.
   */
  stored<const P extends string>(path: P): StoredAt<D, P>;
  /** Answers the next requests with an error. */
  fail(failure: Failure<O>): void;
}

/** Makes a fake of a service. */
export function createFake<O extends string, D = object>(
  service: Service,
  options: FakeOptions = {},
): Fake<O, D> {
  return new FakeService<O, D>(service, options);
}

class FakeService<O extends string, D> implements Fake<O, D> {
  readonly requests: ReceivedRequest<O>[] = [];
  readonly fetch: FakeFetch;
  readonly #service: Service;
  readonly #operations: ReadonlyMap<string, OperationHandler | undefined>;
  readonly #failures = new Failures();
  readonly #route: ReturnType<typeof router>;
  readonly #world: World;
  #answered = 0;

  constructor(service: Service, options: FakeOptions) {
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
    for (const [path, data] of Object.entries(options.data ?? {})) this.#seed(path, data);
  }

  stored<const P extends string>(path: P): StoredAt<D, P>;
  stored(path: string): unknown {
    const steps = this.#route(path);
    const place = steps && this.#world.places.at(steps);
    if (place?.kind === "many") return place.entities.map(({ entity }) => entity);
    return place?.kind === "one" ? place.entity : undefined;
  }

  fail(failure: Failure<O>): void {
    this.#failures.add(failure);
  }

  #seed(path: string, data: unknown): void {
    const steps = this.#route(path);
    const last = steps?.at(-1);
    if (last === undefined) throw new TypeError(`The slice has no ${path}.`);
    const { name } = typeReference(last.resource.type ?? "");
    const copy: unknown = JSON.parse(JSON.stringify(data));
    if (isObject(copy)) {
      this.#world.store.setEntity(path, copy);
      return;
    }
    if (!Array.isArray(copy)) throw new TypeError(`${path} takes an entity or a list of entities.`);
    for (const item of copy) {
      if (isObject(item)) insert(this.#world, path, name, item);
    }
  }

  /** Answers, and an error is an answer. */
  async #answer(message: Message): Promise<Answer> {
    const requestId = `00000000-0000-0000-0000-${String(++this.#answered).padStart(12, "0")}`;
    const ids = {
      "request-id": requestId,
      "client-request-id": message.headers["client-request-id"] ?? requestId,
    };
    try {
      const answer = await this.#handle(message);
      return { ...answer, headers: { ...ids, ...answer.headers } };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { status: error.status, headers: { ...ids, ...error.headers }, json: errorBody(error, ids) };
    }
  }

  async #handle(message: Message): Promise<Answer> {
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
    if (isBatch) return batch(message, rootUrl, (part) => this.#answer(part));
    if (steps === undefined || last === undefined)
      throw new Refusal(404, `Resource not found for '${path}'.`);
    if (method === undefined) throw methodNotAllowed(last);
    const call: Call = {
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
  #split(pathname: string): readonly [root: string, path: string] {
    const root = `/${this.#service.version}`;
    const end = `${pathname}/`.indexOf(`${root}/`) + root.length;
    if (end < root.length) throw new Refusal(400, `The path has no version: '${root}' is expected in it.`);
    return [pathname.slice(0, end), pathname.slice(end)];
  }

  #record({ method, url, headers, content }: Message, operation: string | undefined): void {
    const isOwn = (name: string | undefined): name is O => name !== undefined;
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

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** The method, where the resource has it. */
function methodOf(method: string, resource: Resource | undefined): Method | undefined {
  return methods.find((each) => each === method && resource?.[each] !== undefined);
}

const methods = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;

function methodNotAllowed({ resource }: Step): Refusal {
  const allow = methods.filter((method) => resource[method] !== undefined).join(", ");
  return new Refusal(405, "Specified HTTP method is not allowed for the request target.", {
    headers: { allow },
  });
}

/** https://learn.microsoft.com/en-us/graph/errors */
function errorBody({ code, message }: Refusal, ids: Readonly<Record<string, string>>): JsonObject {
  return { error: { code, message, innerError: { date: new Date().toISOString().slice(0, 19), ...ids } } };
}
