import { type JsonObject } from "./json.js";
import type { Keys } from "./keys.js";
import { type Located, type Many, type One, type Place, type Places } from "./places.js";
import type { Presenter } from "./present.js";
import { type Query } from "./query.js";
import type { Step } from "./route.js";
import type { RequestKind } from "./service.js";
import type { Store } from "./store.js";
import type { Types } from "./types.js";
import { type Answer, type Message } from "./web.js";
/** What all requests to a fake have in common. */
export interface World {
    readonly types: Types;
    readonly store: Store;
    readonly places: Places;
    readonly presenter: Presenter;
    readonly keys: Keys;
    readonly pageSize: number;
    readonly answersUpdates: boolean;
}
/** One request, and where it leads. */
export interface Call {
    readonly world: World;
    readonly message: Message;
    readonly query: Query;
    readonly steps: readonly Step[];
    readonly last: Step;
    readonly place: Place | undefined;
    /** The URL of the service's root, without a slash at its end. */
    readonly rootUrl: string;
}
export declare const handlers: Readonly<Record<Exclude<RequestKind, "invoke">, (call: Call) => Answer>>;
/** An entity as it comes back, with its context. */
export declare function entityAnswer(call: Call, place: One, status: number, headers?: {}): Answer;
/** A page of a collection: what the options of the query let through, from where the link before has ended. */
export declare function listAnswer(call: Call, place: Many): Answer;
export declare function contextUrl({ rootUrl, query }: Call, context: string): string;
export declare function many({ place }: Call): Many;
export declare function one({ place }: Call): One;
/** An entity of a collection, and how it comes back. */
export interface Found {
    readonly located: Located;
    readonly item: JsonObject;
}
/** Those entities that the query lets through, in its order. */
export declare function found({ presenter }: World, query: Query, { entities, type }: Pick<Many, "entities" | "type">): readonly Found[];
/** Puts an entity into a collection, and what it contains below it. Gives its path. */
export declare function insert(world: World, path: string, declared: string, entity: JsonObject): string;
