import type { XmlNode } from "../escape/xml.js";
import type { Annotation, Expression } from "../ir/annotation.js";

/** CSDL 14.2: an annotation with its value. */
export function writeAnnotation({ term, qualifier, value }: Annotation): XmlNode {
  return withValue(
    "Annotation",
    [
      ["Term", term],
      ["Qualifier", qualifier],
    ],
    value,
  );
}

/** An element with a value: a constant is an attribute, anything else a child. */
function withValue(name: string, attributes: XmlNode["attributes"], value: Expression | undefined): XmlNode {
  if (value === undefined) return { name, attributes, content: [] };
  const constant = constantOf(value);
  return constant === undefined
    ? { name, attributes, content: [expressionNode(value)] }
    : { name, attributes: [...attributes, constant], content: [] };
}

/** CSDL 14.3: the name of a constant expression, and its text; a path is written as one (14.4.1). */
function constantOf(expression: Expression): readonly [name: string, text: string] | undefined {
  switch (expression.kind) {
    case "string":
      return ["String", expression.value];
    case "boolean":
      return ["Bool", String(expression.value)];
    case "number":
      return [/^[+-]?\d+$/u.test(expression.value) ? "Int" : "Decimal", expression.value];
    case "literal":
    case "path":
      return [expression.type, expression.value];
    case "enumerationMembers":
      return ["EnumMember", expression.members.join(" ")];
    default:
      return undefined;
  }
}

function expressionNode(expression: Expression): XmlNode {
  const constant = constantOf(expression);
  if (constant !== undefined) return { name: constant[0], attributes: [], content: constant[1] };
  switch (expression.kind) {
    case "collection":
      return { name: "Collection", attributes: [], content: expression.items.map(expressionNode) };
    case "record":
      return {
        name: "Record",
        attributes: [["Type", expression.type]],
        content: [...expression.properties].map(([name, value]) =>
          withValue("PropertyValue", [["Property", name]], value),
        ),
      };
    case "operation": {
      const { name, attributes, operands } = expression;
      // Its name is its text (14.4.9).
      if (name === "LabeledElementReference") {
        return { name, attributes: [], content: attributes.get("Name") ?? "" };
      }
      return { name, attributes: [...attributes], content: operands.map(expressionNode) };
    }
    default:
      return { name: "Null", attributes: [], content: [] };
  }
}
