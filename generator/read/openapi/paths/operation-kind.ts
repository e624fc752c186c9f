import type { PathNode } from "./path-tree.js";

/** The values of `x-ms-docs-operation-type` that are no plain operation on a resource. */
const markedKinds: ReadonlyMap<string | undefined, "action" | "function"> = new Map([
  ["action", "action"],
  ["actionImport", "action"],
  ["function", "function"],
  ["functionImport", "function"],
]);

/** Whether the requests of a node say that they call an action or a function. */
export function operationKind({ requests }: PathNode): "action" | "function" | undefined {
  for (const { operation } of requests) {
    const kind = markedKinds.get(operation.string("x-ms-docs-operation-type"));
    if (kind !== undefined) return kind;
  }
  return undefined;
}

/** An action is called with POST, a function with GET (OData Protocol 11.5). */
export function operationKindByMethod({ requests }: PathNode): "action" | "function" | undefined {
  const methods = new Set(requests.map(({ method }) => method));
  if (methods.size !== 1) return undefined;
  if (methods.has("POST")) return "action";
  return methods.has("GET") ? "function" : undefined;
}
