import type { TypeReference } from "../../../ir/model.js";
import type { PropertyDraft, StructuredDraft } from "../types/draft-types.js";
import type { Hierarchy } from "../types/hierarchy.js";
import type { TypeContext } from "../types/type-reference.js";
import { entryPoint } from "./entry-point.js";
import type { Namespaces } from "./namespaces.js";
import type { PathNode } from "./path-tree.js";
import { allNodes } from "./path-tree.js";
import { nextStep } from "./steps.js";

/** What one node of the path tree stands for. */
export interface Resource {
  readonly node: PathNode;
  /** Absent at the beginning of a path. */
  readonly parent?: Resource;
  readonly step: Step;
  /** What is there; absent where it is not known, or no value of the model. */
  readonly type?: TypeReference;
}

/** What a segment does (OData URL Conventions 4). */
export type Step =
  | { readonly kind: "entryPoint"; readonly name: string }
  | {
      readonly kind: "property";
      readonly declaringType: StructuredDraft;
      readonly property: PropertyDraft;
    }
  | {
      readonly kind: "key";
      /** Pairs of the key property's name, where it is said, and the placeholder of its value. */
      readonly parts: readonly KeyPart[];
    }
  | { readonly kind: "cast" }
  | {
      readonly kind: "operation";
      readonly operation: "action" | "function";
      /** Qualified. */
      readonly name: string;
      /** Whether it is called at the service root. */
      readonly unbound: boolean;
    }
  /** `$count`, `$ref`, `$value`. */
  | { readonly kind: "protocol"; readonly name: string }
  | { readonly kind: "relativePath" }
  | { readonly kind: "unknown" };

export interface KeyPart {
  /** Absent for a key that is a segment of its own. */
  readonly property?: string;
  readonly placeholder: string;
}

/** What is needed to say what a segment does. */
export interface PathContext extends TypeContext {
  readonly hierarchy: Hierarchy;
  readonly namespaces: Namespaces;
}

/** Says of every node of the tree what it stands for; parents come before children, siblings in ordinal order. */
export function resourcesOf(roots: readonly PathNode[], context: PathContext): readonly Resource[] {
  const resources: Resource[] = [];
  const byNode = new Map<PathNode, Resource>();
  const parents = new Map<PathNode, PathNode>();
  for (const node of allNodes(roots)) {
    for (const child of node.children) parents.set(child, node);
    const parentNode = parents.get(node);
    const parent = parentNode && byNode.get(parentNode);
    const steps = parent === undefined ? entryPoint(node, context) : nextStep(node, parent, context);
    let last = parent;
    for (const step of steps) {
      last = last === undefined ? step : { ...step, parent: last };
      resources.push(last);
    }
    if (last !== undefined) byNode.set(node, last);
  }
  return resources;
}
