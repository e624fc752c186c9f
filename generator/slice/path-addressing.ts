import { baseTypesOf, findAnnotation, graphSlice, structuredType, tagOf } from "../ir/lookups.js";
import type { Model, QualifiedName } from "../ir/model.js";
import type { Location } from "./location.js";

/**
 * The type of the entities that a path between colons addresses below a location (`root:/{path}:`); undefined where there
 * are none. OData has no such addressing: the term `PathAddressable` of this program's own vocabulary says it of types.
 */
export function pathAddressableType(model: Model, { type }: Location): QualifiedName | undefined {
  const structured = type?.collection === false ? structuredType(model, type.name) : undefined;
  if (structured === undefined) return undefined;
  const said = [structured, ...baseTypesOf(model, structured)]
    .map(({ name }) => tagOf(findAnnotation(model, name, graphSlice.pathAddressable)))
    .find((value) => value !== undefined);
  return said === true ? structured.name : undefined;
}
