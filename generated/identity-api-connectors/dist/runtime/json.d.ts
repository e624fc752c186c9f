/** What came as JSON and may be anything. */
/** The value of a JSON text; undefined where it is none. */
export declare function parsed(text: string): unknown;
/** Whether a text was no JSON. The error may be of another realm, as in the virtual machine of a test. */
export declare function isSyntaxError(error: unknown): boolean;
/** Whether a value is an object with members. */
export declare function isRecord(value: unknown): value is Readonly<Record<string, unknown>>;
/** An object with its members; what is no object becomes one without any of JSON's. */
export declare const record: (value: unknown) => Readonly<Record<string, unknown>>;
