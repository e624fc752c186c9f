import type { Model, QualifiedName, TypeReference } from "./model.js";
import { isStructuredType } from "./structured-types.js";

/** How a value is written in a URL: in quotes, as it is, with the name of its type, or as JSON. */
export type UrlNotation = "quoted" | "literal" | "duration" | "binary" | "json";

/**
 * How a value of the type is written in a URL (OData ABNF, `primitiveLiteral` and `arrayOrObject`): strings in quotes, and so
 * members of enumerations, which the service accepts without their type's name; collections and objects as JSON.
 */
export function urlNotation(model: Model, { name, collection }: TypeReference): UrlNotation {
  const type = model.types.get(name);
  if (collection || isStructuredType(type)) return "json";
  const primitive = underlyingType(model, name);
  if (primitive === "Edm.Duration") return "duration";
  if (primitive === "Edm.Binary") return "binary";
  return primitive === "Edm.String" || type?.kind === "enumerationType" ? "quoted" : "literal";
}

/** The primitive type that a type definition stands for; of any other type, itself. */
export function underlyingType(model: Model, name: QualifiedName): QualifiedName {
  const type = model.types.get(name);
  return type?.kind === "typeDefinition" ? type.underlyingType : name;
}
