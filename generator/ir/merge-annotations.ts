import { append } from "../append.js";
import type { Diagnostic } from "../diagnostics.js";
import type { Annotation, TargetPath } from "./annotation.js";
import type { Declarations } from "./annotation-targets.js";
import { applyAnnotations } from "./apply-annotations.js";
import { distinctAnnotations, termText } from "./distinct-annotations.js";
import type { ModelDocument } from "./document.js";
import type { Model } from "./model.js";

export interface MergedAnnotations {
  readonly annotations: Model["annotations"];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Puts the annotations of all documents under their canonical targets. With the same target, term and qualifier
 * a later document's annotation replaces an earlier one's.
 *
 * An annotation document is written for this program, so what is wrong in it is an error. A service's own
 * document comes as it is: there an annotation without a target has no effect, and of two with different
 * values one is taken, both with a warning.
 *
 * @param namespaces those in which each of the documents declares something
 */
export function mergeAnnotations(
  declarations: Declarations,
  documents: readonly ModelDocument[],
  namespaces: readonly ReadonlySet<string>[],
): MergedAnnotations {
  const merged = new Map<TargetPath, Map<string, Annotation>>();
  const diagnostics: Diagnostic[] = [];
  for (const [index, document] of documents.entries()) {
    const applied = applyAnnotations(declarations, document, namespaces[index] ?? new Set());
    const distinct = distinctAnnotations(applied.annotations);
    for (const { target, annotation } of distinct.annotations) {
      const ofTarget = merged.get(target) ?? new Map<string, Annotation>();
      ofTarget.set(termText(annotation), annotation);
      merged.set(target, ofTarget);
    }
    append(diagnostics, [...applied.diagnostics, ...distinct.diagnostics]);
  }
  const annotations = new Map([...merged].map(([target, byTerm]) => [target, [...byTerm.values()]]));
  return { annotations, diagnostics };
}
