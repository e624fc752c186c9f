import { append } from "../../../append.js";
import { parsePath } from "../../../ir/paths.js";
import type { PathSegment } from "../../../ir/paths.js";
import { ordinal } from "../../../ordinal.js";
import type { OpenApiDocument } from "../document/open-api-document.js";
import { ContentReader } from "./content.js";
import { requestsOf } from "./requests.js";
import type { RequestDescription } from "./requests.js";

/** One step of the paths of a document, and what can be sent to the resource that it leads to. */
export interface PathNode {
  readonly segment: PathSegment;
  /** The path that leads here, as the document writes it; or one that leads further, if the document has only those. */
  readonly path: string;
  readonly pointer: string;
  readonly requests: readonly RequestDescription[];
  /** Sorted. */
  readonly children: readonly PathNode[];
}

interface GrowingNode {
  readonly segment: PathSegment;
  path: string;
  pointer: string;
  readonly requests: RequestDescription[];
  readonly children: GrowingNode[];
  readonly childByKey: Map<string, GrowingNode>;
}

/**
 * The paths of a document as a tree, in ordinal order, so that what is found in it does not depend on the order of the
 * file. Two spellings of one resource, such as `teams/{id}` and `teams('{id}')`, are one node.
 */
export function pathTree(document: OpenApiDocument): readonly PathNode[] {
  const roots: GrowingNode = {
    segment: { kind: "name", name: "", arguments: [] },
    path: "",
    pointer: "",
    requests: [],
    children: [],
    childByKey: new Map(),
  };
  const contents = new ContentReader(document.references);
  const items = [...document.pathItems].sort(([left], [right]) => ordinal(left, right));
  for (const [path, item] of items) {
    let node = roots;
    for (const segment of parsePath(path)) {
      const key = keyOf(segment);
      let child = node.childByKey.get(key);
      if (child === undefined) {
        child = {
          segment,
          path,
          pointer: item.pointer,
          requests: [],
          children: [],
          childByKey: new Map(),
        };
        node.childByKey.set(key, child);
        node.children.push(child);
      }
      node = child;
    }
    if (node === roots) continue;
    if (node.requests.length === 0) {
      node.path = path;
      node.pointer = item.pointer;
    }
    append(node.requests, requestsOf(item, contents, document));
  }
  return roots.children;
}

/** All nodes of the tree, parents before children. */
export function allNodes(roots: readonly PathNode[]): readonly PathNode[] {
  const nodes: PathNode[] = [];
  const pending = [...roots].reverse();
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    nodes.push(node);
    append(pending, [...node.children].reverse());
  }
  return nodes;
}

function keyOf(segment: PathSegment): string {
  switch (segment.kind) {
    case "name": {
      const given = segment.arguments.map(({ name }) => name);
      return given.length === 0 ? segment.name : `${segment.name}(${given.join(",")})`;
    }
    case "placeholder":
      return "{}";
    case "relativePath":
      return ":";
  }
}
