/** Look-ups of annotations. */
import type { Annotation, TargetPath } from "./annotation.js";
import type { Model, QualifiedName } from "./model.js";

/** What these look-ups need of a model. */
export type AnnotationsOf = Pick<Model, "annotations">;

/** All annotations of a target, in the order of the input. */
export function annotationsOf(model: AnnotationsOf, target: TargetPath): readonly Annotation[] {
  return model.annotations.get(target) ?? [];
}

/** The annotation with that term and qualifier; without a qualifier, the one that has none. */
export function findAnnotation(
  model: AnnotationsOf,
  target: TargetPath,
  term: QualifiedName,
  qualifier?: string,
): Annotation | undefined {
  return model.annotations
    .get(target)
    ?.find((annotation) => annotation.term === term && annotation.qualifier === qualifier);
}

/** The value of a tagging term (CSDL 14.1.2): true where the annotation has none, undefined where it is dynamic or absent. */
export function tagOf(annotation: Annotation | undefined): boolean | undefined {
  if (annotation === undefined) return undefined;
  if (annotation.value === undefined) return true;
  return annotation.value.kind === "boolean" ? annotation.value.value : undefined;
}
