import type {
  KeyProperty,
  NavigationProperty,
  Property,
  StructuredType,
  TypeReference,
} from "../../../ir/model.js";
import type { Report } from "../document/report.js";
import { memberKey } from "../paths/containment.js";
import type { PropertyDraft, StructuredDraft } from "./draft-types.js";

/** What the paths tell of the types. */
export interface PathEvidence {
  readonly entityTypes: ReadonlySet<string>;
  readonly keys: ReadonlyMap<string, readonly KeyProperty[]>;
  /** Navigation properties, as `memberKey` names them. */
  readonly contained: ReadonlySet<string>;
  /** Structural properties, as `memberKey` names them. */
  readonly streams: ReadonlySet<string>;
  readonly mediaEntities: ReadonlySet<string>;
  readonly abstractTypes: ReadonlySet<string>;
}

/** Puts together what the schema and the paths say of a structured type. */
export function lowerType(draft: StructuredDraft, evidence: PathEvidence, report: Report): StructuredType {
  const drafts = [...draft.properties.values()];
  const isNavigation = ({ navigation, type }: PropertyDraft): boolean =>
    navigation || evidence.entityTypes.has(type.name);
  const common = {
    name: draft.name,
    ...(draft.baseType === undefined ? {} : { baseType: draft.baseType }),
    abstract: evidence.abstractTypes.has(draft.name),
    open: draft.open,
    properties: drafts
      .filter((property) => !isNavigation(property))
      .map((property) => structuralProperty(property, draft, evidence, report)),
    navigationProperties: drafts
      .filter(isNavigation)
      .map((property) => navigationProperty(property, draft, evidence, report)),
    origin: report.origin(draft.pointer),
  };
  if (!evidence.entityTypes.has(draft.name)) return { kind: "complexType", ...common };
  const key = evidence.keys.get(draft.name);
  const hasStream = evidence.mediaEntities.has(draft.name);
  return { kind: "entityType", hasStream, ...common, ...(key === undefined ? {} : { key }) };
}

function structuralProperty(
  { name, type, schema }: PropertyDraft,
  draft: StructuredDraft,
  { streams }: PathEvidence,
  report: Report,
): Property {
  const isStream = type.name === "Edm.Binary" && streams.has(memberKey(draft.name, name));
  const defaultValue = defaultText(schema.value("default"));
  return {
    name,
    type: isStream ? { ...type, name: "Edm.Stream" } : type,
    ...(defaultValue === undefined ? {} : { defaultValue }),
    origin: report.origin(schema.pointer),
  };
}

/** As CSDL writes it. */
function defaultText(value: unknown): string | undefined {
  if (typeof value === "string") return value;
  return typeof value === "number" || typeof value === "boolean" ? String(value) : undefined;
}

function navigationProperty(
  { name, type, schema }: PropertyDraft,
  draft: StructuredDraft,
  { contained }: PathEvidence,
  report: Report,
): NavigationProperty {
  return {
    name,
    type: navigationType(type),
    containsTarget: contained.has(memberKey(draft.name, name)),
    referentialConstraints: [],
    origin: report.origin(schema.pointer),
  };
}

/** A collection of entities has no nulls, and does not say so (CSDL 8.3). */
function navigationType({ name, collection, nullable }: TypeReference): TypeReference {
  return collection || nullable === undefined ? { name, collection } : { name, collection, nullable };
}
