/** Values of polymorphic types, which `@odata.type` tells apart. */

/** Something that may say of what type it is. */
export interface Typed {
  readonly "@odata.type"?: string | undefined;
}

/** An object of a type that the metadata did not have when this package was generated. */
export interface Unrecognized {
  readonly "@odata.type": string;
  readonly [member: string]: unknown;
}

/** The members of a union that are of one of the types with these qualified names. */
export type OfType<T, N extends string> = T extends { readonly "@odata.type"?: infer L }
  ? [Extract<L, N | `#${N}`>] extends [never]
    ? never
    : T
  : never;

/**
 * Whether a value is of one of several types, given by their qualified names without `#`; `@odata.type` counts with and
 * without one. A value that does not say its type is of none.
 */
export function is<T extends Typed, const N extends string>(
  value: T | null | undefined,
  ...names: readonly N[]
): value is OfType<T, N> {
  const type = value?.["@odata.type"];
  return names.some((name) => type === name || type === `#${name}`);
}

/** The name without its namespace. */
type Short<N extends string> = N extends `${string}.${infer R}` ? Short<R> : N;

/** The names that `T` goes by; a union has those of all its members. */
type CaseName<T> = T extends { readonly "@odata.type"?: infer L } ? Short<Extract<L, string>> : never;

type Member<T, P> = T extends unknown ? (P extends CaseName<T> ? T : never) : never;

/** What no case takes. A type that may leave its name out, as the declared type itself does, is among it. */
type Remaining<T, K> = T extends unknown
  ? [CaseName<T>] extends [K]
    ? T extends { readonly "@odata.type": string }
      ? never
      : T
    : T
  : never;

/** A function for each type that makes a difference, by its name without the namespace, and one for all others. */
export type Cases<T, K extends string> = {
  readonly [P in K]: (
    value: P extends "otherwise" ? Remaining<T, K> | Unrecognized : Member<T, P>,
  ) => unknown;
};

/** What the functions of the cases return. */
type Returns<C> = C[keyof C] extends (value: never) => infer R ? R : never;

/**
 * Calls the function for the type of a value and gives its result. `otherwise` gets what has no case, also values of
 * types that the service has learned since, whole.
 */
export function match<
  T extends Typed,
  K extends CaseName<T> | "otherwise",
  C extends Cases<T, K> & { readonly otherwise: unknown },
>(value: T, cases: C & Cases<T, K>): Returns<C>;
export function match(value: Typed, cases: Readonly<Record<string, (value: Typed) => unknown>>): unknown {
  const type: unknown = value["@odata.type"];
  const name = typeof type === "string" ? type.slice(type.lastIndexOf(".") + 1) : "otherwise";
  return (Object.hasOwn(cases, name) ? cases[name] : cases["otherwise"])?.(value);
}
