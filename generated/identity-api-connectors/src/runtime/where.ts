/** Conditions on the properties of an entity, which the compiler knows. */
import { type FilterExpression, type FilterValue, condition, written } from "./filter.js";
import type { Literal } from "./literal.js";
import type { ItemOf, Names, ValueOf } from "./query.js";

/** A property of `T`, or one of an object in it: `city`, `address/city`. */
export type PropertyPath<T> = Names<T> | { [K in Names<T>]: `${K}/${NestedNames<ValueOf<T, K>>}` }[Names<T>];

type NestedNames<V> = V extends null | undefined | readonly unknown[]
  ? never
  : V extends object
    ? Names<V>
    : never;

/**
 * What a property is compared with: a value of its own type. Where strings stand for dates, times, GUIDs and the like, which
 * OData writes without quotes, it is a `Date`, or what `literal` makes.
 */
export type Comparable<T, P> = P extends `${infer K}/${infer R}`
  ? Comparable<NonNullable<ValueOf<T, K>>, R>
  : ComparableTo<NonNullable<ValueOf<T, P>>>;

type ComparableTo<V> = V extends string
  ? V | Literal | Date
  : V extends number | bigint | boolean
    ? V
    : never;

/** The properties that are strings. */
type TextPath<T> = {
  [P in PropertyPath<T>]: [Extract<Comparable<T, P>, string>] extends [never] ? never : P;
}[PropertyPath<T>];

/** The collections among the members of `T`. */
type Collections<T> = {
  [K in Names<T>]: NonNullable<ValueOf<T, K>> extends readonly unknown[] ? K : never;
}[Names<T>];

/** Makes conditions; `T` is known by where the condition is used. */
export interface Where {
  readonly eq: Equality;
  readonly ne: Equality;
  readonly gt: Order;
  readonly ge: Order;
  readonly lt: Order;
  readonly le: Order;
  readonly contains: Match;
  readonly startsWith: Match;
  readonly endsWith: Match;
  /** Whether a property has one of several values. */
  readonly oneOf: <T, P extends PropertyPath<T>>(
    property: P,
    values: readonly Comparable<T, P>[],
  ) => FilterExpression<T>;
  /** Whether a collection has a value. */
  readonly includes: <T, P extends Collections<T>>(
    collection: P,
    value: ComparableTo<ItemOf<ValueOf<T, P>>>,
  ) => FilterExpression<T>;
  /** Whether an item of a collection fulfils a condition. */
  readonly any: Quantifier;
  /** Whether all items of a collection fulfil a condition. */
  readonly all: Quantifier;
  readonly and: <T>(...conditions: readonly FilterExpression<T>[]) => FilterExpression<T>;
  readonly or: <T>(...conditions: readonly FilterExpression<T>[]) => FilterExpression<T>;
  readonly not: <T>(condition: FilterExpression<T>) => FilterExpression<T>;
}

type Equality = <T, P extends PropertyPath<T>>(
  property: P,
  value: Comparable<T, P> | null,
) => FilterExpression<T>;
type Order = <T, P extends PropertyPath<T>>(property: P, value: Comparable<T, P>) => FilterExpression<T>;
type Match = <T>(property: TextPath<T>, value: string) => FilterExpression<T>;
type Quantifier = <T, P extends Collections<T>>(
  collection: P,
  condition: FilterExpression<ItemOf<ValueOf<T, P>>>,
) => FilterExpression<T>;

export const where: Where = {
  eq: (property, value) => comparison(property, "eq", value),
  ne: (property, value) => comparison(property, "ne", value),
  gt: (property, value) => comparison(property, "gt", value),
  ge: (property, value) => comparison(property, "ge", value),
  lt: (property, value) => comparison(property, "lt", value),
  le: (property, value) => comparison(property, "le", value),
  contains: (property, value) => call("contains", property, value),
  startsWith: (property, value) => call("startswith", property, value),
  endsWith: (property, value) => call("endswith", property, value),
  oneOf: (property, values) => comparison(property, "in", values),
  includes: (collection, value) => quantified(collection, "any", (item) => `${item} eq ${written(value)}`),
  any: (collection, { about }) => quantified(collection, "any", about),
  all: (collection, { about }) => quantified(collection, "all", about),
  and: (...conditions) => joined(conditions, " and "),
  or: (...conditions) => joined(conditions, " or "),
  not: (negated) => condition((item) => `not (${negated.about(item)})`),
};

/** The path of a property of an item. */
function pathOf(item: string, property: string): string {
  return item ? `${item}/${property}` : property;
}

function comparison(property: string, operator: string, value: FilterValue): FilterExpression<unknown> {
  return condition((item) => `${pathOf(item, property)} ${operator} ${written(value)}`);
}

function call(name: string, property: string, value: string): FilterExpression<unknown> {
  return condition((item) => `${name}(${pathOf(item, property)},${written(value)})`);
}

/** OData URL Conventions 5.1.1.13. Each level of nesting has a variable of its own: `x`, `xx`, … */
function quantified(
  collection: string,
  name: string,
  about: (item: string) => string,
): FilterExpression<unknown> {
  return condition((item) => `${pathOf(item, collection)}/${name}(${item}x:${about(`${item}x`)})`);
}

function joined<T>(conditions: readonly FilterExpression<T>[], operator: string): FilterExpression<unknown> {
  return condition((item) => conditions.map(({ about }) => `(${about(item)})`).join(operator));
}
