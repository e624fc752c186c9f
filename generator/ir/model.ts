/**
 * The intermediate representation: an entity data model as OData CSDL 4.01 describes it, with every
 * name fully qualified and every alias resolved. Both front ends lower to it; nothing after them knows
 * where a model came from.
 *
 * https://docs.oasis-open.org/odata/odata-csdl-xml/v4.01/odata-csdl-xml-v4.01.html
 */
import type { Origin } from "../source.js";
import type { Annotation, TargetPath } from "./annotation.js";

/** A namespace-qualified name, e.g. `contoso.sales.customer`, or a primitive type such as `Edm.String`. */
export type QualifiedName = string;

/** A whole service: everything that was declared, and the annotations of it. */
export interface Model {
  /** Namespaces that were declared, and their aliases. */
  readonly schemas: readonly Schema[];
  readonly types: ReadonlyMap<QualifiedName, NamedType>;
  /** Actions and functions by qualified name; an entry holds its overloads. */
  readonly operations: ReadonlyMap<QualifiedName, readonly Operation[]>;
  readonly terms: ReadonlyMap<QualifiedName, Term>;
  /** What is addressable; a model without one has types only. */
  readonly container?: EntityContainer | undefined;
  /** Inline and out-of-line annotations alike, by what they annotate. */
  readonly annotations: ReadonlyMap<TargetPath, readonly Annotation[]>;
  /**
   * The requests that the input itself lists (OpenAPI paths), as `METHOD /path` with every key segment
   * written `{}`. Absent when the input lists none (CSDL), so that the container decides.
   */
  readonly requests?: ReadonlySet<string>;
  /** Of a model whose maps are slow to go through, because it is not lowered as a whole. */
  readonly relations?: Relations;
}

/** What can be said of a type, and of those that name it, without looking them up. */
export interface Relations {
  /** Undefined for what is not declared. */
  readonly kindOf: (name: QualifiedName) => NamedType["kind"] | undefined;
  /** The types that name it as their base type. */
  readonly derivedTypes: (name: QualifiedName) => readonly QualifiedName[];
  /** The actions and functions with a parameter or a result of it. */
  readonly operationsNaming: (name: QualifiedName) => readonly QualifiedName[];
}

/** CSDL 5: a schema. */
export interface Schema {
  readonly namespace: string;
  readonly alias?: string;
  readonly origin: Origin;
}

/** A type that has a name of its own. */
export type NamedType = StructuredType | EnumerationType | TypeDefinition;

/** An entity type or a complex type. */
export type StructuredType = EntityType | ComplexType;

interface StructuredTypeBase {
  readonly name: QualifiedName;
  readonly baseType?: QualifiedName;
  /** An abstract type has no instances of its own. */
  readonly abstract: boolean;
  /** An open type's instances may have members that are not declared. Inherited: see `isOpen`. */
  readonly open: boolean;
  /** Declared here, not inherited; in the order of the input. */
  readonly properties: readonly Property[];
  readonly navigationProperties: readonly NavigationProperty[];
  readonly origin: Origin;
}

/** CSDL 6: an entity type. */
export interface EntityType extends StructuredTypeBase {
  readonly kind: "entityType";
  /** Declared here; absent where it is inherited or lacking. */
  readonly key?: readonly KeyProperty[];
  /** Whether an instance is a media entity, whose stream is at `$value`. */
  readonly hasStream: boolean;
}

/** CSDL 6.5.1: a property reference of a key. */
export interface KeyProperty {
  /** A path to a property, e.g. `id` or `address/zip`. */
  readonly path: string;
  readonly alias?: string;
}

/** CSDL 9: a complex type. */
export interface ComplexType extends StructuredTypeBase {
  readonly kind: "complexType";
}

/** CSDL 10: an enumeration type. */
export interface EnumerationType {
  readonly kind: "enumerationType";
  readonly name: QualifiedName;
  /** One of the integer types; `Edm.Int32` by default. */
  readonly underlyingType: QualifiedName;
  /** Whether several members can be set at once; on the wire they are joined by commas. */
  readonly flags: boolean;
  readonly members: readonly EnumerationMember[];
  readonly origin: Origin;
}

