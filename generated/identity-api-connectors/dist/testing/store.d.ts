import type { JsonObject } from "./json.js";
/** The content of a stream. */
export interface Content {
    readonly bytes: Uint8Array;
    readonly type: string;
}
/** What a fake holds, by paths from the service root in which keys are percent-encoded. */
export declare class Store {
    #private;
    /** The entities that have their place in a collection. */
    collection(path: string): JsonObject[];
    /** A singleton, or what stands behind a navigation property to one. */
    entity(path: string): JsonObject | undefined;
    setEntity(path: string, entity: JsonObject): void;
    /** The paths of entities that have their place elsewhere. */
    references(path: string): Set<string>;
    stream(path: string): Content | undefined;
    setStream(path: string, content: Content): void;
    /** Forgets what is at a path and below it, and references to it. */
    remove(path: string): void;
}
