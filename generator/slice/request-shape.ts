/** What sending a method to a location means: OData Protocol 11.2 (reading), 11.4 (changing), 11.5 (operations). */
import type { HttpMethod } from "../ir/access.js";
import type { Operation, TypeReference } from "../ir/model.js";
import type { Location } from "./location.js";
import type { Form, Payload, Request } from "./slice.js";

/** The part of a request that follows from the method and what is addressed. */
export type RequestShape = Pick<Request, "kind" | "body" | "result">;

/** Undefined where the method has no meaning for what is addressed. */
export function requestShape(location: Location, method: HttpMethod): RequestShape | undefined {
  const { segment, type } = location;
  switch (segment.kind) {
    case "root":
      return undefined;
    case "count":
      return method === "GET" ? { kind: "count", result: { kind: "count" } } : undefined;
    case "value":
      return streamShape(method);
    case "reference":
      return referenceShape(location.parent?.type?.collection ?? false, method);
    case "operation":
      return operationShape(segment.operation, method);
    case "entitySet":
    case "singleton":
    case "navigationProperty":
    case "property":
    case "key":
    case "cast":
    case "relativePath":
      if (type === undefined) return undefined;
      if (isStream(type)) return streamShape(method);
      return type.collection ? collectionShape(type, method) : singleShape(type, method);
  }
}

function collectionShape(type: TypeReference, method: HttpMethod): RequestShape | undefined {
  switch (method) {
    case "GET":
      return { kind: "list", result: value(type, "read") };
    case "POST": {
      const item = { ...type, collection: false, nullable: false };
      return { kind: "create", body: value(item, "create"), result: value(item, "read") };
    }
    case "PUT":
      return { kind: "replace", body: value(type, "create"), result: value(type, "read") };
    case "PATCH":
    case "DELETE":
      return undefined;
  }
}

/** An update may be answered by the entity or by nothing, as the client prefers and the service decides (11.4.3). */
function singleShape(type: TypeReference, method: HttpMethod): RequestShape | undefined {
  switch (method) {
    case "GET":
      return { kind: "read", result: value(type, "read") };
    case "PATCH":
      return { kind: "update", body: value(type, "update"), result: value(type, "read") };
    case "PUT":
      return { kind: "replace", body: value(type, "create"), result: value(type, "read") };
    case "DELETE":
      return { kind: "delete" };
    case "POST":
      return undefined;
  }
}

/** What a composable function returns has a URL: other methods do there what they do elsewhere (11.5.4). */
function operationShape(operation: Operation, method: HttpMethod): RequestShape | undefined {
  const { returnType } = operation;
  if (method !== (operation.kind === "action" ? "POST" : "GET")) {
    const isResource = operation.composable && returnType !== undefined && !returnType.collection;
    return isResource ? singleShape(returnType, method) : undefined;
  }
  const result = returnType === undefined ? {} : { result: resultOf(returnType) };
  const own = operation.bound ? operation.parameters.slice(1) : operation.parameters;
  return operation.kind === "action" && own.length > 0
    ? { kind: "invoke", body: { kind: "parameters", operation }, ...result }
    : { kind: "invoke", ...result };
}

function streamShape(method: HttpMethod): RequestShape | undefined {
  switch (method) {
    case "GET":
      return { kind: "readStream", result: { kind: "stream" } };
    case "PUT":
      return { kind: "writeStream", body: { kind: "stream" } };
    case "DELETE":
      return { kind: "delete" };
    case "POST":
    case "PATCH":
      return undefined;
  }
}

function referenceShape(collection: boolean, method: HttpMethod): RequestShape | undefined {
  const reference: Payload = { kind: "reference", collection: false };
  switch (method) {
    case "GET":
      return collection
        ? { kind: "listReferences", result: { kind: "reference", collection: true } }
        : { kind: "readReference", result: reference };
    case "POST":
      return collection ? { kind: "addReference", body: reference } : undefined;
    case "PUT":
      return collection ? undefined : { kind: "setReference", body: reference };
    case "DELETE":
      return { kind: "removeReference" };
    case "PATCH":
      return undefined;
  }
}

function resultOf(type: TypeReference): Payload {
  return isStream(type) ? { kind: "stream" } : value(type, "read");
}

function value(type: TypeReference, form: Form): Payload {
  return { kind: "value", type, form };
}

function isStream({ name, collection }: TypeReference): boolean {
  return name === "Edm.Stream" && !collection;
}
