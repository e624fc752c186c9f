import type { Expression } from "../ir/annotation.js";
import { asString, capabilities, findAnnotation, recordProperty } from "../ir/lookups.js";
import type { Model } from "../ir/model.js";
import type { Request, Resource } from "../slice/slice.js";
import { asSentence, descriptionAt } from "./docs.js";

/**
 * What a request does, in a sentence: the `Description` of the matching capability, or of the operation that it invokes; else
 * a sentence of ours that names the resource.
 */
export function summaryOf(model: Model, resource: Resource, request: Request): string {
  const annotated = request.targets
    .map((target) =>
      request.kind === "invoke"
        ? descriptionAt(model, target)
        : capabilityText(model, target, resource, request),
    )
    .find((text) => text !== undefined);
  return asSentence(annotated ?? generalSummary(resource, request));
}

function capabilityText(
  model: Model,
  target: string,
  resource: Resource,
  request: Request,
): string | undefined {
  const value = (term: string): Expression | undefined => findAnnotation(model, target, term)?.value;
  switch (request.kind) {
    case "list":
      return text(value(capabilities.readRestrictions));
    case "read": {
      const restrictions = value(capabilities.readRestrictions);
      const byKey = text(recordProperty(restrictions, "ReadByKeyRestrictions"));
      return byKey ?? (resource.segment.kind === "key" ? undefined : text(restrictions));
    }
    case "create":
      return text(value(capabilities.insertRestrictions));
    case "update":
    case "replace":
      return text(value(capabilities.updateRestrictions));
    case "delete":
      return text(value(capabilities.deleteRestrictions));
    default:
      return undefined;
  }
}

function text(restrictions: Expression | undefined): string | undefined {
  const description = asString(recordProperty(restrictions, "Description"))?.trim();
  return description === "" ? undefined : description;
}

function generalSummary(resource: Resource, { kind }: Request): string {
  const path = resource.path;
  switch (kind) {
    case "list":
      return `Lists ${path}`;
    case "read":
      return `Reads ${path}`;
    case "create":
      return `Creates an item of ${path}`;
    case "update":
      return `Updates ${path}`;
    case "replace":
      return `Replaces ${path}`;
    case "delete":
      return `Deletes ${path}`;
    case "invoke":
      return `Calls ${path}`;
    case "count":
      return `Counts the items of ${path.replace(/\/\$count$/u, "")}`;
    case "listReferences":
      return `Lists the references of ${path.replace(/\/\$ref$/u, "")}`;
    case "readReference":
      return `Reads the reference of ${path.replace(/\/\$ref$/u, "")}`;
    case "addReference":
      return `Adds a reference to ${path.replace(/\/\$ref$/u, "")}`;
    case "setReference":
      return `Sets the reference of ${path.replace(/\/\$ref$/u, "")}`;
    case "removeReference":
      return `Removes the reference of ${path.replace(/\/\$ref$/u, "")}`;
    case "readStream":
      return `Reads the content of ${path.replace(/\/\$value$/u, "")}`;
    case "writeStream":
      return `Writes the content of ${path.replace(/\/\$value$/u, "")}`;
  }
}
