import type { EntityContainer, EntitySet, OperationImport, Singleton } from "../../../ir/model.js";
import { shortName } from "../../../ir/names.js";
import type { PathContext, Resource } from "./resources.js";

/**
 * What paths begin with. OpenAPI has no name for the whole; it gets the one that OData services give most often, in the
 * main namespace.
 */
export function containerOf(
  resources: readonly Resource[],
  { document, namespaces }: PathContext,
): EntityContainer | undefined {
  const entitySets: EntitySet[] = [];
  const singletons: Singleton[] = [];
  const operationImports = new Map<string, OperationImport>();
  for (const { node, parent, step, type } of resources) {
    if (parent !== undefined) continue;
    const origin = document.report.origin(node.pointer);
    if (step.kind === "operation") {
      const name = shortName(step.name);
      const kind = step.operation === "action" ? "actionImport" : "functionImport";
      operationImports.set(name, { kind, name, operation: step.name, origin });
    } else if (step.kind === "entryPoint" && type !== undefined) {
      const common = { name: step.name, bindings: [], origin };
      if (type.collection) {
        entitySets.push({
          kind: "entitySet",
          entityType: type.name,
          includeInServiceDocument: true,
          ...common,
        });
      } else {
        singletons.push({ kind: "singleton", type: type.name, nullable: false, ...common });
      }
    }
  }
  if (entitySets.length + singletons.length + operationImports.size === 0) return undefined;
  return {
    name: `${namespaces.main}.Container`,
    entitySets,
    singletons,
    operationImports: [...operationImports.values()],
    origin: document.report.origin(document.root.at("paths")),
  };
}
