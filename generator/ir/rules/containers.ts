import { diagnostic } from "../../diagnostics.js";
import type { Diagnostic } from "../../diagnostics.js";
import type { EntityContainer, Model } from "../model.js";
import { duplicates } from "./duplicate-name.js";
import type { Rule } from "./rules.js";

/**
 * CSDL 13: a service has one entity container, its children have different names, and its imports exist. Several
 * documents may declare parts of one container.
 */
export const containers: Rule = (checked, documents, model) => {
  const { container } = checked;
  if (container === undefined) return [];
  const declared = documents.flatMap((document) => document.containers);
  return [
    ...documents.flatMap((document) => duplicateContainers(document.containers)),
    ...declared
      .filter(({ name }) => name !== container.name)
      .map((other) => severalContainers(container, other)),
    ...duplicateChildren(container),
    ...unresolvedImports(model, container),
  ];
};

function severalContainers(first: EntityContainer, other: EntityContainer): Diagnostic {
  return diagnostic(
    "model-several-containers",
    `A service has one entity container, but besides "${other.name}" there is "${first.name}". ` +
      "Give both the same name, or remove one of them.",
    other.origin,
    first.origin,
  );
}

function duplicateContainers(declared: readonly EntityContainer[]): readonly Diagnostic[] {
  return duplicates(
    declared,
    ({ name }) => name,
    ({ name }) => ({ what: "entity container", name }),
  );
}

function duplicateChildren(container: EntityContainer): readonly Diagnostic[] {
  return duplicates(
    [...container.entitySets, ...container.singletons, ...container.operationImports],
    ({ name }) => name,
    ({ name }) => ({ what: `child of the entity container "${container.name}"`, name }),
  );
}

function unresolvedImports(model: Model, container: EntityContainer): readonly Diagnostic[] {
  return container.operationImports.flatMap(({ kind, name, operation, origin }) => {
    const imported = kind === "actionImport" ? "action" : "function";
    const overloads = model.operations.get(operation) ?? [];
    if (overloads.some((overload) => overload.kind === imported && !overload.bound)) return [];
    return [
      diagnostic(
        "model-unresolved-operation",
        `The import "${name}" stands for the unbound ${imported} "${operation}", which is not declared. ` +
          `Declare the ${imported}, or remove the import.`,
        origin,
      ),
    ];
  });
}
