import { type Failure } from "./failures.js";
import { type OperationHandler } from "./invoke.js";
import { type KeyMaker } from "./keys.js";
import { type Conversions } from "./present.js";
import type { Service } from "./service.js";
import type { StoredAt } from "./stored.js";
import { type FakeFetch } from "./web.js";
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
export declare function createFake<O extends string, D = object>(service: Service, options?: FakeOptions): Fake<O, D>;
