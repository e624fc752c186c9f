/** Where the metadata says what a change is about. */
import { pascalIdentifier } from "../escape/identifier.js";
import { findMember, namespaceOf, shortName, structuredType } from "../ir/lookups.js";
import type { NamedType } from "../ir/model.js";
import type { Resource, Slice } from "../slice/slice.js";
import type { Origin } from "../source.js";
import type { Place } from "./findings.js";

export class Origins {
  readonly #slice: Slice;
  /** By namespace and the name that the forms of a type have in common. */
  readonly #types: ReadonlyMap<string, NamedType>;
  /** The way to each resource, from the first segment on, by its path. */
  readonly #ways = new Map<string, readonly Resource[]>();

  constructor(slice: Slice) {
    this.#slice = slice;
    this.#types = new Map(
      [...slice.types.values()].map(({ type }) => [
        `${namespaceOf(type.name)} ${pascalIdentifier(shortName(type.name))}`,
        type,
      ]),
    );
    this.#addWays(slice.root, []);
  }

  of(place: Place): Origin | undefined {
    switch (place.kind) {
      case "namespace":
        return this.#slice.model.schemas.find(({ namespace }) => namespace === place.namespace)?.origin;
      case "type":
        return this.#ofType(place);
      case "operation":
        return this.#ofOperation(place);
      case "scope":
        return this.#slice.permissions.find(({ name }) => name === place.name)?.origin;
    }
  }

  #ofType({ namespace, name, member }: Extract<Place, { kind: "type" }>): Origin | undefined {
    const type = this.#types.get(`${namespace} ${name}`);
    const structured = type && structuredType(this.#slice.model, type.name);
    const found = structured && member !== undefined && findMember(this.#slice.model, structured, member);
    return found ? found.member.origin : type?.origin;
  }

  /** The nearest segment on the way that something declares. */
  #ofOperation({ path, parameter }: Extract<Place, { kind: "operation" }>): Origin | undefined {
    const way = this.#ways.get(path) ?? [];
    const found = way.map((resource) => this.#ofResource(resource, parameter));
    return found.findLast((origin) => origin !== undefined);
  }

  #ofResource({ segment }: Resource, parameter: string | undefined): Origin | undefined {
    const { model } = this.#slice;
    switch (segment.kind) {
      case "entitySet":
        return model.container?.entitySets.find(({ name }) => name === segment.name)?.origin;
      case "singleton":
        return model.container?.singletons.find(({ name }) => name === segment.name)?.origin;
      case "navigationProperty":
      case "property": {
        const type = structuredType(model, segment.declaringType);
        return type && findMember(model, type, segment.name)?.member.origin;
      }
      case "operation":
        return (
          segment.operation.parameters.find(({ name }) => name === parameter)?.origin ??
          segment.operation.origin
        );
      case "cast":
        return model.types.get(segment.type)?.origin;
      default:
        return undefined;
    }
  }

  #addWays(resource: Resource, way: readonly Resource[]): void {
    this.#ways.set(resource.path, way);
    for (const child of resource.children) this.#addWays(child, [...way, child]);
  }
}
