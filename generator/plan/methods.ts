import type { Identifier } from "../escape/code.js";
import { isStructuredType } from "../ir/lookups.js";
import type { Payload, Request, Resource } from "../slice/slice.js";
import type { TypePlanning } from "./declarations.js";
import type { MethodTypes, QueryPlan, TypeExpression } from "./plan.js";
import { typeExpression } from "./type-names.js";

/** What the methods of a request are made of. */
export function methodTypes(
  planning: TypePlanning,
  request: Request,
  parent: Resource,
  names: { readonly body: Identifier | undefined; readonly ownOptions: Identifier | undefined },
): MethodTypes {
  const { body } = names;
  const query = queryPlan(request, names.ownOptions);
  const sent = bodyType(planning, request.body, body);
  const result = resultType(planning, request.result);
  switch (request.kind) {
    case "list":
    case "read":
      return { kind: request.kind, result: result ?? unknownType, ...query };
    case "create":
    case "update":
    case "replace":
      return { kind: request.kind, body: sent ?? unknownType, ...(result === undefined ? {} : { result }) };
    case "invoke":
      if (request.result?.kind === "stream" && request.method === "GET") return { kind: "readStream" };
      return request.method === "GET"
        ? {
            kind: "function",
            collection: isCollection(request.result),
            ...(result === undefined ? {} : { result }),
            ...query,
          }
        : {
            kind: "action",
            collection: isCollection(request.result),
            stream: request.result?.kind === "stream",
            ...(sent === undefined ? {} : { body: sent }),
            ...(result === undefined ? {} : { result }),
          };
    case "count":
      return { kind: "count", ...query };
    case "delete":
      return { kind: "remove" };
    case "removeReference":
      // Only a relation to many has to be told which reference it is about.
      return { kind: isRelationToMany(parent) ? "removeReference" : "remove" };
    default:
      return { kind: request.kind };
  }
}

function queryPlan({ query }: Request, type: Identifier | undefined): { readonly query?: QueryPlan } {
  if (query === undefined) return {};
  const own = type && { type, names: query.own.map(({ name }) => name) };
  return { query: { unsupported: query.unsupported, ...(own && { own }) } };
}

/** The method that sends a request, as a consumer calls it. */
export function principalMethod({ method, body }: Request, hasParameters: boolean): string {
  const takesBody = body !== undefined && (body.kind !== "parameters" || hasParameters);
  return `${method.toLowerCase()}(${takesBody ? "body" : ""})`;
}

/** The names that the methods of these requests take in their builder. */
export function memberNamesOf(requests: readonly Request[]): readonly string[] {
  return requests.flatMap(({ method, kind, result }) => {
    const verb = method.toLowerCase();
    const pages = kind === "list" || (kind === "invoke" && isCollection(result)) ? ["items", "pages"] : [];
    return [verb, `to${verb.charAt(0).toUpperCase()}${verb.slice(1)}Request`, ...pages];
  });
}

const unknownType: TypeExpression = { kind: "primitive", name: "unknown" };

function bodyType(
  planning: TypePlanning,
  payload: Payload | undefined,
  parameters: Identifier | undefined,
): TypeExpression | undefined {
  if (payload?.kind === "parameters") return parameters && { kind: "local", name: parameters };
  return valueType(planning, payload);
}

/** A single value that is no object can be null: it comes wrapped, or as status 204 (OData Protocol 4.01, 11.2.4). */
function resultType(planning: TypePlanning, payload: Payload | undefined): TypeExpression | undefined {
  const type = valueType(planning, payload);
  if (payload?.kind !== "value" || type === undefined) return type;
  const { name, collection, nullable } = payload.type;
  const isObject = isStructuredType(planning.slice.model.types.get(name));
  return collection || isObject || nullable === false ? type : { kind: "nullable", type };
}

/** Of one value, or of the items of a collection: that it is one, the kind of the method says. */
function valueType({ slice, names }: TypePlanning, payload: Payload | undefined): TypeExpression | undefined {
  if (payload?.kind !== "value") return undefined;
  return typeExpression(slice, names, { ...payload.type, collection: false }, payload.form);
}

function isCollection(payload: Payload | undefined): boolean {
  return payload?.kind === "value" && payload.type.collection;
}

function isRelationToMany({ segment }: Resource): boolean {
  return segment.kind === "navigationProperty" && segment.type.collection;
}
