import { targetHead } from "./annotation-targets.js";
import type { DocumentEntry, ModelDocument, PartialDocument } from "./document.js";
import { groupBy } from "./group-by.js";
import type { NamedType, Operation, QualifiedName } from "./model.js";

/** A document that was lowered in one piece, for those that ask for parts. */
export function wholeDocument(document: ModelDocument): PartialDocument {
  const { schemas, types, operations, terms, containers, annotations } = document;
  const byName = {
    types: groupBy(types, ({ name }) => name),
    operations: groupBy(operations, ({ name }) => name),
    terms: groupBy(terms, ({ name }) => name),
    containers: groupBy(containers, ({ name }) => name),
    annotations: groupBy(annotations, ({ target }) => targetHead(target)),
  };
  const part = (name: QualifiedName): ModelDocument => ({
    schemas: [],
    types: byName.types.get(name) ?? [],
    operations: byName.operations.get(name) ?? [],
    terms: byName.terms.get(name) ?? [],
    containers: byName.containers.get(name) ?? [],
    annotations: byName.annotations.get(name) ?? [],
  });
  return {
    schemas,
    entries: [
      ...types.map(typeEntry),
      ...operations.map(operationEntry),
      ...terms.map(({ name }) => ({ kind: "term" as const, name })),
      ...containers.map(({ name }) => ({ kind: "container" as const, name })),
      ...[...byName.annotations.keys()].map((name) => ({ kind: "annotations" as const, name })),
    ],
    part: (name) => ({ value: part(name), diagnostics: [] }),
    whole: document,
  };
}

function typeEntry(type: NamedType): DocumentEntry {
  const baseType = "baseType" in type ? type.baseType : undefined;
  return {
    kind: "type",
    typeKind: type.kind,
    name: type.name,
    ...(baseType === undefined ? {} : { baseType }),
  };
}

function operationEntry({ name, parameters, returnType }: Operation): DocumentEntry {
  const types = [...parameters.map(({ type }) => type.name), ...(returnType ? [returnType.name] : [])];
  return { kind: "operation", name, namedTypes: () => types };
}
