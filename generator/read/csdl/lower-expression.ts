import { append } from "../../append.js";
import type { Expression } from "../../ir/annotation.js";
import type { XmlElement } from "../xml.js";
import {
  attributeNames,
  checkAttributes,
  identifierAttribute,
  qualifiedNameAttribute,
  reportInvalid,
  requiredAttribute,
  requiredQualifiedName,
  shorten,
} from "./attributes.js";
import { constantReaders } from "./constant-expressions.js";
import { visitChildren } from "./elements.js";
import { ignoreAnnotation } from "./lower-annotation.js";
import { facetAttributes, lowerTypeName } from "./lower-type-reference.js";
import type { Lowering } from "./lowering.js";
import { isQualifiedName, resolveAlias } from "./names.js";

/** The attributes that give an annotation, a property value or a labeled element its value. */
export const expressionAttributes: ReadonlySet<string> = new Set([...constantReaders.keys(), "UrlRef"]);

const noAttributes = attributeNames();
const recordAttributes = attributeNames("Type");
const propertyValueAttributes = attributeNames("Property", ...expressionAttributes);

/**
 * The value that an element has by an attribute or by a child; undefined where it has none. A second one is reported.
 *
 * @param onAnnotation what to do with the annotations within the element
 */
export function lowerValue(
  lowering: Lowering,
  element: XmlElement,
  onAnnotation: (child: XmlElement) => void,
): Expression | undefined {
  const values: Expression[] = [];
  for (const name of element.attributeNames) {
    const text = expressionAttributes.has(name) ? element.attribute(name) : undefined;
    if (text === undefined) continue;
    if (values.length > 0) reportInvalid(lowering, element, name, "absent, because there is another value");
    const value = readAttribute(lowering, element, name, text);
    if (value !== undefined) values.push(value);
  }
  const given = values.length;
  if (!element.isEmpty) append(values, lowerOperands(lowering, element, onAnnotation));
  if (values.length > Math.max(1, given)) {
    const message = `<${element.name}> must have one value, but it has more. The first one counts.`;
    lowering.report("csdl-element-unknown", message, element.origin);
  }
  return values[0];
}

function readAttribute(
  lowering: Lowering,
  element: XmlElement,
  name: string,
  text: string,
): Expression | undefined {
  if (name === "UrlRef") return operation("UrlRef", [{ kind: "string", value: text }]);
  const reader = constantReaders.get(name);
  const value = reader?.read(text, lowering.aliases);
  if (value === undefined) reportInvalid(lowering, element, name, reader?.expected ?? "absent");
  return value;
}

/** The expressions within an element, in order. */
function lowerOperands(
  lowering: Lowering,
  element: XmlElement,
  onAnnotation: (child: XmlElement) => void,
): readonly Expression[] {
  const operands: Expression[] = [];
  const add = (child: XmlElement): void => {
    const operand = expressionReaders.get(child.name)?.(lowering, child);
    if (operand !== undefined) operands.push(operand);
  };
  const others = { names: expressionNames, visit: add };
  visitChildren(lowering, element, { Annotation: onAnnotation }, { others });
  return operands;
}

/** CSDL 14.4: how each expression is read, by the name of its element. */
type ExpressionReader = (lowering: Lowering, element: XmlElement) => Expression | undefined;

const expressionReaders: ReadonlyMap<string, ExpressionReader> = new Map<string, ExpressionReader>([
  ...[...constantReaders.keys()].map((name) => [name, lowerConstant] as const),
  ["Collection", lowerCollection],
  ["Record", lowerRecord],
  ["Null", lowerNull],
  ["LabeledElement", lowerLabeledElement],
  ["LabeledElementReference", lowerLabeledElementReference],
  ["UrlRef", operationReader(1)],
  ["If", operationReader(2, 3)],
  ["Apply", applyReader],
  ["Cast", typeOperationReader],
  ["IsOf", typeOperationReader],
  ["Not", operationReader(1)],
  ["Neg", operationReader(1)],
  ...["And", "Or", "Eq", "Ne", "Gt", "Ge", "Lt", "Le", "Has", "In"].map(binary),
  ...["Add", "Sub", "Mul", "Div", "DivBy", "Mod"].map(binary),
]);
const expressionNames: ReadonlySet<string> = new Set(expressionReaders.keys());

function binary(name: string): readonly [string, ExpressionReader] {
  return [name, operationReader(2)];
}

/** A constant as an element, whose text is the value. */
function lowerConstant(lowering: Lowering, element: XmlElement): Expression | undefined {
  checkAttributes(lowering, element, noAttributes);
  for (const child of element.children) {
    const message = `<${child.name}> is ignored: <${element.name}> has text only.`;
    lowering.report("csdl-element-unknown", message, child.origin);
  }
  const reader = constantReaders.get(element.name);
  const value = reader?.read(element.text, lowering.aliases);
  if (value === undefined) reportText(lowering, element, reader?.expected ?? "empty");
  return value;
}

function reportText(lowering: Lowering, element: XmlElement, expected: string): void {
  const message = `The text of <${element.name}> must be ${expected}, not "${shorten(element.text.trim())}".`;
  lowering.report("csdl-attribute-invalid", message, element.origin);
}

