/** Why the types, actions and functions of the two forms differ. */
import {
  baseTypesOf,
  navigationPropertiesOf,
  propertiesOf,
  structuredType,
} from "../../../generator/ir/lookups.js";
import { namedLocation } from "../../../generator/slice/location.js";
import { overloadText, type Difference } from "../../support/model-differences.js";
import type { Cause } from "./cause.js";
import { schemaText } from "./description.js";
import type { FoundRequest, Forms } from "./forms.js";

function isChange(difference: Difference, aspect: string, left: string, right: string): boolean {
  return difference.aspect === aspect && difference.left === left && difference.right === right;
}

export const typeCauses: readonly Cause[] = [
  {
    cause: "The document does not say which types are open: their schemas have no `additionalProperties`.",
    effect: "Members that are not declared arrive, and have no type.",
    explains: (difference, { description }) =>
      isChange(difference, "open", "true", "false") &&
      !schemaText(description, difference.subject).includes("additionalProperties"),
  },
  {
    cause: "The document does not say which enumerations are flags: there is no `x-ms-enum-flags`.",
    effect: "Members joined by commas have to be written with a type assertion.",
    explains: (difference, { description }) =>
      isChange(difference, "flags", "true", "false") &&
      !schemaText(description, difference.subject).includes("x-ms-enum-flags"),
  },
  {
    cause:
      "Nothing tells a base type without members, which the converter never lists, from an abstract one.",
    effect: "The base type itself is no member of its union.",
    explains: (difference, { csdlModel, description }) => {
      const type = structuredType(csdlModel, difference.subject);
      const isListed = schemaText(description, difference.subject).includes(`"#${difference.subject}":`);
      return isChange(difference, "abstract", "false", "true") && type?.properties.length === 0 && !isListed;
    },
  },
  {
    cause: "An abstract type with members, or without derived types, looks like any other.",
    effect: "The base type itself is a member of its union, which allows too much.",
    explains: (difference, { csdlModel }) => {
      const type = structuredType(csdlModel, difference.subject);
      if (type === undefined || !isChange(difference, "abstract", "true", "false")) return false;
      const members = [...propertiesOf(csdlModel, type), ...navigationPropertiesOf(csdlModel, type)];
      const own = members.filter(({ declaringType }) => declaringType === type.name);
      const isDerivedFrom = [...csdlModel.types.values()].some(
        (each) => "baseType" in each && each.baseType === type.name,
      );
      return own.length > 0 || !isDerivedFrom;
    },
  },
  {
    cause: "No request changes what the property contains, so that nothing tells that it contains it.",
    effect: "Without a list of requests, a wildcard takes no changes there.",
    explains: (difference, forms) =>
      isChange(difference, "containment", "true", "false") &&
      requestsTo(forms, difference.subject).every(({ method }) => method === "GET"),
  },
  {
    cause: "A request changes what the property leads to, although it does not contain it.",
    effect: "None: the request is there in both forms.",
    explains: (difference, forms) =>
      isChange(difference, "containment", "false", "true") &&
      requestsTo(forms, difference.subject).some(({ method }) => method !== "GET"),
  },
  {
    cause: "No path leads to the stream, and its schema is that of binary values.",
    effect: "The member is text in base64, which never comes.",
    explains: (difference, forms) =>
      isChange(difference, "type of value", "Edm.Stream", "Edm.Binary") &&
      requestsTo(forms, difference.subject).length === 0,
  },
  {
    cause: "No path leads to the stream of the media entity.",
    effect: "There are no requests for it.",
    explains: (difference, { csdlModel, listed }) =>
      isChange(difference, "media entity", "true", "false") &&
      [...listed.values()].every(({ location }) => {
        const type = structuredType(csdlModel, location.parent?.type?.name ?? "");
        const lineage = type === undefined ? [] : [type, ...baseTypesOf(csdlModel, type)];
        return location.segment.kind !== "value" || lineage.every(({ name }) => name !== difference.subject);
      }),
  },
  {
    cause: "No path calls the action or function.",
    effect: "It cannot be called.",
    explains: (difference, { reached }) =>
      isChange(difference, "operation", "present", "absent") &&
      [...reached.values()].every(
        ({ segment }) =>
          segment.kind !== "operation" || overloadText(segment.operation) !== difference.subject,
      ),
  },
  {
    cause: "No path goes on after the function.",
    effect: "None, as there is no such request.",
    explains: (difference, { reached }) =>
      isChange(difference, "composable", "true", "false") &&
      [...reached.values()].every(
        ({ parent }) =>
          parent?.segment.kind !== "operation" ||
          overloadText(parent.segment.operation) !== difference.subject,
      ),
  },
  {
    cause: 'OpenAPI has no word for the facets `Unicode` and `Scale="variable"`.',
    effect: "None: TypeScript has none either.",
    explains: ({ aspect, left, right }) =>
      aspect === "facets" && right === "{}" && ['{"unicode":false}', '{"scale":"variable"}'].includes(left),
  },
  {
    cause: "What a stream is returned as has no schema that could be nullable or not.",
    effect: "None: a stream is never null.",
    explains: (difference, { csdl }) =>
      isChange(difference, "nullable", "false", "true") &&
      csdl.operations.some(
        (operation) =>
          `${overloadText(operation)}/$ReturnType` === difference.subject &&
          operation.returnType?.name === "Edm.Stream",
      ),
  },
  {
    cause: "The type describes errors only, and the converter puts one of its own in its place.",
    effect: "None: errors have a type of their own.",
    explains: (difference, { description, csdl }) =>
      isChange(difference, "type", "present", "absent") &&
      schemaText(description, difference.subject) === "{}" &&
      !JSON.stringify(
        csdl.types.map((type) => ("properties" in type ? type.properties.map(typeOf) : [])),
      ).includes(`"${difference.subject}"`),
  },
];

function typeOf({ type }: { readonly type: { readonly name: string } }): string {
  return type.name;
}

/**
 * The listed requests to a property, by `ns.type/property`: to what it holds, to single items of it, and the actions and functions
 * that are called on either. What `$value` holds is no part of the entity.
 */
function requestsTo({ listed }: Forms, subject: string): readonly FoundRequest[] {
  return [...listed.values()].filter(({ location }) => {
    if (location.segment.kind === "value") return false;
    const isCall = location.segment.kind === "operation";
    const { segment } = namedLocation(isCall ? (location.parent ?? location) : location);
    return "declaringType" in segment && `${segment.declaringType}/${segment.name}` === subject;
  });
}
