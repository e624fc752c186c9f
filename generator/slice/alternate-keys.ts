import {
  annotationsOf,
  asCollection,
  asString,
  baseTypesOf,
  communityAlternateKeys,
  core,
  recordProperty,
  structuredType,
} from "../ir/lookups.js";
import type { Expression } from "../ir/annotation.js";
import type { KeyProperty, Model, QualifiedName } from "../ir/model.js";
import { keyName, namedLocation, type Location } from "./location.js";

/** The terms that declare alternate keys: today's, and the one that it came from. */
const alternateKeyTerms: ReadonlySet<string> = new Set([core.alternateKeys, communityAlternateKeys]);

/** The other sets of properties that tell entities of a collection apart (Core vocabulary, AlternateKeys). */
export function alternateKeysOf(model: Model, collection: Location): readonly (readonly KeyProperty[])[] {
  const targets = [...namedLocation(collection).targets, ...typeAndBases(model, collection.type?.name)];
  const keys = targets
    .flatMap((target) => annotationsOf(model, target))
    .filter(({ term }) => alternateKeyTerms.has(term))
    .flatMap(({ value }) => asCollection(value) ?? [])
    .map((record) => (asCollection(recordProperty(record, "Key")) ?? []).flatMap(keyPart))
    .filter((key) => key.length > 0);
  const byNames = new Map(keys.map((key) => [key.map(keyName).join(), key]));
  return [...byNames.values()];
}

function keyPart(record: Expression): readonly KeyProperty[] {
  const name = recordProperty(record, "Name");
  const path = name?.kind === "path" ? name.value : asString(name);
  if (path === undefined) return [];
  const alias = asString(recordProperty(record, "Alias"));
  return [alias === undefined ? { path } : { path, alias }];
}

function typeAndBases(model: Model, name: QualifiedName | undefined): readonly QualifiedName[] {
  const type = name === undefined ? undefined : structuredType(model, name);
  return type === undefined ? [] : [type, ...baseTypesOf(model, type)].map((base) => base.name);
}
