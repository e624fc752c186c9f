import type { TypeReference } from "../ir/model.js";
import type { Resource, Segment, Slice } from "../slice/slice.js";
import { ordinal } from "../ordinal.js";
import type { RequestModule, ServiceMember, ServiceResource } from "./plan.js";
import { requiredPaths } from "./requirements.js";
import { typeText } from "./service-types.js";

/** All resources of the slice, also those that are only on the way to others, by path. */
export function serviceResources(
  slice: Slice,
  requests: readonly RequestModule[],
): readonly ServiceResource[] {
  const requiredParameters = new Map(
    requests.flatMap(({ builders }) =>
      builders.flatMap(({ path, body }) => {
        const required = body?.members.filter(({ optional }) => !optional).map(({ name }) => name);
        return required === undefined ? [] : [[path, required] as const];
      }),
    ),
  );
  const describe = (resource: Resource): readonly ServiceResource[] => [
    resourceOf(slice, resource, requiredParameters.get(resource.path) ?? []),
    ...resource.children.flatMap(describe),
  ];
  return slice.root.children.flatMap(describe).sort((left, right) => ordinal(left.path, right.path));
}

function resourceOf(
  slice: Slice,
  { path, segment, requests }: Resource,
  requiredParameters: readonly string[],
): ServiceResource {
  const type = typeOf(segment);
  return {
    path,
    is: kindOf(segment),
    ...(type === undefined ? {} : { type: typeText(slice, type) }),
    key: segment.kind === "key" ? segment.parameters.map(({ name }) => name) : [],
    parameters: parametersOf(slice, segment),
    requests: requests.map((request) => ({
      method: request.method,
      kind: request.kind,
      required: request.kind === "invoke" ? requiredParameters : requiredPaths(slice.model, request),
    })),
  };
}

function kindOf(segment: Segment): ServiceResource["is"] {
  switch (segment.kind) {
    case "entitySet":
      return "collection";
    case "navigationProperty":
      return segment.type.collection ? "collection" : "entity";
    case "singleton":
    case "root":
      return "entity";
    case "count":
    case "reference":
    case "value":
      return "system";
    case "relativePath":
      return "path";
    default:
      return segment.kind;
  }
}

/** The type of what a segment leads to. */
export function typeOf(segment: Segment): TypeReference | undefined {
  switch (segment.kind) {
    case "entitySet":
      return { name: segment.entityType, collection: true };
    case "singleton":
    case "cast":
    case "relativePath":
      return { name: segment.type, collection: false };
    case "navigationProperty":
    case "property":
      return segment.type;
    case "key":
      return { name: segment.entityType, collection: false };
    case "operation":
      return segment.operation.returnType;
    default:
      return undefined;
  }
}

function parametersOf(slice: Slice, segment: Segment): readonly ServiceMember[] {
  if (segment.kind !== "operation" || segment.operation.kind === "function") return [];
  const { bound, parameters } = segment.operation;
  return parameters
    .slice(bound ? 1 : 0)
    .map(({ name, type }) => ({ name, type: typeText(slice, type) }))
    .sort((left, right) => ordinal(left.name, right.name));
}
