import { type Literal } from "./literal.js";
import type { Send } from "./send.js";
/** A resource: where it is, and how requests get there. */
export interface Location {
    readonly send: Send;
    /** The URL of the service's root, without a slash at its end. */
    readonly baseUrl: string;
    /** Absolute, with keys and parameters percent-encoded; without a query. */
    readonly url: string;
    /** The path template from the service root, e.g. `/teams/{team-id}/members`. */
    readonly path: string;
}
/**
 * Where an `@odata.nextLink` or `@odata.deltaLink` leads to.
 *
 * @throws TypeError where that is not the client's own origin: the token must not go there.
 */
export declare function linked(at: Location, link: string): Location;
/** The resource at a constant path below another one, e.g. `/members`. */
export declare function child(at: Location, segment: string): Location;
/**
 * One entity of a collection, by its key as a path segment.
 *
 * @param placeholder What stands for the key in the path template, e.g. `{team-id}`.
 * @throws TypeError for a key that would lead to another resource (an empty one, `.` and `..`), and for what is no string
 *   or number; URIError for half of a surrogate pair, which has no UTF-8 form.
 */
export declare function key(at: Location, placeholder: string, value: string | number): Location;
/**
 * A resource that is addressed by named values in parentheses: a function's call, or an entity by an alternate key
 * or a key of several parts (OData URL Conventions 4.3 and 4.5). Values that are undefined are left out.
 *
 * @param segment What comes before the parentheses, e.g. `/reminderView`; empty for a key.
 */
export declare function named(at: Location, segment: string, values: Readonly<Record<string, Literal | undefined>>): Location;
