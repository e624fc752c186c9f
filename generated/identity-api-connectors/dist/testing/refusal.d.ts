/** An answer that is an error, thrown by whatever part finds the reason. */
export declare class Refusal extends Error {
    readonly status: number;
    readonly code: string;
    readonly headers: Readonly<Record<string, string>>;
    constructor(status: number, message: string, more?: RefusalParts);
}
export interface RefusalParts {
    readonly code?: string | undefined;
    readonly headers?: Readonly<Record<string, string>>;
}
/** For what the fake does not do, though the service might. */
export declare function notFaked(what: string): Refusal;
export declare function invalid(message: string): Refusal;
