import { type JsonObject } from "./json.js";
import type { Member, Types } from "./types.js";
/** Makes what comes back of what was written. */
export type Conversion<Written = unknown, Read = object> = {
    convert(written: Written): Read;
}["convert"];
/** Conversions by the type that was written. */
export type Conversions = Readonly<Record<string, Conversion | undefined>>;
/** How stored objects come back. */
export declare class Presenter {
    #private;
    constructor(types: Types, conversions: Conversions);
    /**
     * An object as it is read: with all structural properties, with `@odata.type` where it is not of the declared type, a string
     * that does not come back as `******`, and null where the whole object does not come back.
     */
    object(stored: JsonObject, declared: string): JsonObject | null;
    /** The value of a member as it is read; undefined for one that is not. */
    member(stored: JsonObject, name: string, member: Member): unknown;
}
