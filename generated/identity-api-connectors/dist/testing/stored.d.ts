/** An entity as it can be stored: any of the members that it has in one of its forms, those that are only written included. */
export type Stored<T> = {
    [K in Names<T>]?: ValueOf<T, K>;
};
/** The members of all types of a union. */
type Names<T> = T extends unknown ? keyof T : never;
type ValueOf<T, K> = T extends unknown ? (K extends keyof T ? T[K] : never) : never;
export {};
