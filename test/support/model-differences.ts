/** Compares what two documents declare, by name. A difference reads `subject: left → right`. */
import type { ModelDocument } from "../../generator/ir/document.js";
import type {
  EnumerationType,
  NamedType,
  NavigationProperty,
  Operation,
  Property,
  StructuredType,
  TypeReference,
} from "../../generator/ir/model.js";

export interface Difference {
  /** What differs, e.g. `abstract` or `property type`. */
  readonly aspect: string;
  /** Where, e.g. `ns.type/property`. */
  readonly subject: string;
  readonly left: string;
  readonly right: string;
}

export function differences(left: ModelDocument, right: ModelDocument): readonly Difference[] {
  return [
    ...compareMaps("type", byName(left.types), byName(right.types), compareTypes),
    ...compareMaps("operation", overloads(left.operations), overloads(right.operations), compareOperations),
    ...compareMaps("entry point", entryPoints(left), entryPoints(right), textually("entry point")),
  ];
}

type Compare<Value> = (subject: string, left: Value, right: Value) => readonly Difference[];

function compareMaps<Value>(
  aspect: string,
  left: ReadonlyMap<string, Value>,
  right: ReadonlyMap<string, Value>,
  compare: Compare<Value>,
): readonly Difference[] {
  const names = [...new Set([...left.keys(), ...right.keys()])].sort();
  return names.flatMap((name) => {
    const leftValue = left.get(name);
    const rightValue = right.get(name);
    if (leftValue === undefined) return [{ aspect, subject: name, left: "absent", right: "present" }];
    if (rightValue === undefined) return [{ aspect, subject: name, left: "present", right: "absent" }];
    return compare(name, leftValue, rightValue);
  });
}

function compareTexts(aspect: string, subject: string, left: string, right: string): readonly Difference[] {
  return left === right ? [] : [{ aspect, subject, left, right }];
}

function textually(aspect: string): Compare<string> {
  return (subject, left, right) => compareTexts(aspect, subject, left, right);
}

function byName<Value extends { readonly name: string }>(values: readonly Value[]): Map<string, Value> {
  return new Map(values.map((value) => [value.name, value]));
}

function compareTypes(subject: string, left: NamedType, right: NamedType): readonly Difference[] {
  if (left.kind !== right.kind) return [{ aspect: "kind", subject, left: left.kind, right: right.kind }];
  if (left.kind === "enumerationType" && right.kind === "enumerationType") {
    return compareEnumerations(subject, left, right);
  }
  if (isStructured(left) && isStructured(right)) return compareStructured(subject, left, right);
  return compareTexts("type definition", subject, JSON.stringify(left), JSON.stringify(right));
}

function isStructured(type: NamedType): type is StructuredType {
  return type.kind === "entityType" || type.kind === "complexType";
}

function compareEnumerations(
  subject: string,
  left: EnumerationType,
  right: EnumerationType,
): readonly Difference[] {
  const members = ({ members }: EnumerationType): string => members.map(({ name }) => name).join();
  return [
    ...compareTexts("flags", subject, String(left.flags), String(right.flags)),
    ...compareTexts("enumeration members", subject, members(left), members(right)),
  ];
}

function compareStructured(
  subject: string,
  left: StructuredType,
  right: StructuredType,
): readonly Difference[] {
  const members = (type: StructuredType): Map<string, string> => {
    const structural = type.properties.map((member): [string, string] => [member.name, "structural"]);
    const navigation = type.navigationProperties.map((member): [string, string] => [
      member.name,
      "navigation",
    ]);
    return new Map([...structural, ...navigation].map(([name, kind]) => [`${subject}/${name}`, kind]));
  };
  const prefixed = <Value extends Property | NavigationProperty>(
    values: readonly Value[],
  ): Map<string, Value> => new Map(values.map((value) => [`${subject}/${value.name}`, value]));
  const both = <Value>(from: Map<string, Value>, other: Map<string, Value>): Map<string, Value> =>
    new Map([...from].filter(([name]) => other.has(name)));
  const properties = [prefixed(left.properties), prefixed(right.properties)] as const;
  const navigations = [prefixed(left.navigationProperties), prefixed(right.navigationProperties)] as const;
  return [
    ...compareTexts("base type", subject, left.baseType ?? "none", right.baseType ?? "none"),
    ...compareTexts("abstract", subject, String(left.abstract), String(right.abstract)),
    ...compareTexts("open", subject, String(left.open), String(right.open)),
    ...compareTexts("key", subject, keyText(left), keyText(right)),
    ...compareTexts("media entity", subject, String(hasStream(left)), String(hasStream(right))),
    ...compareMaps("member", members(left), members(right), textually("member kind")),
    ...compareMaps(
      "member",
      both(properties[0], properties[1]),
      both(properties[1], properties[0]),
      compareProperties,
    ),
    ...compareMaps(
      "member",
      both(navigations[0], navigations[1]),
      both(navigations[1], navigations[0]),
      compareNavigationProperties,
    ),
  ];
}

