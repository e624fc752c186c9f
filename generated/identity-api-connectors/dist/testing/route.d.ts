import type { Resource, Service } from "./service.js";
/** One step of a path that was found. */
export interface Step {
    readonly resource: Resource;
    /** The path template from the service root. */
    readonly template: string;
    /** What the template adds to that of the step before, e.g. `/members`. */
    readonly text: string;
    /** What stands in the path for the placeholders, decoded; of a function, its parameters by name. */
    readonly values: readonly string[];
    readonly parameters: Readonly<Record<string, string>>;
}
/** Finds the steps of a path below the service root, still percent-encoded; undefined where no template fits. */
export type Route = (path: string) => readonly Step[] | undefined;
export declare function router({ resources, types }: Service): Route;
