import type { ModelDocument } from "../../ir/document.js";
import { keyAnnotations } from "./annotations/key-annotations.js";
import { operationAnnotations } from "./annotations/operation-annotations.js";
import { requestAnnotations } from "./annotations/request-annotations.js";
import { typeAnnotations } from "./annotations/type-annotations.js";
import type { OpenApiDocument } from "./document/open-api-document.js";
import { containedProperties } from "./paths/containment.js";
import { containerOf } from "./paths/container.js";
import { entityTypes } from "./paths/entity-types.js";
import { keysOf } from "./paths/keys.js";
import { namespacesOf } from "./paths/namespaces.js";
import { operationsOf } from "./paths/operations.js";
import { allNodes, pathTree } from "./paths/path-tree.js";
import type { PathNode } from "./paths/path-tree.js";
import { resourcesOf } from "./paths/resources.js";
import { streamsOf } from "./paths/streams.js";
import { abstractTypes, checkDiscriminators } from "./types/abstract-types.js";
import { draftTypes } from "./types/draft-types.js";
import { Hierarchy, withoutCircles } from "./types/hierarchy.js";
import { lowerType } from "./types/lower-types.js";
import { modelTypes } from "./types/model-types.js";
import { usedTypes } from "./types/used-types.js";

/**
 * The model that a document describes. Schemas give the types; paths give everything else: what can be addressed, what
 * is an entity and by which key, what is contained, and the actions and functions.
 */
export function lowerDocument(document: OpenApiDocument): ModelDocument {
  const { report } = document;
  const tree = pathTree(document);
  const requests = allNodes(tree).flatMap((node) => node.requests);
  const typeContext = { document, modelTypes: modelTypes(document, requests) };
  const read = draftTypes(typeContext);
  const drafts = { ...read, structured: withoutCircles(read.structured, report) };
  const hierarchy = new Hierarchy(drafts.structured);
  const namespaces = namespacesOf(typeContext.modelTypes);
  const context = { ...typeContext, hierarchy, namespaces };

  const resources = resourcesOf(tree, context);
  const called = operationsOf(resources, context);
  const operations = called.map(({ operation }) => operation);
  const container = containerOf(resources, context);
  const { primary, alternate } = keysOf(resources, hierarchy, document);
  const streams = streamsOf(resources);
  const abstract = abstractTypes(drafts, hierarchy, primary);
  const evidence = {
    entityTypes: entityTypes(drafts, resources, hierarchy),
    keys: primary,
    contained: containedProperties(resources),
    streams: streams.properties,
    mediaEntities: streams.mediaEntities,
    abstractTypes: abstract,
  };
  checkDiscriminators(drafts, usedTypes(drafts, resources, operations), abstract, hierarchy, report);

  const structured = [...drafts.structured.values()].map((draft) => lowerType(draft, evidence, report));
  const origin = report.origin(document.root.pointer);
  const annotations = [
    ...typeAnnotations(drafts, document),
    ...keyAnnotations(alternate, (type) => report.origin(hierarchy.type(type)?.pointer ?? "")),
    ...operationAnnotations(called, document),
    ...(container === undefined
      ? []
      : requestAnnotations(resources, container.name, evidence.entityTypes, context)),
  ];
  return {
    schemas: namespaces.all.map((namespace) => ({ namespace, origin })),
    types: [...structured, ...drafts.others],
    operations,
    terms: [],
    containers: container === undefined ? [] : [container],
    annotations,
    requests: requestKeys(tree),
  };
}

/** See `Model.requests`. */
function requestKeys(tree: readonly PathNode[]): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const { path, requests } of allNodes(tree)) {
    if (requests.length === 0) continue;
    const key = path.replace(/\{[^{}]*\}/g, "{}");
    for (const { method } of requests) keys.add(`${method} ${key}`);
  }
  return keys;
}
