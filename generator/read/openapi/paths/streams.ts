import { memberKey } from "./containment.js";
import type { RequestDescription } from "./requests.js";
import type { Resource } from "./resources.js";

/** What is read and written as bytes, by a path of its own. */
export interface Streams {
  /** Structural properties, as `memberKey` names them. Their schema is that of binary values. */
  readonly properties: ReadonlySet<string>;
  /** Entity types that are media entities: the stream is at `$value` (CSDL 6.4). */
  readonly mediaEntities: ReadonlySet<string>;
}

export function streamsOf(resources: readonly Resource[]): Streams {
  const properties = new Set<string>();
  const mediaEntities = new Set<string>();
  for (const { node, parent, step } of resources) {
    if (!node.requests.some(isStream)) continue;
    if (step.kind === "property") {
      properties.add(memberKey(step.declaringType.name, step.property.name));
    } else if (step.kind === "protocol" && step.name === "$value" && isEntity(parent)) {
      mediaEntities.add(parent.type.name);
    }
  }
  return { properties, mediaEntities };
}

function isStream({ body, result }: RequestDescription): boolean {
  return body.stream || result.stream;
}

/** `$value` after a structural property is the property's raw value instead. */
function isEntity(
  resource: Resource | undefined,
): resource is Resource & { readonly type: NonNullable<Resource["type"]> } {
  return resource?.type !== undefined && !resource.type.name.startsWith("Edm.");
}
