import type { TargetPath } from "../../ir/annotation.js";
import type { Operation, Parameter, TypeReference } from "../../ir/model.js";
import { operationTarget } from "../../ir/operation-target.js";
import type { XmlElement } from "../xml.js";
import { attributeNames, booleanAttribute, checkAttributes, identifierAttribute } from "./attributes.js";
import { reportRepeated, visitChildren } from "./elements.js";
import { lowerAnnotation } from "./lower-annotation.js";
import { lowerTypeReference, typeReferenceAttributes } from "./lower-type-reference.js";
import type { Lowering } from "./lowering.js";
import { resolvePath } from "./names.js";

const operationAttributes = {
  action: attributeNames("Name", "IsBound", "EntitySetPath"),
  function: attributeNames("Name", "IsBound", "IsComposable", "EntitySetPath"),
} as const;
const parameterAttributes = attributeNames("Name", ...typeReferenceAttributes);
const returnTypeAttributes = attributeNames(...typeReferenceAttributes);

/** CSDL 12: `<Action>` and `<Function>`, one overload. */
export function lowerOperation(
  lowering: Lowering,
  element: XmlElement,
  namespace: string,
  kind: Operation["kind"],
): Operation | undefined {
  checkAttributes(lowering, element, operationAttributes[kind]);
  const name = identifierAttribute(lowering, element, "Name");
  const entitySetPath = element.attribute("EntitySetPath");
  const parameters: Parameter[] = [];
  const annotated: Annotated[] = [];
  let returnType: TypeReference | undefined;
  let returns: XmlElement | undefined;
  visitChildren(lowering, element, {
    Parameter: (child) => {
      const parameter = lowerParameter(lowering, child);
      if (parameter === undefined) return;
      parameters.push(parameter);
      annotated.push({ element: child, segment: `/${parameter.name}` });
    },
    ReturnType: (child) => {
      if (returns !== undefined) {
        reportRepeated(lowering, child);
        return;
      }
      checkAttributes(lowering, child, returnTypeAttributes);
      returns = child;
      returnType = lowerTypeReference(lowering, child);
      annotated.push({ element: child, segment: "/$ReturnType" });
    },
    Annotation: (child) => {
      annotated.push({ element: child, segment: "" });
    },
  });
  const operation: Operation = {
    kind,
    name: `${namespace}.${name ?? ""}`,
    bound: booleanAttribute(lowering, element, "IsBound") ?? false,
    composable: booleanAttribute(lowering, element, "IsComposable") ?? false,
    ...(entitySetPath === undefined ? {} : { entitySetPath: resolvePath(lowering.aliases, entitySetPath) }),
    parameters,
    ...(returnType === undefined ? {} : { returnType }),
    origin: element.origin,
  };
  checkChildren(lowering, element, operation, returns);
  lowerAnnotations(lowering, operationTarget(operation), annotated);
  return name === undefined ? undefined : operation;
}

/** CSDL 12.9: `<Parameter>`; its annotations come later, when the overload is known. */
function lowerParameter(lowering: Lowering, element: XmlElement): Parameter | undefined {
  checkAttributes(lowering, element, parameterAttributes);
  const name = identifierAttribute(lowering, element, "Name");
  const type = lowerTypeReference(lowering, element);
  if (name === undefined || type === undefined) return undefined;
  return { name, type, origin: element.origin };
}

/** CSDL 12.2 and 12.4: a bound operation has a binding parameter, a function a return type. */
function checkChildren(
  lowering: Lowering,
  element: XmlElement,
  operation: Operation,
  returns: XmlElement | undefined,
): void {
  if (operation.kind === "function" && returns === undefined) {
    lowering.report("csdl-element-missing", "<Function> must have a <ReturnType>.", element.origin);
  }
  if (operation.bound && operation.parameters.length === 0) {
    const message = `<${element.name}> is bound, so it must have a <Parameter> for what it is bound to.`;
    lowering.report("csdl-element-missing", message, element.origin);
  }
}

/** An annotation, or a parameter or return type that may have some, and the last segment of their target. */
interface Annotated {
  readonly element: XmlElement;
  readonly segment: string;
}

/** The target path of an overload has the types of its parameters, which are known only at its end. */
function lowerAnnotations(lowering: Lowering, overload: TargetPath, annotated: readonly Annotated[]): void {
  for (const { element, segment } of annotated) {
    if (segment === "") lowerAnnotation(lowering, element, overload);
    else {
      visitChildren(lowering, element, {
        Annotation: (child) => {
          lowerAnnotation(lowering, child, overload + segment);
        },
      });
    }
  }
}
