import { type JsonObject } from "./json.js";
import type { Route, Step } from "./route.js";
import type { Store } from "./store.js";
import { type TypeReference, type Types } from "./types.js";
/** An entity, and its path. */
export interface Located {
    readonly entity: JsonObject;
    readonly path: string;
}
/** Where the steps of a path lead. */
export type Place = Many | One | Value;
/** A collection of entities. */
export interface Many {
    readonly kind: "many";
    readonly path: string;
    /** The declared type of the entities. */
    readonly type: string;
    readonly entities: readonly Located[];
    /** What `@odata.context` calls it, e.g. `teams('1')/members`. */
    readonly context: string;
}
/** One entity, or the place for one. */
export interface One {
    readonly kind: "one";
    readonly path: string;
    readonly type: string;
    readonly entity: JsonObject | undefined;
    /** The collection that it is in. */
    readonly collection?: Many;
    readonly context: string;
}
/** A property. */
export interface Value {
    readonly kind: "value";
    readonly owner: One;
    readonly name: string;
    readonly context: string;
}
/** Goes to resources. */
export declare class Places {
    #private;
    constructor(store: Store, types: Types, route: Route);
    /** Where steps lead. An operation, and what a name with `$` stands for, is at the place before. */
    at(steps: readonly Step[]): Place | undefined;
    /** What a navigation property of the entity at a path leads to. */
    related(path: string, name: string, { name: type, collection }: TypeReference): readonly Located[];
    /** The path of the entity that a reference points to. */
    pathOf(reference: string, rootUrl: string): string;
    /** What a reference points to. */
    referenced(reference: string, rootUrl: string): One;
}
/** The key of an entity, as it stands in a path. */
export declare function keyText(types: Types, entity: JsonObject, type: string): string;
