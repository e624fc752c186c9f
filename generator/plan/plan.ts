/**
 * What goes into which file of a package, with every final name. Rendering only writes it down.
 * Everything that came from metadata and is not yet an `Identifier` is still plain text here.
 */
import type { Identifier } from "../escape/code.js";
import type { Access, HttpMethod, PermissionDeclaration } from "../ir/access.js";
import type { UrlNotation } from "../ir/url-notation.js";
import type { Omission, RequestKind, SystemOption } from "../slice/slice.js";

export interface PackagePlan {
  /** The package's name, e.g. `@contoso/teams`. */
  readonly name: string;
  readonly version: string;
  /** The last segment of the service's root URL, e.g. `v1.0`. */
  readonly apiVersion: string;
  readonly models: readonly ModelModule[];
  readonly requests: readonly RequestModule[];
  /** The members of the client: what can be addressed first. */
  readonly client: ClientPlan;
  /** Every request, in the order of the tree. */
  readonly operations: readonly OperationPlan[];
  /** The package's CHANGELOG.md, as it is; absent where it has none. */
  readonly changelog?: string;
  readonly omissions: readonly Omission[];
  /** What is known of the permissions that the operations take; sorted by name. */
  readonly permissions: readonly PermissionDeclaration[];
  /** What a fake of the service has to know. */
  readonly service: ServicePlan;
  /** The package that declares what the models name as shared; absent where they share nothing. */
  readonly sharedModels?: PackageReference;
}

/** A package that has nothing but the types that others share. */
export interface ModelsPlan extends Pick<PackagePlan, "name" | "version" | "apiVersion" | "changelog"> {
  readonly models: readonly ModelModule[];
}

export type PackageReference = Pick<PackagePlan, "name" | "version">;

/** The types of one namespace: `src/models/<file>.ts`. */
export interface ModelModule {
  readonly namespace: string;
  /** Without folder and extension. */
  readonly file: string;
  /** How other modules, and consumers, name it. The primary namespace's types are also exported one by one. */
  readonly alias: Identifier;
  readonly primary: boolean;
  readonly declarations: readonly Declaration[];
  /** Those of the declared types that another package declares for this one; see `PackagePlan.sharedModels`. */
  readonly shared?: ReadonlySet<Identifier>;
}

export type Declaration = TypeDeclaration | FactoryDeclaration | GuardDeclaration;

/** What is nothing at run time. */
export type TypeDeclaration =
  InterfaceDeclaration | UnionDeclaration | EnumerationDeclaration | AliasDeclaration;

interface DeclarationBase {
  readonly name: Identifier;
  readonly doc: Doc;
}

/** One structured type in one form, with inherited members. */
export interface InterfaceDeclaration extends DeclarationBase {
  readonly kind: "interface";
  readonly discriminator?: Discriminator;
  /** Whether it is an entity that comes back, which may have an ETag: that tells it from a complex value. */
  readonly tagged: boolean;
  readonly members: readonly Member[];
  /** Whether it has members that are not declared. */
  readonly open: boolean;
}

/** The member `@odata.type`. */
export interface Discriminator {
  /** Type names as they stand on the wire; empty where any type may come. */
  readonly values: readonly string[];
  readonly optional: boolean;
}

/** What stands where a type with derived types is declared: any of them. */
export interface UnionDeclaration extends DeclarationBase {
  readonly kind: "union";
  readonly members: readonly UnionMember[];
}

export interface UnionMember {
  readonly type: NamedTypeExpression;
  /** Whether its `@odata.type` is optional by itself, but always there in this union. */
  readonly tagged: boolean;
}

export interface EnumerationDeclaration extends DeclarationBase {
  readonly kind: "enumeration";
  readonly members: readonly string[];
  /** What is known of some of the members, in their order. */
  readonly memberDocs: readonly { readonly name: string; readonly doc: Doc }[];
  /** Whether values may come that are not among the members. */
  readonly evolvable: boolean;
  /** Whether several members can be joined by commas. */
  readonly flags: boolean;
}

export interface AliasDeclaration extends DeclarationBase {
  readonly kind: "alias";
  readonly type: TypeExpression;
}

