/**
 * The objects of the OpenAPI specification that are read, with the names of their members. The names are taken from
 * `openapi-types`, so that a member that the specification does not have cannot be asked for. The types of their values
 * are not taken: what is in the file is unknown until it was looked at.
 *
 * https://spec.openapis.org/oas/v3.1.0#schema-0
 */
import type { OpenAPIV3, OpenAPIV3_1 } from "openapi-types";

/** A kind of object: its name in the specification, and (as a type only) the names of its members. */
export interface ObjectKind<Key extends string> {
  readonly name: string;
  readonly keys?: readonly Key[];
  /** Whether `true` stands for an object without members, as in JSON Schema (4.3.2). */
  readonly canBeTrue?: boolean;
}

/**
 * The names of the members of every alternative of a type, without those of an index signature, and with those of an
 * enumeration as plain texts.
 */
type KeysOf<T> = T extends unknown
  ? `${Extract<keyof { [K in keyof T as string extends K ? never : K]: T[K] }, string>}`
  : never;

type Reference = KeysOf<OpenAPIV3.ReferenceObject>;

/** OpenAPI.NET.OData's extensions of schemas. */
type SchemaExtension =
  | "x-ms-discriminator-value"
  | "x-ms-navigationProperty"
  | "x-ms-enum"
  | "x-ms-enum-flags"
  | "x-ms-deprecation";

export type SchemaKey =
  KeysOf<OpenAPIV3.SchemaObject> | KeysOf<OpenAPIV3_1.SchemaObject> | Reference | SchemaExtension;
export const schemaObject: ObjectKind<SchemaKey> = { name: "a Schema Object", canBeTrue: true };

export type DiscriminatorKey = KeysOf<OpenAPIV3_1.DiscriminatorObject>;
export const discriminatorObject: ObjectKind<DiscriminatorKey> = { name: "a Discriminator Object" };

export type DocumentKey = KeysOf<OpenAPIV3.Document> | KeysOf<OpenAPIV3_1.Document> | "swagger";
export const documentObject: ObjectKind<DocumentKey> = { name: "an OpenAPI Object" };

export type ComponentsKey = KeysOf<OpenAPIV3_1.ComponentsObject>;
export const componentsObject: ObjectKind<ComponentsKey> = { name: "a Components Object" };

export type PathItemKey = KeysOf<OpenAPIV3_1.PathItemObject>;
export const pathItemObject: ObjectKind<PathItemKey> = { name: "a Path Item Object" };

export type OperationKey =
  KeysOf<OpenAPIV3_1.OperationObject> | "x-ms-docs-operation-type" | "x-ms-deprecation";
export const operationObject: ObjectKind<OperationKey> = { name: "an Operation Object" };

export type ParameterKey = KeysOf<OpenAPIV3_1.ParameterObject> | Reference | "x-ms-docs-key-type";
export const parameterObject: ObjectKind<ParameterKey> = { name: "a Parameter Object" };

export type RequestBodyKey = KeysOf<OpenAPIV3_1.RequestBodyObject> | Reference;
export const requestBodyObject: ObjectKind<RequestBodyKey> = { name: "a Request Body Object" };

export type ResponseKey = KeysOf<OpenAPIV3_1.ResponseObject> | Reference;
export const responseObject: ObjectKind<ResponseKey> = { name: "a Response Object" };

export type MediaTypeKey = KeysOf<OpenAPIV3_1.MediaTypeObject>;
export const mediaTypeObject: ObjectKind<MediaTypeKey> = { name: "a Media Type Object" };

export type ExternalDocumentationKey = KeysOf<OpenAPIV3_1.ExternalDocumentationObject>;
export const externalDocumentationObject: ObjectKind<ExternalDocumentationKey> = {
  name: "an External Documentation Object",
};

/** OpenAPI.NET.OData's `x-ms-deprecation`. */
export type DeprecationKey = "removalDate" | "date" | "version" | "description";
export const deprecationObject: ObjectKind<DeprecationKey> = { name: "an x-ms-deprecation object" };

/** AutoRest's `x-ms-enum`; OpenAPI.NET.OData's `x-ms-enum-flags`. */
export type EnumerationExtensionKey = "name" | "modelAsString" | "values" | "isFlags";
export const enumerationExtension: ObjectKind<EnumerationExtensionKey> = { name: "an x-ms-enum object" };
export type EnumerationValueKey = "name" | "value" | "description";
export const enumerationValue: ObjectKind<EnumerationValueKey> = { name: "an x-ms-enum value" };

/** An object whose members have names of the author's choice. */
export const mapObject: ObjectKind<string> = { name: "an object" };
