/** An object of JSON. */
export type JsonObject = Record<string, unknown>;
export declare function isObject(value: unknown): value is JsonObject;
/** The object that is a request's body. */
export declare function parseObject(text: string): JsonObject;
/** A member's value, and never one that an object inherits. */
export declare function memberOf(object: JsonObject, name: string): unknown;
