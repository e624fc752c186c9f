import type { KeyProperty } from "../../../ir/model.js";
import { mapObject, schemaObject } from "../document/objects.js";
import type { Report } from "../document/report.js";
import type { StructuredDraft, TypeDrafts } from "./draft-types.js";
import type { Hierarchy } from "./hierarchy.js";

/**
 * The types that have no instances of their own. No keyword of OpenAPI says so; where the document leaves a doubt, a type
 * is taken to have instances, which allows too much rather than refuse what is correct.
 *
 * A discriminator lists the types that an instance can have. A type that has one, but is not listed itself and has no
 * value of its own, can be abstract; but OpenAPI.NET.OData (1.0 to 1.6 at least) lists no base type at all. So the type
 * is abstract only if it declares nothing that an instance of it could hold, either: no member, or as the root of the
 * entities no more than the key.
 *
 * The same converter writes a default for the `@odata.type` of every type whose base type is abstract, but for the root
 * of entities; a type without one has a base type that is not.
 *
 * @param keys the keys of the types that declare one
 */
export function abstractTypes(
  { structured }: TypeDrafts,
  hierarchy: Hierarchy,
  keys: ReadonlyMap<string, readonly KeyProperty[]>,
): ReadonlySet<string> {
  const abstract = new Set<string>();
  const writesDefaults = [...structured.values()].some(hasDefault);
  for (const type of structured.values()) {
    if (type.discriminator === undefined || type.discriminator.size === 0) continue;
    const isListed = [...type.discriminator.values()].includes(type.name);
    if (isListed || hasOwnValue(type) || !isEmpty(type, keys.get(type.name))) continue;
    const isRoot = type.baseType === undefined && keys.has(type.name);
    const impliesDefaults = writesDefaults && !isRoot;
    const lacksDefaults = !hierarchy.directlyDerived(type.name).every(hasDefault);
    if (!(impliesDefaults && lacksDefaults)) abstract.add(type.name);
  }
  return abstract;
}

/** Whether a type declares no members but those of its key. */
function isEmpty({ properties }: StructuredDraft, key: readonly KeyProperty[] = []): boolean {
  const keyNames = new Set(key.map(({ path }) => path));
  return [...properties.keys()].every((name) => keyNames.has(name));
}

function hasOwnValue({ schemas }: StructuredDraft): boolean {
  return schemas.some((schema) => schema.has("x-ms-discriminator-value"));
}

function hasDefault({ schemas }: StructuredDraft): boolean {
  return schemas.some((schema) => {
    const properties = schema.object("properties", mapObject);
    return properties?.object("@odata.type", schemaObject)?.has("default") === true;
  });
}

/**
 * Reports every type that is used as the type of a value, has derived types, and does not say how they are told apart
 * on the wire: the discriminator is missing, or does not map all of them that can have instances.
 */
export function checkDiscriminators(
  { structured }: TypeDrafts,
  usedTypes: ReadonlySet<string>,
  abstract: ReadonlySet<string>,
  hierarchy: Hierarchy,
  report: Report,
): void {
  for (const type of structured.values()) {
    if (!usedTypes.has(type.name)) continue;
    const mapped = new Set(type.discriminator?.values());
    const missing = hierarchy
      .derived(type.name)
      .map(({ name }) => name)
      .filter((name) => !mapped.has(name) && !abstract.has(name))
      .sort();
    const [first] = missing;
    if (first === undefined) continue;
    const others = missing.length > 1 ? ` and ${missing.length - 1} more` : "";
    report.add(
      "openapi-discriminator-missing",
      `No discriminator mapping of ${type.name} tells ${first}${others} apart from it. ` +
        `Add "discriminator": {"propertyName": "@odata.type", "mapping": {"#${first}": "#/components/schemas/${first}", …}}.`,
      type.pointer,
    );
  }
}
