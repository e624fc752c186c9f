import { diagnostic } from "../../diagnostics.js";
import type { Diagnostic } from "../../diagnostics.js";
import type { Annotation, Expression, TargetPath } from "../annotation.js";
import { followPath } from "../member-path.js";
import type { Model, Operation, QualifiedName } from "../model.js";
import { operationTarget } from "../operation-target.js";
import { isStructuredType } from "../structured-types.js";
import type { Rule } from "./rules.js";

/**
 * CSDL 14.4.1.2: the paths within an annotation lead from its target to members that exist.
 *
 * The specification starts at the type that the target path begins with; the Capabilities vocabulary is commonly
 * used with paths that start at the type the target leads to. A path that leads somewhere from either is fine.
 */
export const unresolvedPaths: Rule = (checked, _documents, model) => {
  const overloads = new Map(
    [...checked.operations.values()].flat().map((operation) => [operationTarget(operation), operation]),
  );
  return [...checked.annotations].flatMap(([target, annotations]) => {
    const structured = annotations.filter(mayHavePaths);
    const starts = structured.length === 0 ? undefined : startsOf(model, overloads, target);
    if (starts === undefined) return [];
    return structured.flatMap((annotation) => unresolvedIn(model, target, starts, annotation));
  });
};

/** The paths in a value at a target that lead to no member of a model. */
export function pathsToNowhere(
  model: Model,
  target: TargetPath,
  expression: Expression | undefined,
): readonly string[] {
  const overloads = [...model.operations.values()]
    .flat()
    .map((each) => [operationTarget(each), each] as const);
  const starts = startsOf(model, new Map(overloads), target);
  return starts === undefined ? [] : unresolvedPathsOf(model, starts, expression);
}

/** Most annotations are descriptions. */
function mayHavePaths({ value }: Annotation): boolean {
  return (
    value?.kind === "path" ||
    value?.kind === "collection" ||
    value?.kind === "record" ||
    value?.kind === "operation"
  );
}

/** What paths may start with: types, whose members they name, and the parameters of an operation. */
interface Starts {
  readonly types: readonly QualifiedName[];
  readonly operation?: Operation;
}

function startsOf(
  model: Model,
  overloads: ReadonlyMap<TargetPath, Operation>,
  target: TargetPath,
): Starts | undefined {
  if (target.includes("@")) return undefined;
  const [head = "", ...segments] = target.split("/");
  const operation = overloads.get(head);
  if (operation !== undefined) {
    return { operation, types: operation.returnType === undefined ? [] : [operation.returnType.name] };
  }
  if (isStructuredType(model.types.get(head))) return { types: [head, ...endOf(model, head, segments)] };
  if (model.container?.name !== head) return undefined;
  const [child = "", ...rest] = segments;
  const type =
    model.container.entitySets.find(({ name }) => name === child)?.entityType ??
    model.container.singletons.find(({ name }) => name === child)?.type;
  return type === undefined ? undefined : { types: [type, ...endOf(model, type, rest)] };
}

function endOf(model: Model, start: QualifiedName, segments: readonly string[]): readonly QualifiedName[] {
  const end = followPath(model, start, segments);
  return end.kind === "resolved" && end.type !== undefined ? [end.type] : [];
}

function unresolvedIn(
  model: Model,
  target: TargetPath,
  starts: Starts,
  annotation: Annotation,
): readonly Diagnostic[] {
  return unresolvedPathsOf(model, starts, annotation.value).map((path) =>
    diagnostic(
      "model-unresolved-path",
      `The path "${path}" in the annotation ${annotation.term} of "${target}" leads to no member. ` +
        "Correct the path, or remove it.",
      annotation.origin,
    ),
  );
}

function unresolvedPathsOf(
  model: Model,
  starts: Starts,
  expression: Expression | undefined,
): readonly string[] {
  if (expression?.kind === "path") {
    return leadsSomewhere(model, starts, expression) ? [] : [expression.value];
  }
  if (expression?.kind === "collection") {
    return expression.items.flatMap((item) => unresolvedPathsOf(model, starts, item));
  }
  if (expression?.kind === "operation") {
    return expression.operands.flatMap((operand) => unresolvedPathsOf(model, starts, operand));
  }
  if (expression?.kind === "record") {
    const values = [...expression.properties.values()];
    const within = { ...starts, types: [...starts.types, ...restrictedTypes(model, starts, values)] };
    return values.flatMap((value) => unresolvedPathsOf(model, within, value));
  }
  return [];
}

/** A record about a navigation property may hold paths that start at what that leads to. */
function restrictedTypes(
  model: Model,
  { types }: Starts,
  values: readonly Expression[],
): readonly QualifiedName[] {
  const navigations = values.flatMap((value) =>
    value.kind === "path" && value.type === "NavigationPropertyPath" ? [value.value.split("/")] : [],
  );
  return navigations.flatMap((segments) => types.flatMap((type) => endOf(model, type, segments)));
}

function leadsSomewhere(
  model: Model,
  { types, operation }: Starts,
  path: Expression & { readonly kind: "path" },
): boolean {
  // A model element path names declarations from the root of the model, as a target does.
  if (path.type === "ModelElementPath") return true;
  const segments = path.value.split("/").filter((segment) => segment !== "");
  const [first = "", ...rest] = segments;
  if (/^[@$]/u.test(first)) return true;
  const parameter = operation?.parameters.find(({ name }) => name === first);
  if (parameter !== undefined && followPath(model, parameter.type.name, rest).kind === "resolved")
    return true;
  return types.some((type) => followPath(model, type, segments).kind === "resolved");
}
