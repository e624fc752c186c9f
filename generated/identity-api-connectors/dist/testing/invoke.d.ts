import { type Call } from "./requests.js";
import { type Answer } from "./web.js";
/** A call of an action or a function. */
export interface OperationCall<Entity = unknown, Body = unknown> {
    /** The entity that it is called on, as it is stored: what is changed in it stays. Undefined where it is called on none. */
    readonly entity: Entity;
    /** The parameters of an action. */
    readonly body: Body;
    /** The parameters of a function, as they stand in the URL. */
    readonly parameters: Readonly<Record<string, string>>;
}
/**
 * Does the work of an action or a function. What it gives is answered: an array as a collection, null as status 204. Where it
 * gives undefined, the fake answers as it does without it.
 */
export type OperationHandler<Entity = unknown, Body = unknown, Result = unknown> = {
    handle(call: OperationCall<Entity, Body>): Result | null | undefined | Promise<Result | null | undefined>;
}["handle"];
export declare function invoke(call: Call, handler: OperationHandler | undefined): Promise<Answer>;