function keyText(type: StructuredType): string {
  return type.kind === "entityType" ? (type.key ?? []).map(({ path }) => path).join() : "";
}

function hasStream(type: StructuredType): boolean {
  return type.kind === "entityType" && type.hasStream;
}

function compareProperties(subject: string, left: Property, right: Property): readonly Difference[] {
  return [
    ...compareReferences(subject, left.type, right.type),
    ...compareTexts("default value", subject, left.defaultValue ?? "none", right.defaultValue ?? "none"),
  ];
}

function compareNavigationProperties(
  subject: string,
  left: NavigationProperty,
  right: NavigationProperty,
): readonly Difference[] {
  return [
    ...compareReferences(subject, left.type, right.type),
    ...compareTexts("containment", subject, String(left.containsTarget), String(right.containsTarget)),
  ];
}

function compareReferences(
  subject: string,
  left: TypeReference,
  right: TypeReference,
): readonly Difference[] {
  const nullable = (type: TypeReference): string => String(type.nullable ?? true);
  const facets = (type: TypeReference): string => JSON.stringify(type.facets ?? {});
  return [
    ...compareTexts("type of value", subject, typeText(left), typeText(right)),
    ...compareTexts("nullable", subject, nullable(left), nullable(right)),
    ...compareTexts("facets", subject, facets(left), facets(right)),
  ];
}

function typeText({ name, collection }: TypeReference): string {
  return collection ? `Collection(${name})` : name;
}

function overloads(operations: readonly Operation[]): Map<string, Operation> {
  return new Map(operations.map((operation) => [overloadText(operation), operation]));
}

/** `action ns.hire(ns.team; date,name)`: the kind, name, binding type and names of parameters of an overload. */
export function overloadText({ kind, name, bound, parameters }: Operation): string {
  const [binding] = bound ? parameters : [];
  const rest = parameters.slice(bound ? 1 : 0).map((parameter) => parameter.name);
  return `${kind} ${name}(${binding === undefined ? "" : typeText(binding.type)}; ${rest.sort().join()})`;
}

function compareOperations(subject: string, left: Operation, right: Operation): readonly Difference[] {
  const parameters = ({ bound, parameters: all }: Operation): Map<string, TypeReference> =>
    new Map(all.slice(bound ? 1 : 0).map(({ name, type }) => [`${subject}/${name}`, type]));
  const result = ({ returnType }: Operation): Map<string, TypeReference> =>
    new Map(returnType === undefined ? [] : [[`${subject}/$ReturnType`, returnType]]);
  return [
    ...compareTexts("composable", subject, String(left.composable), String(right.composable)),
    ...compareMaps("parameter", parameters(left), parameters(right), compareReferences),
    ...compareMaps("return type", result(left), result(right), compareReferences),
  ];
}

function entryPoints({ containers }: ModelDocument): Map<string, string> {
  const [container] = containers;
  return new Map([
    ...(container?.entitySets ?? []).map(({ name, entityType }) => [name, `set of ${entityType}`] as const),
    ...(container?.singletons ?? []).map(({ name, type }) => [name, `singleton ${type}`] as const),
    ...(container?.operationImports ?? []).map(({ name, operation }) => [name, operation] as const),
  ]);
}
