/**
 * The types that requests need. A type that a body, a result, a parameter or a property names comes in, and so do
 * its base types, and the types derived from it, since an instance of one may be there in its place. Navigation properties
 * pull nothing in.
 */
import { diagnostic, type Diagnostic } from "../diagnostics.js";
import {
  asCollection,
  asString,
  baseTypesOf,
  findAnnotation,
  isStructuredType,
  operationTarget,
  validation,
  withoutAlias,
  type DerivedTypeIndex,
} from "../ir/lookups.js";
import type { Model, NamedType, Operation, QualifiedName, StructuredType } from "../ir/model.js";
import { groupBy } from "../ir/group-by.js";
import { lineageOf, namedLocation, type Location } from "./location.js";
import { membersOf } from "./members.js";
import type { ModelIndex } from "./model-index.js";
import { ordinal } from "../ordinal.js";
import type { Omission, Payload, Reason, Request, Slice, SlicedType } from "./slice.js";

/** A request, and what it is sent to. */
export interface LocatedRequest {
  readonly location: Location;
  readonly request: Request;
}

export type Closure = Pick<Slice, "types" | "omissions"> & { readonly diagnostics: readonly Diagnostic[] };

/** @param requests In the order in which reasons are looked for. */
export function closeOver(
  index: ModelIndex,
  requests: readonly LocatedRequest[],
  derivedTypesLimit: number,
): Closure {
  const collector = new TypeCollector(index, derivedTypesLimit);
  for (const { location, request } of requests) {
    for (const use of usesOf(index.model, location, request)) collector.use(use);
  }
  collector.finish();
  return collector.toClosure();
}

/** A place where a type is named, and where an instance of a derived type may be found. */
interface Use {
  readonly type: QualifiedName;
  readonly reason: Reason;
  /** Where the derived types that are allowed may be annotated. */
  readonly targets: readonly string[];
}

function usesOf(model: Model, location: Location, { method, path, body, result }: Request): readonly Use[] {
  const reason = (role: "body" | "result" | "path parameter"): Reason => ({
    kind: "request",
    method,
    path,
    role,
  });
  const parameters = lineageOf(location).flatMap(({ segment }) =>
    "parameters" in segment ? segment.parameters.map(({ type }) => type.name) : [],
  );
  const returned =
    location.segment.kind === "operation"
      ? [`${operationTarget(location.segment.operation)}/$ReturnType`]
      : namedLocation(location).targets;
  return [
    ...payloadUses(body, reason("body"), returned),
    ...payloadUses(result, reason("result"), returned),
    ...parameters.map((type) => ({ type, reason: reason("path parameter"), targets: [] })),
  ].filter(({ type }) => model.types.has(type));
}

function payloadUses(
  payload: Payload | undefined,
  reason: Reason,
  targets: readonly string[],
): readonly Use[] {
  if (payload?.kind === "value") return [{ type: payload.type.name, reason, targets }];
  return payload?.kind === "parameters" ? parameterUses(payload.operation, reason) : [];
}

function parameterUses(operation: Operation, reason: Reason): readonly Use[] {
  const own = operation.bound ? operation.parameters.slice(1) : operation.parameters;
  const target = operationTarget(operation);
  return [...own]
    .sort((left, right) => ordinal(left.name, right.name))
    .map(({ name, type }) => ({ type: type.name, reason, targets: [`${target}/${name}`] }));
}

/** The derived types that the uses of a type allow together. */
type Allowed = ReadonlySet<QualifiedName> | "all";

class TypeCollector {
  readonly #model: Model;
  readonly #derivedTypes: DerivedTypeIndex;
  readonly #limit: number;
  readonly #reasons = new Map<QualifiedName, Reason>();
  readonly #included: NamedType[] = [];
  readonly #allowed = new Map<QualifiedName, Allowed>();
  readonly #cuts = new Map<QualifiedName, number>();

  constructor(index: ModelIndex, limit: number) {
    this.#model = index.model;
    this.#derivedTypes = index.derivedTypes;
    this.#limit = limit;
  }

  use({ type: name, reason, targets }: Use): void {
    const type = this.#include(name, reason);
    if (!isStructuredType(type)) return;
    const allowed = this.#widen(name, derivedTypeConstraint(this.#model, targets));
    if (allowed !== undefined) this.#includeDerivedTypes(name, allowed);
  }

