/** What generated models are written with. */

/** A type without the member that names it. Works for types with an index signature, where `Omit` does not. */
export type Untyped<T> = { [K in keyof T as Exclude<K, "@odata.type">]: T[K] };

/** A type whose name is always there, as it is in the union of a base type. */
export type Tagged<T extends { readonly "@odata.type"?: string }> = T & {
  readonly "@odata.type": NonNullable<T["@odata.type"]>;
};
