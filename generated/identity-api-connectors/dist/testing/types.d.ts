import { type JsonObject } from "./json.js";
import type { Service, StructuredType } from "./service.js";
/** A value as it is read, sent to create, or sent to update. */
export type Form = "read" | "create" | "update";
/** The type of a value, or of the items of a list. */
export interface TypeReference {
    readonly name: string;
    readonly collection: boolean;
}
export interface Member extends TypeReference {
    readonly isNavigation: boolean;
    readonly nullable: boolean;
    /** The forms in which it does not occur. */
    readonly absentFrom: readonly Form[];
}
/** `ns.team` or `Collection(ns.team)`. */
export declare function typeReference(text: string): TypeReference;
/** Look-ups of the types of a service. */
export declare class Types {
    #private;
    readonly enumerations: ReadonlyMap<string, readonly string[]>;
    constructor({ types, enumerations }: Service);
    /** The entity type or complex type of that name. */
    find(name: string): StructuredType | undefined;
    /** The type and its base types, nearest first. */
    lineage(name: string): readonly string[];
    isA(name: string, base: string): boolean;
    /** Whether values may have members that are not declared; of a type that is not known, all members are such. */
    isOpen(name: string): boolean;
    keyOf(name: string): readonly string[];
    /** The members of a type, inherited ones included. */
    members(name: string): ReadonlyMap<string, Member>;
    /** The type of a value: what its `@odata.type` says, or else the declared one. */
    actual(value: JsonObject, declared: string): string;
}
