import { type JsonObject } from "./json.js";
import { type Form, type Types } from "./types.js";
/**
 * Checks an object that a request sends, as the service does, and gives it as it is stored: with `@odata.type` where it
 * is not of the declared type, and without other annotations.
 */
export declare function checkObject(types: Types, value: JsonObject, declared: string, form: Exclude<Form, "read">): JsonObject;
/**
 * Checks that a body has the members at these paths. A path holds where it leads: what is below a member that is absent,
 * or below a cast to another type, is not missed.
 */
export declare function checkRequired(types: Types, body: JsonObject, declared: string, paths: readonly string[]): void;
/** Checks the parameters of an action. */
export declare function checkParameters(types: Types, body: JsonObject, parameters: Readonly<Record<string, string>>, required: readonly string[]): JsonObject;
