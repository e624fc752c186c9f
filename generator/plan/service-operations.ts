import type { TypeReference } from "../ir/model.js";
import type { Request, Resource } from "../slice/slice.js";
import type { TypePlanning } from "./declarations.js";
import type { RequestModule, ServiceOperation, TypeExpression } from "./plan.js";
import { storedType } from "./service-data.js";
import { typeOf } from "./service-resources.js";
import { typeExpression } from "./type-names.js";

/** The actions and functions, with the types of what a handler of each is given, and of what it gives. */
export function serviceOperations(
  planning: TypePlanning,
  requests: readonly RequestModule[],
): readonly ServiceOperation[] {
  const bodies = new Map(
    requests.flatMap(({ file, builders }) =>
      builders.flatMap(({ path, body }) =>
        body === undefined ? [] : [[path, { file, name: body.name }] as const],
      ),
    ),
  );
  const describe = (resource: Resource, bound: TypeReference | undefined): readonly ServiceOperation[] => {
    const own = typeOf(resource.segment);
    // A cast of a collection leads to a collection.
    const type =
      own !== undefined && resource.segment.kind === "cast"
        ? { ...own, collection: bound?.collection === true }
        : own;
    return [
      ...resource.requests
        .filter(({ kind }) => kind === "invoke")
        .map((request): ServiceOperation => {
          const body = bodies.get(resource.path);
          const entity =
            bound === undefined || bound.collection ? undefined : storedType(planning, bound.name);
          const result = resultType(planning, request);
          return {
            method: request.method,
            path: request.path,
            ...(entity === undefined ? {} : { entity }),
            ...(body === undefined ? {} : { body }),
            ...(result === undefined ? {} : { result }),
          };
        }),
      ...resource.children.flatMap((child) => describe(child, type)),
    ];
  };
  return planning.slice.root.children.flatMap((child) => describe(child, undefined));
}

function resultType({ slice, names }: TypePlanning, { result }: Request): TypeExpression | undefined {
  return result?.kind === "value" ? typeExpression(slice, names, result.type, result.form) : undefined;
}
