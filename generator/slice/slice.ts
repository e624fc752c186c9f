/**
 * The part of a model that an application uses: the requests it can send, as a tree of resources, and the
 * types that those requests name. Everything is sorted by ordinal comparison, so that the order of the input is
 * forgotten here.
 */
import type { Access, HttpMethod, PermissionDeclaration } from "../ir/access.js";
import type { Model, NamedType, Operation, QualifiedName, TypeReference } from "../ir/model.js";

export interface Slice {
  /** The whole model that the slice was cut from, for annotations and look-ups. */
  readonly model: Model;
  /** The service root; it has no requests of its own. */
  readonly root: Resource;
  readonly types: ReadonlyMap<QualifiedName, SlicedType>;
  readonly omissions: readonly Omission[];
  /** What is known of the permissions that its requests take; sorted by name. */
  readonly permissions: readonly PermissionDeclaration[];
  /** The entries of the permission table that say what its requests take: `METHOD path` in normal form, sorted. */
  readonly listings: readonly string[];
}

/** Something that has a URL. */
export interface Resource {
  readonly segment: Segment;
  /**
   * The path template from the service root, e.g. `/teams/{team-id}/members`; `""` for the root. The key
   * parameter of an entity type `ns.team` with the key `id` is `{team-id}`, as in Graph's own OpenAPI.
   */
  readonly path: string;
  /** Sorted by method: GET, POST, PUT, PATCH, DELETE. At most one of each. */
  readonly requests: readonly Request[];
  /** Sorted by path; at most one of them is a key that is a segment of its own. */
  readonly children: readonly Resource[];
}

/** What one step of a path does (OData URL Conventions 4). */
export type Segment =
  | { readonly kind: "root" }
  | { readonly kind: "entitySet"; readonly name: string; readonly entityType: QualifiedName }
  | { readonly kind: "singleton"; readonly name: string; readonly type: QualifiedName }
  | {
      readonly kind: "navigationProperty";
      readonly name: string;
      /** Where it is declared: the target of its annotations is `declaringType/name`. */
      readonly declaringType: QualifiedName;
      readonly type: TypeReference;
      readonly containsTarget: boolean;
    }
  | {
      /** A structural property that is addressed by a path of its own. */
      readonly kind: "property";
      readonly name: string;
      readonly declaringType: QualifiedName;
      readonly type: TypeReference;
    }
  | {
      /** One entity of a collection: `/{team-id}`, or `(name='{name}',…)` for alternate and multi-part keys. */
      readonly kind: "key";
      readonly entityType: QualifiedName;
      /** Whether the key is written `(name=value)`; else there is one parameter, a path segment of its own. */
      readonly named: boolean;
      readonly parameters: readonly PathParameter[];
    }
  | { readonly kind: "cast"; readonly type: QualifiedName }
  | {
      /** What is at a path within the resource before: `root:/{path}:`. */
      readonly kind: "relativePath";
      readonly type: QualifiedName;
      /** The path, the only one. */
      readonly parameters: readonly PathParameter[];
    }
  | {
      /** A bound action or function, or an import of an unbound one. */
      readonly kind: "operation";
      /** As it is written in the URL, without parameters, e.g. `delta` or `contoso.hr.hire`. */
      readonly name: string;
      readonly operation: Operation;
      /** What is written in the parentheses of a function's call, in the declared order; empty for an action. */
      readonly parameters: readonly PathParameter[];
    }
  | { readonly kind: "count" }
  | { readonly kind: "reference" }
  | { readonly kind: "value" };

/** A value that a caller puts into a path. */
export interface PathParameter {
  /** The name in the path template, e.g. `team-id`. */
  readonly placeholder: string;
  /** The name of the key property or operation parameter. */
  readonly name: string;
  readonly type: TypeReference;
}

/** What is done by sending one method to one resource. */
export interface Request {
  readonly method: HttpMethod;
  /** The resource's path template. */
  readonly path: string;
  readonly kind: RequestKind;
  /** What is sent; absent where nothing is. */
  readonly body?: Payload;
  /** What comes back; absent where nothing does. */
  readonly result?: Payload;
  /** Of what is read; absent where it takes all options that OData has, and no others. */
  readonly query?: QueryOptions;
  /**
   * The targets at which capabilities and descriptions of this request are annotated, most specific first, e.g.
   * `ns.container/set`, `ns.type/navigationProperty`, `ns.action(ns.type)`.
   */
  readonly targets: readonly string[];
  /** Empty in everything where neither a permission nor a roles file was given. */
  readonly access: Access;
  /** The include pattern that it is in for. */
  readonly pattern: string;
}

/** OData's query options for what is read, as the client calls them (OData URL Conventions 5.1). */
export type SystemOption = "count" | "expand" | "filter" | "orderBy" | "search" | "select" | "skip" | "top";

export interface QueryOptions {
  /** Those of OData's options that the request does not take; sorted. */
  readonly unsupported: readonly SystemOption[];
  /** The service's own, in the order of the input. */
  readonly own: readonly OwnOption[];
}

/** A custom query option (OData URL Conventions 5.2). Its value is text. */
export interface OwnOption {
  /** As it is written in the URL. */
  readonly name: string;
  readonly isRequired: boolean;
  readonly description?: string;
}

export type RequestKind =
  | "list" // GET a collection
  | "read" // GET one entity or value
  | "create" // POST to a collection
  | "update" // PATCH
  | "replace" // PUT
  | "delete" // DELETE
  | "invoke" // POST an action, GET a function
  | "count" // GET $count
  | "listReferences" // GET $ref of a collection
  | "readReference" // GET $ref of a single one
  | "addReference" // POST $ref
  | "setReference" // PUT $ref
  | "removeReference" // DELETE $ref
  | "readStream" // GET $value or a stream property
  | "writeStream"; // PUT $value or a stream property

export type Payload =
  /** One value, or a collection of them, in the form it has when it is read, created or updated. */
  | { readonly kind: "value"; readonly type: TypeReference; readonly form: Form }
  /** The parameters of an action, as one JSON object. */
  | { readonly kind: "parameters"; readonly operation: Operation }
  /** The number of items, as text. */
  | { readonly kind: "count" }
  /** A reference to an entity: `{"@odata.id": …}`; a collection of them when read from a collection. */
  | { readonly kind: "reference"; readonly collection: boolean }
  | { readonly kind: "stream" };

/** A type has up to three forms: what comes back, what creates, what updates. */
export type Form = "read" | "create" | "update";

export interface SlicedType {
  readonly type: NamedType;
  /** Why it is in: the first reason that was found, in the sorted order of requests. */
  readonly reason: Reason;
  /**
   * The types that derive from it, however deep, and are in the slice; sorted. Empty for one that has none, and
   * for one whose derived types were cut because there are more than the limit.
   */
  readonly derivedTypes: readonly QualifiedName[];
  /** How many derived types were left out by the limit. */
  readonly derivedTypesCut: number;
}

/** One step towards a request that was asked for; following `of` leads there. */
export type Reason =
  | {
      readonly kind: "request";
      readonly method: HttpMethod;
      readonly path: string;
      readonly role: "body" | "result" | "path parameter";
    }
  | { readonly kind: "property"; readonly of: QualifiedName; readonly name: string }
  | { readonly kind: "baseType"; readonly of: QualifiedName }
  | { readonly kind: "derivedType"; readonly of: QualifiedName };

/** A member of a type in the slice that is left out, because what it names is not in. */
export interface Omission {
  readonly kind: "navigationProperty";
  readonly declaringType: QualifiedName;
  readonly name: string;
  readonly target: QualifiedName;
}
