/**
 * The requests that a model allows under patterns, where no list says which there are.
 *
 * A wildcard stays finite: below an entity whose type the path has been through, below a navigation property that does
 * not contain its target, and below the result of a function, only steps that a pattern spells out are followed. The same
 * holds for casts, but for operations that are bound to the derived type itself, and for properties, of which streams alone are
 * resources that a subtree includes.
 */
import { diagnostic, type Outcome } from "../diagnostics.js";
import type { HttpMethod } from "../ir/access.js";
import { baseTypesOf, navigationPropertiesOf, propertiesOf, structuredType } from "../ir/lookups.js";
import type {
  KeyProperty,
  Operation,
  Parameter,
  QualifiedName,
  StructuredType,
  TypeReference,
} from "../ir/model.js";
import { normalizePath } from "../ir/paths.js";
import { alternateKeysOf } from "./alternate-keys.js";
import { capabilityOf, isCallable, isIndexable, updateMethods } from "./capabilities.js";
import type { WantedRequest } from "./listed-requests.js";
import {
  castStep,
  entitySetStep,
  keyOfItems,
  keyStep,
  namedKeyStep,
  navigationStep,
  operationImportStep,
  operationStep,
  propertyStep,
  relativePathStep,
  rootLocation,
  singletonStep,
  systemStep,
  type Location,
} from "./location.js";
import type { ModelIndex } from "./model-index.js";
import { pathAddressableType } from "./path-addressing.js";
import { advance, isComplete, literally, matched, spelledOut, startWalk } from "./pattern-walk.js";
import type { Progress } from "./pattern-walk.js";
import { httpMethods, relativePathText, type Pattern } from "./patterns.js";
import { requestShape } from "./request-shape.js";
import { requiredParameters } from "./resolve-path.js";

/** @param visitLimit How many entities are walked through before the walk ends with an error. */
export function enumerateRequests(
  index: ModelIndex,
  patterns: readonly Pattern[],
  visitLimit = defaultVisitLimit,
): Outcome<readonly WantedRequest[]> {
  const enumeration = new Enumeration(index, visitLimit);
  enumeration.visitContainer(startWalk(patterns));
  const diagnostics = enumeration.isComplete
    ? []
    : [
        diagnostic(
          "slice-too-large",
          `The patterns lead through more than ${visitLimit} entities. Name the paths that are needed, instead of **.`,
        ),
      ];
  return { value: enumeration.wanted, diagnostics };
}

/** How many entities a wildcard goes through, one below the other. Real services stay well below. */
const deepest = 8;

/** How many entities are walked through: many times what real services have, few enough to end soon. */
const defaultVisitLimit = 25_000;

/** The types of the entities that a path has been through. */
type Entered = ReadonlySet<QualifiedName>;

class Enumeration {
  readonly wanted: WantedRequest[] = [];
  readonly #index: ModelIndex;
  readonly #visitLimit: number;
  #visited = 0;

  constructor(index: ModelIndex, visitLimit: number) {
    this.#index = index;
    this.#visitLimit = visitLimit;
  }

  get isComplete(): boolean {
    return this.#visited <= this.#visitLimit;
  }

