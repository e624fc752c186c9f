/** Primitive values in JSON (OData JSON Format 4.01, 7.1). */
/** Whether a value can be of a primitive type; any value can be of one that is not known here. */
export declare function isPrimitive(type: string, value: unknown): boolean;
/** What stands where a value of a primitive type must be and none was given. */
export declare function zeroOf(type: string): string | number | boolean | null;
/** Whether keys of the type are numbers. */
export declare function isNumeric(type: string | undefined): boolean;
