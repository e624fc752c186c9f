import type { Request, Resource } from "../slice/slice.js";

/** All requests of a resource and of what is below it, in the order of the tree. */
export function requestsOf(resource: Resource): readonly Request[] {
  return [...resource.requests, ...resource.children.flatMap(requestsOf)];
}
