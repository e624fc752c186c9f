import type { Expression, TargetPath } from "../../../ir/annotation.js";
import type { TargetedAnnotation } from "../../../ir/document.js";
import { capabilities, core } from "../../../ir/vocabulary.js";
import type { Origin } from "../../../source.js";
import { memberKey } from "../paths/containment.js";
import type { RequestDescription } from "../paths/requests.js";
import type { PathContext, Resource } from "../paths/resources.js";
import { deprecationOf } from "./deprecation.js";
import { annotate, record, text } from "./expressions.js";

/**
 * What requests to entity sets, singletons and navigation properties do, as the `Description` of the capability that
 * each of them is. Where several paths lead through one property, the first that has a description gives it.
 */
export function requestAnnotations(
  resources: readonly Resource[],
  containerName: string,
  entityTypes: ReadonlySet<string>,
  { document }: PathContext,
): readonly TargetedAnnotation[] {
  const descriptions = new Map<TargetPath, Map<Capability, Described>>();
  const deprecations = new Map<TargetPath, TargetedAnnotation>();
  for (const resource of resources) {
    const target = targetOf(resource, containerName, entityTypes);
    if (target === undefined) continue;
    for (const request of resource.node.requests) {
      const origin = document.report.origin(request.operation.pointer);
      const described = descriptions.get(target) ?? new Map<Capability, Described>();
      descriptions.set(target, described);
      const capability = capabilityOf(request, resource);
      const description = request.operation.string("description") ?? "";
      if (description !== "" && !described.has(capability))
        described.set(capability, { description, origin });

      const deprecation = deprecations.has(target) ? undefined : deprecationOf(request.operation);
      if (deprecation !== undefined) {
        deprecations.set(target, annotate(target, core.revisions, deprecation, origin));
      }
    }
  }
  const described = [...descriptions].flatMap(([target, byCapability]) => restrictions(target, byCapability));
  return [...described, ...deprecations.values()];
}

type Capability = "read" | "readByKey" | "insert" | "update" | "delete";

interface Described {
  readonly description: string;
  readonly origin: Origin;
}

/** The entity set, singleton or navigation property that a resource, or the collection that it is in, is. */
function targetOf(
  resource: Resource,
  containerName: string,
  entityTypes: ReadonlySet<string>,
): TargetPath | undefined {
  const owner = resource.step.kind === "key" ? resource.parent : resource;
  if (owner?.step.kind === "entryPoint") return `${containerName}/${owner.step.name}`;
  if (owner?.step.kind !== "property") return undefined;
  const { declaringType, property } = owner.step;
  return entityTypes.has(property.type.name) ? memberKey(declaringType.name, property.name) : undefined;
}

function capabilityOf({ method }: RequestDescription, { step }: Resource): Capability {
  switch (method) {
    case "GET":
      return step.kind === "key" ? "readByKey" : "read";
    case "POST":
      return "insert";
    case "PATCH":
    case "PUT":
      return "update";
    case "DELETE":
      return "delete";
  }
}

function restrictions(
  target: TargetPath,
  described: ReadonlyMap<Capability, Described>,
): readonly TargetedAnnotation[] {
  const description = (capability: Capability): Expression | undefined => {
    const found = described.get(capability)?.description;
    return found === undefined ? undefined : text(found);
  };
  const origin = (...of: readonly Capability[]): Origin | undefined =>
    of.map((capability) => described.get(capability)?.origin).find((found) => found !== undefined);
  const byKey = description("readByKey");
  const terms = [
    {
      term: capabilities.readRestrictions,
      value: record({
        Description: description("read"),
        ReadByKeyRestrictions: byKey && record({ Description: byKey }),
      }),
      origin: origin("read", "readByKey"),
    },
    {
      term: capabilities.insertRestrictions,
      value: record({ Description: description("insert") }),
      origin: origin("insert"),
    },
    {
      term: capabilities.updateRestrictions,
      value: record({ Description: description("update") }),
      origin: origin("update"),
    },
    {
      term: capabilities.deleteRestrictions,
      value: record({ Description: description("delete") }),
      origin: origin("delete"),
    },
  ];
  return terms.flatMap(({ term, value, origin: place }) =>
    place === undefined ? [] : [annotate(target, term, value, place)],
  );
}
