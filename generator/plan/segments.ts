import type { Identifier } from "../escape/code.js";
import { camelIdentifier, pascalIdentifier } from "../escape/identifier.js";
import { namespaceOf, shortName } from "../ir/lookups.js";
import type { Model, QualifiedName } from "../ir/model.js";
import type { PathParameter, Segment } from "../slice/slice.js";
import { nameScope } from "./names.js";
import { requestModuleNames } from "./reserved.js";

/**
 * What a segment is called, in words: the official SDK's rules. A function's parameters and named keys follow as
 * `WithName`, a cast is the alias and the type, `$value` is the content.
 */
export function segmentWords(model: Model, segment: Segment): string {
  switch (segment.kind) {
    case "root":
      return "";
    case "entitySet":
    case "singleton":
    case "navigationProperty":
    case "property":
      return segment.name;
    case "key":
      return segment.named ? withWords(segment.parameters) : "Item";
    case "cast":
      return `${aliasOf(model, segment.type)} ${shortName(segment.type)}`;
    case "relativePath":
      return `item ${withWords(segment.parameters)}`;
    case "operation":
      return segment.name + withWords(segment.parameters);
    case "count":
      return "count";
    case "reference":
      return "ref";
    case "value":
      return "content";
  }
}

/** `byTeamId` for the key `{team-id}`. */
export function keyMethodName({ placeholder }: PathParameter): Identifier {
  return camelIdentifier(`by ${placeholder}`);
}

/** A value that a step takes, and what it is called. */
export interface StepParameter {
  readonly name: Identifier;
  readonly parameter: PathParameter;
}

/** The values that a step takes: `teamId` for `{team-id}`. */
export function stepParameters(segment: Segment): readonly StepParameter[] {
  if (!("parameters" in segment)) return [];
  const scope = nameScope(requestModuleNames);
  return segment.parameters.map((parameter) => ({
    name: scope.claim(camelIdentifier(parameter.placeholder)),
    parameter,
  }));
}

/** `startDateTime` and `top` become `WithStartDateTimeWithTop`. */
function withWords(parameters: readonly PathParameter[]): string {
  return parameters.map(({ placeholder }) => `With${pascalIdentifier(placeholder)}`).join("");
}

/** The alias of a type's namespace, or the last part of the namespace where it has none. */
function aliasOf(model: Model, type: QualifiedName): string {
  const namespace = namespaceOf(type);
  return model.schemas.find((schema) => schema.namespace === namespace)?.alias ?? shortName(namespace);
}
