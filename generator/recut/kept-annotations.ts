/** The annotations of what is kept, as far as this program knows their terms. */
import type { Annotation, Expression, TargetPath } from "../ir/annotation.js";
import { annotationsOf, baseTypesOf, isStructuredType, operationTarget } from "../ir/lookups.js";
import type { Model, NamedType } from "../ir/model.js";
import { pathsToNowhere } from "../ir/rules/unresolved-paths.js";
import { isKnownTerm } from "../ir/vocabulary.js";
import { ordinal } from "../ordinal.js";
import type { Kept } from "./keeper.js";

/**
 * @param model what the document declares, with its annotations
 * @param declarations what is kept of it
 * @returns sorted by target, then by term
 */
export function keptAnnotations(
  model: Model,
  declarations: Model,
  kept: Kept,
): ReadonlyMap<TargetPath, readonly Annotation[]> {
  const targets = new Set(targetsIn(declarations, kept));
  return new Map(
    [...targets].sort(ordinal).flatMap((target): [TargetPath, readonly Annotation[]][] => {
      const annotations = annotationsOf(model, target)
        .filter(({ term }) => isKnownTerm(term))
        .map((annotation) => withoutLostPaths(model, declarations, target, annotation))
        .sort((one, other) => ordinal(keyOf(one), keyOf(other)));
      return annotations.length === 0 ? [] : [[target, annotations]];
    }),
  );
}

function keyOf({ term, qualifier = "" }: Annotation): string {
  return `${term}#${qualifier}`;
}

function targetsIn(model: Model, { types: kept, containerPaths }: Kept): readonly TargetPath[] {
  const container = model.container;
  const children = [
    ...(container?.entitySets ?? []),
    ...(container?.singletons ?? []),
    ...(container?.operationImports ?? []),
  ];
  const described = [...model.types.values()].filter(({ name }) => {
    const of = kept.get(name);
    return of !== undefined && (of.whole || of.base || of.members.size > 0);
  });
  return [
    ...described.flatMap((type) => targetsOfType(model, type)),
    ...[...model.operations.values()].flat().flatMap((operation) => {
      const target = operationTarget(operation);
      return [
        target,
        ...operation.parameters.map(({ name }) => `${target}/${name}`),
        `${target}/$ReturnType`,
      ];
    }),
    ...(container === undefined
      ? []
      : [container.name, ...children.map(({ name }) => `${container.name}/${name}`)]),
    ...containerPaths,
  ];
}

/** A type, and its members; inherited ones can be annotated for it alone. */
function targetsOfType(model: Model, type: NamedType): readonly TargetPath[] {
  if (type.kind === "enumerationType") {
    return [type.name, ...type.members.map((member) => `${type.name}/${member.name}`)];
  }
  if (!isStructuredType(type)) return [type.name];
  const members = [type, ...baseTypesOf(model, type)].flatMap((each) => [
    ...each.properties,
    ...each.navigationProperties,
  ]);
  return [type.name, ...members.map(({ name }) => `${type.name}/${name}`)];
}

/** Without what a list says of members that are not kept, which would lead to nowhere. */
function withoutLostPaths(
  model: Model,
  declarations: Model,
  target: TargetPath,
  annotation: Annotation,
): Annotation {
  const { value } = annotation;
  if (value === undefined || pathsToNowhere(declarations, target, value).length === 0) return annotation;
  const isLost = (item: Expression): boolean =>
    pathsToNowhere(declarations, target, item).length > pathsToNowhere(model, target, item).length;
  return { ...annotation, value: without(value, isLost) };
}

function without(expression: Expression, isLost: (item: Expression) => boolean): Expression {
  switch (expression.kind) {
    case "collection":
      return {
        ...expression,
        items: expression.items.flatMap((item) => {
          const rest = without(item, isLost);
          return isLost(rest) ? [] : [rest];
        }),
      };
    case "record":
      return {
        ...expression,
        properties: new Map(
          [...expression.properties].map(([name, value]) => [name, without(value, isLost)]),
        ),
      };
    default:
      return expression;
  }
}