/** CSDL 14.4.6. */
function lowerCollection(lowering: Lowering, element: XmlElement): Expression {
  checkAttributes(lowering, element, noAttributes);
  return { kind: "collection", items: lowerOperands(lowering, element, ignoring(lowering)) };
}

/** CSDL 14.4.12. */
function lowerRecord(lowering: Lowering, element: XmlElement): Expression {
  checkAttributes(lowering, element, recordAttributes);
  const type = qualifiedNameAttribute(lowering, element, "Type");
  const properties = new Map<string, Expression>();
  visitChildren(lowering, element, {
    PropertyValue: (child) => {
      checkAttributes(lowering, child, propertyValueAttributes);
      const name = requiredAttribute(lowering, child, "Property");
      const value = lowerOneValue(lowering, child);
      if (name === undefined || value === undefined) return;
      if (properties.has(name)) {
        reportInvalid(lowering, child, "Property", "the name of a property that has no value yet");
      } else properties.set(name, value);
    },
    Annotation: ignoring(lowering),
  });
  return { kind: "record", ...(type === undefined ? {} : { type }), properties };
}

/** CSDL 14.4.10. */
function lowerNull(lowering: Lowering, element: XmlElement): Expression {
  checkAttributes(lowering, element, noAttributes);
  visitChildren(lowering, element, { Annotation: ignoring(lowering) });
  return { kind: "null" };
}

/** CSDL 14.4.8. */
function lowerLabeledElement(lowering: Lowering, element: XmlElement): Expression {
  checkAttributes(lowering, element, attributeNames("Name", ...expressionAttributes));
  const name = identifierAttribute(lowering, element, "Name");
  const value = lowerOneValue(lowering, element);
  return operation("LabeledElement", value === undefined ? [] : [value], { Name: name });
}

/** CSDL 14.4.9: the text is the qualified name of a labeled element. */
function lowerLabeledElementReference(lowering: Lowering, element: XmlElement): Expression | undefined {
  checkAttributes(lowering, element, noAttributes);
  const name = element.text.trim();
  if (!isQualifiedName(name)) {
    reportText(lowering, element, "the qualified name of a labeled element");
    return undefined;
  }
  return operation("LabeledElementReference", [], { Name: resolveAlias(lowering.aliases, name) });
}

/** CSDL 14.4.4: `<Apply>` has a function and its arguments. */
function applyReader(lowering: Lowering, element: XmlElement): Expression {
  checkAttributes(lowering, element, attributeNames("Function"));
  const name = requiredQualifiedName(lowering, element, "Function");
  return operation("Apply", lowerOperands(lowering, element, ignoring(lowering)), { Function: name });
}

/** CSDL 14.4.5 and 14.4.7: `<Cast>` and `<IsOf>` have a type. */
function typeOperationReader(lowering: Lowering, element: XmlElement): Expression {
  checkAttributes(lowering, element, attributeNames("Type", ...facetAttributes));
  const type = lowerTypeName(lowering, element, "Type");
  const facets = facetAttributes.map((name) => [name, element.attribute(name)] as const);
  const operands = lowerCounted(lowering, element, 1, 1);
  return operation(element.name, operands, {
    Type: type?.collection === true ? `Collection(${type.name})` : type?.name,
    ...Object.fromEntries(facets),
  });
}

/** An expression that has operands and nothing else. */
function operationReader(least: number, most = least): ExpressionReader {
  return (lowering, element) => {
    checkAttributes(lowering, element, noAttributes);
    return operation(element.name, lowerCounted(lowering, element, least, most));
  };
}

function lowerCounted(
  lowering: Lowering,
  element: XmlElement,
  least: number,
  most: number,
): readonly Expression[] {
  const before = lowering.diagnostics.length;
  const operands = lowerOperands(lowering, element, ignoring(lowering));
  const fits = operands.length >= least && operands.length <= most;
  // An operand that is not valid was reported, and is missing for that reason.
  if (!fits && lowering.diagnostics.length === before) {
    const expected = least === most ? `${least}` : `${least} or ${most}`;
    const message = `<${element.name}> must have ${expected} operands, but it has ${operands.length}.`;
    lowering.report("csdl-element-missing", message, element.origin);
  }
  return operands;
}

/** The value of an element that must have one. */
function lowerOneValue(lowering: Lowering, element: XmlElement): Expression | undefined {
  const before = lowering.diagnostics.length;
  const value = lowerValue(lowering, element, ignoring(lowering));
  if (value === undefined && lowering.diagnostics.length === before) {
    const message = `<${element.name}> must have a value, as an attribute or as a child.`;
    lowering.report("csdl-element-missing", message, element.origin);
  }
  return value;
}

function ignoring(lowering: Lowering): (annotation: XmlElement) => void {
  return (annotation) => {
    ignoreAnnotation(lowering, annotation);
  };
}

function operation(
  name: string,
  operands: readonly Expression[],
  attributes: Readonly<Record<string, string | undefined>> = {},
): Expression {
  const given = Object.entries(attributes).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return { kind: "operation", name, attributes: new Map(given), operands };
}
