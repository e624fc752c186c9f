import type { Location } from "./location.js";
/**
 * What is below a resource. Classes derive from it, with an accessor for each resource that is made when it is asked for:
 * on a prototype these cost nothing until then, in an object literal they would be made with each object.
 */
export declare class Resource {
    #private;
    constructor(at: Location);
    protected get at(): Location;
}
/** One object with the members of all. */
export declare const combine: Combine;
interface Combine {
    <A extends object, B extends object>(one: A, two: B): A & B;
    <A extends object, B extends object, C extends object>(one: A, two: B, three: C): A & B & C;
    <A extends object, B extends object, C extends object, D extends object>(one: A, two: B, three: C, four: D): A & B & C & D;
    <A extends object, B extends object, C extends object, D extends object, E extends object>(one: A, two: B, three: C, four: D, five: E): A & B & C & D & E;
    <A extends object, B extends object, C extends object, D extends object, E extends object, F extends object>(one: A, two: B, three: C, four: D, five: E, six: F): A & B & C & D & E & F;
}
export {};
