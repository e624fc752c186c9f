/** Freezes a value and everything in it. */
export declare function freeze<T extends object>(value: T): T;
