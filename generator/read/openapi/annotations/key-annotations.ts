import type { TargetedAnnotation } from "../../../ir/document.js";
import type { KeyProperty } from "../../../ir/model.js";
import { core } from "../../../ir/vocabulary.js";
import type { Origin } from "../../../source.js";
import { annotate, collection, record, text } from "./expressions.js";

/** The alternate keys of entity types, by type. */
export function keyAnnotations(
  alternateKeys: ReadonlyMap<string, readonly (readonly KeyProperty[])[]>,
  originOf: (type: string) => Origin,
): readonly TargetedAnnotation[] {
  return [...alternateKeys].map(([type, keys]) => {
    const value = collection(keys.map((key) => record({ Key: collection(key.map(propertyReference)) })));
    return annotate(type, core.alternateKeys, value, originOf(type));
  });
}

function propertyReference({ path }: KeyProperty): ReturnType<typeof record> {
  return record({ Name: { kind: "path", type: "PropertyPath", value: path }, Alias: text(path) });
}
