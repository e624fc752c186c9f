import { type JsonObject } from "./json.js";
import type { Types } from "./types.js";
/**
 * Makes the key of a new entity.
 *
 * @param type The entity's type, by its qualified name.
 * @param count Which new key it is: 1 for the first one.
 */
export type KeyMaker = (type: string, count: number) => string | number;
/** Makes keys for new entities, and counts them. */
export declare class Keys {
    #private;
    constructor(types: Types, make: KeyMaker | undefined);
    /** The parts of the key that an entity lacks. */
    missing(entity: JsonObject, type: string): JsonObject;
}
