/**
 * Conditions for `$filter`, written so that no value can change what is asked.
 *
 * https://docs.oasis-open.org/odata/odata/v4.01/odata-v4.01-part2-url-conventions.html#sec_SystemQueryOptionfilter
 */
import { type Literal } from "./literal.js";
/** A condition on entities of type `T`, or of a type derived from it, made by `odata` or `where`. */
export interface FilterExpression<in T = never> {
    /** As it is written in `$filter`; not percent-encoded yet. */
    readonly text: string;
    /** How it is written where its properties are those of `item`, the variable of a lambda expression. */
    readonly about: (item: string) => string;
    /** Never there: says for which entities it is. */
    readonly "~for"?: (entity: T) => void;
}
/** What can stand in a condition. A list stands for the right side of `in`. */
export type FilterValue = string | number | bigint | boolean | null | Date | Literal | FilterExpression<unknown> | readonly FilterValue[];
/**
 * A condition in OData's own words; values are written as literals of their kind, e.g.
 * `` odata`displayName eq ${name} and createdDateTime ge ${new Date(0)}` ``. A string becomes a string between quotes;
 * what is neither that nor a number, like a GUID, goes through `literal`. A condition within one is put in parentheses.
 */
export declare function odata(texts: TemplateStringsArray, ...values: readonly FilterValue[]): FilterExpression<unknown>;
/** A condition, by how it is written about an item; that is empty for the entity itself. */
export declare function condition(about: (item: string) => string): FilterExpression<unknown>;
/**
 * A value as it is written in a condition.
 *
 * @throws TypeError for undefined, and for an object that is none of those that a condition may have.
 */
export declare function written(value: FilterValue | undefined): string;
