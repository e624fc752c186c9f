/** Whether documents declare more than is made code of. Before anything is looked up, so that looking up ends soon. */
import { diagnostic } from "../diagnostics.js";
import type { Diagnostic } from "../diagnostics.js";
import { limits } from "../limits.js";
import type { PartialDocument } from "./document.js";
import type { QualifiedName } from "./model.js";

export function modelSize(documents: readonly PartialDocument[]): readonly Diagnostic[] {
  const bases = new Map<QualifiedName, QualifiedName | undefined>();
  for (const { kind, name, baseType } of documents.flatMap(({ entries }) => entries)) {
    if (kind === "type" && !bases.has(name)) bases.set(name, baseType);
  }
  if (bases.size > limits.types) {
    const message = `The metadata declares ${bases.size} types; the limit is ${limits.types}. Name a file of the part that is needed.`;
    return [diagnostic("input-too-large", message)];
  }
  const deepest = firstTooDeep(bases);
  if (deepest === undefined) return [];
  const message = `"${deepest}" has more than ${limits.baseTypes} base types above each other, which is the limit. See whether the file is the right one.`;
  return [diagnostic("input-too-large", message, originOf(deepest, documents))];
}

/** The first type with too many types above it, in the order of the documents; each type is looked at once. */
function firstTooDeep(
  bases: ReadonlyMap<QualifiedName, QualifiedName | undefined>,
): QualifiedName | undefined {
  const depths = new Map<QualifiedName, number>();
  for (const start of bases.keys()) {
    const path: QualifiedName[] = [];
    // Types of a circle, which is told elsewhere, end where it closes.
    const open = new Set<QualifiedName>();
    let name: QualifiedName | undefined = start;
    while (name !== undefined && !depths.has(name) && !open.has(name)) {
      open.add(name);
      path.push(name);
      name = bases.get(name);
    }
    let depth = name === undefined ? -1 : (depths.get(name) ?? -1);
    for (const each of path.reverse()) depths.set(each, ++depth);
    if (depth > limits.baseTypes) return start;
  }
  return undefined;
}

function originOf(type: QualifiedName, documents: readonly PartialDocument[]): Diagnostic["origin"] {
  const parts = documents.map(({ part }) => part(type).value);
  return parts.flatMap(({ types }) => types).find(({ name }) => name === type)?.origin;
}
