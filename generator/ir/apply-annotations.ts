import { append } from "../append.js";
import { diagnostic } from "../diagnostics.js";
import type { Diagnostic } from "../diagnostics.js";
import type { Annotation, TargetPath } from "./annotation.js";
import { resolveTarget, targetNamespace } from "./annotation-targets.js";
import type { Declarations } from "./annotation-targets.js";
import type { ModelDocument, TargetedAnnotation } from "./document.js";
import { groupBy } from "./group-by.js";
import { namespaceOf } from "./names.js";

/** An annotation under one canonical target. */
export interface AppliedAnnotation {
  readonly target: TargetPath;
  readonly annotation: Annotation;
  /** False for one that was written for all overloads of an operation. */
  readonly specific: boolean;
  /** Whether the document that holds it declares the target's namespace, and so is the service's own. */
  readonly own: boolean;
}

/**
 * Finds the targets of a document's annotations, and reports those that do not exist, each once.
 *
 * @param ownNamespaces those in which the document declares something
 */
export function applyAnnotations(
  declarations: Declarations,
  document: ModelDocument,
  ownNamespaces: ReadonlySet<string>,
): { readonly annotations: readonly AppliedAnnotation[]; readonly diagnostics: readonly Diagnostic[] } {
  const annotations: AppliedAnnotation[] = [];
  const diagnostics: Diagnostic[] = [];
  const foreign: TargetedAnnotation[] = [];

  for (const [written, targeted] of groupBy(document.annotations, ({ target }) => target)) {
    const end = resolveTarget(declarations, written);
    const own = ownNamespaces.has(written) || ownNamespaces.has(targetNamespace(written));
    if (end.kind === "unknown") {
      diagnostics.push(unknownTarget(written, end.reason, own, targeted));
      continue;
    }
    if (end.kind === "foreign") append(foreign, targeted);
    const targets = end.kind === "known" ? end.targets : [written];
    const specific = end.kind === "foreign" || end.specific;
    for (const target of targets) {
      append(
        annotations,
        targeted.map(({ annotation }) => ({ target, annotation, specific, own })),
      );
    }
  }

  const byNamespace = groupBy(foreign, ({ target }) => targetNamespace(target));
  append(
    diagnostics,
    [...byNamespace].map(([namespace, list]) => foreignTargets(namespace, list)),
  );
  return { annotations, diagnostics };
}

/** The namespaces in which a document declares something. */
export function declaredNamespaces({
  types,
  operations,
  terms,
  containers,
}: ModelDocument): ReadonlySet<string> {
  return new Set([...types, ...operations, ...terms, ...containers].map(({ name }) => namespaceOf(name)));
}

function unknownTarget(
  target: TargetPath,
  reason: string,
  own: boolean,
  [first]: readonly TargetedAnnotation[],
): Diagnostic {
  const origin = first?.annotation.origin;
  const problem = `The annotation target "${target}" does not exist: ${reason}.`;
  return own
    ? diagnostic("model-dangling-annotation", `${problem} The annotation is ignored.`, origin)
    : diagnostic("model-unknown-target", `${problem} Correct the target, or remove its annotations.`, origin);
}

/** One finding a namespace: a document that annotates much of what is not there would drown all others. */
function foreignTargets(namespace: string, list: readonly TargetedAnnotation[]): Diagnostic {
  return diagnostic(
    "model-foreign-target",
    `No document declares the namespace "${namespace}", which is annotated ${list.length === 1 ? "here" : `${list.length} times, first here`}. ` +
      "Check its spelling, or name the document that declares it as an input.",
    list[0]?.annotation.origin,
  );
}
