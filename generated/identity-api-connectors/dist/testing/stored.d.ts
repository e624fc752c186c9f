/** An entity as it can be stored: any of the members that it has in one of its forms, those that are only written included. */
export type Stored<T> = {
    [K in Names<T>]?: ValueOf<T, K>;
};
/** The members of all types of a union. */
type Names<T> = T extends unknown ? keyof T : never;
type ValueOf<T, K> = T extends unknown ? (K extends keyof T ? T[K] : never) : never;
/** What a fake has at a path, by what its data says of paths: a list, or one of its items where a key follows. */
export type StoredAt<D, P extends string> = P extends keyof D ? D[P] | undefined : [ItemAt<D, P>] extends [never] ? unknown : ItemAt<D, P> | undefined;
type ItemAt<D, P extends string> = {
    [C in keyof D & string]: P extends `${C}/${infer K}` ? K extends `${string}/${string}` ? never : ItemOf<D[C]> : never;
}[keyof D & string];
type ItemOf<V> = NonNullable<V> extends readonly (infer I)[] ? I : never;
export {};