export interface EnumerationMember {
  readonly name: string;
  /** As written; absent where the input gives none. */
  readonly value?: string;
}

/** CSDL 11: a name for a primitive type with facets. */
export interface TypeDefinition {
  readonly kind: "typeDefinition";
  readonly name: QualifiedName;
  readonly underlyingType: QualifiedName;
  readonly facets?: Facets;
  readonly origin: Origin;
}

/** The type of a property, parameter or result. */
export interface TypeReference {
  /** Of the single value, or of a collection's items. */
  readonly name: QualifiedName;
  readonly collection: boolean;
  /**
   * Whether the value, or an item of the collection, can be null. Absent where the input does not say;
   * what that means is the reader's matter (CSDL 7.2.1 makes it true for a single value).
   */
  readonly nullable?: boolean;
  readonly facets?: Facets;
}

/** CSDL 7.2: constraints on a primitive value. `variable` and `max` are kept as they are. */
export interface Facets {
  readonly maxLength?: number | "max";
  readonly precision?: number;
  readonly scale?: number | "variable" | "floating";
  readonly unicode?: boolean;
  readonly srid?: number | "variable";
}

/** CSDL 7: a structural property. */
export interface Property {
  readonly name: string;
  readonly type: TypeReference;
  /** As written; absent where there is none. */
  readonly defaultValue?: string;
  readonly origin: Origin;
}

/** CSDL 8: a navigation property. */
export interface NavigationProperty {
  readonly name: string;
  readonly type: TypeReference;
  /** Whether the related entities exist only in, and are addressed through, this one. */
  readonly containsTarget: boolean;
  readonly partner?: string;
  readonly onDelete?: "Cascade" | "None" | "SetNull" | "SetDefault";
  readonly referentialConstraints: readonly ReferentialConstraint[];
  readonly origin: Origin;
}

export interface ReferentialConstraint {
  readonly property: string;
  readonly referencedProperty: string;
}

/** CSDL 12: an action or a function, one overload of it. */
export interface Operation {
  readonly kind: "action" | "function";
  readonly name: QualifiedName;
  /** Whether the first parameter is the resource that it is called on. */
  readonly bound: boolean;
  readonly composable: boolean;
  readonly entitySetPath?: string;
  /** The binding parameter, if any, comes first. */
  readonly parameters: readonly Parameter[];
  readonly returnType?: TypeReference;
  readonly origin: Origin;
}

export interface Parameter {
  readonly name: string;
  readonly type: TypeReference;
  readonly origin: Origin;
}

/** CSDL 14.1: a term that annotations apply. */
export interface Term {
  readonly name: QualifiedName;
  readonly type: TypeReference;
  readonly baseTerm?: QualifiedName;
  readonly appliesTo: readonly string[];
  readonly defaultValue?: string;
  readonly origin: Origin;
}

/** CSDL 13: what a service lets one address. */
export interface EntityContainer {
  readonly name: QualifiedName;
  readonly entitySets: readonly EntitySet[];
  readonly singletons: readonly Singleton[];
  readonly operationImports: readonly OperationImport[];
  readonly origin: Origin;
}

export interface EntitySet {
  readonly kind: "entitySet";
  readonly name: string;
  readonly entityType: QualifiedName;
  readonly includeInServiceDocument: boolean;
  readonly bindings: readonly NavigationPropertyBinding[];
  readonly origin: Origin;
}

export interface Singleton {
  readonly kind: "singleton";
  readonly name: string;
  readonly type: QualifiedName;
  readonly nullable: boolean;
  readonly bindings: readonly NavigationPropertyBinding[];
  readonly origin: Origin;
}

export interface NavigationPropertyBinding {
  readonly path: string;
  readonly target: string;
}

export interface OperationImport {
  readonly kind: "actionImport" | "functionImport";
  readonly name: string;
  /** The action or function that it stands for. */
  readonly operation: QualifiedName;
  readonly entitySet?: string;
  /** Of a function import; absent where the input does not say, which means false (CSDL 13.6). */
  readonly includeInServiceDocument?: boolean;
  readonly origin: Origin;
}
