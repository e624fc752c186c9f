/**
 * Relations between entities (`/$ref`).
 *
 * https://docs.oasis-open.org/odata/odata/v4.01/odata-v4.01-part1-protocol.html#sec_ModifyingRelationshipsbetweenEntit
 */
import type { Access } from "./access.js";
import { json, nothing } from "./decode.js";
import { type GraphRequest, PreparedRequest, withJson } from "./graph-request.js";
import { type Location, linked } from "./location.js";
import { type Page, itemsOf, page, pagesFrom } from "./paging.js";
import { queried } from "./query.js";
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
export function listReferences(at: Location, access?: Access): ListReferences {
  const toGetRequest: ListReferences["toGetRequest"] = ({ from } = {}) =>
    new PreparedRequest("GET", from ? linked(at, from) : at, page, access);
  const get: ListReferences["get"] = async (options) => at.send(toGetRequest(options), options);
  const pages: ListReferences["pages"] = (options) =>
    pagesFrom((from) => get({ ...options, from }), options?.from);
  return { toGetRequest, get, pages, items: (options) => itemsOf(pages(options)) };
}

/** GET the reference of a relation to one entity. */
export interface ReadReference {
  readonly get: (options?: RequestOptions) => Promise<Reference>;
  readonly toGetRequest: () => GraphRequest<Reference>;
}

/** Makes the methods of `ReadReference`. */
export function readReference(at: Location, access?: Access): ReadReference {
  const toGetRequest = (): GraphRequest<Reference> => new PreparedRequest("GET", at, json, access);
  return { toGetRequest, get: async (options) => at.send(toGetRequest(), options) };
}

/** POST: adds an entity to a relation to many. */
export interface AddReference {
  readonly post: (target: Reference, options?: RequestOptions) => Promise<void>;
  readonly toPostRequest: (target: Reference) => GraphRequest<void>;
}

/** Makes the methods of `AddReference`. */
export function addReference(at: Location, access?: Access): AddReference {
  const toPostRequest = (target: Reference): GraphRequest<void> => referring("POST", at, access, target);
  return { toPostRequest, post: async (target, options) => at.send(toPostRequest(target), options) };
}

/** PUT: sets a relation to one entity. */
export interface SetReference {
  readonly put: (target: Reference, options?: RequestOptions) => Promise<void>;
  readonly toPutRequest: (target: Reference) => GraphRequest<void>;
}

/** Makes the methods of `SetReference`. */
export function setReference(at: Location, access?: Access): SetReference {
  const toPutRequest = (target: Reference): GraphRequest<void> => referring("PUT", at, access, target);
  return { toPutRequest, put: async (target, options) => at.send(toPutRequest(target), options) };
}

/** DELETE: takes an entity out of a relation to many. For a relation to one there is `Delete`. */
export interface RemoveReference {
  readonly delete: (target: Reference, options?: RequestOptions) => Promise<void>;
  readonly toDeleteRequest: (target: Reference) => GraphRequest<void>;
}

/** Makes the methods of `RemoveReference`. */
export function removeReference(at: Location, access?: Access): RemoveReference {
  const toDeleteRequest = (target: Reference): GraphRequest<void> =>
    new PreparedRequest("DELETE", queried(at, { id: urlOf(at, target) }), nothing, access);
  return {
    toDeleteRequest,
    delete: async (target, options) => at.send(toDeleteRequest(target), options),
  };
}

function referring(
  method: string,
  at: Location,
  access: Access | undefined,
  target: Reference,
): GraphRequest<void> {
  return withJson(method, at, nothing, access)({ "@odata.id": urlOf(at, target) });
}

function urlOf({ baseUrl }: Location, target: Reference): string {
  const id = target["@odata.id"];
  return id.startsWith("/") ? baseUrl + id : id;
}
