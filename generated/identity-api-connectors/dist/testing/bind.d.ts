/** References that are written with an entity: `lead@odata.bind` (OData JSON Format 4.01, 8.5). */
import { type JsonObject } from "./json.js";
import type { Call } from "./requests.js";
/** A relation of an entity, and the paths of what it shall lead to. */
interface Binding {
    readonly name: string;
    readonly collection: boolean;
    readonly targets: readonly string[];
}
/** Takes the references to other entities out of a body. @param type That of the entity that is written. */
export declare function parted(call: Call, body: JsonObject, type: string): {
    readonly own: JsonObject;
    readonly bindings: readonly Binding[];
};
/** Writes them down for the entity at a path: a relation to one is replaced, to many extended. */
export declare function bind({ world }: Call, path: string, bindings: readonly Binding[]): void;
export {};
