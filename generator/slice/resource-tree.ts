import type { HttpMethod } from "../ir/access.js";
import { lineageOf, type Location } from "./location.js";
import { ordinal } from "../ordinal.js";
import { httpMethods } from "./patterns.js";
import type { Request, Resource } from "./slice.js";

/** Requests by where they are sent, to become a tree of resources. */
export class ResourceTree {
  readonly #root: Node;

  constructor(root: Location) {
    this.#root = newNode(root);
  }

  /** Adds a request; a second one of the same method and path is not taken. Says whether it was. */
  add(location: Location, request: Request): boolean {
    let node = this.#root;
    for (const step of lineageOf(location).slice(1)) {
      const next = node.children.get(step.path) ?? newNode(step);
      node.children.set(step.path, next);
      node = next;
    }
    if (node.requests.has(request.method)) return false;
    node.requests.set(request.method, request);
    return true;
  }

  toResource(): Resource {
    return toResource(this.#root);
  }
}

/** All requests of a tree, sorted by path, then by method. */
export function requestsOf(resource: Resource): readonly Request[] {
  return [...resource.requests, ...resource.children.flatMap(requestsOf)];
}

interface Node {
  readonly location: Location;
  readonly requests: Map<HttpMethod, Request>;
  readonly children: Map<string, Node>;
}

function newNode(location: Location): Node {
  return { location, requests: new Map(), children: new Map() };
}

function toResource({ location, requests, children }: Node): Resource {
  return {
    segment: location.segment,
    path: location.path,
    requests: httpMethods.flatMap((method) => requests.get(method) ?? []),
    children: [...children.values()]
      .sort((left, right) => ordinal(left.location.path, right.location.path))
      .map(toResource),
  };
}
