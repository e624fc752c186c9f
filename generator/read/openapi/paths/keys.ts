import type { KeyProperty } from "../../../ir/model.js";
import { shortName } from "../../../ir/names.js";
import type { OpenApiDocument } from "../document/open-api-document.js";
import type { Hierarchy } from "../types/hierarchy.js";
import { parametersOf } from "./requests.js";
import type { KeyPart, Resource } from "./resources.js";

/** The keys of entity types, by the type that declares them. */
export interface Keys {
  readonly primary: ReadonlyMap<string, readonly KeyProperty[]>;
  readonly alternate: ReadonlyMap<string, readonly (readonly KeyProperty[])[]>;
}

/**
 * The keys that paths use. What a segment of its own addresses by is the key; so is a key that is given by names, unless
 * there is one of the first kind: then it is an alternate key.
 */
export function keysOf(
  resources: readonly Resource[],
  hierarchy: Hierarchy,
  document: OpenApiDocument,
): Keys {
  const primary = new Map<string, readonly KeyProperty[]>();
  const alternate = new Map<string, KeyProperty[][]>();
  const hasKey = (type: string): boolean => hierarchy.lineage(type).some(({ name }) => primary.has(name));
  const uses = resources.flatMap((resource) => {
    const { step, type } = resource;
    return step.kind === "key" && type !== undefined
      ? [{ resource, parts: step.parts, type: type.name }]
      : [];
  });
  for (const { resource, parts, type } of uses.filter(({ parts }) => !isNamed(parts))) {
    if (hasKey(type)) continue;
    const name = singleKey(resource, type, hierarchy, document);
    const declaring = name === undefined ? undefined : hierarchy.property(type, name)?.declaringType;
    if (name === undefined || declaring === undefined) {
      const placeholder = parts[0]?.placeholder ?? "";
      document.report.unsupported(
        `Nothing says which property of ${JSON.stringify(type)} the key ${JSON.stringify(placeholder)} is.`,
        resource.node.pointer,
      );
    } else {
      primary.set(declaring.name, [{ path: name }]);
    }
  }
  for (const { parts, type } of uses.filter(({ parts }) => isNamed(parts))) {
    const key = parts.map(({ property }) => ({ path: property ?? "" }));
    const first = key[0]?.path ?? "";
    const declaring = hierarchy.property(type, first)?.declaringType.name ?? type;
    if (!hasKey(type)) primary.set(declaring, key);
    else if (!isKnown(key, declaring, primary, alternate)) {
      alternate.set(declaring, [...(alternate.get(declaring) ?? []), key]);
    }
  }
  return { primary, alternate };
}

function isNamed(parts: readonly KeyPart[]): boolean {
  return parts.some(({ property }) => property !== undefined);
}

function isKnown(
  key: readonly KeyProperty[],
  type: string,
  primary: Keys["primary"],
  alternate: Keys["alternate"],
): boolean {
  const text = (properties: readonly KeyProperty[]): string => properties.map(({ path }) => path).join();
  const known = [primary.get(type) ?? [], ...(alternate.get(type) ?? [])];
  return known.some((other) => text(other) === text(key));
}

/**
 * The key property that a path parameter stands for: its description says "key: id of team"; or its name is the
 * property's, perhaps after the type's name (`team-id`), perhaps with a number that makes it unique in its path.
 */
function singleKey(
  { node, step }: Resource,
  type: string,
  hierarchy: Hierarchy,
  document: OpenApiDocument,
): string | undefined {
  const placeholder = step.kind === "key" ? (step.parts[0]?.placeholder ?? "") : "";
  const parameter = node.requests
    .flatMap((request) => parametersOf(request, document))
    .find((candidate) => candidate.string("name") === placeholder);
  const described = /^key: (\S+) of /.exec(parameter?.string("description") ?? "")?.[1];
  const keyType = parameter?.string("x-ms-docs-key-type") ?? shortName(type);
  const withoutType = placeholder.startsWith(`${keyType}-`)
    ? placeholder.slice(keyType.length + 1)
    : placeholder.slice(placeholder.lastIndexOf("-") + 1);
  const candidates = [described, placeholder, withoutType, withoutType.replace(/\d+$/, "")];
  return candidates.find((name) => name !== undefined && hierarchy.property(type, name) !== undefined);
}
