import type { RequestDescription } from "./requests.js";
import type { Resource } from "./resources.js";

/** How a property of one declaring type is named in a set. */
export function memberKey(typeName: string, propertyName: string): string {
  return `${typeName}/${propertyName}`;
}

/**
 * The navigation properties that contain what they lead to (CSDL 8.4): below their parent, entities are created, changed,
 * deleted, or actions and functions called on them. All this is done to an entity that is only referred to where it is
 * itself contained, or in its entity set.
 *
 * A document that lets one only read what a property contains does not tell that it does.
 */
export function containedProperties(resources: readonly Resource[]): ReadonlySet<string> {
  const contained = new Set<string>();
  for (const resource of resources) {
    const subject = resource.step.kind === "operation" ? resource.parent : resource;
    const owner = subject?.step.kind === "key" ? subject.parent : subject;
    if (owner?.step.kind !== "property") continue;
    if (subject !== resource || resource.node.requests.some(isWrite)) {
      contained.add(memberKey(owner.step.declaringType.name, owner.step.property.name));
    }
  }
  return contained;
}

function isWrite({ method }: RequestDescription): boolean {
  return method !== "GET";
}
