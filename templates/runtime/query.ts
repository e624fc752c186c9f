/**
 * Query options, and what they do to the type of the result.
 *
 * https://docs.oasis-open.org/odata/odata/v4.01/odata-v4.01-part2-url-conventions.html#sec_SystemQueryOptions
 */

import type { FilterExpression } from "./filter.js";
import { record } from "./json.js";
import type { Location } from "./location.js";

/**
 * The names of the members of an entity; of a union of types, also those that only some of them have. An open type can have
 * members of other names besides.
 */
export type Names<T> = T extends unknown
  ? Exclude<Extract<DeclaredKeys<T>, string>, `${string}@odata.${string}`> | OtherNames<T>
  : never;

/** The keys of a type without those of its index signature, which would swallow them. */
type DeclaredKeys<T> = keyof {
  [K in keyof T as string extends K ? never : number extends K ? never : K]: T[K];
};

type OtherNames<T> = string extends keyof T ? string & {} : never;

/** The members that can be expanded: those whose value is an entity or a list of entities, which have ETags. */
export type Expandable<T> = T extends unknown
  ? { [K in Names<T>]-?: K extends keyof T ? (IsRelated<T[K]> extends true ? K : never) : never }[Names<T>]
  : never;

/** Of what stands under a name that is not declared, nobody knows. */
type IsRelated<V> = unknown extends V ? true : "@odata.etag" extends DeclaredKeys<ItemOf<V>> ? true : false;

/** A property to sort by, also one of a nested object (`address/city`), and the direction. */
export type Ordering<T> = Names<T> | `${Names<T>} ${"asc" | "desc"}` | `${Names<T>}/${string}`;

/** Related entities to get: their names, or an object of names and query options. */
export type Expansion<T> =
  readonly Expandable<T>[] | { readonly [K in Expandable<T>]?: true | ExpandedQuery<ItemOf<ValueOf<T, K>>> };

/** Nothing is expanded. */
export type NoExpansion = readonly never[];

/** Query options for one entity. */
export interface EntityQuery<T, S extends Names<T> = Names<T>, E = Expansion<T>> {
  /** The properties to get; by default those that the service chooses. */
  readonly select?: readonly S[] | undefined;
  /** The related entities to get with it. */
  readonly expand?: (E & OnlyExpandable<T, E>) | undefined;
}

/** Query options for a collection. */
export interface CollectionQuery<T, S extends Names<T> = Names<T>, E = Expansion<T>> extends EntityQuery<
  T,
  S,
  E
> {
  /** What the items must fulfil: written with `odata` or `where`, which let no value change the query. */
  readonly filter?: FilterExpression<T> | undefined;
  readonly orderBy?: Ordering<T> | readonly Ordering<T>[] | undefined;
  /** A phrase to search for, e.g. `displayName:Ann`; of several, each must be found. */
  readonly search?: string | readonly string[] | undefined;
  /** How many items a page has, at most. */
  readonly top?: number | undefined;
  /** How many items to leave out at the start. */
  readonly skip?: number | undefined;
  /** Whether the page says how many items there are in all. */
  readonly count?: boolean | undefined;
}

/** Query options for related entities. */
export interface ExpandedQuery<T> extends CollectionQuery<T> {
  /** How often a relation of a type to itself is followed. */
  readonly levels?: number | "max" | undefined;
}

/** What comes back: `T`, with what was selected and what was expanded. */
export type Shape<T, S, E> = E extends NoExpansion
  ? Selected<T, S>
  : T extends unknown
    ? Without<Selected<T, S>, ExpandedNames<E>> & Expanded<T, E>
    : never;

/** As `Omit`, but an index signature does not swallow the other members. */
type Without<T, K> = { [P in keyof T as Exclude<P, K>]: T[P] };

type Selected<T, S> = [Names<T>] extends [S]
  ? T
  : T extends unknown
    ? string extends keyof T
      ? SelectedOpen<T, S>
      : Pick<T, Extract<keyof T, S | `@odata.${string}`>>
    : never;

/** What was selected of an open type: declared members with their types, others with any value. */
type SelectedOpen<T, S> = {
  [K in keyof T as K extends S | `@odata.${string}` ? K : never]: T[K];
} & Partial<Record<Exclude<Extract<S, string>, DeclaredKeys<T>>, unknown>>;

type Expanded<T, E> = {
  [K in Extract<ExpandedNames<E>, keyof T>]-?: Refined<
    Exclude<T[K], undefined>,
    K extends keyof E ? E[K] : true
  >;
};

type ExpandedNames<E> = E extends readonly (infer K extends string)[] ? K : keyof E;

/** A member's value, its items shaped by the query options of its expansion. */
type Refined<V, Q> = Q extends { readonly select: unknown } | { readonly expand: unknown }
  ? V extends null
    ? null
    : V extends readonly (infer I)[]
      ? ShapeBy<I, Q>[]
      : ShapeBy<V, Q>
  : V;

type ShapeBy<T, Q> = Shape<
  T,
  Q extends { readonly select: readonly (infer P)[] } ? P : Names<T>,
  Q extends { readonly expand: infer E } ? E : NoExpansion
>;

/** Rejects what is no member of `T`, which the constraint of a type parameter alone does not. */
type OnlyExpandable<T, E> = E extends readonly unknown[]
  ? readonly Expandable<T>[]
  : { readonly [K in keyof E]: K extends Expandable<T> ? unknown : never };

export type ItemOf<V> = NonNullable<V> extends readonly (infer I)[] ? I : NonNullable<V>;

export type ValueOf<T, K> = T extends unknown ? (K extends keyof T ? T[K] : never) : never;

/** A location with query options. */
export function queried(at: Location, query?: object): Location {
  const encode = (value: string): string => encodeURIComponent(value).replaceAll("%2C", ",");
  const options = systemOptions(query, encode).join("&");
  return options ? { ...at, url: `${at.url}?${options}` } : at;
}

/**
 * What advanced queries on directory objects need: searching, and counting all items. Elsewhere it is ignored.
 *
 * https://learn.microsoft.com/en-us/graph/aad-advanced-queries
 */
export const advanced: Readonly<Record<string, string>> = { consistencylevel: "eventual" };

/** What says nothing, such as an empty list, is left out. */
function systemOptions(query: unknown, encode: (value: string) => string): string[] {
  return Object.entries(record(query)).flatMap(([name, value]) => {
    const items = [value].flat().flatMap((item) => {
      // A phrase stands in quotes, and in it backslashes before quotes and backslashes (OData ABNF `searchPhrase`).
      if (name === "search") return item ? JSON.stringify(item) : [];
      // A condition becomes its text by its own `toString`, which no object has that came as JSON.
      return name === "expand" && typeof item !== "string" ? expansion(item) : item;
    });
    const text = items.join(name === "search" ? " AND " : ",");
    return text ? `$${name.toLowerCase()}=${encode(text)}` : [];
  });
}

function expansion(members: unknown): string {
  return Object.entries(record(members))
    .map(([name, query]) => {
      const options = systemOptions(query, String).join(";");
      return options ? `${name}(${options})` : name;
    })
    .join();
}
