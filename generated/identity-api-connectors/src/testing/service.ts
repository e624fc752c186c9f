/**
 * What a fake knows of the service: the slice as constants, in OData's own terms.
 *
 * https://docs.oasis-open.org/odata/odata-csdl-xml/v4.01/odata-csdl-xml-v4.01.html
 */

export interface Service {
  /** The last segment of the service's root URL, e.g. `v1.0`. */
  readonly version: string;
  /** By path template, e.g. `/teams/{team-id}`. */
  readonly resources: Readonly<Record<string, Resource>>;
  /** Entity types and complex types, by qualified name. */
  readonly types: Readonly<Record<string, StructuredType>>;
  /** The members of enumeration types, by qualified name. */
  readonly enumerations: Readonly<Record<string, readonly string[]>>;
}

/** Something that has a path, and what is done by sending each method to it. */
export interface Resource extends Readonly<Partial<Record<Method, RequestKind>>> {
  /**
   * What the last step of the path is:
   * - `collection`: an entity set, or a navigation property to many;
   * - `entity`: a singleton, or a navigation property to one;
   * - `key`: one entity of a collection;
   * - `cast`: what is before it, where that is of a derived type;
   * - `path`: what is at a path between colons within what is before it;
   * - `property`: a structural property;
   * - `operation`: an action or a function;
   * - `system`: `$count`, `$ref` or `$value`.
   */
  readonly is: "collection" | "entity" | "key" | "cast" | "path" | "property" | "operation" | "system";
  /** What is there: `ns.team`, `Collection(Edm.String)`. Of an operation, what it returns, if anything. */
  readonly type?: string;
  /** The key properties whose values stand in the path, in their order. */
  readonly key?: readonly string[];
  /** Of an operation: its parameters and their types, without the binding one. */
  readonly parameters?: Readonly<Record<string, string>>;
  /** By method: the paths of members that the body must have, through casts: `badge/ns.colored/color`. */
  readonly required?: Readonly<Partial<Record<Method, readonly string[]>>>;
}

export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

export type RequestKind =
  | "list"
  | "read"
  | "create"
  | "update"
  | "replace"
  | "delete"
  | "invoke"
  | "count"
  | "listReferences"
  | "readReference"
  | "addReference"
  | "setReference"
  | "removeReference"
  | "readStream"
  | "writeStream";

/** An entity type or a complex type. What a base type says holds for the types that derive from it, too. */
export interface StructuredType {
  readonly base?: string;
  readonly abstract?: boolean;
  /** Whether values may have members that are not declared, or be of derived types that are not known. */
  readonly open?: boolean;
  readonly key?: readonly string[];
  /** Structural properties and their types: `ns.badge`, `Collection(Edm.String)`. */
  readonly members?: Readonly<Record<string, string>>;
  /** Navigation properties and their types. */
  readonly navigation?: Readonly<Record<string, string>>;
  /** The members whose value, or whose items, cannot be null. */
  readonly notNull?: readonly string[];
  /** The members that no request can set. */
  readonly readOnly?: readonly string[];
  /** The members that can be set by the request that creates, and not later. */
  readonly immutable?: readonly string[];
  /** The members that do not come back. */
  readonly writeOnly?: readonly string[];
  /** The directions in which values of the type do not occur. */
  readonly never?: "read" | "written";
  /** The type as which a written value comes back. */
  readonly readAs?: string;
}
