/**
 * A model of which only that is lowered what is looked up: a slice needs little of large metadata. Going through one of
 * its maps lowers everything.
 */
import type { Diagnostic } from "../diagnostics.js";
import type { Annotation, TargetPath } from "./annotation.js";
import { targetHead } from "./annotation-targets.js";
import { mergeDeclarations } from "./assemble.js";
import type { Declarations } from "./annotation-targets.js";
import { emptyDocument } from "./document.js";
import type { DocumentEntry, ModelDocument, PartialDocument } from "./document.js";
import { groupBy } from "./group-by.js";
import { LazyMap } from "./lazy-map.js";
import { mergeAnnotations } from "./merge-annotations.js";
import type { EntityContainer, Model, QualifiedName, Relations, Schema } from "./model.js";
import { namespaceOf } from "./names.js";
import { rules } from "./rules/rules.js";

export class PartialModel implements Model {
  readonly schemas: readonly Schema[];
  readonly types: Model["types"];
  readonly operations: Model["operations"];
  readonly terms: Model["terms"];
  readonly annotations: Model["annotations"];
  readonly relations: Relations;
  readonly #documents: readonly PartialDocument[];
  /** Of each document, the namespaces in which it declares something. */
  readonly #namespaces: readonly ReadonlySet<string>[];
  readonly #containers: readonly QualifiedName[];
  readonly #names: ReadonlySet<QualifiedName>;
  readonly #parts = new Map<QualifiedName, Part>();

