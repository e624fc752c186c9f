import type { HttpMethod } from "../../../ir/access.js";
import type { Resource } from "./resources.js";

/** How a property of one declaring type is named in a set. */
export function memberKey(typeName: string, propertyName: string): string {
  return `${typeName}/${propertyName}`;
}

/**
 * The navigation properties that contain what they lead to (CSDL 8.4): entities are created, changed or deleted there,
 * below their parent. What is only referred to is changed where it is itself contained, or in its entity set.
 */
export function containedProperties(resources: readonly Resource[]): ReadonlySet<string> {
  const contained = new Set<string>();
  for (const resource of resources) {
    const owner = resource.step.kind === "key" ? resource.parent : resource;
    if (owner?.step.kind === "property" && resource.node.requests.some(({ method }) => isWrite(method))) {
      contained.add(memberKey(owner.step.declaringType.name, owner.step.property.name));
    }
  }
  return contained;
}

function isWrite(method: HttpMethod): boolean {
  return method !== "GET";
}
