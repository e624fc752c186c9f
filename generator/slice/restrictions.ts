/**
 * Where capability annotations speak of a set, a singleton or a navigation property: at itself, at its type, and in
 * NavigationRestrictions, which say in RestrictedProperties what the other terms say at the navigation property.
 *
 * https://github.com/oasis-tcs/odata-vocabularies/blob/main/vocabularies/Org.OData.Capabilities.V1.md
 */
import type { Annotation, Expression } from "../ir/annotation.js";
import {
  asCollection,
  capabilities,
  findAnnotation,
  isAssignable,
  recordProperty,
  shortName,
  tagOf,
} from "../ir/lookups.js";
import type { Model, QualifiedName } from "../ir/model.js";
import { isQualified } from "../ir/paths.js";
import { namedLocation, type Location } from "./location.js";

export interface Statement {
  readonly annotation: Annotation;
  readonly value: Expression | undefined;
}

/** All values of a restriction that concern one set, singleton or navigation property, from specific to general. */
export function statementsAbout(model: Model, subject: Location, term: string): readonly Statement[] {
  const byContainer = restrictionsAbove(model, subject, shortName(term));
  const direct = subject.targets.flatMap((target) => [
    ...directStatements(model, target, term),
    ...restrictionsOfItself(model, subject, target, shortName(term)),
  ]);
  const type = subject.segment.kind === "operation" ? undefined : subject.type?.name;
  const byType = type === undefined ? [] : directStatements(model, type, term);
  return [...byContainer, ...direct, ...byType];
}

/** How far a navigation property can be navigated, from specific to general; what a set or singleton says holds for all of its own. */
export function navigabilityOf(model: Model, subject: Location): readonly Statement[] {
  const inRecords = [
    ...restrictionsAbove(model, subject, "Navigability"),
    ...subject.targets.flatMap((target) => restrictionsOfItself(model, subject, target, "Navigability")),
  ];
  const owner = subject.parent === undefined ? undefined : namedLocation(subject.parent);
  const ofAll = [...subject.targets, ...(owner?.targets ?? [])].flatMap((target) =>
    directStatements(model, target, capabilities.navigationRestrictions).map(({ annotation, value }) => ({
      annotation,
      value: recordProperty(value, "Navigability"),
    })),
  );
  return [...inRecords, ...ofAll].filter(({ value }) => value !== undefined);
}

/** The value of a statement of a tagging term. */
export function tagStated({ annotation, value }: Statement): boolean | undefined {
  return tagOf({ ...annotation, ...(value && { value }) });
}

function directStatements(model: Model, target: string, term: string): readonly Statement[] {
  const annotation = findAnnotation(model, target, term);
  return annotation === undefined ? [] : [{ annotation, value: annotation.value }];
}

/**
 * What NavigationRestrictions of a resource on the way, or of its type, say of a navigation property below it: of
 * `members`, of `team/members` where the way leads through another one, of `ns.club/members` where it is declared by a
 * derived type.
 */
function restrictionsAbove(model: Model, subject: Location, property: string): readonly Statement[] {
  const statements: Statement[] = [];
  const way: WayStep[] = [];
  let { segment, parent } = subject;
  while (segment.kind === "navigationProperty" && parent !== undefined) {
    way.unshift({ name: segment.name, from: parent.type?.name ?? segment.declaringType });
    const owner = namedLocation(parent);
    for (const target of [...owner.targets, segment.declaringType]) {
      const isMeant = (path: string | undefined): boolean => path !== undefined && leads(model, path, way);
      statements.push(...restrictionsAt(model, target, isMeant, property));
    }
    ({ segment, parent } = owner);
  }
  return statements;
}

/** A navigation property, and the type that it is reached from. */
interface WayStep {
  readonly name: string;
  readonly from: QualifiedName;
}

/** Whether a path of navigation properties and casts is the way. */
function leads(model: Model, path: string, way: readonly WayStep[]): boolean {
  let position = 0;
  for (const part of path.split("/")) {
    const step = way[position];
    if (step === undefined) return false;
    if (isQualified(part)) {
      if (!isAssignable(model, step.from, part)) return false;
    } else {
      if (part !== step.name) return false;
      position++;
    }
  }
  return position === way.length;
}

/**
 * Graph annotates navigation properties with NavigationRestrictions whose record is about the property itself: it names
 * it, or none. That is how OpenAPI.NET.OData reads it, too.
 */
function restrictionsOfItself(
  model: Model,
  { segment }: Location,
  target: string,
  property: string,
): readonly Statement[] {
  if (segment.kind !== "navigationProperty") return [];
  return restrictionsAt(model, target, (path) => path === undefined || path === segment.name, property);
}

function restrictionsAt(
  model: Model,
  target: string,
  isMeant: (path: string | undefined) => boolean,
  property: string,
): readonly Statement[] {
  const annotation = findAnnotation(model, target, capabilities.navigationRestrictions);
  if (annotation === undefined) return [];
  const records = asCollection(recordProperty(annotation.value, "RestrictedProperties")) ?? [];
  return records.flatMap((record) => {
    const of = recordProperty(record, "NavigationProperty");
    const value = recordProperty(record, property);
    return value !== undefined && isMeant(of?.kind === "path" ? of.value : undefined)
      ? [{ annotation, value }]
      : [];
  });
}
