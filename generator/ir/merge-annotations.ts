import { diagnostic } from "../diagnostics.js";
import type { Diagnostic } from "../diagnostics.js";
import { duplicateName } from "./rules/duplicate-name.js";
import type { Annotation, TargetPath } from "./annotation.js";
import { resolveTarget } from "./annotation-targets.js";
import type { Declarations } from "./annotation-targets.js";
import type { ModelDocument, TargetedAnnotation } from "./document.js";
import type { Model } from "./model.js";

export interface MergedAnnotations {
  readonly annotations: Model["annotations"];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Puts the annotations of all documents under their canonical targets. With the same target, term and qualifier
 * a later document's annotation replaces an earlier one's. Within one document that is a duplicate, unless one
 * of them was written for all overloads of an operation: then the one for a single overload holds.
 */
export function mergeAnnotations(
  declarations: Declarations,
  documents: readonly ModelDocument[],
): MergedAnnotations {
  const diagnostics: Diagnostic[] = [];
  const foreign = new Map<string, TargetedAnnotation[]>();
  const merged = new Map<TargetPath, Map<string, Annotation>>();

  for (const document of documents) {
    const own = new Map<string, Applied>();
    for (const targeted of document.annotations) {
      const end = resolveTarget(declarations, targeted.target);
      if (end.kind === "unknown") diagnostics.push(unknownTarget(targeted, end.reason));
      if (end.kind === "foreign") addTo(foreign, end.namespace, targeted);
      const targets = end.kind === "known" ? end.targets : [targeted.target];
      const specific = end.kind !== "known" || end.specific;
      for (const target of targets) {
        const duplicate = apply(own, { target, annotation: targeted.annotation, specific });
        if (duplicate !== undefined) diagnostics.push(duplicate);
      }
    }
    for (const { target, annotation } of own.values()) {
      const ofTarget = merged.get(target) ?? new Map<string, Annotation>();
      ofTarget.set(termKey(annotation), annotation);
      merged.set(target, ofTarget);
    }
  }

  const annotations = new Map([...merged].map(([target, byTerm]) => [target, [...byTerm.values()]]));
  diagnostics.push(...[...foreign].map(([namespace, list]) => foreignNamespace(namespace, list)));
  return { annotations, diagnostics };
}

/** An annotation under one canonical target, and whether it was written for that target alone. */
interface Applied {
  readonly target: TargetPath;
  readonly annotation: Annotation;
  readonly specific: boolean;
}

function apply(own: Map<string, Applied>, applied: Applied): Diagnostic | undefined {
  const key = `${applied.target} ${termKey(applied.annotation)}`;
  const other = own.get(key);
  if (other === undefined || (applied.specific && !other.specific)) own.set(key, applied);
  if (other?.specific !== applied.specific) return undefined;
  const { term, qualifier, origin } = applied.annotation;
  const name = qualifier === undefined ? term : `${term}#${qualifier}`;
  return duplicateName(`annotation of "${applied.target}"`, name, other.annotation.origin, origin);
}

function termKey({ term, qualifier }: Annotation): string {
  return qualifier === undefined ? term : `${term}#${qualifier}`;
}

function unknownTarget({ target, annotation }: TargetedAnnotation, reason: string): Diagnostic {
  return diagnostic(
    "model-unknown-target",
    `The annotation's target "${target}" does not exist: ${reason}. Correct the target, or remove the annotation.`,
    annotation.origin,
  );
}

/** One finding a namespace: documents that annotate much of what is not there would drown all others. */
function foreignNamespace(namespace: string, list: readonly TargetedAnnotation[]): Diagnostic {
  const [first] = list;
  return diagnostic(
    "model-foreign-target",
    `No document declares the namespace "${namespace}", so ${list.length} of the annotations have no effect. ` +
      "Check its spelling, or name the document that declares it as an input.",
    first?.annotation.origin,
  );
}

function addTo<Key, Item>(groups: Map<Key, Item[]>, key: Key, item: Item): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [item]);
  else group.push(item);
}