  visitContainer(progress: readonly Progress[]): void {
    const { model } = this.#index;
    const root = rootLocation(model);
    for (const set of model.container?.entitySets ?? []) {
      this.#visitCollection(entitySetStep(root, set), progress, ["GET", "POST"], new Set());
    }
    for (const singleton of model.container?.singletons ?? []) {
      this.#visitEntity(singletonStep(root, singleton), progress, ["GET", "PATCH"], new Set());
    }
    for (const imported of model.container?.operationImports ?? []) {
      const overloads = model.operations.get(imported.operation) ?? [];
      for (const operation of overloads.filter(({ bound }) => !bound)) {
        this.#visitCalls(operation, progress, (given) =>
          operationImportStep(model, root, imported, operation, given),
        );
      }
    }
  }

  #visitCollection(
    location: Location,
    before: readonly Progress[],
    methods: readonly HttpMethod[],
    entered: Entered,
  ): void {
    this.#visitNamedKeys(location, before, entered);
    const progress = advance(before, stepText(location));
    if (progress.length === 0) return;
    const { model } = this.#index;
    this.#emit(location, progress, methods);
    this.#visitLeaf(systemStep(location, "count"), progress, ["GET"]);
    this.#visitAllowedReferences(location, progress, ["GET", "POST"]);
    this.#visitOperations(location, progress);
    this.#visitCasts(location, progress, entered);
    if (!isIndexable(model, location)) return;

    const item = keyStep(model, location);
    if (item === undefined) return;
    this.#visitAllowedReferences(item, advance(progress, stepText(item)), ["DELETE"]);
    this.#visitEntity(item, progress, ["GET", "PATCH", "DELETE"], entered);
  }

  /**
   * A key of several parts is how its entities are addressed. An alternate key is a second way to what a subtree has already:
   * a pattern must spell it out.
   */
  #visitNamedKeys(location: Location, before: readonly Progress[], entered: Entered): void {
    const { model } = this.#index;
    const own = keyOfItems(model, location) ?? [];
    if (own.length > 1 && isIndexable(model, location)) this.#visitNamedKey(location, own, before, entered);
    const named = literally(before).filter((position) => isCallOf(position, stepText(location)));
    if (named.length === 0) return;
    for (const key of alternateKeysOf(model, location)) this.#visitNamedKey(location, key, named, entered);
  }

  #visitNamedKey(
    location: Location,
    key: readonly KeyProperty[],
    before: readonly Progress[],
    entered: Entered,
  ): void {
    const item = namedKeyStep(this.#index.model, location, key);
    const progress = advance(before, stepText(location) + stepText(item));
    this.#emit(item, progress, ["GET", "PATCH", "DELETE"]);
    this.#visitBelow(item, progress, entered);
  }

  #visitEntity(
    location: Location,
    before: readonly Progress[],
    methods: readonly HttpMethod[],
    entered: Entered,
  ): void {
    const progress = advance(before, stepText(location));
    if (progress.length === 0) return;
    this.#emit(location, progress, methods);
    this.#visitBelow(location, progress, entered);
  }

  #visitBelow(location: Location, progress: readonly Progress[], entered: Entered): void {
    const { model } = this.#index;
    const type = structuredType(model, location.type?.name ?? "");
    if (type === undefined || ++this.#visited > this.#visitLimit) return;
    const isDeep = entered.has(type.name) || entered.size >= deepest;
    const within = isDeep ? spelledOut(progress) : progress;
    if (within.length === 0) return;

    const nowEntered = new Set([...entered, type.name]);
    this.#visitNavigation(location, type, within, nowEntered);
    this.#visitProperties(location, type, within, nowEntered);
    this.#visitOperations(location, within);
    this.#visitCasts(location, within, entered);
    this.#visitRelativePath(location, within);
    if (hasStream(this.#index, type)) this.#visitLeaf(systemStep(location, "value"), within, ["GET", "PUT"]);
  }

  #visitNavigation(
    from: Location,
    type: StructuredType,
    progress: readonly Progress[],
    entered: Entered,
  ): void {
    for (const declared of navigationPropertiesOf(this.#index.model, type)) {
      const location = navigationStep(from, declared);
      const { containsTarget, type: target } = declared.member;
      if (!containsTarget) this.#visitRelated(location, target, progress, entered);
      else if (target.collection) this.#visitCollection(location, progress, ["GET", "POST"], entered);
      else {
        this.#visitAllowedReferences(location, advance(progress, stepText(location)), [
          "GET",
          "PUT",
          "DELETE",
        ]);
        this.#visitEntity(location, progress, ["GET", "PATCH", "DELETE"], entered);
      }
    }
  }

  /** References to what is contained are of use only where an annotation says so. */
  #visitAllowedReferences(
    location: Location,
    progress: readonly Progress[],
    methods: readonly HttpMethod[],
  ): void {
    this.#visitLeaf(systemStep(location, "reference"), progress, [], methods);
  }

  /**
   * What is related, but has its place elsewhere: it can be read, and the relation changed. It is changed itself by way
   * of the relation where an annotation says so.
   */
  #visitRelated(
    location: Location,
    type: TypeReference,
    before: readonly Progress[],
    entered: Entered,
  ): void {
    const progress = advance(before, stepText(location));
    if (progress.length === 0) return;
    this.#emit(location, progress, ["GET"], type.collection ? ["POST"] : ["PATCH", "DELETE"]);
    const references = systemStep(location, "reference");
    this.#visitLeaf(references, progress, type.collection ? ["GET", "POST"] : ["GET", "PUT", "DELETE"]);
    const explicit = spelledOut(progress);
    if (!type.collection) {
      this.#visitBelow(location, explicit, entered);
      return;
    }
    this.#visitLeaf(systemStep(location, "count"), progress, ["GET"]);
    this.#visitOperations(location, explicit);
    this.#visitCasts(location, explicit, entered);
    const { model } = this.#index;
    const item = isIndexable(model, location) ? keyStep(model, location) : undefined;
    if (item === undefined) return;
    const reached = advance(progress, stepText(item));
    this.#visitLeaf(systemStep(item, "reference"), reached, ["DELETE"]);
    this.#emit(item, reached, [], ["PATCH", "DELETE"]);
    this.#emit(item, advance(explicit, stepText(item)).filter(isComplete), ["GET"]);
    this.#visitBelow(item, spelledOut(reached), entered);
  }

  #visitProperties(
    from: Location,
    type: StructuredType,
    progress: readonly Progress[],
    entered: Entered,
  ): void {
    const named = literally(progress);
    for (const declared of propertiesOf(this.#index.model, type)) {
      const location = propertyStep(from, declared);
      const isStream = declared.member.type.name === "Edm.Stream";
      if (isStream) this.#visitLeaf(location, progress, ["GET", "PUT"]);
      else if (named.length > 0) {
        this.#visitLeaf(location, named, ["GET"]);
        if (!declared.member.type.collection) {
          this.#visitBelow(location, advance(named, stepText(location)), entered);
        }
      }
    }
  }

  #visitCasts(from: Location, progress: readonly Progress[], entered: Entered): void {
    const named = literally(progress);
    if (from.type === undefined) return;
    for (const derived of this.#index.derivedTypes.transitive(from.type.name)) {
      const location = castStep(from, derived);
      this.#visitOperations(location, advance(progress, stepText(location)), derived);
      if (named.length === 0) continue;
      if (from.type.collection) this.#visitCollection(location, named, ["GET"], entered);
      else this.#visitEntity(location, named, ["GET"], entered);
    }
  }

  /** A path between colons is a second way to what a subtree has already: a pattern must spell it out. */
  #visitRelativePath(from: Location, progress: readonly Progress[]): void {
    const explicit = spelledOut(progress);
    const type = pathAddressableType(this.#index.model, from);
    if (explicit.length === 0 || type === undefined) return;
    this.#visitEntity(relativePathStep(from, type), explicit, ["GET", "PUT", "PATCH", "DELETE"], new Set());
  }

  /** @param boundTo Where given, only the operations whose binding parameter is of this type. */
  #visitOperations(from: Location, progress: readonly Progress[], boundTo?: QualifiedName): void {
    const { type } = from;
    if (type === undefined || progress.length === 0) return;
    const { model } = this.#index;
    for (const operation of this.#index.boundOperations(type.name, type.collection)) {
      if (!isCallable(model, operation, from)) continue;
      if (boundTo !== undefined && operation.parameters[0]?.type.name !== boundTo) continue;
      this.#visitCalls(operation, progress, (given) => operationStep(model, from, operation, given));
    }
  }

  /** A call without some of its optional parameters is a second way to one thing: a pattern must spell it out. */
  #visitCalls(
    operation: Operation,
    progress: readonly Progress[],
    callWith: (given: readonly Parameter[]) => Location,
  ): void {
    const own = operation.bound ? operation.parameters.slice(1) : operation.parameters;
    const parameters = operation.kind === "function" ? own : [];
    this.#visitOperation(callWith(parameters), progress);
    const required = requiredParameters(this.#index, operation);
    if (required.length >= parameters.length) return;
    for (const position of literally(progress)) {
      const step = position.pattern.steps[position.next];
      const given = parameters.filter(
        (parameter) =>
          required.includes(parameter) ||
          (step?.kind === "literal" && new RegExp(`[(,]${parameter.name}=`, "i").test(step.text)),
      );
      if (given.length === parameters.length) continue;
      this.#visitOperation(callWith(given), [position]);
    }
  }

  #visitOperation(location: Location, before: readonly Progress[]): void {
    const progress = advance(before, stepText(location));
    if (progress.length === 0 || location.segment.kind !== "operation") return;
    const { operation } = location.segment;
    this.#emit(location, progress, [operation.kind === "action" ? "POST" : "GET"]);
    const explicit = spelledOut(progress);
    if (!operation.composable || explicit.length === 0 || location.type === undefined) return;
    if (!location.type.collection) this.#visitBelow(location, explicit, new Set());
    else {
      const item = keyStep(this.#index.model, location);
      this.#visitOperations(location, explicit);
      if (item !== undefined) this.#visitEntity(item, explicit, ["GET"], new Set());
    }
  }

  #visitLeaf(
    location: Location,
    before: readonly Progress[],
    methods: readonly HttpMethod[],
    methodsIfAllowed: readonly HttpMethod[] = [],
  ): void {
    this.#emit(location, advance(before, stepText(location)), methods, methodsIfAllowed);
  }

  /**
   * @param methods Those that are taken for granted, unless an annotation forbids them; PATCH stands for whatever updates.
   * @param methodsIfAllowed Those that only an annotation allows.
   */
  #emit(
    location: Location,
    progress: readonly Progress[],
    methods: readonly HttpMethod[],
    methodsIfAllowed: readonly HttpMethod[] = [],
  ): void {
    if (!progress.some(isComplete)) return;
    const { model } = this.#index;
    const updating = methods.includes("PATCH") ? updateMethods(model, location) : [];
    const granted = [...methods.filter((method) => method !== "PATCH"), ...updating];
    for (const method of httpMethods.filter(
      (each) => granted.includes(each) || methodsIfAllowed.includes(each),
    )) {
      const patterns = matched(progress, method);
      const shape = requestShape(location, method);
      if (patterns.length === 0 || shape === undefined) continue;
      const isAllowed = capabilityOf(model, location, shape.kind)?.allowed ?? granted.includes(method);
      if (!isAllowed) continue;
      this.wanted.push({ method, location, shape, patterns, normalPath: normalizePath(location.path) });
    }
  }
}

/** The last step of a location, as patterns are matched against it; a key given by names has its parentheses only. */
function stepText({ segment, path, parent }: Location): string {
  if (segment.kind === "relativePath") return relativePathText;
  const text = path.slice(parent?.path.length ?? 0);
  return text.startsWith("(")
    ? normalizePath(`key${text}`).slice("/key".length)
    : normalizePath(text).slice(1);
}

function hasStream({ model }: ModelIndex, type: StructuredType): boolean {
  return [type, ...baseTypesOf(model, type)].some((each) => each.kind === "entityType" && each.hasStream);
}

/** Whether the next step of a pattern is this name with something in parentheses. */
function isCallOf({ pattern, next }: Progress, name: string): boolean {
  const step = pattern.steps[next];
  return step?.kind === "literal" && step.text.startsWith(`${name}(`);
}
