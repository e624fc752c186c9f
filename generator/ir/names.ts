import type { Model, QualifiedName } from "./model.js";

/** The part after the last dot: `customer` of `contoso.sales.customer`. */
export function shortName(name: QualifiedName): string {
  return name.slice(name.lastIndexOf(".") + 1);
}

/** The part before the last dot: `contoso.sales` of `contoso.sales.customer`; empty where there is no dot. */
export function namespaceOf(name: QualifiedName): string {
  return name.slice(0, Math.max(0, name.lastIndexOf(".")));
}

/** A name that text spells, such as the item of an annotation, where aliases are not replaced when it is read. */
export function withoutAlias({ schemas }: Pick<Model, "schemas">, name: string): QualifiedName {
  const declared = schemas.find(({ alias }) => alias !== undefined && alias === namespaceOf(name));
  return declared === undefined ? name : `${declared.namespace}.${shortName(name)}`;
}

/** Whether a type is one of OData's own, which no schema declares (CSDL 4.4 and 4.5). */
export function isBuiltInType(name: QualifiedName): boolean {
  return name.startsWith("Edm.");
}