/** A function that puts `@odata.type` on a value. */
export interface FactoryDeclaration extends DeclarationBase {
  readonly kind: "factory";
  readonly type: NamedTypeExpression;
  /** As it stands on the wire. */
  readonly discriminator: string;
}

/** A function that tells whether a value is of a type. */
export interface GuardDeclaration extends DeclarationBase {
  readonly kind: "guard";
  readonly type: NamedTypeExpression;
  /** Qualified names without `#`. */
  readonly types: readonly string[];
}

export interface Member {
  /** As on the wire. */
  readonly name: string;
  readonly doc: Doc;
  readonly type: TypeExpression;
  readonly optional: boolean;
  readonly readonly: boolean;
}

/** A type as TypeScript writes it. */
export type TypeExpression =
  | { readonly kind: "primitive"; readonly name: "string" | "number" | "boolean" | "unknown" }
  | NamedTypeExpression
  | { readonly kind: "array"; readonly items: TypeExpression }
  | { readonly kind: "nullable"; readonly type: TypeExpression }
  /** A declaration of the request module that it stands in. */
  | { readonly kind: "local"; readonly name: Identifier };

/** A declaration of a model module. */
export interface NamedTypeExpression {
  readonly kind: "named";
  readonly namespace: string;
  readonly name: Identifier;
}

/** The requests below one top-level segment: `src/requests/<file>.ts`. */
export interface RequestModule {
  readonly file: string;
  /** The first one belongs to the top-level segment; the others follow in the order of the tree. */
  readonly builders: readonly BuilderPlan[];
}

/** What can be done with one resource. */
export interface BuilderPlan {
  /** Of the interface. */
  readonly name: Identifier;
  /** Of the function that makes one. */
  readonly factory: Identifier;
  readonly path: string;
  readonly doc: Doc;
  /** The parameters of an action, as one object. */
  readonly body?: InterfaceDeclaration;
  /** The query options that the service has of its own. */
  readonly ownOptions?: InterfaceDeclaration;
  readonly methods: readonly MethodPlan[];
  readonly children: readonly ChildPlan[];
  /** Of the class with an accessor for each child that takes no values. */
  readonly below: Identifier;
}

/** One request, as methods of a builder. */
export interface MethodPlan {
  readonly operation: OperationPlan;
  readonly types: MethodTypes;
}

/** Which function of the runtime makes the methods, and what its type arguments are. */
export type MethodTypes =
  | { readonly kind: "list" | "read"; readonly result: TypeExpression; readonly query?: QueryPlan }
  | {
      readonly kind: "create" | "update" | "replace";
      readonly body: TypeExpression;
      readonly result?: TypeExpression;
    }
  | {
      readonly kind: "action";
      readonly body?: TypeExpression;
      readonly result?: TypeExpression;
      /** Whether the result is a collection, and `result` the type of its items. */
      readonly collection: boolean;
      /** Whether the result is a stream, which has no type of the model. */
      readonly stream: boolean;
    }
  | {
      readonly kind: "function";
      readonly result?: TypeExpression;
      readonly collection: boolean;
      readonly query?: QueryPlan;
    }
  | { readonly kind: "count"; readonly query?: QueryPlan }
  | {
      readonly kind:
        | "remove"
        | "listReferences"
        | "readReference"
        | "addReference"
        | "setReference"
        | "removeReference"
        | "readStream"
        | "writeStream";
    };

/** How the query options of a request differ from those of OData. */
export interface QueryPlan {
  /** Those that it does not take; sorted. */
  readonly unsupported: readonly SystemOption[];
  /** The interface of the service's own, and what they are called in the URL. */
  readonly own?: { readonly type: Identifier; readonly names: readonly string[] };
}

/** A resource below another one. */
export interface ChildPlan {
  readonly name: Identifier;
  readonly builder: Identifier;
  readonly factory: Identifier;
  /** The request module that has it. */
  readonly module: string;
  readonly doc: Doc;
  readonly step: StepPlan;
}

