import type { Parameter } from "../../../ir/model.js";
import type { Fields } from "../document/fields.js";
import { schemaObject } from "../document/objects.js";
import type { ParameterKey } from "../document/objects.js";
import type { SchemaFields } from "../document/open-api-document.js";
import { typeReference } from "../types/type-reference.js";
import { contentOf } from "./content.js";
import type { PathNode } from "./path-tree.js";
import { parametersOf } from "./requests.js";
import type { PathContext } from "./resources.js";

/** The parameters of a function: what its parentheses name, with the types that the Parameter Objects give. */
export function functionParameters(node: PathNode, context: PathContext): readonly Parameter[] {
  const { segment } = node;
  if (segment.kind !== "name") return [];
  if (segment.arguments.length === 0) return [];
  const declared = node.requests.flatMap((request) => parametersOf(request, context.document));
  return segment.arguments.flatMap(({ name, value }): Parameter[] => {
    const placeholder = placeholderOf(value);
    const parameter = declared.find((candidate) => isNamed(candidate, placeholder, name));
    const schema = parameter && schemaOf(parameter);
    if (schema === undefined) {
      context.document.report.unsupported(
        `Nothing says what type the parameter ${JSON.stringify(name)} has; it is read as Edm.String.`,
        node.pointer,
      );
    }
    const type = (schema && typeReference(schema, context)) ?? { name: "Edm.String", collection: false };
    return [{ name, type, origin: context.document.report.origin(parameter?.pointer ?? node.pointer) }];
  });
}

/** `'{name}'`, `{name}`, or a parameter alias, `@name` (OData URL Conventions 5.1.1.15). */
function placeholderOf(value: string): string {
  return value.replace(/^'(.*)'$/, "$1").replace(/^\{(.*)\}$/, "$1");
}

function isNamed(parameter: Fields<ParameterKey>, placeholder: string, name: string): boolean {
  const own = parameter.string("name");
  return own !== undefined && (own === placeholder || `@${own}` === placeholder || own === name);
}

/** Structured values and collections are given as JSON, so that their schema is within `content`. */
function schemaOf(parameter: Fields<ParameterKey>): SchemaFields | undefined {
  return parameter.object("schema", schemaObject) ?? contentOf(parameter).schema;
}
