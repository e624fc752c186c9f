import { diagnostic } from "../diagnostics.js";
import type { Diagnostic } from "../diagnostics.js";
import type { Annotation } from "./annotation.js";
import type { AppliedAnnotation } from "./apply-annotations.js";
import { expressionText } from "./expression-text.js";
import { groupBy } from "./group-by.js";
import { duplicateName } from "./rules/duplicate-name.js";

/**
 * Takes one of several annotations of one document with the same target, term and qualifier (CSDL 14.2): the one that
 * was written for a single overload, else the one that says more, whichever comes first, so that the order of
 * the input has no effect.
 */
export function distinctAnnotations(applied: readonly AppliedAnnotation[]): {
  readonly annotations: readonly AppliedAnnotation[];
  readonly diagnostics: readonly Diagnostic[];
} {
  const annotations: AppliedAnnotation[] = [];
  const errors: Diagnostic[] = [];
  const ambiguous: (readonly AppliedAnnotation[])[] = [];
  const groups = groupBy(applied, ({ target, annotation }) => `${target} ${termText(annotation)}`);
  for (const group of groups.values()) {
    const rivals = rivalsOf(group);
    const [first, second] = rivals;
    const best = rivals.length === 1 ? first : mostSaying(rivals);
    if (best === undefined) continue;
    annotations.push(best);
    if (first === undefined || second === undefined) continue;
    if (!best.own) errors.push(duplicate(first, second));
    else if (differ(rivals)) ambiguous.push(rivals);
  }
  return { annotations, diagnostics: [...errors, ...ambiguityOf(ambiguous)] };
}

/** A term with its qualifier, as in a target path. */
export function termText({ term, qualifier }: Annotation): string {
  return qualifier === undefined ? term : `${term}#${qualifier}`;
}

function rivalsOf(group: readonly AppliedAnnotation[]): readonly AppliedAnnotation[] {
  if (group.length === 1) return group;
  const specific = group.filter((each) => each.specific);
  return specific.length > 0 ? specific : group;
}

function mostSaying(rivals: readonly AppliedAnnotation[]): AppliedAnnotation | undefined {
  const withText = rivals.map((rival) => ({ rival, text: expressionText(rival.annotation.value) }));
  withText.sort((one, other) => other.text.length - one.text.length || (one.text < other.text ? -1 : 1));
  return withText[0]?.rival;
}

function differ(rivals: readonly AppliedAnnotation[]): boolean {
  return new Set(rivals.map(({ annotation }) => expressionText(annotation.value))).size > 1;
}

function duplicate(first: AppliedAnnotation, second: AppliedAnnotation): Diagnostic {
  return duplicateName(
    `annotation of "${second.target}"`,
    termText(second.annotation),
    first.annotation.origin,
    second.annotation.origin,
  );
}

/** One finding a document: real ones have thousands. */
function ambiguityOf(ambiguous: readonly (readonly AppliedAnnotation[])[]): readonly Diagnostic[] {
  const [first, second] = ambiguous[0] ?? [];
  if (first === undefined || second === undefined) return [];
  const others =
    ambiguous.length === 1 ? "" : ` So are ${ambiguous.length - 1} other pairs of target and term.`;
  return [
    diagnostic(
      "model-duplicate-annotation",
      `"${second.target}" is annotated with ${termText(second.annotation)} more than once, with different values; ` +
        `the longest of them is used.${others}`,
      second.annotation.origin,
      first.annotation.origin,
    ),
  ];
}
