/** Puts what several documents declare together into one model, and checks it. */
import { append } from "../append.js";
import type { Diagnostic, Outcome } from "../diagnostics.js";
import type { ModelDocument } from "./document.js";
import { declaredNamespaces } from "./apply-annotations.js";
import type { Declarations } from "./annotation-targets.js";
import { groupBy } from "./group-by.js";
import { mergeAnnotations } from "./merge-annotations.js";
import type { EntityContainer, Model, QualifiedName, Term } from "./model.js";
import { rules } from "./rules/rules.js";

/**
 * Merges documents into a model: schemas of any number of documents, and annotations of any of them.
 *
 * What is declared twice is reported and the first declaration is kept, except for annotations: a later document's
 * annotation replaces an earlier document's with the same target, term and qualifier. All findings come at once;
 * the model is sound only if none of them is an error.
 */
export function assembleModel(documents: readonly ModelDocument[]): Outcome<Model> {
  const declarations = mergeDeclarations(documents);
  const { annotations, diagnostics } = mergeAnnotations(
    declarations,
    documents,
    documents.map(declaredNamespaces),
  );
  const model: Model = { ...declarations, annotations };
  const findings: Diagnostic[] = [...diagnostics];
  for (const rule of rules) append(findings, rule(model, documents, model));
  return { value: model, diagnostics: findings };
}

/** Puts declarations together, and leaves annotations out. */
export function mergeDeclarations(documents: readonly ModelDocument[]): Declarations {
  const container = mergeContainers(documents.flatMap(({ containers }) => containers));
  const requests = mergeRequests(documents);
  return {
    schemas: [...firstByKey(all(documents, "schemas"), ({ namespace }) => namespace).values()],
    types: firstByKey(all(documents, "types"), ({ name }) => name),
    operations: groupBy(all(documents, "operations"), ({ name }) => name),
    terms: mergeTerms(all(documents, "terms")),
    ...(container === undefined ? {} : { container }),
    ...(requests === undefined ? {} : { requests }),
  };
}

/** A term that is declared for several kinds of targets applies to all of them. */
function mergeTerms(terms: readonly Term[]): ReadonlyMap<QualifiedName, Term> {
  return new Map(
    [...groupBy(terms, ({ name }) => name)].flatMap(([name, [first, ...others]]) =>
      first === undefined
        ? []
        : [
            [
              name,
              { ...first, appliesTo: [...new Set([first, ...others].flatMap((term) => term.appliesTo))] },
            ],
          ],
    ),
  );
}

/** The children of all containers of one name. Others are reported by a rule. */
function mergeContainers(containers: readonly EntityContainer[]): EntityContainer | undefined {
  const [first] = containers;
  if (first === undefined) return undefined;
  const same = containers.filter(({ name }) => name === first.name);
  return {
    name: first.name,
    entitySets: same.flatMap(({ entitySets }) => entitySets),
    singletons: same.flatMap(({ singletons }) => singletons),
    operationImports: same.flatMap(({ operationImports }) => operationImports),
    origin: first.origin,
  };
}

/** A container whose document lists no requests allows all that it implies: then no list is complete. */
function mergeRequests(documents: readonly ModelDocument[]): ReadonlySet<string> | undefined {
  const addressable = documents.filter(
    ({ containers, requests }) => containers.length > 0 || requests !== undefined,
  );
  const lists = addressable.map(({ requests }) => requests);
  if (lists.length === 0 || lists.includes(undefined)) return undefined;
  return new Set(lists.flatMap((requests) => [...(requests ?? [])]));
}

function all<Member extends "schemas" | "types" | "operations" | "terms">(
  documents: readonly ModelDocument[],
  member: Member,
): ModelDocument[Member][number][] {
  return documents.flatMap((document) => [...document[member]]);
}

function firstByKey<Item>(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyMap<string, Item> {
  const first = new Map<string, Item>();
  for (const item of items) {
    const key = keyOf(item);
    if (!first.has(key)) first.set(key, item);
  }
  return first;
}
