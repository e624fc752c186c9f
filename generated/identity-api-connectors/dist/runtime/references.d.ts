/**
 * Relations between entities (`/$ref`).
 *
 * https://docs.oasis-open.org/odata/odata/v4.01/odata-v4.01-part1-protocol.html#sec_ModifyingRelationshipsbetweenEntit
 */
import type { Access } from "./access.js";
import { type GraphRequest } from "./graph-request.js";
import { type Location } from "./location.js";
import { type Page } from "./paging.js";
import type { RequestOptions } from "./send.js";
/** A reference to an entity. */
export interface Reference {
    /** The URL of the entity; what begins with a slash is taken from the service's root. */
    readonly "@odata.id": string;
}
/** GET the references of a collection. */
export interface ListReferences {
    readonly get: (options?: ReferencesOptions) => Promise<Page<Reference>>;
    readonly pages: (options?: ReferencesOptions) => AsyncGenerator<Page<Reference>, void, undefined>;
    readonly items: (options?: ReferencesOptions) => AsyncGenerator<Reference, void, undefined>;
    readonly toGetRequest: (options?: ReferencesOptions) => GraphRequest<Page<Reference>>;
}
/** What can be said of a call that gets references. */
export interface ReferencesOptions extends RequestOptions {
    /** An `@odata.nextLink` to go on from. */
    readonly from?: string | undefined;
}
/** Makes the methods of `ListReferences`. */
export declare function listReferences(at: Location, access?: Access): ListReferences;
/** GET the reference of a relation to one entity. */
export interface ReadReference {
    readonly get: (options?: RequestOptions) => Promise<Reference>;
    readonly toGetRequest: () => GraphRequest<Reference>;
}
/** Makes the methods of `ReadReference`. */
export declare function readReference(at: Location, access?: Access): ReadReference;
/** POST: adds an entity to a relation to many. */
export interface AddReference {
    readonly post: (target: Reference, options?: RequestOptions) => Promise<void>;
    readonly toPostRequest: (target: Reference) => GraphRequest<void>;
}
/** Makes the methods of `AddReference`. */
export declare function addReference(at: Location, access?: Access): AddReference;
/** PUT: sets a relation to one entity. */
export interface SetReference {
    readonly put: (target: Reference, options?: RequestOptions) => Promise<void>;
    readonly toPutRequest: (target: Reference) => GraphRequest<void>;
}
/** Makes the methods of `SetReference`. */
export declare function setReference(at: Location, access?: Access): SetReference;
/** DELETE: takes an entity out of a relation to many. For a relation to one there is `Delete`. */
export interface RemoveReference {
    readonly delete: (target: Reference, options?: RequestOptions) => Promise<void>;
    readonly toDeleteRequest: (target: Reference) => GraphRequest<void>;
}
/** Makes the methods of `RemoveReference`. */
export declare function removeReference(at: Location, access?: Access): RemoveReference;
