import type { Annotation, TargetPath } from "./annotation.js";
import type { EntityContainer, NamedType, Operation, Schema, Term } from "./model.js";

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

/** An annotation and what it annotates. */
export interface TargetedAnnotation {
  readonly target: TargetPath;
  readonly annotation: Annotation;
}
