import type { QualifiedName } from "./model.js";

/** Whether OData has a type of that name (CSDL 4.4 and 4.5). */
export function isKnownBuiltInType(name: QualifiedName): boolean {
  return builtInTypes.has(name);
}

const builtInTypes: ReadonlySet<QualifiedName> = new Set(
  [
    ...["Binary", "Boolean", "Byte", "Date", "DateTimeOffset", "Decimal", "Double", "Duration", "Guid"],
    ...["Int16", "Int32", "Int64", "SByte", "Single", "Stream", "String", "TimeOfDay"],
    ...["Geography", "Geometry"].flatMap((prefix) =>
      [
        "",
        "Point",
        "LineString",
        "Polygon",
        "MultiPoint",
        "MultiLineString",
        "MultiPolygon",
        "Collection",
      ].map((shape) => prefix + shape),
    ),
    ...["PrimitiveType", "ComplexType", "EntityType", "Untyped"],
    ...["AnnotationPath", "AnyPropertyPath", "ModelElementPath", "NavigationPropertyPath", "PropertyPath"],
  ].map((name) => `Edm.${name}`),
);