  /** @param documents in the order that `assembleModel` has them in */
  constructor(documents: readonly PartialDocument[]) {
    const entries = documents.flatMap((document) => document.entries);
    const byKind = groupBy(entries, ({ kind }) => kind);
    const names = (kind: DocumentEntry["kind"]): ReadonlySet<QualifiedName> =>
      new Set((byKind.get(kind) ?? []).map(({ name }) => name));

    this.#documents = documents;
    this.#names = new Set(entries.map(({ name }) => name));
    this.#namespaces = documents.map(namespacesOf);
    this.#containers = [...names("container")];
    this.schemas = mergeDeclarations(documents.map(({ schemas }) => ({ ...emptyDocument, schemas }))).schemas;
    this.types = new LazyMap(names("type"), (name) => this.#part(name).declarations.types.get(name));
    this.operations = new LazyMap(names("operation"), (name) =>
      this.#part(name).declarations.operations.get(name),
    );
    this.terms = new LazyMap(names("term"), (name) => this.#part(name).declarations.terms.get(name));
    this.annotations = new LazyMap(
      () => this.#targets(),
      (target) => this.#part(targetHead(target)).annotations.get(target),
    );
    this.relations = relationsOf(byKind);
  }

  get container(): EntityContainer | undefined {
    const [name] = this.#containers;
    return name === undefined ? undefined : this.#part(name).declarations.container;
  }

  /**
   * What is wrong with what was looked up so far, and with documents that were lowered whole. Nothing is said of the
   * rest: that a part of large metadata is wrong does not matter to those who do not need it.
   */
  check(): readonly Diagnostic[] {
    const reached = new Set([...this.#parts.keys(), ...this.#containers]);
    const parts = this.#documents.map(({ whole, ...document }) =>
      whole === undefined ? partsOf(document, reached) : [{ value: whole, diagnostics: [] }],
    );
    const documents = parts.map((each) => concatenated(each.map(({ value }) => value)));
    const { annotations, diagnostics } = mergeAnnotations(this, documents, this.#namespaces);
    const used = new Map([...annotations].filter(([target]) => this.#isUsed(target)));
    const checked: Model = { ...mergeDeclarations(documents), container: this.container, annotations: used };
    return [
      ...parts.flat().flatMap((part) => part.diagnostics),
      ...diagnostics,
      ...rules.flatMap((rule) => rule(checked, documents, this)),
    ];
  }

  /** A child of the container is looked up with all the others, but used only where its type is. */
  #isUsed(target: TargetPath): boolean {
    const { container } = this;
    const [head, child] = target.split("/");
    if (container === undefined || head !== container.name || child === undefined) return true;
    const type =
      container.entitySets.find(({ name }) => name === child)?.entityType ??
      container.singletons.find(({ name }) => name === child)?.type;
    return type === undefined || this.#parts.has(type);
  }

  /** What all documents say under a name. */
  #part(name: QualifiedName): Part {
    const known = this.#names.has(name) ? this.#parts.get(name) : noPart;
    if (known !== undefined) return known;
    const documents = this.#documents.map((document) => document.part(name).value);
    const part = new Part(documents, () => mergeAnnotations(this, documents, this.#namespaces).annotations);
    this.#parts.set(name, part);
    return part;
  }

  #targets(): ReadonlySet<TargetPath> {
    return new Set([...this.#names].flatMap((name) => [...this.#part(name).annotations.keys()]));
  }
}

/** What is declared under one name, and the annotations whose target path starts with it. */
class Part {
  readonly declarations: Declarations;
  readonly #merge: () => Model["annotations"];
  #annotations: ReadonlyMap<TargetPath, readonly Annotation[]> | undefined;

  constructor(documents: readonly ModelDocument[], merge: () => Model["annotations"]) {
    this.declarations = mergeDeclarations(documents);
    this.#merge = merge;
  }

  get annotations(): Model["annotations"] {
    return (this.#annotations ??= this.#merge());
  }
}

const noPart = new Part([], () => new Map());

function namespacesOf({ entries }: PartialDocument): ReadonlySet<string> {
  return new Set(entries.filter(({ kind }) => kind !== "annotations").map(({ name }) => namespaceOf(name)));
}

/** The parts that were asked for, in the order of the document. */
function partsOf(
  { entries, part }: Omit<PartialDocument, "whole">,
  reached: ReadonlySet<QualifiedName>,
): readonly ReturnType<PartialDocument["part"]>[] {
  const names = new Set(entries.map(({ name }) => name).filter((name) => reached.has(name)));
  return [...names].map(part);
}

function concatenated(parts: readonly ModelDocument[]): ModelDocument {
  return {
    schemas: parts.flatMap(({ schemas }) => schemas),
    types: parts.flatMap(({ types }) => types),
    operations: parts.flatMap(({ operations }) => operations),
    terms: parts.flatMap(({ terms }) => terms),
    containers: parts.flatMap(({ containers }) => containers),
    annotations: parts.flatMap(({ annotations }) => annotations),
  };
}

function relationsOf(entries: ReadonlyMap<DocumentEntry["kind"], readonly DocumentEntry[]>): Relations {
  const types = new Map<QualifiedName, DocumentEntry>();
  for (const entry of entries.get("type") ?? []) if (!types.has(entry.name)) types.set(entry.name, entry);
  const derived = groupBy(types.values(), ({ baseType }) => baseType);
  let naming: ReadonlyMap<QualifiedName, readonly QualifiedName[]> | undefined;
  return {
    kindOf: (name) => types.get(name)?.typeKind,
    derivedTypes: (base) => (derived.get(base) ?? []).map(({ name }) => name),
    operationsNaming: (type) => (naming ??= operationsByType(entries.get("operation") ?? [])).get(type) ?? [],
  };
}

function operationsByType(
  operations: readonly DocumentEntry[],
): ReadonlyMap<QualifiedName, readonly QualifiedName[]> {
  const byType = new Map<QualifiedName, Set<QualifiedName>>();
  for (const { name, namedTypes } of operations) {
    for (const type of namedTypes?.() ?? []) {
      const operations = byType.get(type) ?? new Set<QualifiedName>();
      byType.set(type, operations.add(name));
    }
  }
  return new Map([...byType].map(([type, names]) => [type, [...names]]));
}
