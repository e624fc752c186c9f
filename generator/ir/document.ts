import type { Outcome } from "../diagnostics.js";
import type { Annotation, TargetPath } from "./annotation.js";
import type { EntityContainer, NamedType, Operation, QualifiedName, Schema, Term } from "./model.js";

/**
 * What one input file declares, before it is put together with others: lists, so that a name that is
 * declared twice is still there to be reported. Names are fully qualified.
 */
export interface ModelDocument {
  readonly schemas: readonly Schema[];
  readonly types: readonly NamedType[];
  readonly operations: readonly Operation[];
  readonly terms: readonly Term[];
  readonly containers: readonly EntityContainer[];
  readonly annotations: readonly TargetedAnnotation[];
  /** See `Model.requests`. */
  readonly requests?: ReadonlySet<string>;
}

/** What an input declares that cannot be read. */
export const emptyDocument: ModelDocument = {
  schemas: [],
  types: [],
  operations: [],
  terms: [],
  containers: [],
  annotations: [],
};

/** An annotation and what it annotates. */
export interface TargetedAnnotation {
  readonly target: TargetPath;
  readonly annotation: Annotation;
}

/** One input file, of which only that is lowered what is asked for. */
export interface PartialDocument {
  readonly schemas: readonly Schema[];
  /** What it declares and annotates, in its order. */
  readonly entries: readonly DocumentEntry[];
  /** What it declares and annotates under a name, and what is wrong there. */
  readonly part: (name: QualifiedName) => Outcome<ModelDocument>;
  /** All of it, for a document that was lowered in one piece. */
  readonly whole?: ModelDocument;
}

/** What is known of a declaration, or of annotations, before they are lowered. */
export interface DocumentEntry {
  readonly kind: "type" | "operation" | "term" | "container" | "annotations";
  /** Of annotations: what the target path starts with, which may be a namespace. */
  readonly name: QualifiedName;
  /** Of a type. */
  readonly typeKind?: NamedType["kind"];
  readonly baseType?: QualifiedName;
  /** Of an operation: all types that it names, among them the one that it is bound to. */
  readonly namedTypes?: () => readonly QualifiedName[];
}
