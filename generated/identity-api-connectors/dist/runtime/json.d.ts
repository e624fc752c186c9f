/** What came as JSON and may be anything. */
/** The value of a JSON text; undefined where it is none. */
export declare function parsed(text: string): unknown;
/** Whether a value is an object with members. */
export declare function isRecord(value: unknown): value is Readonly<Record<string, unknown>>;
/** An object's members; none for something else. */
export declare function record(value: unknown): Readonly<Record<string, unknown>>;
