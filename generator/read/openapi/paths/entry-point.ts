import type { TypeReference } from "../../../ir/model.js";
import { operationKind } from "./operation-kind.js";
import { qualify } from "./namespaces.js";
import type { PathNode } from "./path-tree.js";
import type { RequestDescription } from "./requests.js";
import type { PathContext, Resource } from "./resources.js";
import { contentType } from "./result-type.js";

/** A first segment: an entity set, a singleton, or an action or function import (OData URL Conventions 4.2 and 4.5). */
export function entryPoint(node: PathNode, context: PathContext): readonly Omit<Resource, "parent">[] {
  const { segment } = node;
  const unknown = { node, step: { kind: "unknown" } } as const;
  if (segment.kind !== "name" || segment.name.startsWith("$")) return [unknown];
  const operation = operationKind(node);
  if (operation !== undefined) {
    const name = qualify(segment.name, context.namespaces);
    const type = resultOf(node, context);
    const step = { kind: "operation", operation, name, unbound: true } as const;
    return [type === undefined ? { node, step } : { node, step, type }];
  }
  const type = entryType(node, context);
  const step = { kind: "entryPoint", name: segment.name } as const;
  if (type === undefined) {
    context.document.report.unsupported(
      "Nothing says what type is at the beginning of this path; it is ignored with all that follows it.",
      node.pointer,
    );
    return [unknown];
  }
  if (segment.arguments.length === 0) return [{ node, step, type }];
  const parts = segment.arguments.map(({ name, value }) => ({ property: name, placeholder: value }));
  return [
    { node: { ...node, requests: [] }, step, type: { ...type, collection: true } },
    { node, step: { kind: "key", parts }, type: { ...type, collection: false } },
  ];
}

/**
 * What a request of the resource itself returns or takes; or else a request of what its key leads to. A resource that
 * has keys is a collection.
 */
function entryType(node: PathNode, context: PathContext): TypeReference | undefined {
  const keys = node.children.filter(({ segment }) => segment.kind === "placeholder");
  const type =
    valueType(node.requests, context) ??
    valueType(
      keys.flatMap(({ requests }) => requests),
      context,
    );
  if (type === undefined || context.hierarchy.type(type.name) === undefined) return undefined;
  return keys.length > 0 ? { name: type.name, collection: true } : type;
}

function valueType(requests: readonly RequestDescription[], context: PathContext): TypeReference | undefined {
  for (const { result } of requests.filter(({ method }) => method === "GET")) {
    const type = contentType(result, context);
    if (type !== undefined) return type;
  }
  for (const { method, body } of requests) {
    const type = contentType(body, context);
    if (type !== undefined) return method === "POST" ? { ...type, collection: true } : type;
  }
  return undefined;
}

/** What an action or function returns. */
export function resultOf(node: PathNode, context: PathContext): TypeReference | undefined {
  for (const { result } of node.requests) {
    const type = contentType(result, context);
    if (type !== undefined) return type;
  }
  return undefined;
}
