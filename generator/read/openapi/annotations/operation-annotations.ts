import type { TargetedAnnotation } from "../../../ir/document.js";
import { operationTarget } from "../../../ir/operation-target.js";
import { core } from "../../../ir/vocabulary.js";
import type { OpenApiDocument } from "../document/open-api-document.js";
import type { CalledOperation } from "../paths/operations.js";
import { deprecationOf } from "./deprecation.js";
import { annotate, text } from "./expressions.js";

/** Descriptions and deprecations of actions and functions: of the first of the paths that call them that has one. */
export function operationAnnotations(
  operations: readonly CalledOperation[],
  { report }: OpenApiDocument,
): readonly TargetedAnnotation[] {
  return operations.flatMap(({ operation, calls }) => {
    const target = operationTarget(operation);
    const requests = calls.flatMap(({ node }) => node.requests.map((request) => request.operation));
    const described = requests.find((request) => (request.string("description") ?? "") !== "");
    const deprecated = requests.find((request) => deprecationOf(request) !== undefined);
    const annotations: TargetedAnnotation[] = [];
    if (described !== undefined) {
      const origin = report.origin(described.at("description"));
      const description = text(described.string("description") ?? "");
      annotations.push(annotate(target, core.description, description, origin));
    }
    if (deprecated !== undefined) {
      const origin = report.origin(deprecated.pointer);
      annotations.push(annotate(target, core.revisions, deprecationOf(deprecated), origin));
    }
    return annotations;
  });
}