  /** Follows the members of what was included until nothing new comes in: the list grows while it is walked. */
  finish(): void {
    for (const type of this.#included) if (isStructuredType(type)) this.#followMembers(type);
  }

  toClosure(): Closure {
    const names = [...this.#reasons.keys()].sort();
    const types = new Map<QualifiedName, SlicedType>();
    for (const name of names) {
      const type = this.#model.types.get(name);
      const reason = this.#reasons.get(name);
      if (type !== undefined && reason !== undefined) types.set(name, this.#slicedType(type, reason));
    }
    const omissions = [...types.values()].flatMap(({ type }) => omissionsOf(type, types));
    return {
      types,
      omissions,
      diagnostics: [...this.#cutDiagnostics(), ...omissionDiagnostics(types, omissions)],
    };
  }

  #include(name: QualifiedName, reason: Reason): NamedType | undefined {
    const type = this.#model.types.get(name);
    if (type === undefined || this.#reasons.has(name)) return type;
    this.#reasons.set(name, reason);
    this.#included.push(type);
    if (isStructuredType(type)) this.#includeBaseTypes(type);
    return type;
  }

  #includeBaseTypes(type: StructuredType): void {
    let of = type.name;
    for (const base of baseTypesOf(this.#model, type)) {
      this.#include(base.name, { kind: "baseType", of });
      of = base.name;
    }
  }

  /** What is allowed from now on; undefined where that is no more than before. */
  #widen(name: QualifiedName, constraint: readonly QualifiedName[] | undefined): Allowed | undefined {
    const before = this.#allowed.get(name);
    if (before === "all") return undefined;
    const after =
      constraint === undefined ? "all" : new Set([...(before ?? []), ...this.#subtrees(constraint)]);
    if (before !== undefined && after !== "all" && after.size === before.size) return undefined;
    this.#allowed.set(name, after);
    return after;
  }

  #subtrees(roots: readonly QualifiedName[]): readonly QualifiedName[] {
    return roots.flatMap((root) => [root, ...this.#derivedTypes.transitive(root)]);
  }

  #includeDerivedTypes(name: QualifiedName, allowed: Allowed): void {
    const derived = this.#derivedTypes
      .transitive(name)
      .filter((candidate) => allowed === "all" || allowed.has(candidate));
    if (derived.length > this.#limit) this.#cuts.set(name, derived.length);
    else for (const type of derived) this.#include(type, { kind: "derivedType", of: name });
  }

  #followMembers(type: StructuredType): void {
    const { properties } = membersOf({ model: this.#model, types: new Map() }, type);
    for (const { name, type: reference } of properties) {
      const reason: Reason = { kind: "property", of: type.name, name };
      this.use({ type: reference.name, reason, targets: [`${type.name}/${name}`] });
    }
  }

  #slicedType(type: NamedType, reason: Reason): SlicedType {
    const derivedTypesCut = this.#cuts.get(type.name) ?? 0;
    const derivedTypes =
      derivedTypesCut > 0
        ? []
        : this.#derivedTypes.transitive(type.name).filter((name) => this.#reasons.has(name));
    return { type, reason, derivedTypes, derivedTypesCut };
  }

  #cutDiagnostics(): readonly Diagnostic[] {
    return [...this.#cuts]
      .sort(([left], [right]) => ordinal(left, right))
      .map(([name, count]) =>
        diagnostic(
          "slice-derived-types-cut",
          `The ${count} types that derive from "${name}" are left out, because the limit is ${this.#limit}; ` +
            "their values arrive whole, but typed as the base. Raise limits.derivedTypes (--derived-types-limit) to have them.",
          this.#model.types.get(name)?.origin,
        ),
      );
  }
}

/** The types to which the Validation vocabulary's DerivedTypeConstraint limits an element; they and their derived types. */
function derivedTypeConstraint(
  model: Model,
  targets: readonly string[],
): readonly QualifiedName[] | undefined {
  for (const target of targets) {
    const annotation = findAnnotation(model, target, validation.derivedTypeConstraint);
    const names = asCollection(annotation?.value)?.flatMap((item) => {
      const name = asString(item);
      return name === undefined ? [] : [withoutAlias(model, name)];
    });
    if (names !== undefined) return names;
  }
  return undefined;
}

function omissionsOf(type: NamedType, types: ReadonlyMap<QualifiedName, SlicedType>): readonly Omission[] {
  if (!isStructuredType(type)) return [];
  return type.navigationProperties
    .filter((navigation) => !types.has(navigation.type.name))
    .map(({ name, type: { name: target } }): Omission => ({
      kind: "navigationProperty",
      declaringType: type.name,
      name,
      target,
    }))
    .sort((left, right) => ordinal(left.name, right.name));
}

/** One finding a type: a slice of a large model leaves out hundreds of navigation properties. */
function omissionDiagnostics(
  types: ReadonlyMap<QualifiedName, SlicedType>,
  omissions: readonly Omission[],
): readonly Diagnostic[] {
  return [...groupBy(omissions, ({ declaringType }) => declaringType)].map(([declaringType, omitted]) => {
    const names = omitted.map(({ name }) => name);
    const [what, targets, advice] =
      names.length === 1
        ? ["the navigation property", "its type", "Include a path that leads there to have it."]
        : [
            `${names.length} navigation properties:`,
            "their types",
            "Include paths that lead there to have them.",
          ];
    return diagnostic(
      "slice-navigation-omitted",
      `"${declaringType}" is without ${what} ${listed(names)}; no request of the slice names ${targets}. ${advice}`,
      types.get(declaringType)?.type.origin,
    );
  });
}

function listed(names: readonly string[]): string {
  const shown = 5;
  return names.length <= shown + 1
    ? names.join(", ")
    : `${names.slice(0, shown).join(", ")} and ${names.length - shown} more`;
}
