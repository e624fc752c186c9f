import type { Expression, TargetPath } from "../../../ir/annotation.js";
import type { TargetedAnnotation } from "../../../ir/document.js";
import { capabilities, core } from "../../../ir/vocabulary.js";
import type { Origin } from "../../../source.js";
import { memberKey } from "../paths/containment.js";
import type { RequestDescription } from "../paths/requests.js";
import type { PathContext, Resource } from "../paths/resources.js";
import { deprecationOf } from "./deprecation.js";
import { customOptions, listedOptions, refusedOptions, type ListedOptions } from "./query-options.js";
import { annotate, collection, record, text } from "./expressions.js";

/**
 * What requests to entity sets, singletons and navigation properties do, as the `Description` of the capability that
 * each of them is. Where several paths lead through one property, the first that has a description gives it.
 */
export function requestAnnotations(
  resources: readonly Resource[],
  containerName: string,
  entityTypes: ReadonlySet<string>,
  { document, hierarchy }: PathContext,
): readonly TargetedAnnotation[] {
  const relates = (type: string): boolean =>
    hierarchy
      .lineage(type)
      .some(({ properties }) =>
        [...properties.values()].some((property) => entityTypes.has(property.type.name)),
      );
  const descriptions = new Map<TargetPath, Map<Capability, Described>>();
  const options = new Map<TargetPath, ReadOptions>();
  const deprecations = new Map<TargetPath, TargetedAnnotation>();
  for (const resource of resources) {
    const target = targetOf(resource, containerName, entityTypes);
    if (target === undefined) continue;
    for (const request of resource.node.requests) {
      const origin = document.report.origin(request.operation.pointer);
      const described = descriptions.get(target) ?? new Map<Capability, Described>();
      descriptions.set(target, described);
      const capability = capabilityOf(request, resource);
      if (capability === "read" || capability === "readByKey") {
        const known = options.get(target);
        const listed = known?.[capability] ?? { options: listedOptions(request, document), origin };
        const isList =
          known?.isList === true || (capability === "read" && resource.type?.collection === true);
        const hasRelations = resource.type !== undefined && relates(resource.type.name);
        options.set(target, { ...known, isList, hasRelations, [capability]: listed });
      }
      const description = request.operation.string("description") ?? "";
      if (description !== "" && !described.has(capability))
        described.set(capability, { description, origin });

      const deprecation = deprecations.has(target) ? undefined : deprecationOf(request.operation);
      if (deprecation !== undefined) {
        deprecations.set(target, annotate(target, core.revisions, deprecation, origin));
      }
    }
  }
  const described = [...descriptions].flatMap(([target, byCapability]) =>
    restrictions(target, byCapability, options.get(target)),
  );
  const refused = [...options].flatMap(([target, each]) => refusals(target, each));
  return [...described, ...refused, ...deprecations.values()];
}

/** The query options of what is read at a target: those of the first request that reads it. */
interface ReadOptions {
  readonly isList: boolean;
  readonly hasRelations: boolean;
  readonly read?: ListedAt;
  readonly readByKey?: ListedAt;
}

interface ListedAt {
  readonly options: ListedOptions;
  readonly origin: Origin;
}

function refusals(
  target: TargetPath,
  { isList, hasRelations, read }: ReadOptions,
): readonly TargetedAnnotation[] {
  if (read === undefined) return [];
  return refusedOptions(read.options, isList, hasRelations).map(([term, value]) =>
    annotate(target, term, value, read.origin),
  );
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
  options: ReadOptions | undefined,
): readonly TargetedAnnotation[] {
  const description = (capability: Capability): Expression | undefined => {
    const found = described.get(capability)?.description;
    return found === undefined ? undefined : text(found);
  };
  const origin = (...of: readonly Capability[]): Origin | undefined =>
    of.map((capability) => described.get(capability)?.origin).find((found) => found !== undefined);
  const own = options?.read && customOptions(options.read.options);
  const ownByKey = options?.readByKey && customOptions(options.readByKey.options);
  // What nothing is said of is as it is for the list; a list of no options says that there are none.
  const differs = own !== undefined && ownByKey === undefined && options?.readByKey !== undefined;
  const byKey = {
    Description: description("readByKey"),
    CustomQueryOptions: differs ? collection([]) : ownByKey,
  };
  const terms = [
    {
      term: capabilities.readRestrictions,
      value: record({
        Description: description("read"),
        CustomQueryOptions: own,
        ReadByKeyRestrictions: Object.values(byKey).some((value) => value !== undefined)
          ? record(byKey)
          : undefined,
      }),
      origin:
        origin("read", "readByKey") ?? (own && options.read.origin) ?? (ownByKey && options.readByKey.origin),
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