/** How one gets from a resource to the one below. */
export type StepPlan =
  /** By constant text, with the slash. */
  | { readonly kind: "child"; readonly text: string }
  /** By a key that is a segment of its own; `isText` where its type is neither text nor number, but is written as text. */
  | {
      readonly kind: "key";
      readonly placeholder: string;
      readonly parameter: ParameterPlan;
      readonly isText: boolean;
    }
  /** By a path between colons. */
  | { readonly kind: "relativePath"; readonly placeholder: string; readonly parameter: ParameterPlan }
  /** By constant text and named values in parentheses. */
  | { readonly kind: "named"; readonly text: string; readonly parameters: readonly NamedParameterPlan[] };

export interface ParameterPlan {
  readonly name: Identifier;
  readonly type: TypeExpression;
}

export interface NamedParameterPlan extends ParameterPlan {
  /** As it stands in the URL. */
  readonly wireName: string;
  readonly notation: UrlNotation;
}

export interface ClientPlan {
  readonly children: readonly ChildPlan[];
  /** As in `BuilderPlan`. */
  readonly below: Identifier;
}

export interface OperationPlan {
  readonly method: HttpMethod;
  readonly path: string;
  readonly kind: RequestKind;
  /** What it does: a sentence. */
  readonly summary: string;
  readonly access: Access;
  /** How a consumer writes it, e.g. `graph.teams.byTeamId(teamId).get()`. */
  readonly call: string;
  readonly deprecation?: Deprecation;
}

export interface Deprecation {
  readonly message: string;
}

/** What is known of something, for its doc comment. */
export interface Doc {
  readonly description?: string;
  readonly deprecation?: Deprecation;
  /** What it is where a request leaves it out, as TypeScript writes it. */
  readonly defaultValue?: string;
}

/** The slice as a fake of it needs it, in the terms of `templates/testing/service.ts`. */
export interface ServicePlan {
  readonly resources: readonly ServiceResource[];
  readonly types: readonly ServiceType[];
  readonly enumerations: readonly { readonly name: string; readonly members: readonly string[] }[];
  readonly data: readonly ServiceData[];
  readonly operations: readonly ServiceOperation[];
  readonly conversions: readonly ServiceConversion[];
}

export interface ServiceResource {
  readonly path: string;
  readonly is: "collection" | "entity" | "key" | "cast" | "path" | "property" | "operation" | "system";
  /** `ns.team`, `Collection(Edm.String)`. */
  readonly type?: string;
  readonly key: readonly string[];
  /** Of an action. */
  readonly parameters: readonly ServiceMember[];
  readonly requests: readonly ServiceRequest[];
}

export interface ServiceRequest {
  readonly method: HttpMethod;
  readonly kind: RequestKind;
  /** Paths of members that the body must have; of an action, names of parameters. */
  readonly required: readonly string[];
}

export interface ServiceMember {
  readonly name: string;
  /** `ns.team`, `Collection(Edm.String)`. */
  readonly type: string;
}

/** A structured type without what it inherits. */
export interface ServiceType {
  readonly name: string;
  readonly base?: string;
  readonly abstract: boolean;
  readonly open: boolean;
  readonly key: readonly string[];
  readonly members: readonly ServiceMember[];
  readonly navigation: readonly ServiceMember[];
  readonly notNull: readonly string[];
  readonly readOnly: readonly string[];
  readonly immutable: readonly string[];
  readonly writeOnly: readonly string[];
  readonly never?: "read" | "written";
  /** The type as which a written value comes back. */
  readonly readAs?: string;
}

/** What can be stored at a path. */
export interface ServiceData {
  /** A path template. */
  readonly path: string;
  readonly collection: boolean;
  readonly stored: StoredTypePlan;
}

/** A stored entity has members of any of the forms of its type. */
export interface StoredTypePlan {
  readonly forms: readonly NamedTypeExpression[];
}

/** What a handler of an action or a function is given, and what it gives. */
export interface ServiceOperation {
  readonly method: HttpMethod;
  readonly path: string;
  /** Absent where it is bound to no single entity. */
  readonly entity?: StoredTypePlan;
  /** The interface of its parameters, and the request module that exports it. */
  readonly body?: { readonly file: string; readonly name: Identifier };
  readonly result?: TypeExpression;
}

/** A type whose values come back as another one. */
export interface ServiceConversion {
  readonly type: string;
  readonly written: NamedTypeExpression;
  readonly read: NamedTypeExpression;
}
