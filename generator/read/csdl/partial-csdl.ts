import { targetHead } from "../../ir/annotation-targets.js";
import type { DocumentEntry, ModelDocument, PartialDocument } from "../../ir/document.js";
import { groupBy } from "../../ir/group-by.js";
import type { NamedType, QualifiedName } from "../../ir/model.js";
import type { Outcome } from "../../diagnostics.js";
import type { XmlElement } from "../xml.js";
import type { SchemaElement } from "./envelope.js";
import { lowerSchemaChild, visitSchemaChildren } from "./lower-schema.js";
import { parseTypeName } from "./lower-type-reference.js";
import { Lowering } from "./lowering.js";
import type { Aliases } from "./names.js";
import { isSimpleIdentifier, resolveAlias, resolveTarget } from "./names.js";

/** A child of a schema that has not been lowered. */
interface Unlowered {
  readonly element: XmlElement;
  readonly namespace: string;
  readonly entry: DocumentEntry;
}

/**
 * Finds out what schemas declare and annotate, by what the start tags of their children say, and lowers a child when
 * its name is asked for. What has no valid name cannot be asked for: it is reported at once.
 */
export function partialCsdl(schemas: readonly SchemaElement[], aliases: Aliases): Outcome<PartialDocument> {
  const nameless = new Lowering(aliases);
  const children = schemas.flatMap((schema) => unlowered(nameless, schema));
  const byName = groupBy(children, ({ entry }) => entry.name);
  const lowered = new Map<QualifiedName, Outcome<ModelDocument>>();

  const part = (name: QualifiedName): Outcome<ModelDocument> => {
    const known = lowered.get(name);
    if (known !== undefined) return known;
    const lowering = new Lowering(aliases, nameless.typeNames);
    for (const { element, namespace } of byName.get(name) ?? []) {
      lowerSchemaChild(lowering, element, namespace);
      element.release();
    }
    const outcome = { value: lowering.document, diagnostics: lowering.diagnostics };
    lowered.set(name, outcome);
    return outcome;
  };
  return {
    value: {
      schemas: schemas.map(({ namespace, alias, element }) => ({
        namespace,
        ...(alias === undefined ? {} : { alias }),
        origin: element.origin,
      })),
      entries: children.map(({ entry }) => entry),
      part,
    },
    diagnostics: nameless.diagnostics,
  };
}

function unlowered(lowering: Lowering, { namespace, element: schema }: SchemaElement): readonly Unlowered[] {
  const children: Unlowered[] = [];
  visitSchemaChildren(lowering, schema, (element) => {
    const entry = entryOf(lowering, element, namespace);
    if (entry === undefined) lowerSchemaChild(lowering, element, namespace);
    else children.push({ element, namespace, entry });
  });
  return children;
}

/** Undefined for a child without a name, or with an invalid one. */
function entryOf(lowering: Lowering, element: XmlElement, namespace: string): DocumentEntry | undefined {
  const { aliases } = lowering;
  if (element.name === "Annotation") return { kind: "annotations", name: namespace };
  if (element.name === "Annotations") {
    const target = element.attribute("Target");
    return target === undefined
      ? undefined
      : { kind: "annotations", name: targetHead(resolveTarget(aliases, target)) };
  }
  const shortName = element.attribute("Name");
  if (shortName === undefined || !isSimpleIdentifier(shortName)) return undefined;
  const name = `${namespace}.${shortName}`;
  switch (element.name) {
    case "Action":
    case "Function":
      return { kind: "operation", name, namedTypes: () => namedTypes(lowering, element) };
    case "Term":
      return { kind: "term", name };
    case "EntityContainer":
      return { kind: "container", name };
    default: {
      const baseType = element.attribute("BaseType");
      return {
        kind: "type",
        typeKind: typeKinds.get(element.name) ?? "complexType",
        name,
        ...(baseType === undefined ? {} : { baseType: resolveAlias(aliases, baseType) }),
      };
    }
  }
}

const typeKinds: ReadonlyMap<string, NamedType["kind"]> = new Map([
  ["EntityType", "entityType"],
  ["ComplexType", "complexType"],
  ["EnumType", "enumerationType"],
  ["TypeDefinition", "typeDefinition"],
]);

function namedTypes(lowering: Lowering, element: XmlElement): readonly QualifiedName[] {
  return [...element.valuesWithin("Type")].flatMap((type) => parseTypeName(lowering, type)?.name ?? []);
}
