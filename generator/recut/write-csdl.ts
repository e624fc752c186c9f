/**
 * A model as CSDL XML: one element a line, what is declared first and what is said of it after.
 *
 * https://docs.oasis-open.org/odata/odata-csdl-xml/v4.01/odata-csdl-xml-v4.01.html
 */
import { xmlDocument, type XmlNode } from "../escape/xml.js";
import { targetNamespace } from "../ir/annotation-targets.js";
import { isDeclaredNamespace } from "../ir/member-path.js";
import type { Annotation, TargetPath } from "../ir/annotation.js";
import { namespaceOf, shortName } from "../ir/lookups.js";
import type {
  EntityContainer,
  Facets,
  Model,
  NamedType,
  NavigationProperty,
  Operation,
  Property,
  Schema,
  StructuredType,
  TypeReference,
} from "../ir/model.js";
import { writeAnnotation } from "./write-annotation.js";

/**
 * Writes schemas, types, operations, the container and annotations, each in the order that the model has them in.
 *
 * @param comment lines of constant text for the head of the file
 */
export function writeCsdl(model: Model, comment: readonly string[]): string {
  const schemas = model.schemas.map((schema) => schemaNode(model, schema));
  return xmlDocument(comment, {
    name: "edmx:Edmx",
    attributes: [
      ["Version", "4.0"],
      ["xmlns:edmx", "http://docs.oasis-open.org/odata/ns/edmx"],
    ],
    content: [node("edmx:DataServices", [], schemas)],
  });
}

type Attributes = XmlNode["attributes"];

function node(name: string, attributes: Attributes, content: readonly XmlNode[] = []): XmlNode {
  return { name, attributes, content };
}

function schemaNode(model: Model, { namespace, alias }: Schema): XmlNode {
  const isHere = ({ name }: { readonly name: string }): boolean => namespaceOf(name) === namespace;
  const types = [...model.types.values()].filter(isHere);
  const operations = [...model.operations.values()].flat().filter(isHere);
  const container = model.container !== undefined && isHere(model.container) ? [model.container] : [];
  const annotations = [...model.annotations].filter(([target]) => schemaOf(model, target) === namespace);
  return node(
    "Schema",
    [
      ["Namespace", namespace],
      ["Alias", alias],
      ["xmlns", "http://docs.oasis-open.org/odata/ns/edm"],
    ],
    [
      ...typeKinds.flatMap((kind) => types.filter((type) => type.kind === kind).map(typeNode)),
      ...operations.map(operationNode),
      ...container.map(containerNode),
      ...annotations.map(([target, applied]) => annotationsNode(target, applied)),
    ],
  );
}

function schemaOf(model: Model, target: TargetPath): string {
  return isDeclaredNamespace(model, target) ? target : targetNamespace(target);
}

const typeKinds = ["entityType", "complexType", "enumerationType", "typeDefinition"] as const;

function typeNode(type: NamedType): XmlNode {
  const name = ["Name", shortName(type.name)] as const;
  switch (type.kind) {
    case "entityType":
      return node(
        "EntityType",
        [name, ...structureAttributes(type), ["HasStream", flag(type.hasStream)]],
        [...keyNodes(type.key), ...memberNodes(type)],
      );
    case "complexType":
      return node("ComplexType", [name, ...structureAttributes(type)], memberNodes(type));
    case "enumerationType":
      return node(
        "EnumType",
        [
          name,
          ["UnderlyingType", type.underlyingType === "Edm.Int32" ? undefined : type.underlyingType],
          ["IsFlags", flag(type.flags)],
        ],
        type.members.map((member) =>
          node("Member", [
            ["Name", member.name],
            ["Value", member.value],
          ]),
        ),
      );
    case "typeDefinition":
      return node("TypeDefinition", [
        name,
        ["UnderlyingType", type.underlyingType],
        ...facetAttributes(type.facets),
      ]);
  }
}

function structureAttributes({ baseType, abstract, open }: StructuredType): Attributes {
  return [
    ["BaseType", baseType],
    ["Abstract", flag(abstract)],
    ["OpenType", flag(open)],
  ];
}

/** An attribute whose default is false. */
function flag(value: boolean): string | undefined {
  return value ? "true" : undefined;
}

function keyNodes(key: Extract<NamedType, { kind: "entityType" }>["key"]): readonly XmlNode[] {
  if (key === undefined || key.length === 0) return [];
  const parts = key.map(({ path, alias }) =>
    node("PropertyRef", [
      ["Name", path],
      ["Alias", alias],
    ]),
  );
  return [node("Key", [], parts)];
}

function memberNodes({ properties, navigationProperties }: StructuredType): readonly XmlNode[] {
  return [...properties.map(propertyNode), ...navigationProperties.map(navigationNode)];
}

function propertyNode({ name, type, defaultValue }: Property): XmlNode {
  return node("Property", [["Name", name], ...typeAttributes(type), ["DefaultValue", defaultValue]]);
}

function navigationNode({ name, type, containsTarget }: NavigationProperty): XmlNode {
  return node("NavigationProperty", [
    ["Name", name],
    ...typeAttributes(type),
    ["ContainsTarget", flag(containsTarget)],
  ]);
}

function typeAttributes({ name, collection, nullable, facets }: TypeReference): Attributes {
  return [
    ["Type", collection ? `Collection(${name})` : name],
    ["Nullable", nullable === undefined ? undefined : String(nullable)],
    ...facetAttributes(facets),
  ];
}

function facetAttributes(facets: Facets | undefined): Attributes {
  const text = (value: number | string | boolean | undefined): string | undefined =>
    value === undefined ? undefined : String(value);
  return [
    ["MaxLength", text(facets?.maxLength)],
    ["Precision", text(facets?.precision)],
    ["Scale", text(facets?.scale)],
    ["Unicode", text(facets?.unicode)],
    ["SRID", text(facets?.srid)],
  ];
}

function operationNode({ kind, name, bound, composable, entitySetPath, ...rest }: Operation): XmlNode {
  const { parameters, returnType } = rest;
  return node(
    kind === "action" ? "Action" : "Function",
    [
      ["Name", shortName(name)],
      ["IsBound", flag(bound)],
      ["IsComposable", kind === "function" ? flag(composable) : undefined],
      ["EntitySetPath", entitySetPath],
    ],
    [
      ...parameters.map((parameter) =>
        node("Parameter", [["Name", parameter.name], ...typeAttributes(parameter.type)]),
      ),
      ...(returnType === undefined ? [] : [node("ReturnType", typeAttributes(returnType))]),
    ],
  );
}

function containerNode({ name, entitySets, singletons, operationImports }: EntityContainer): XmlNode {
  return node(
    "EntityContainer",
    [["Name", shortName(name)]],
    [
      ...entitySets.map((set) =>
        node("EntitySet", [
          ["Name", set.name],
          ["EntityType", set.entityType],
        ]),
      ),
      ...singletons.map((singleton) =>
        node("Singleton", [
          ["Name", singleton.name],
          ["Type", singleton.type],
          ["Nullable", flag(singleton.nullable)],
        ]),
      ),
      ...operationImports.map((imported) =>
        node(imported.kind === "actionImport" ? "ActionImport" : "FunctionImport", [
          ["Name", imported.name],
          [imported.kind === "actionImport" ? "Action" : "Function", imported.operation],
        ]),
      ),
    ],
  );
}

function annotationsNode(target: TargetPath, annotations: readonly Annotation[]): XmlNode {
  return node("Annotations", [["Target", target]], annotations.map(writeAnnotation));
}
