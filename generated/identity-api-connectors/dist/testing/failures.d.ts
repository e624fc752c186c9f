/** An error that the service is to answer with. */
export interface Failure<O extends string = string> {
    /** From 400 to 599. */
    readonly status: number;
    /** The code in the body; by default the one that goes with the status. */
    readonly code?: string;
    readonly message?: string;
    /** Seconds to wait, e.g. with 429 and 503. */
    readonly retryAfter?: number;
    /** With 401: the claims that the next token must have, as JSON. */
    readonly claims?: string;
    /** Which requests fail; by default all. */
    readonly operation?: O;
    /** How many requests fail; one by default, `Infinity` for all that follow. */
    readonly times?: number;
}
/** The failures that are still to come. */
export declare class Failures {
    #private;
    /** @throws RangeError for a status that is no error. */
    add(failure: Failure): void;
    /** Throws what the next request to an operation is answered with, if anything. */
    meet(operation: string | undefined): void;
}
